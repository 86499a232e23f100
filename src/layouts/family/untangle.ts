import type { Pace } from "../pace";
import { Arrangement } from "./arrangement";
import type { Weave } from "./bonds";

/** Rounds of ordering each row by the one above or below it (Gansner and others 1993 use 24). */
const rounds = { usual: 24, large: 8 };
/** Blocks from which on the fewer rounds have to do. */
const large = 1200;
/** Passes over all neighbours in which some may still change places. */
const passes = 12;

const mean = (list: readonly number[]) => list.reduce((sum, each) => sum + each, 0) / list.length;

/** Orders the blocks of one row by where their lines go; those without lines stay where they are. */
function sortRow(order: Arrangement, row: number, way: "down" | "up"): void {
  const blocks = order.rows[row] ?? [];
  const keyed = blocks.flatMap((block, at) => {
    const ends = way === "down" ? order.ups(block) : order.downs(block);
    return ends.length > 0 ? [{ block, at, key: mean(ends) }] : [];
  });
  const places = keyed.map(({ at }) => at);
  keyed.sort((a, b) => a.key - b.key || a.at - b.at);
  for (const [index, { block }] of keyed.entries()) blocks[places[index] ?? 0] = block;
  order.number(row);
}

/** Pairs of lines that cross when the first group of ends stands left of the second, less those when it stands right. */
function gain(left: readonly number[], right: readonly number[]): number {
  let sum = 0;
  for (const a of left) for (const b of right) sum += Math.sign(a - b);
  return sum;
}

/** A block with where its lines go: as long as only its own row changes, they go there. */
interface Pulled {
  readonly block: number;
  readonly ups: readonly number[];
  readonly downs: readonly number[];
}

/** Lines that bars without parents cross, less those that they would cross with two neighbours the other way round. */
function barGain(order: Arrangement, row: number, blocks: readonly Pulled[], at: number): number {
  const [a, b] = [blocks[at]?.block ?? -1, blocks[at + 1]?.block ?? -1];
  const bonds = new Set([...order.loose(a), ...order.loose(b)]);
  if (bonds.size === 0) return 0;
  const count = () => [...bonds].reduce((sum, bond) => sum + order.barred(bond), 0);
  const list = blocks.map(({ block }) => block);
  order.rows[row] = list;
  order.number(row);
  const before = count();
  order.rows[row] = list.with(at, b).with(at + 1, a);
  order.number(row);
  const after = count();
  order.rows[row] = list;
  order.number(row);
  return before - after;
}

function swapNeighbours(order: Arrangement, row: number): boolean {
  const blocks = (order.rows[row] ?? []).map(
    (block): Pulled => ({ block, ups: order.ups(block), downs: order.downs(block) }),
  );
  let changed = false;
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [a, b] = [blocks[at], blocks[at + 1]];
    if (!a || !b) continue;
    const lines = gain(a.ups, b.ups) + gain(a.downs, b.downs) + barGain(order, row, blocks, at);
    if (lines < 0 || (lines === 0 && order.births(a.block, b.block) <= 0)) continue;
    blocks[at] = b;
    blocks[at + 1] = a;
    changed = true;
  }
  if (!changed) return false;
  order.rows[row] = blocks.map(({ block }) => block);
  order.number(row);
  return true;
}

/** Turns a line of partners round where its own lines cross less that way. */
function turnRound(order: Arrangement, block: number): boolean {
  const each = order.weave.blocks[block];
  if (!each || each.slots.length < 2) return false;
  let sum = 0;
  const ups = each.slots.map((slot) => order.upFrom(slot)).filter((list) => list.length > 0);
  for (let i = 0; i < ups.length; i++)
    for (let j = i + 1; j < ups.length; j++) sum += gain(ups[i] ?? [], ups[j] ?? []);
  const bonds = order.under(block);
  if (bonds.length > 1) {
    const under = bonds.map((bond) => ({ start: order.start(bond) ?? 0, ends: order.ends(bond) }));
    for (const a of under) for (const b of under) if (a.start < b.start) sum += gain(a.ends, b.ends);
  }
  if (sum <= 0) return false;
  each.slots = [...each.slots].reverse();
  order.number(each.row);
  return true;
}

async function settleDown(order: Arrangement, pace: Pace): Promise<void> {
  for (let pass = 0; pass < passes; pass++) {
    let changed = false;
    for (const row of order.rows.keys()) {
      changed = swapNeighbours(order, row) || changed;
      for (const block of order.rows[row] ?? []) changed = turnRound(order, block) || changed;
      if (pace.due()) await pace.rest(0.4);
    }
    if (!changed) return;
  }
}

/** An order of all rows, and how many lines cross between them. */
export interface Untangled {
  readonly rows: number[][];
  readonly crossings: number;
}

/** Fewer crossings than the first order, where that can be found: the best of many rounds. Always the same from the same. */
export async function untangle(weave: Weave, first: number[][], pace: Pace): Promise<Untangled> {
  const order = new Arrangement(weave, first);
  await settleDown(order, pace);
  let best = order.copy();
  let least = order.cost();
  const keep = () => {
    const cost = order.cost();
    // Only fewer crossings are worth another order: a new child must not turn a family round.
    if (Math.floor(cost / 1000) >= Math.floor(least / 1000)) return;
    least = cost;
    best = order.copy();
  };
  const most = weave.blocks.length > large ? rounds.large : rounds.usual;
  for (let round = 0; round < most && least >= 1000; round++) {
    const down = round % 2 === 0;
    const rows = [...order.rows.keys()];
    for (const row of down ? rows.slice(1) : rows.reverse().slice(1))
      sortRow(order, row, down ? "down" : "up");
    if (round % 3 === 2) await settleDown(order, pace);
    else
      for (const row of order.rows.keys()) for (const block of order.rows[row] ?? []) turnRound(order, block);
    keep();
    if (pace.due()) await pace.rest((0.5 * round) / most);
  }
  order.restore(best);
  await settleDown(order, pace);
  keep();
  order.restore(best);
  return { rows: order.rows, crossings: Math.floor(least / 1000) };
}
