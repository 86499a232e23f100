import { type CellGrid, nameOfCell } from "../../core/cells";
import type { MovedCell } from "../../core/harmChange";
import { binomialP } from "./binomial";
import { adjusted } from "./fdr";
import { many, n } from "./method";
import { cellDistance } from "./nearCells";
import { likelihoodRatio } from "./scan";

/** Events and harm of cells in two periods, side by side. */
export interface TwoPeriods {
  readonly grid: CellGrid;
  readonly days: readonly [before: number, after: number];
  readonly cells: Uint32Array;
  readonly eventsBefore: Uint32Array;
  readonly eventsAfter: Uint32Array;
  readonly harmBefore: Float64Array;
  readonly harmAfter: Float64Array;
}

/** Six events are the fewest that can fall to one side with p under 0.05 by periods of equal length. */
const least = 6;

/** Cells whose events moved more than chance would move them, the most striking first. Tested by count: harm of a cell hangs on too few events. */
export function movedCells(
  of: TwoPeriods,
  unit: string,
): { rose: readonly MovedCell[]; fell: readonly MovedCell[] } {
  const share = of.days[1] / (of.days[0] + of.days[1]);
  const p = Float64Array.from(of.cells, (_, at) => {
    const [one, two] = [of.eventsBefore[at] ?? 0, of.eventsAfter[at] ?? 0];
    return one + two < least ? Number.NaN : binomialP(two, one + two, share);
  });
  const q = adjusted(p);
  const moved = [...of.cells.keys()].filter((at) => (q[at] ?? 1) <= 0.05);
  const rises = (at: number) => (of.eventsAfter[at] ?? 0) > share * all(at);
  const all = (at: number) => (of.eventsBefore[at] ?? 0) + (of.eventsAfter[at] ?? 0);
  const standing = (at: number) =>
    rises(at)
      ? likelihoodRatio(of.eventsAfter[at] ?? 0, share * all(at), all(at))
      : likelihoodRatio(of.eventsBefore[at] ?? 0, (1 - share) * all(at), all(at));
  const sorted = moved.sort((a, b) => standing(b) - standing(a));
  const fell = sorted.filter((at) => !rises(at));
  const made = (at: number): MovedCell => {
    const index = of.cells[at] ?? 0;
    const up = rises(at);
    const distances = up ? fell.map((other) => cellDistance(of.grid, index, of.cells[other] ?? 0)) : [];
    const base = {
      index,
      name: nameOfCell(of.grid, index),
      eventsBefore: of.eventsBefore[at] ?? 0,
      eventsAfter: of.eventsAfter[at] ?? 0,
      harmBefore: of.harmBefore[at] ?? 0,
      harmAfter: of.harmAfter[at] ?? 0,
      p: q[at] ?? 1,
      ...(distances.length > 0 ? { fromFallen: Math.min(...distances) } : {}),
    };
    const harm = unit === "events" ? "" : ` (${n(base.harmBefore)} to ${n(base.harmAfter)} ${unit})`;
    const from =
      base.fromFallen === undefined ? "" : `, ${n(base.fromFallen)} m from the nearest cell that fell`;
    const words = `${up ? "Rose" : "Fell"} from ${n(base.eventsBefore)} to ${many(base.eventsAfter, "event")}${harm}${from}.`;
    return { ...base, words };
  };
  return { rose: sorted.filter(rises).map(made), fell: fell.map(made) };
}
