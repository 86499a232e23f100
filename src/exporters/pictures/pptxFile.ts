import type { Picture } from "../../core/picture";
import { ok, type Problem, problem, type Result } from "../../core/problem";
import type { PictureOptions, SheetPage } from "../../core/sheet";
import { xmlText } from "../xmlText";
import { imageBytes } from "./imageBytes";
import { emuPerPx } from "./pptxDrawing";
import { pptxParts, type SlidePart } from "./pptxPackage";
import { PptxSlide } from "./pptxSlide";
import { lostLetters } from "./svgFile";
import { zipped } from "./zip";

/** PowerPoint's wide slide, 13.333 in, in px; and the largest side it takes, 56 in. */
const wide = 1280;
const most = 56 * 96;

/** px of the slide for each px of a picture: 16:9 and 4:3 become slides of the usual width, pages keep their size. */
function slideScale({ width, height }: Picture): number {
  const shape = width / height;
  if (Math.abs(shape - 16 / 9) < 0.02) return wide / width;
  if (Math.abs(shape - 4 / 3) < 0.02) return 960 / width;
  return Math.min(1, most / Math.max(width, height));
}

/** Pages as slides of shapes, text boxes and glued connectors. */
export async function pptxFile(
  pages: readonly SheetPage[],
  options: PictureOptions,
): Promise<Result<{ bytes: Uint8Array; problems: readonly Problem[] }>> {
  const xml = xmlText();
  const media = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>();
  const refused = new Set<string>();
  const [first] = pages;
  const scale = first ? slideScale(first.picture) : 1;
  const [w, h] = first ? [first.picture.width * scale, first.picture.height * scale] : [wide, 720];

  const nameOf = (href: string): string | undefined => {
    const known = media.get(href);
    if (known) return known.name;
    const image = imageBytes(href);
    if (!image || image.type === "other") {
      refused.add(href);
      return undefined;
    }
    const name = `image${media.size + 1}.${image.type}`;
    media.set(href, { name, bytes: image.bytes });
    return name;
  };

  const slides = pages.map(({ picture, notes }): SlidePart => {
    const used: string[] = [];
    // All slides of a presentation have one size: others are fitted into it.
    const own = Math.min(w / picture.width, h / picture.height);
    const relation = (href: string) => {
      const name = nameOf(href);
      if (name === undefined) return undefined;
      if (!used.includes(name)) used.push(name);
      return `rId${used.indexOf(name) + 2}`;
    };
    const background = picture.background === "none" ? "FFFFFF" : picture.background.slice(1).toUpperCase();
    const shapes = new PptxSlide(xml, relation, own).shapes(picture);
    return { shapes, background, media: used, notes: options.notes && notes ? notes : undefined };
  });
  const size = { cx: Math.round(w * emuPerPx), cy: Math.round(h * emuPerPx) };
  const parts = new Map<string, string | Uint8Array>(pptxParts(slides, size, options.title, xml));
  for (const { name, bytes } of media.values()) parts.set(`ppt/media/${name}`, bytes);
  const images =
    refused.size === 0
      ? []
      : [
          problem("image-kind", "Some images are of a kind that PowerPoint cannot hold.", {
            done: "grey fields stand for them",
            count: refused.size,
          }),
        ];
  return ok({ bytes: zipped(parts), problems: [...lostLetters(xml.lossy()), ...images] });
}
