import type { Weave } from "./bonds";

/** A tie of a block to a bond: above it (children) or below (parents). */
interface Tie {
  readonly bond: number;
  readonly side: "above" | "below";
  /** Place within the block, of slots from the left; changes when the block is turned round. */
  at: number;
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

/** Ways to put those aside who marry into a recorded family: all but the eldest to the right, the elder half to the left, nobody; and with lines of partners turned outwards or as they are. */
export const firstWays = [
  { left: "eldest", turn: true },
  { left: "half", turn: true },
  { left: "eldest", turn: false },
  { left: "half", turn: false },
  { left: "none", turn: true },
] as const;
export type FirstWay = (typeof firstWays)[number];

/**
 * A first order without crossings as far as a family is a tree: each relation that marries in stands in a strip of its own
 * beside the couple, children under their parents eldest first, those whose partners bring a family along at the outside.
 */
export function firstOrder(weave: Weave, way: FirstWay = firstWays[0]): number[][] {
  const { blocks, bonds } = weave;
  const rows: number[][] = [];
  const bondsOf = tiesOf(weave);
  const seen = new Set<number>();
  for (let start = 0; start < blocks.length; start++) {
    if (seen.has(start)) continue;
    const reach = reachFrom(topOf(start, weave, bondsOf), weave, bondsOf, seen);
    const [root] = reach.own.keys();
    if (root !== undefined) emit(root, { side: "nowhere", at: 0 });

    /** `outer`: on which side of its brothers and sisters a block stands; what marries in should come from there. */
    function emit(block: number, given: From, outer: -1 | 0 | 1 = 0): void {
      const from = given.side === "above" ? turnedOut(block, given, outer) : given;
      const fresh = [...(reach.own.get(block) ?? [])].sort((a, b) => a.at - b.at || a.bond - b.bond);
      const ups = fresh.filter(({ side }) => side === "above");
      const downs = fresh.filter(({ side }) => side === "below");
      const half = ((blocks[block]?.slots.length ?? 1) - 1) / 2;
      const middle = from.side === "nowhere" ? half : from.at;
      const left = ups.filter(({ at }) => at < middle || (at === middle && from.side === "below"));
      const right = ups.filter((tie) => !left.includes(tie));
      for (const tie of [...left].reverse()) up(block, tie, -1);
      const lists = downs.map(({ bond }) => outwards(reach.blocksUnder.get(bond) ?? []));
      // Only the first union's may bring a family along on the left: that stands before the parents on their row.
      const early = lists[0]?.left ?? [];
      for (const child of early) emit(child, placeIn(child), -1);
      const row = blocks[block]?.row ?? 0;
      rows[row] ??= [];
      rows[row]?.push(block);
      for (const [index, { left: before, rest }] of lists.entries())
        for (const child of index === 0 ? rest : [...before, ...rest]) emit(child, placeIn(child), 1);
      for (const tie of [...right].reverse()) up(block, tie, 1);
    }
    /** Parents of somebody in a block, with the brothers and sisters, in a strip on one side. */
    function up(block: number, { bond }: Tie, strip: -1 | 1): void {
      const found = reach.blocksUnder.get(bond) ?? [];
      const row = blocks[block]?.row ?? 0;
      const parents = found.filter((each) => (blocks[each]?.row ?? 0) < row);
      const siblings = found.filter((each) => (blocks[each]?.row ?? 0) >= row);
      const [first, ...rest] = parents;
      const at = (bondsOf[first ?? -1] ?? []).find((tie) => tie.bond === bond)?.at ?? 0;
      if (strip === -1) for (const each of siblings) emit(each, placeIn(each), -1);
      if (first !== undefined) emit(first, { side: "below", at });
      for (const each of rest) emit(each, { side: "below", at: 0 });
      if (strip === 1) for (const each of siblings) emit(each, placeIn(each), 1);
    }
    function placeIn(child: number): From {
      const own = reach.own.get(child) ?? [];
      const entry = (bondsOf[child] ?? []).find((tie) => tie.side === "above" && !own.includes(tie));
      return { side: "above", at: entry?.at ?? 0 };
    }
    /** True for a child whose partner brings a family along. */
    function sticks(child: number): boolean {
      return (reach.own.get(child) ?? []).some(({ side }) => side === "above");
    }
    /** Who marries into a recorded family stands at an end, the others between by birth. */
    function outwards(list: readonly number[]): {
      readonly left: readonly number[];
      readonly rest: readonly number[];
    } {
      const elder = way.left === "half" ? list.length / 2 : way.left === "eldest" ? 1 : 0;
      const left = list.filter((child, at) => at < elder && sticks(child));
      const others = list.filter((child) => !left.includes(child));
      if (way.left === "none") return { left, rest: others };
      // The eldest stays first, whoever comes after.
      const eldest = left.length > 0 ? [] : others.slice(0, 1);
      const younger = others.slice(eldest.length);
      const right = younger.filter(sticks);
      return { left, rest: [...eldest, ...younger.filter((child) => !sticks(child)), ...right] };
    }
    /** Turns a block so that recorded parents of partners are on its outer side, away from the brothers and sisters. */
    function turnedOut(block: number, from: From, outer: -1 | 0 | 1): From {
      const recorded = (reach.own.get(block) ?? []).filter(
        ({ side, bond }) => side === "above" && (bonds[bond]?.upper.length ?? 0) > 0,
      );
      const inside = recorded.filter(({ at }) => (at - from.at) * outer < 0).length;
      const each = blocks[block];
      if (!way.turn || !each || inside <= recorded.length - inside) return from;
      each.slots = [...each.slots].reverse();
      for (const tie of bondsOf[block] ?? []) tie.at = each.slots.length - 1 - tie.at;
      return placeIn(block);
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
