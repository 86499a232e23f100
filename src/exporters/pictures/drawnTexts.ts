import type { TextItem } from "../../core/picture";
import { xmlText } from "../xmlText";
import { fontFamily } from "./svg";

/** A text that the browser drew in pixels, with what a PDF needs to put it where it belongs. */
export interface RasterText {
  readonly png: Uint8Array;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Pixels for each px of the picture: sharp on paper. */
const sharpness = 4;

/** Lets the browser draw a text in fonts of the machine, for scripts that the font in the file does not have. */
export async function rasterText(
  item: TextItem,
  raster: (svg: string, width: number, height: number) => Promise<Uint8Array>,
): Promise<RasterText | undefined> {
  const xml = xmlText();
  // No letter is wider than 1.2 of its size; what is too much is clear.
  const w = Math.ceil(([...item.text].length * 1.2 + 1) * item.size);
  const h = Math.ceil(2 * item.size);
  const x = { start: item.size / 2, middle: w / 2, end: w - item.size / 2 }[item.anchor];
  const y = 1.4 * item.size;
  const anchor = `text-anchor="${item.anchor}"`;
  const halo = item.halo
    ? ` stroke="${item.halo.colour}" stroke-width="${item.halo.width}" stroke-linejoin="round" paint-order="stroke"`
    : "";
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}"><text x="${x}" y="${y}" ${anchor} ` +
    `font-family="${fontFamily}" font-size="${item.size}" font-weight="${item.weight}" fill="${item.fill}"${halo}>${xml.text(item.text)}</text></svg>`;
  const png = await raster(svg, w * sharpness, h * sharpness).catch(() => new Uint8Array());
  return png.length === 0 ? undefined : { png, x: item.x - x, y: item.y - y, w, h };
}
