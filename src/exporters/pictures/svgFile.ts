import type { Picture } from "../../core/picture";
import { ok, type Problem, problem, type Result } from "../../core/problem";
import type { SheetPage } from "../../core/sheet";
import { fontStyle } from "./fontStyle";
import { svgText } from "./svg";
import { zipped } from "./zip";

/** One picture as a whole SVG file, with the font inside. */
export async function svgOf(picture: Picture): Promise<{ readonly svg: string; readonly lossy: number }> {
  return svgText(picture, { style: await fontStyle([picture]) });
}

/** 'page-02': the place of a picture in a ZIP of several. */
export function pageName(index: number, count: number): string {
  return `page-${String(index + 1).padStart(String(count).length, "0")}`;
}

export function lostLetters(count: number): readonly Problem[] {
  return count === 0
    ? []
    : [
        problem("lost-letters", "Some texts have control characters, which no drawing can hold.", {
          done: "left out of the drawing",
          count,
        }),
      ];
}

export async function svgFile(
  pages: readonly SheetPage[],
): Promise<Result<{ bytes: Uint8Array; problems: readonly Problem[] }>> {
  const made = await Promise.all(pages.map(({ picture }) => svgOf(picture)));
  const problems = lostLetters(made.reduce((sum, { lossy }) => sum + lossy, 0));
  const [first] = made;
  if (made.length === 1 && first) return ok({ bytes: new TextEncoder().encode(first.svg), problems });
  const parts = new Map(made.map(({ svg }, index) => [`${pageName(index, made.length)}.svg`, svg]));
  return ok({ bytes: zipped(parts), problems });
}
