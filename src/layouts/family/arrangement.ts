import type { Weave } from "./bonds";
import { crossings } from "./crossings";

/** An order of all rows, with the place of every slot kept in step. */
export class Arrangement {
  readonly place: Int32Array;
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
    return upper.reduce((sum, slot) => sum + (this.place[slot] ?? 0), 0) / upper.length;
  }

  /** Where the lines of one slot to the row above start. */
  upFrom(slot: number): readonly number[] {
    return (this.bondsAbove[slot] ?? []).flatMap((bond) => this.start(bond) ?? []);
  }

  /** Where the lines of a block's slots to the row above start, slot by slot. */
  ups(block: number): readonly number[] {
    return (this.weave.blocks[block]?.slots ?? []).flatMap((slot) => this.upFrom(slot));
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
    return this.under(block).flatMap((bond) => this.ends(bond));
  }

  bondsOver(slot: number): readonly number[] {
    return this.bondsAbove[slot] ?? [];
  }

  /** Lines that cross between all rows, then children who are not in the order of their birth. */
  cost(): number {
    const gaps: (readonly [number, number])[][] = this.rows.map(() => []);
    let unordered = 0;
    for (const [at, { upper, lower }] of this.weave.bonds.entries()) {
      const start = this.start(at);
      const row = this.weave.slots[lower[0] ?? 0]?.row ?? 0;
      let before = -1;
      for (const slot of lower) {
        const end = this.place[slot] ?? 0;
        if (start !== undefined && upper.length > 0) gaps[row]?.push([start, end]);
        if (end < before) unordered++;
        before = end;
      }
    }
    return gaps.reduce((sum, lines) => sum + crossings(lines), 0) * 1000 + unordered;
  }

  copy(): { rows: number[][]; slots: (readonly number[])[] } {
    return { rows: this.rows.map((row) => [...row]), slots: this.weave.blocks.map(({ slots }) => slots) };
  }

  restore({ rows, slots }: { rows: number[][]; slots: (readonly number[])[] }): void {
    for (const [at, row] of rows.entries()) this.rows[at] = [...row];
    for (const [at, list] of slots.entries()) {
      const block = this.weave.blocks[at];
      if (block) block.slots = list;
    }
    for (const row of this.rows.keys()) this.number(row);
  }
}
