import type { Drawn } from "../../core/drawn";
import type { Reroute } from "../../core/whatIf";

/** An expected way back on the picture: marks in order, with its boxed letter. */
export interface Arrow {
  /** Several where their bands are one: 'a b'. */
  readonly letter: string;
  readonly marks: readonly string[];
}

/** More bands than this bury the chart; the list has them all. */
const most = 6;

/** Entities that the band of a way back leads over. */
export function bandOf(reroute: Reroute): readonly string[] {
  switch (reroute.type) {
    case "bypass":
      return reroute.around;
    case "substitute":
      return [reroute.by, reroute.removed];
    case "repair":
      return [reroute.from, reroute.to];
  }
}

/** a, b, c … z, then aa: letters of ways back, small so that they are never taken for pieces. */
export function smallLetter(place: number): string {
  const letter = String.fromCharCode(97 + (place % 26));
  return place < 26 ? letter : smallLetter(Math.floor(place / 26) - 1) + letter;
}

/** Bands of the ways back that have at least two ends drawn. */
export function arrowsOf(reroutes: readonly Reroute[], drawn: Drawn): readonly Arrow[] {
  const found = new Map<string, Arrow>();
  reroutes.forEach((reroute, at) => {
    const marks = [...new Set(bandOf(reroute).flatMap((id) => drawn.markOf.get(id) ?? []))];
    if (marks.length < 2) return;
    // Those that are folded into one mark share a band.
    const key = JSON.stringify(marks);
    const before = found.get(key)?.letter;
    found.set(key, {
      letter: before === undefined ? smallLetter(at) : `${before} ${smallLetter(at)}`,
      marks,
    });
  });
  return [...found.values()].slice(0, most);
}
