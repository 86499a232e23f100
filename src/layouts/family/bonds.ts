import type { Blocks } from "./blocks";
import type { Kin } from "./kin";
import { type Block, type Bond, pinSlots, type Slot } from "./slot";

/** Half the room that a line takes where it passes a row. */
const wayHalf = 9;

/** The rows with everything that takes room on them, and what joins them. */
export interface Weave {
  readonly slots: readonly Slot[];
  readonly blocks: readonly Block[];
  readonly blockOf: readonly number[];
  readonly bonds: readonly Bond[];
  /** Bonds that carry the tie to a child or the line of a partner further down, by the slot that they start from. */
  readonly onward: ReadonlyMap<number, number>;
  readonly turns: Blocks["turns"];
  /** Ties that would go upwards. */
  readonly undrawn: readonly { readonly union: number; readonly person: number }[];
}

/** Joins each union to its children, with a way through every row between. */
export function weave(kin: Kin, row: Int32Array, placed: Blocks): Weave {
  const { slots, blocks, slotOf, blockOf, stances, turns } = placed;
  const all: Slot[] = [...slots];
  const groups: Block[] = [...blocks];
  const of: number[] = [...blockOf];
  const bonds: Bond[] = [];
  const onward = new Map<number, number>();
  const undrawn: { union: number; person: number }[] = [];
  const way = (at: number): number => {
    const slot = all.push({ type: "way", person: -1, half: wayHalf, row: at, lift: 0 }) - 1;
    of[slot] = groups.push({ row: at, slots: [slot] }) - 1;
    return slot;
  };
  /** The slot of the next row that leads to `target`, which is it itself where it stands there. */
  const lead = (union: number, type: Bond["type"], from: number, target: number): number => {
    const to = all[target]?.row ?? 0;
    if (to === from + 1) return target;
    const first = way(from + 1);
    let last = first;
    for (let at = from + 2; at <= to; at++) {
      const next = at === to ? target : way(at);
      onward.set(last, bonds.push({ union, type, upper: [last], lower: [next], born: [] }) - 1);
      last = next;
    }
    return first;
  };
  for (const [union, { adults, children }] of kin.unions.entries()) {
    const stance = stances[union];
    if (!stance) continue;
    for (const { from, to } of stance.falls) {
      const first = lead(union, "partner", all[from]?.row ?? 0, to);
      onward.set(from, bonds.push({ union, type: "partner", upper: [from], lower: [first], born: [] }) - 1);
    }
    const upper = stance.pins.flatMap(pinSlots);
    const rows = children.map(({ person }) => row[person] ?? 0);
    const base =
      adults.length > 0 ? Math.max(...adults.map((each) => row[each] ?? 0)) : Math.min(...rows) - 1;
    const lower: number[] = [];
    const born: number[] = [];
    for (const { person, birth } of children) {
      if ((row[person] ?? 0) <= base) {
        undrawn.push({ union, person });
        continue;
      }
      const slot = lead(union, "descent", base, slotOf[person] ?? -1);
      lower.push(slot);
      if (birth) born.push(slot);
    }
    // One child alone without parents is tied to nobody.
    if (lower.length > (adults.length > 0 ? 0 : 1))
      bonds.push({ union, type: "descent", upper, lower, born });
  }
  return { slots: all, blocks: groups, blockOf: of, bonds, onward, turns, undrawn };
}
