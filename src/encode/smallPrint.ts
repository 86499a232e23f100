import { type Problem, problem } from "../core/problem";
import type { SheetPage } from "../core/sheet";

/** Words of drawings are 12 px, of the smallest kind; a px is three quarters of a point. */
const smallest = 12 * 0.75;
/** Smaller than this nobody reads on paper. */
const readable = 5;

/** Says where a page reduces its drawing so far that its words cannot be read. */
export function smallPrint({ picture }: SheetPage): readonly Problem[] {
  const drawing = picture.items.find(
    (item) => item.type === "group" && item.role?.type === "part" && item.role.name === "drawing",
  );
  if (drawing?.type !== "group" || smallest * drawing.scale >= readable) return [];
  const points = Math.round(smallest * drawing.scale * 10) / 10;
  return [
    problem("small-print", `On this page the smallest words of the drawing are ${points} points high.`, {
      severity: "note",
      done: "a larger page, or the size of the picture itself, is easier to read",
    }),
  ];
}
