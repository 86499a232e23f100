import type { Weave } from "./bonds";

/** A tie of a block to a bond: above it (children) or below (parents). */
interface Tie {
  readonly bond: number;
  readonly side: "above" | "below";
  /** Place within the block, of slots from the left. */
  readonly at: number;
}

/** The order in which blocks and bonds are found from one block outwards: what leads to each. */
interface Reach {
  readonly bondsOf: readonly (readonly Tie[])[];
  readonly blocksUnder: ReadonlyMap<number, readonly number[]>;
  /** Bonds first found from a block. */
  readonly own: ReadonlyMap<number, readonly Tie[]>;
}

function tiesOf({ blocks, blockOf, bonds }: Weave): readonly (readonly Tie[])[] {
  const place = new Map<number, number>();
  for (const { slots } of blocks) for (const [at, slot] of slots.entries()) place.set(slot, at);
  const ties: Tie[][] = blocks.map(() => []);
  for (const [bond, { upper, lower }] of bonds.entries()) {
    const put = (slots: readonly number[], side: Tie["side"]) => {
      const byBlock = new Map<number, number[]>();
      for (const slot of slots) {
        const block = blockOf[slot] ?? 0;
        byBlock.set(block, [...(byBlock.get(block) ?? []), place.get(slot) ?? 0]);
      }
      for (const [block, places] of byBlock)
        ties[block]?.push({ bond, side, at: places.reduce((sum, at) => sum + at, 0) / places.length });
    };
    put(upper, "below");
    put(lower, "above");
  }
  for (const list of ties) list.sort((a, b) => a.at - b.at || a.bond - b.bond);
  return ties;
}

function reachFrom(root: number, weave: Weave, bondsOf: Reach["bondsOf"], seen: Set<number>): Reach {
  const { bonds, blockOf } = weave;
  const found = new Set<number>();
  const own = new Map<number, readonly Tie[]>();
  const blocksUnder = new Map<number, readonly number[]>();
  const queue = [root];
  seen.add(root);
  for (let next = 0; next < queue.length; next++) {
    const block = queue[next] ?? 0;
    const fresh = (bondsOf[block] ?? []).filter(({ bond }) => !found.has(bond));
    own.set(block, fresh);
    for (const { bond } of fresh) {
      found.add(bond);
      const each = bonds[bond];
      const others: number[] = [];
      for (const slot of each ? [...each.upper, ...each.lower] : []) {
        const other = blockOf[slot] ?? 0;
        if (seen.has(other)) continue;
        seen.add(other);
        others.push(other);
        queue.push(other);
      }
      blocksUnder.set(bond, others);
    }
  }
  return { bondsOf, own, blocksUnder };
}

/** Where a walk came to a block from: the place in the block that leads back. */
interface From {
  readonly side: "above" | "below" | "nowhere";
  readonly at: number;
}

/**
 * A first order without crossings as far as a family is a tree: each relation that marries in stands in a strip of its own
 * beside the couple, children under their parents eldest first, those whose partners bring a family along at the outside.
 */
export function firstOrder(weave: Weave): number[][] {
  const { blocks, bonds } = weave;
  const rows: number[][] = [];
  const bondsOf = tiesOf(weave);
  const seen = new Set<number>();
  for (let start = 0; start < blocks.length; start++) {
    if (seen.has(start)) continue;
    const reach = reachFrom(topOf(start, weave, bondsOf), weave, bondsOf, seen);
    const [root] = reach.own.keys();
    if (root !== undefined) emit(root, { side: "nowhere", at: 0 });

    function emit(block: number, from: From): void {
      const fresh = reach.own.get(block) ?? [];
      const ups = fresh.filter(({ side }) => side === "above");
      const downs = fresh.filter(({ side }) => side === "below");
      const half = ((blocks[block]?.slots.length ?? 1) - 1) / 2;
      const middle = from.side === "nowhere" ? half : from.at;
      const left = ups.filter(({ at }) => at < middle || (at === middle && from.side === "below"));
      const right = ups.filter((tie) => !left.includes(tie));
      for (const tie of [...left].reverse()) up(block, tie);
      const children = downs.flatMap(({ bond }, index) => {
        const list = reach.blocksUnder.get(bond) ?? [];
        return outwards(list, index === 0, index === downs.length - 1);
      });
      const before = children.findIndex((child) => !sticks(child));
      const early = before < 0 ? Math.floor(children.length / 2) : before;
      for (const child of children.slice(0, early)) emit(child, placeIn(child));
      const row = blocks[block]?.row ?? 0;
      rows[row] ??= [];
      rows[row]?.push(block);
      for (const child of children.slice(early)) emit(child, placeIn(child));
      for (const tie of [...right].reverse()) up(block, tie);
    }
    /** Parents of somebody in a block, with the brothers and sisters. */
    function up(block: number, { bond }: Tie): void {
      const found = reach.blocksUnder.get(bond) ?? [];
      const row = blocks[block]?.row ?? 0;
      const parents = found.filter((each) => (blocks[each]?.row ?? 0) < row);
      const siblings = found.filter((each) => (blocks[each]?.row ?? 0) >= row);
      const [first, ...rest] = parents;
      if (first === undefined) {
        for (const each of siblings) emit(each, placeIn(each));
        return;
      }
      const at = (bondsOf[first] ?? []).find((tie) => tie.bond === bond)?.at ?? 0;
      const early = Math.ceil(siblings.length / 2);
      for (const each of siblings.slice(0, early)) emit(each, placeIn(each));
      emit(first, { side: "below", at });
      for (const each of rest) emit(each, { side: "below", at: 0 });
      for (const each of siblings.slice(early)) emit(each, placeIn(each));
    }
    function placeIn(child: number): From {
      const entry = (bondsOf[child] ?? []).find(
        ({ bond, side }) =>
          side === "above" && !(reach.own.get(child) ?? []).some((tie) => tie.bond === bond),
      );
      return { side: "above", at: entry?.at ?? 0 };
    }
    /** True for a child whose partner brings a family along. */
    function sticks(child: number): boolean {
      return (reach.own.get(child) ?? []).some(({ side }) => side === "above");
    }
    function outwards(list: readonly number[], first: boolean, last: boolean): readonly number[] {
      const stuck = list.filter(sticks);
      if (stuck.length === 0 || list.length < 2) return list;
      const plain = list.filter((child) => !sticks(child));
      const toLeft = stuck.filter((child) => list.indexOf(child) < list.length / 2);
      const [one, ...more] = first ? toLeft : [];
      const others = stuck.filter((child) => child !== one);
      if (last || !first) return [...(one === undefined ? [] : [one]), ...plain, ...others];
      return [
        ...(one === undefined ? [] : [one, ...more]),
        ...others.filter((child) => !more.includes(child)),
        ...plain,
      ];
    }
  }
  return Array.from({ length: rows.length }, (_, row) => rows[row] ?? []);

  function topOf(start: number, { blockOf: of }: Weave, ties: Reach["bondsOf"]): number {
    const passed = new Set<number>();
    let at = start;
    for (;;) {
      passed.add(at);
      const above = (ties[at] ?? [])
        .filter(({ side }) => side === "above")
        .flatMap(({ bond }) => bonds[bond]?.upper ?? [])
        .map((slot) => of[slot] ?? 0)
        .find((each) => !passed.has(each));
      if (above === undefined) return at;
      at = above;
    }
  }
}
