import type { Weave } from "./bonds";
import { crossings } from "./crossings";

/** An order of all rows as it can be gone back to. */
export interface Kept {
  readonly rows: readonly (readonly number[])[];
  readonly slots: readonly (readonly number[])[];
}

/** An order of all rows, with the place of every slot kept in step. */
export class Arrangement {
  private readonly place: Int32Array;
  private readonly bondsAbove: readonly (readonly number[])[];
  private readonly bondsBelow: readonly (readonly number[])[];

  constructor(
    readonly weave: Weave,
    readonly rows: number[][],
  ) {
    this.place = new Int32Array(weave.slots.length);
    const above: number[][] = weave.slots.map(() => []);
    const below: number[][] = weave.blocks.map(() => []);
    for (const [at, { upper, lower }] of weave.bonds.entries()) {
      for (const slot of lower) above[slot]?.push(at);
      for (const block of new Set(upper.map((slot) => weave.blockOf[slot] ?? 0))) below[block]?.push(at);
    }
    this.bondsAbove = above;
    this.bondsBelow = below;
    for (const row of rows.keys()) this.number(row);
  }

  /** Gives the slots of a row their places anew. */
  number(row: number): void {
    let at = 0;
    for (const block of this.rows[row] ?? [])
      for (const slot of this.weave.blocks[block]?.slots ?? []) this.place[slot] = at++;
  }

  /** Where the line of a bond starts, among the places of its row; undefined where no parents are recorded. */
  start(bond: number): number | undefined {
    const upper = this.weave.bonds[bond]?.upper ?? [];
    if (upper.length === 0) return undefined;
    let sum = 0;
    for (const slot of upper) sum += this.place[slot] ?? 0;
    return sum / upper.length;
  }

  /** Where the lines of one slot to the row above start. */
  upFrom(slot: number): readonly number[] {
    const list: number[] = [];
    for (const bond of this.bondsAbove[slot] ?? []) {
      const start = this.start(bond);
      if (start !== undefined) list.push(start);
    }
    return list;
  }

  /** Where the lines of a block's slots to the row above start, slot by slot. */
  ups(block: number): readonly number[] {
    const list: number[] = [];
    for (const slot of this.weave.blocks[block]?.slots ?? []) list.push(...this.upFrom(slot));
    return list;
  }

  /** Bonds that hang under a block. */
  under(block: number): readonly number[] {
    return this.bondsBelow[block] ?? [];
  }

  /** Where the lines of a bond end. */
  ends(bond: number): readonly number[] {
    return (this.weave.bonds[bond]?.lower ?? []).map((slot) => this.place[slot] ?? 0);
  }

  /** Where the lines from a block to the row below end. */
  downs(block: number): readonly number[] {
    const list: number[] = [];
    for (const bond of this.under(block)) list.push(...this.ends(bond));
    return list;
  }

  /** Pairs of brothers and sisters who stand the wrong way round with one block left of the other, less those who stand rightly. */
  births(left: number, right: number): number {
    let sum = 0;
    for (const a of this.weave.blocks[left]?.slots ?? [])
      for (const bond of this.bondsAbove[a] ?? []) {
        const list = this.weave.bonds[bond]?.born ?? [];
        if (list.length < 2 || !list.includes(a)) continue;
        for (const b of this.weave.blocks[right]?.slots ?? [])
          if (list.includes(b)) sum += Math.sign(list.indexOf(a) - list.indexOf(b));
      }
    return sum;
  }

  /** Bonds without parents that have a child in a block. */
  loose(block: number): readonly number[] {
    const found: number[] = [];
    for (const slot of this.weave.blocks[block]?.slots ?? [])
      for (const bond of this.bondsAbove[slot] ?? [])
        if (this.weave.bonds[bond]?.upper.length === 0) found.push(bond);
    return found;
  }

  /** Lines from above that the bar of brothers and sisters without parents crosses. */
  barred(bond: number): number {
    const places = this.ends(bond);
    const [low, high] = [Math.min(...places), Math.max(...places)];
    const row = this.weave.slots[this.weave.bonds[bond]?.lower[0] ?? 0]?.row ?? 0;
    let count = 0;
    for (const block of this.rows[row] ?? [])
      for (const slot of this.weave.blocks[block]?.slots ?? []) {
        const place = this.place[slot] ?? 0;
        if (place > low && place < high) count += this.upFrom(slot).length;
      }
    return count;
  }

  /** Lines that cross between all rows first, then who stands out of the order of birth or of time. */
  cost(): number {
    const gaps: (readonly [number, number])[][] = this.rows.map(() => []);
    let unordered = 0;
    let barred = 0;
    for (const [at, { upper, lower, born }] of this.weave.bonds.entries()) {
      const start = this.start(at);
      const row = this.weave.slots[lower[0] ?? 0]?.row ?? 0;
      if (start !== undefined) for (const end of this.ends(at)) gaps[row]?.push([start, end]);
      if (upper.length === 0) barred += this.barred(at);
      let before = -1;
      for (const slot of born) {
        const end = this.place[slot] ?? 0;
        // Where the parents are known, brothers and sisters are looked at first.
        if (end < before) unordered += upper.length > 0 ? 3 : 1;
        before = end;
      }
    }
    for (const { first, then } of this.weave.turns)
      if ((this.place[first] ?? 0) > (this.place[then] ?? 0)) unordered++;
    return gaps.reduce((sum, lines) => sum + crossings(lines), barred) * 1000 + unordered;
  }

  copy(): Kept {
    return { rows: this.rows.map((row) => [...row]), slots: this.weave.blocks.map(({ slots }) => slots) };
  }

  restore({ rows, slots }: Kept): void {
    for (const [at, row] of rows.entries()) this.rows[at] = [...row];
    for (const [at, list] of slots.entries()) {
      const block = this.weave.blocks[at];
      if (block) block.slots = list;
    }
    for (const row of this.rows.keys()) this.number(row);
  }
}
