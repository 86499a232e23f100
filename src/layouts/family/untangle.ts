import type { Pace } from "../pace";
import { Arrangement } from "./arrangement";
import type { Weave } from "./bonds";

/** Rounds of ordering each row by the one above or below it (Gansner and others 1993 use 24). */
const rounds = 24;
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

/** Children of one union who stand the wrong way round, less those who stand rightly. */
function birthGain(
  { weave, bondsOver }: Pick<Arrangement, "weave" | "bondsOver">,
  a: number,
  b: number,
): number {
  let sum = 0;
  for (const left of weave.blocks[a]?.slots ?? [])
    for (const bond of bondsOver(left)) {
      const list = weave.bonds[bond]?.lower ?? [];
      for (const right of weave.blocks[b]?.slots ?? [])
        if (list.includes(right)) sum += Math.sign(list.indexOf(left) - list.indexOf(right));
    }
  return sum;
}

function swapNeighbours(order: Arrangement, row: number): boolean {
  const blocks = order.rows[row] ?? [];
  let changed = false;
  for (let at = 0; at + 1 < blocks.length; at++) {
    const [a, b] = [blocks[at] ?? 0, blocks[at + 1] ?? 0];
    const lines = gain(order.ups(a), order.ups(b)) + gain(order.downs(a), order.downs(b));
    const births =
      lines === 0 ? birthGain({ weave: order.weave, bondsOver: (slot) => order.bondsOver(slot) }, a, b) : 0;
    if (lines > 0 || births > 0) {
      blocks[at] = b;
      blocks[at + 1] = a;
      changed = true;
      order.number(row);
    }
  }
  return changed;
}

/** Turns a line of partners round where its own lines cross less that way. */
function turnRound(order: Arrangement, block: number): boolean {
  const each = order.weave.blocks[block];
  if (!each || each.slots.length < 2) return false;
  let sum = 0;
  const ups = each.slots.map((slot) => order.upFrom(slot));
  for (let i = 0; i < ups.length; i++)
    for (let j = i + 1; j < ups.length; j++) sum += gain(ups[i] ?? [], ups[j] ?? []);
  const under = order.under(block).map((bond) => ({ start: order.start(bond) ?? 0, ends: order.ends(bond) }));
  for (const a of under) for (const b of under) if (a.start < b.start) sum += gain(a.ends, b.ends);
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
      if (pace.due()) await pace.rest(0.5);
    }
    if (!changed) return;
  }
}

/** Fewer crossings than the first order, where that can be found: the best of many rounds. Always the same from the same. */
export async function untangle(weave: Weave, first: number[][], pace: Pace): Promise<number[][]> {
  const order = new Arrangement(weave, first);
  await settleDown(order, pace);
  let best = order.copy();
  let least = order.cost();
  for (let round = 0; round < rounds && least >= 1000; round++) {
    const down = round % 2 === 0;
    const rows = [...order.rows.keys()];
    for (const row of down ? rows.slice(1) : rows.reverse().slice(1))
      sortRow(order, row, down ? "down" : "up");
    if (round % 3 === 2) await settleDown(order, pace);
    else
      for (const row of order.rows.keys()) for (const block of order.rows[row] ?? []) turnRound(order, block);
    const cost = order.cost();
    if (cost < least) {
      least = cost;
      best = order.copy();
    }
    if (pace.due()) await pace.rest(0.5 + round / rounds / 2);
  }
  order.restore(best);
  await settleDown(order, pace);
  if (order.cost() > least) order.restore(best);
  return order.rows;
}
