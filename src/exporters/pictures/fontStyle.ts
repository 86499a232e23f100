import type { Picture } from "../../core/picture";
import { base64 } from "./base64";
import { fontSubset } from "./fontSubset";
import { boldFrom, inter } from "./inter";
import { textsOf } from "./textsOf";
import type { TrueType } from "./trueType";

function face(font: TrueType, codes: ReadonlySet<number>, weights: string): string {
  if (codes.size === 0) return "";
  const { bytes } = fontSubset(font, codes);
  return `@font-face{font-family:Inter;font-weight:${weights};src:url(data:font/ttf;base64,${base64(bytes)}) format("truetype")}`;
}

/** The style sheet that gives pictures their font: of each weight the letters that they use, and `more`. */
export async function fontStyle(pictures: readonly Picture[], more = ""): Promise<string> {
  const { regular, bold } = await inter();
  const light = new Set<number>();
  const heavy = new Set<number>();
  const add = (to: Set<number>, text: string) => {
    // Composed and not: browsers may look for either.
    for (const form of [text, text.normalize("NFC")])
      for (const letter of form) to.add(letter.codePointAt(0) ?? 0);
  };
  for (const picture of pictures)
    for (const item of textsOf(picture))
      if (!item.mono) add(item.weight >= boldFrom ? heavy : light, item.text);
  if (more !== "") {
    add(light, more);
    add(heavy, more);
  }
  // A range, so that no browser thickens the regular letters for a weight between the two.
  return face(regular, light, `1 ${boldFrom - 1}`) + face(bold, heavy, `${boldFrom} 1000`);
}
