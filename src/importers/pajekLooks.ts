import type { NamedValue } from "./namedRoles";
import type { TextWord } from "./textWords";

export const pajekShapes = new Set([
  "ellipse",
  "box",
  "diamond",
  "triangle",
  "cross",
  "empty",
  "house",
  "man",
  "woman",
]);

/** Parameters that say something to the eye, in our words. Not 'w': that is a line's width here, and a weight to all others. */
const named = new Map([
  ["ic", "colour"],
  ["c", "colour"],
  ["w", "line width"],
  ["p", "line pattern"],
  ["l", "label"],
]);

/** Parameters that only tell how Pajek draws: angles, offsets, arrowheads, sizes and colours of borders and labels. */
const drawing = new Set(
  "x_fact y_fact s_size phi r q bc bw lc la lr lp lphi fos font s h1 h2 a1 a2 k1 k2 ap a d1 d2 size".split(
    " ",
  ),
);

/** Facts among the parameters at the end of a line. Names of drawing parameters are added to `left`, their values are not kept. */
export function pajekLooks(words: readonly TextWord[], left: Set<string>): NamedValue[] {
  const values: NamedValue[] = [];
  for (let at = 0; at < words.length; at++) {
    const name = words[at]?.text ?? "";
    if (name.startsWith("[") && !words[at]?.quoted) {
      // Intervals '[5-10,12-*]': when the item exists, in steps that are no dates.
      let text = name;
      for (let last = name; !last.endsWith("]") && at + 1 < words.length; ) {
        last = words[++at]?.text ?? "";
        text += ` ${last}`;
      }
      values.push({ name: "time steps", value: text.replace(/^\[|\]$/g, "") });
      continue;
    }
    const value = words[++at]?.text;
    const lower = name.toLowerCase();
    if (drawing.has(lower)) left.add(lower);
    else if (value === undefined) values.push({ name: "parameter", value: name });
    else values.push({ name: named.get(lower) ?? name, value });
  }
  return values;
}
