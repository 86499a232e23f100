import type { Drawn } from "../../core/drawn";
import type { PointNumber, PointNumbers } from "../../core/pointNumbers";

/** Which marks and lines of the picture wear a number. */
export interface PinsOn {
  readonly marks: ReadonlyMap<string, PointNumber>;
  readonly lines: ReadonlyMap<string, PointNumber>;
}

export const noPins: PinsOn = { marks: new Map(), lines: new Map() };

/** A fold wears the best number of its members, a line that of its links. */
export function pinsOn(drawn: Drawn, numbers: PointNumbers): PinsOn {
  if (numbers.list.length === 0) return noPins;
  const marks = new Map<string, PointNumber>();
  const lines = new Map<string, PointNumber>();
  const put = (on: Map<string, PointNumber>, id: string, number: PointNumber) => {
    const known = on.get(id);
    if (!known || number.place < known.place) on.set(id, number);
  };
  for (const [id, number] of numbers.entities) {
    const mark = drawn.markOf.get(id);
    if (mark !== undefined) put(marks, mark, number);
  }
  if (numbers.links.size > 0)
    for (const line of drawn.lines)
      for (const item of line.links) {
        const number = numbers.links.get(item.id);
        if (number) put(lines, line.id, number);
      }
  return { marks, lines };
}
