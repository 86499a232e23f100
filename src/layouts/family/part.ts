import type { Pace } from "../pace";
import { type Blocks, blocksOf } from "./blocks";
import { type Weave, weave } from "./bonds";
import type { FamilyPart } from "./families";
import { fewestCrossings } from "./fewestCrossings";
import { generations } from "./generations";
import type { Kin } from "./kin";
import { placeLodgers, seatLodgers } from "./lodgers";
import { type Net, netsOf } from "./nets";
import { spread } from "./spread";
import { straighten } from "./straighten";
import { layTracks } from "./tracks";

/** One family with its places from left to right; the heights of its rows are not known yet. */
export interface PlacedPart {
  readonly kin: Kin;
  readonly blocks: Blocks;
  readonly weave: Weave;
  /** Slots of each row from left to right. */
  readonly rows: readonly (readonly number[])[];
  readonly x: Float64Array;
  readonly nets: readonly (readonly Net[])[];
  /** Level parts one under the other beneath each row. */
  readonly tracks: readonly number[];
  readonly width: number;
}

/** Moves a family so that its leftmost box begins at 0; returns its width. */
function toLeft(x: Float64Array, parts: Weave): number {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const [slot, { half }] of parts.slots.entries()) {
    low = Math.min(low, (x[slot] ?? 0) - half);
    high = Math.max(high, (x[slot] ?? 0) + half);
  }
  for (const slot of parts.slots.keys()) x[slot] = (x[slot] ?? 0) - low;
  return Math.max(0, high - low);
}

/** Lays one family out, row by row. */
export async function placePart(part: FamilyPart, pace: Pace): Promise<PlacedPart> {
  const { kin } = part;
  const row = generations(kin);
  seatLodgers(part, row);
  const top = row.reduce((least, each) => Math.min(least, each), Number.POSITIVE_INFINITY);
  // The row on top stays empty: brothers and sisters without parents have their line under it.
  for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) - top + 1;
  const blocks = blocksOf(kin, row);
  const woven = weave(kin, row, blocks);
  if (pace.due()) await pace.rest(0);
  const untangled = await fewestCrossings(woven, pace);
  const order = placeLodgers(part, untangled, (person) => blocks.blockOf[blocks.slotOf[person] ?? 0] ?? 0);
  const x = await spread(kin, woven, order, blocks.slotOf, pace);
  const width = toLeft(x, woven);
  straighten(woven, order, x);
  const nets = netsOf(kin, woven, blocks.stances, x, order.length);
  if (pace.due()) await pace.rest(1);
  const tracks = nets.map(layTracks);
  const rows = order.map((list) => list.flatMap((block) => woven.blocks[block]?.slots ?? []));
  return { kin, blocks, weave: woven, rows, x, nets, tracks, width };
}
