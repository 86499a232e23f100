import type { ImageItem, Picture, PictureItem } from "../../core/picture";

/** A WebP as PNG: neither PDF nor PowerPoint knows WebP. Undefined where the browser cannot read it. */
async function asPng(href: string): Promise<string | undefined> {
  const image = new Image();
  image.src = href;
  try {
    await image.decode();
  } catch {
    return undefined;
  }
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext("2d")?.drawImage(image, 0, 0);
  return canvas.toDataURL("image/png");
}

function* imagesIn(items: readonly PictureItem[]): Generator<ImageItem> {
  for (const item of items) {
    if (item.type === "image") yield item;
    if (item.type === "group") yield* imagesIn(item.items);
  }
}

/** A picture whose images every format can hold. */
export async function plainImages(picture: Picture): Promise<Picture> {
  const hrefs = new Set<string>();
  const lists = [picture.items, ...picture.symbols.values()];
  for (const list of lists)
    for (const { href } of imagesIn(list)) if (!/^data:image\/(png|jpe?g)[;,]/.test(href)) hrefs.add(href);
  if (hrefs.size === 0) return picture;
  const made = new Map<string, string>();
  for (const href of hrefs) {
    const png = await asPng(href);
    if (png) made.set(href, png);
  }
  const plain = (items: readonly PictureItem[]): readonly PictureItem[] =>
    items.map((item) => {
      if (item.type === "image") return { ...item, href: made.get(item.href) ?? item.href };
      return item.type === "group" ? { ...item, items: plain(item.items) } : item;
    });
  return {
    ...picture,
    symbols: new Map([...picture.symbols].map(([key, items]) => [key, plain(items)])),
    items: plain(picture.items),
  };
}
