import { fail, ok, type Problem, problem, type Result } from "../../core/problem";
import type { PictureOptions, SheetPage } from "../../core/sheet";
import { pageName, svgOf } from "./svgFile";
import { zipped } from "./zip";

/** Longest side that every browser draws (Chromium 16,384 px; Safari's area is smaller but its side is not). */
const longestSide = 16_000;

/** The largest of the scales 1 to 4, not above the one asked for, at which a picture can be drawn. */
export function drawableScale(width: number, height: number, asked: number): number {
  return Math.min(asked, longestSide / Math.max(width, height, 1));
}

/** Each page in pixels, drawn from its SVG with the font inside. A picture that came out empty is a failure, not a file. */
export async function pngFile(
  pages: readonly SheetPage[],
  options: PictureOptions,
): Promise<Result<{ bytes: Uint8Array; problems: readonly Problem[] }>> {
  const { raster, scale = 2 } = options;
  if (!raster) return fail("no-raster", "PNG pictures can be made in a browser only.");
  const parts = new Map<string, Uint8Array>();
  const problems: Problem[] = [];
  for (const [index, { picture }] of pages.entries()) {
    const { svg } = await svgOf(picture);
    const by = drawableScale(picture.width, picture.height, scale);
    if (by < scale)
      problems.push(
        problem("smaller-picture", `Browsers draw no picture of ${scale} times this size.`, {
          severity: "note",
          done: `drawn ${Math.round(by * 100) / 100} times as large`,
        }),
      );
    const bytes = await raster(svg, Math.round(picture.width * by), Math.round(picture.height * by)).catch(
      () => new Uint8Array(),
    );
    if (bytes.length === 0)
      return fail("blank-picture", "The browser drew an empty picture. Try a smaller scale, or PDF.");
    parts.set(`${pageName(index, pages.length)}.png`, bytes);
  }
  const [first] = parts.values();
  return ok({ bytes: parts.size === 1 && first ? first : zipped(parts), problems });
}
