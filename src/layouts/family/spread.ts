import type { Pace } from "../pace";
import type { Weave } from "./bonds";
import type { Kin } from "./kin";

/** Between boxes of one line of partners, and between two blocks. */
const gap = 14;
const blockGap = 24;
/** Beside the words on a line of partners. */
const wordsPad = 18;
const elbowRoom = 20;
const usualRounds = 120;
const largeRounds = 60;
/** Slots from which on the fewer rounds have to do. */
const largeFrom = 2000;
/** How strongly a child is drawn to its parents beside being kept in the middle with its brothers and sisters. */
const drawn = 0.2;
const drawnAlone = 0.1;

/** Slots of all rows from left to right, and how near each may come to the one before. */
interface Rows {
  readonly rows: readonly (readonly number[])[];
  readonly room: Float64Array;
}

/** Least distance of partners whose line has words on it: by the slot on the right. */
function roomFor(kin: Kin, weave: Weave, order: readonly (readonly number[])[], slotOf: Int32Array): Rows {
  const rows = order.map((blocks) => blocks.flatMap((block) => weave.blocks[block]?.slots ?? []));
  const room = new Float64Array(weave.slots.length);
  const place = new Int32Array(weave.slots.length);
  for (const row of rows)
    for (const [at, slot] of row.entries()) {
      place[slot] = at;
      const before = row[at - 1];
      if (before === undefined) continue;
      const same = weave.blockOf[before] === weave.blockOf[slot];
      const line = weave.slots[slot]?.type !== "person" || weave.slots[before]?.type !== "person";
      room[slot] =
        (weave.slots[before]?.half ?? 0) +
        (weave.slots[slot]?.half ?? 0) +
        (same ? (line ? 2 : gap) : blockGap);
    }
  for (const { of, adults } of kin.unions) {
    const [a, b] = adults;
    if (a === undefined || b === undefined) continue;
    const [left, right] = [slotOf[a] ?? -1, slotOf[b] ?? -1].sort(
      (x, y) => (place[x] ?? 0) - (place[y] ?? 0),
    );
    if (left === undefined || right === undefined || weave.blockOf[left] !== weave.blockOf[right]) continue;
    const row = rows[weave.slots[left]?.row ?? 0] ?? [];
    const between = row.slice((place[left] ?? 0) + 1, (place[right] ?? 0) + 1);
    if (between.slice(0, -1).some((slot) => weave.slots[slot]?.type === "person")) continue;
    const have = between.reduce((sum, slot) => sum + (room[slot] ?? 0), 0);
    const reach = (kin.people[a]?.reach ?? 0) + (kin.people[b]?.reach ?? 0);
    const need = Math.max(
      of.words > 0 ? reach + of.words + wordsPad : 0,
      of.plate ? of.plate.w + 12 : 0,
      reach + 44,
    );
    // Elbows between two partners leave room for the line down between those of one and of the other.
    const wanted = Math.max(need, between.length > 1 ? have + elbowRoom : 0);
    const owner = weave.slots[right]?.person;
    const first = between.find((slot) => weave.slots[slot]?.person === owner) ?? right;
    if (wanted > have) room[first] = (room[first] ?? 0) + wanted - have;
  }
  return { rows, room };
}

/**
 * The nearest places to those wished for that keep every distance: pools of neighbours that push each other (weighted
 * isotonic regression by pooling adjacent violators).
 */
function fitted(
  items: readonly number[],
  wish: (item: number) => number,
  weight: (item: number) => number,
  room: (item: number) => number,
  put: (item: number, x: number) => void,
): void {
  const offsets: number[] = [];
  let offset = 0;
  const pools: { sum: number; weight: number; count: number }[] = [];
  for (const [at, item] of items.entries()) {
    if (at > 0) offset += room(item);
    offsets.push(offset);
    const own = weight(item);
    let pool = { sum: (wish(item) - offset) * own, weight: own, count: 1 };
    for (
      let last = pools.at(-1);
      last && last.sum / last.weight > pool.sum / pool.weight;
      last = pools.at(-1)
    ) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  let at = 0;
  for (const pool of pools)
    for (let left = pool.count; left > 0; left--, at++)
      put(items[at] ?? 0, pool.sum / pool.weight + (offsets[at] ?? 0));
}

/** Places from left to right: children in the middle under their parents, partners near each other, nothing too near. */
export async function spread(
  kin: Kin,
  weave: Weave,
  order: readonly (readonly number[])[],
  slotOf: Int32Array,
  pace: Pace,
): Promise<Float64Array> {
  const { rows, room } = roomFor(kin, weave, order, slotOf);
  const x = new Float64Array(weave.slots.length);
  for (const row of rows) {
    let at = 0;
    for (const slot of row) {
      at += room[slot] ?? 0;
      x[slot] = at;
    }
  }
  const move = new Float64Array(x.length);
  const force = new Float64Array(x.length);
  const push = (slot: number, by: number, weight: number) => {
    move[slot] = (move[slot] ?? 0) + by * weight;
    force[slot] = (force[slot] ?? 0) + weight;
  };
  const at = (slot: number) => x[slot] ?? 0;
  const bondsBy = (side: "upper" | "lower") => {
    const list: number[][] = rows.map(() => []);
    for (const [index, bond] of weave.bonds.entries()) {
      const row = weave.slots[bond[side][0] ?? bond.lower[0] ?? 0]?.row ?? 0;
      list[side === "upper" && bond.upper.length === 0 ? row - 1 : row]?.push(index);
    }
    return list;
  };
  const [under, over] = [bondsBy("upper"), bondsBy("lower")];
  /** Wishes of the bonds of one row on its slots. */
  const wishes = (row: number, alone: boolean) => {
    for (const slot of rows[row] ?? []) {
      move[slot] = 0;
      force[slot] = 0;
    }
    for (const index of over[row] ?? []) {
      const { upper, lower } = weave.bonds[index] ?? { upper: [], lower: [] };
      const ends = lower.map(at);
      const centre = (Math.min(...ends) + Math.max(...ends)) / 2;
      const start = upper.length > 0 ? upper.reduce((sum, slot) => sum + at(slot), 0) / upper.length : centre;
      for (const slot of lower) {
        if (upper.length > 0) push(slot, start - centre, 1);
        // Each is drawn to where its line starts: brothers and sisters stay together as far as there is room.
        push(slot, start - at(slot), alone ? drawnAlone : drawn);
      }
    }
    for (const index of under[row] ?? []) {
      const { upper, lower } = weave.bonds[index] ?? { upper: [], lower: [] };
      if (upper.length === 0) continue;
      const ends = lower.map(at);
      const centre = (Math.min(...ends) + Math.max(...ends)) / 2;
      const start = upper.reduce((sum, slot) => sum + at(slot), 0) / upper.length;
      for (const slot of upper) push(slot, centre - start, 1);
    }
  };
  const blocks = weave.blocks;
  const rigid = (row: number) => {
    wishes(row, false);
    const list = order[row] ?? [];
    const first = (block: number) => blocks[block]?.slots[0] ?? 0;
    const shift = new Map<number, readonly [by: number, weight: number]>();
    const width = new Map<number, number>();
    for (const block of list) {
      const slots = blocks[block]?.slots ?? [];
      const weight = slots.reduce((sum, slot) => sum + (force[slot] ?? 0), 0);
      const by = slots.reduce((sum, slot) => sum + (move[slot] ?? 0), 0);
      shift.set(block, weight > 0 ? [by / weight, weight] : [0, 0.01]);
      width.set(block, at(slots.at(-1) ?? 0) - at(slots[0] ?? 0));
    }
    const before = new Map(list.map((block, index) => [block, list[index - 1]] as const));
    fitted(
      list,
      (block) => at(first(block)) + (shift.get(block)?.[0] ?? 0),
      (block) => shift.get(block)?.[1] ?? 0.01,
      (block) => (width.get(before.get(block) ?? -1) ?? 0) + (room[first(block)] ?? 0),
      (block, place) => {
        const by = place - at(first(block));
        for (const slot of blocks[block]?.slots ?? []) x[slot] = at(slot) + by;
      },
    );
  };
  const supple = (row: number) => {
    wishes(row, true);
    const list = rows[row] ?? [];
    for (const [index, slot] of list.entries()) {
      const before = list[index - 1];
      if (before === undefined || weave.blockOf[before] !== weave.blockOf[slot]) continue;
      // Partners stay as near as they may, and elbows at their person.
      const pull = at(slot) - at(before) - (room[slot] ?? 0);
      const weight = weave.slots[slot]?.type === "elbow" || weave.slots[before]?.type === "elbow" ? 4 : 1;
      push(slot, -pull / 2, weight);
      push(before, pull / 2, weight);
    }
    fitted(
      list,
      (slot) => at(slot) + ((force[slot] ?? 0) > 0 ? (move[slot] ?? 0) / (force[slot] ?? 1) : 0),
      (slot) => Math.max(0.01, force[slot] ?? 0),
      (slot) => room[slot] ?? 0,
      (slot, place) => {
        x[slot] = place;
      },
    );
  };
  const rounds = x.length > largeFrom ? largeRounds : usualRounds;
  for (let round = 0; round < rounds; round++) {
    const list = [...rows.keys()];
    if (round % 2 === 1) list.reverse();
    const loose = round >= rounds / 3 && round % 4 === 3;
    for (const row of list) {
      rigid(row);
      if (loose) supple(row);
    }
    if (pace.due()) await pace.rest(round / rounds);
  }
  return x;
}
