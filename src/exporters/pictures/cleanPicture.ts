import type { ImageItem, Picture, PictureItem } from "../../core/picture";
import { base64 } from "./base64";
import { imageBytes, plainImage } from "./imageBytes";

/** A picture whose images hold nothing but what is seen, and point nowhere: no Exif, no place, no program, no address. */
export function cleanPicture(picture: Picture): Picture {
  const known = new Map<string, string>();
  const image = (item: ImageItem): readonly PictureItem[] => {
    let href = known.get(item.href);
    if (href === undefined) {
      const found = imageBytes(item.href);
      href = "";
      if (found) {
        const { type, bytes } = plainImage(found);
        const webp = String.fromCharCode(...bytes.subarray(8, 12)) === "WEBP";
        const kind = type === "other" ? (webp ? "webp" : undefined) : type;
        // SVG and unknown kinds could hold anything.
        if (kind) href = `data:image/${kind};base64,${base64(bytes)}`;
      }
      known.set(item.href, href);
    }
    return href === "" ? [] : [{ ...item, href }];
  };
  const clean = (items: readonly PictureItem[]): readonly PictureItem[] =>
    items.flatMap((item): readonly PictureItem[] => {
      if (item.type === "image") return image(item);
      return item.type === "group" ? [{ ...item, items: clean(item.items) }] : [item];
    });
  return {
    ...picture,
    symbols: new Map([...picture.symbols].map(([key, items]) => [key, clean(items)])),
    items: clean(picture.items),
  };
}
