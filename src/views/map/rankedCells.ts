import { nameOfCell } from "../../core/cells";
import type { Change } from "../../core/harmChange";
import type { HotCell, HotMap } from "../../core/hotCells";
import type { MapState } from "./mapStore";

/** A row of the list beside the map. The letter ties it to its cell; ranks of interdiction points are numbers. */
export interface RankedCell {
  readonly cell: HotCell;
  readonly letter: string;
  /** A day of the later period against a day of the earlier: -0.31 = down 31 %; undefined where there is nothing to compare. */
  readonly change: number | undefined;
}

/** 'A' … 'Z', 'AA' … */
export function letterOf(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : `${letterOf(Math.floor(at / 26) - 1)}${last}`;
}

const changes = new WeakMap<Change, ReadonlyMap<string, number>>();

/** Change of each cell, by its name: two maps may have different corners. */
export function changeByName(change: Change): ReadonlyMap<string, number> {
  const known = changes.get(change);
  if (known) return known;
  const found = new Map<string, number>();
  const [before, after] = change.days;
  for (const [at, index] of change.cells.entries()) {
    const was = (change.harmBefore[at] ?? 0) / Math.max(1, before);
    const is = (change.harmAfter[at] ?? 0) / Math.max(1, after);
    found.set(nameOfCell(change.grid, index), was > 0 ? is / was - 1 : is > 0 ? Number.POSITIVE_INFINITY : 0);
  }
  changes.set(change, found);
  return found;
}

const finite = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? 0 : value);

/** Cells in the order asked for. Letters follow the order, so that A is always first. */
export function rankedCells(
  hot: HotMap | undefined,
  change: Change | undefined,
  order: MapState["order"],
): readonly RankedCell[] {
  if (!hot) return [];
  const by = change ? changeByName(change) : undefined;
  const rows = hot.list.map((cell) => ({ cell, change: by?.get(cell.name) }));
  rows.sort((one, other) => {
    if (order === "events") return other.cell.events - one.cell.events || other.cell.harm - one.cell.harm;
    if (order === "change") return Math.abs(finite(other.change)) - Math.abs(finite(one.change));
    return other.cell.harm - one.cell.harm;
  });
  return rows.map((row, at) => ({ ...row, letter: letterOf(at) }));
}

/** '▼ 38 %', '▲ 4 %', 'new', '–'. */
export function changeText(change: number | undefined): string {
  if (change === undefined || Number.isNaN(change)) return "–";
  if (change === Number.POSITIVE_INFINITY) return "new";
  const percent = Math.round(Math.abs(change) * 100);
  // From next to nothing every rise is huge, and none says much.
  if (percent > 999) return "▲ tenfold";
  return percent === 0 ? "0 %" : `${change < 0 ? "▼" : "▲"} ${percent.toLocaleString("en-GB")} %`;
}

/** The same for those who hear it. */
export function changeSpoken(change: number | undefined): string {
  if (change === undefined || Number.isNaN(change)) return "no change known";
  if (change === Number.POSITIVE_INFINITY) return "nothing before";
  const percent = Math.round(Math.abs(change) * 100);
  return percent === 0 ? "no change" : `${change < 0 ? "down" : "up"} ${percent} %`;
}
