import type { Point } from "../../core/geometry";
import type { Net } from "./nets";
import type { PlacedPart } from "./part";
import { type ShelfRow, trackY } from "./shelves";
import type { PlacedUnion, TreeLine, TreeStalk } from "./tree";

/** Draws the lines of one family whose rows have their heights. */
export class Lines {
  private readonly ofBond = new Map<number, Net>();
  /** The level line that the partners of a union meet on. */
  private readonly tieOf = new Map<number, Net>();
  /** The bond to the children of a union. */
  private readonly bondOf = new Map<number, number>();

  constructor(
    private readonly part: PlacedPart,
    private readonly dx: number,
    private readonly rows: readonly ShelfRow[],
  ) {
    const combs = new Map<number, Net>();
    for (const net of part.nets.flat())
      if (net.bond !== undefined) this.ofBond.set(net.bond, net);
      else {
        this.tieOf.set(net.union, net);
        const comb = part.blocks.stances[net.union]?.comb;
        if (comb !== undefined) combs.set(comb, net);
      }
    for (const [union, { comb }] of part.blocks.stances.entries()) {
      const net = combs.get(comb ?? -1);
      if (net) this.tieOf.set(union, net);
    }
    for (const [at, { union, type, upper }] of part.weave.bonds.entries())
      if (type === "descent" && part.weave.slots[upper[0] ?? -1]?.type !== "way") this.bondOf.set(union, at);
  }

  x(slot: number): number {
    return this.dx + (this.part.x[slot] ?? 0);
  }

  private row(slot: number): number {
    return this.part.weave.slots[slot]?.row ?? 0;
  }

  private y(slot: number): number {
    return (this.rows[this.row(slot)]?.y ?? 0) + (this.part.weave.slots[slot]?.lift ?? 0);
  }

  private reach(slot: number): number {
    return this.part.kin.people[this.part.weave.slots[slot]?.person ?? -1]?.reach ?? 0;
  }

  private level(net: Net): number {
    const row = this.rows[net.row];
    return row ? trackY(row, Math.max(0, net.track)) : 0;
  }

  private hops(net: Net): readonly Point[] {
    return net.hops.map((x) => ({ x: this.dx + x, y: this.level(net) }));
  }

  /** From the side of a person to its elbow. */
  private out(elbow: number): readonly Point[] {
    const person = this.part.weave.slots[elbow]?.person ?? -1;
    const self = this.part.blocks.slotOf[person] ?? -1;
    const side = Math.sign(this.x(elbow) - this.x(self));
    const y = this.y(elbow);
    // A round symbol is narrower off its middle.
    const reach = this.reach(self);
    const lift = this.part.weave.slots[elbow]?.lift ?? 0;
    const edge = Math.sqrt(Math.max(0, reach * reach - lift * lift));
    return [
      { x: this.x(self) + side * edge, y },
      { x: this.x(elbow), y },
    ];
  }

  /** From where a bond starts down to the slot that it leads to at last. */
  private down(bond: number, start: Point): { points: Point[]; hops: Point[]; end: number } {
    const points = [start];
    const hops: Point[] = [];
    let at: number | undefined = bond;
    let end = -1;
    while (at !== undefined) {
      const net = this.ofBond.get(at);
      const to: number = this.part.weave.bonds[at]?.lower[0] ?? -1;
      const x = this.x(to);
      if (net && net.track >= 0) {
        const y = this.level(net);
        points.push({ x: points.at(-1)?.x ?? x, y }, { x, y });
        hops.push(...this.hops(net));
      }
      end = to;
      at = this.part.weave.slots[to]?.type === "way" ? this.part.weave.onward.get(to) : undefined;
    }
    return { points, hops, end };
  }

  union(at: number): PlacedUnion {
    const { kin, blocks } = this.part;
    const { of } = kin.unions[at] ?? { of: { key: "", words: 0, plate: undefined } };
    const stance = blocks.stances[at];
    const net = this.ofBond.get(this.bondOf.get(at) ?? -1);
    const partners: TreeLine[] = [];
    for (const pin of stance?.pins ?? [])
      if (pin.type === "between") {
        const [a, b] = this.x(pin.a) < this.x(pin.b) ? [pin.a, pin.b] : [pin.b, pin.a];
        const y = this.y(a);
        partners.push({
          points: [
            { x: this.x(a) + this.reach(a), y },
            { x: this.x(b) - this.reach(b), y },
          ],
          hops: [],
        });
      }
    for (const { from, to } of stance?.falls ?? []) {
      const bond = this.part.weave.onward.get(from);
      if (bond === undefined) continue;
      const [side, elbow] = this.out(from);
      const { points, hops } = this.down(bond, elbow ?? { x: 0, y: 0 });
      const [person, arrival] = this.out(to);
      partners.push({
        points: [...(side ? [side] : []), ...points, ...(arrival && person ? [arrival, person] : [])],
        hops,
      });
    }
    const arrived = new Set((stance?.falls ?? []).map(({ to }) => to));
    const elbows = (stance?.pins ?? []).flatMap((pin) =>
      pin.type === "elbow" && !arrived.has(pin.slot) ? [pin.slot] : [],
    );
    const shared = this.tieOf.get(at);
    if (shared) partners.push(...this.tied(shared, at, elbows, stance?.comb));
    const descent: TreeLine[] = [];
    const stalks: TreeStalk[] = [];
    const [only] = stance?.pins ?? [];
    const alone = !shared && only?.type === "elbow" ? only.slot : undefined;
    if (net) this.descend(net, alone, arrived, descent, stalks);
    const first = partners[0]?.points ?? [];
    const drop = net?.tops[0];
    const row = this.rows[net?.row ?? -1];
    const middle =
      net && net.track >= 0 ? { x: this.dx + (net.low + net.high) / 2, y: this.level(net) } : undefined;
    const words = longest(first, of.words);
    return {
      key: of.key,
      partners,
      ...(words ? { words } : {}),
      descent,
      stalks,
      ...(of.plate && row && drop !== undefined
        ? { plate: { x: this.dx + drop, y: row.plate } }
        : of.plate && words
          ? {
              plate: {
                x: words.x,
                y:
                  this.rows[this.row((only?.type === "between" ? only.a : only?.slot) ?? 0)]?.plate ??
                  words.y,
              },
            }
          : {}),
      ...(middle ? { bar: middle } : {}),
    };
  }

  /** Lines of partners who meet on a level part below them. */
  private tied(
    net: Net,
    union: number,
    elbows: readonly number[],
    comb: number | undefined,
  ): readonly TreeLine[] {
    const y = this.level(net);
    const legs = elbows.map((elbow) => [...this.out(elbow), { x: this.x(elbow), y }]);
    const hops = this.hops(net);
    if (comb !== undefined) {
      const own = legs.map((points) => ({ points, hops: [] }));
      if (net.union !== union) return own;
      const bar = {
        points: [
          { x: this.dx + net.low, y },
          { x: this.dx + net.high, y },
        ],
        hops,
      };
      return [...own, { points: [...this.out(comb), { x: this.x(comb), y }], hops: [] }, bar];
    }
    const [a, b] = legs;
    if (a && b && legs.length === 2 && net.tops.length === 2)
      return [{ points: [...a, ...[...b].reverse()], hops }];
    const bar = {
      points: [
        { x: this.dx + net.low, y },
        { x: this.dx + net.high, y },
      ],
      hops,
    };
    const middles = (this.part.blocks.stances[union]?.pins ?? []).flatMap((pin) => {
      const x = pin.type === "between" ? (this.x(pin.a) + this.x(pin.b)) / 2 : undefined;
      return x === undefined
        ? []
        : [
            {
              points: [
                { x, y: this.y(pin.type === "between" ? pin.a : 0) },
                { x, y },
              ],
              hops: [],
            },
          ];
    });
    const falls = (this.part.blocks.stances[union]?.falls ?? []).map(({ to }) => ({
      points: [
        { x: this.x(to), y: this.y(to) },
        { x: this.x(to), y },
      ],
      hops: [],
    }));
    return [...legs.map((points) => ({ points, hops: [] })), ...middles, ...falls, bar];
  }

  private descend(
    net: Net,
    alone: number | undefined,
    arrived: ReadonlySet<number>,
    descent: TreeLine[],
    stalks: TreeStalk[],
  ): void {
    const y = this.level(net);
    const row = this.rows[net.row];
    const [top] = net.tops;
    if (top !== undefined) {
      const x = this.dx + top;
      const out =
        alone === undefined
          ? []
          : arrived.has(alone)
            ? [{ x: this.x(alone), y: this.y(alone) }]
            : this.out(alone);
      const start = out.length > 0 ? out : [{ x, y: net.from ? this.level(net.from) : (row?.y ?? 0) }];
      const straight = net.track < 0 ? undefined : { x, y };
      // One child straight below: its own line begins where the parents' ends, under the words of the row.
      descent.push({ points: [...start, straight ?? { x, y: row?.first ?? 0 }], hops: [] });
    }
    if (net.track >= 0)
      descent.push({
        points: [
          { x: this.dx + net.low, y },
          { x: this.dx + net.high, y },
        ],
        hops: this.hops(net),
      });
    const from = net.track >= 0 || top === undefined ? y : (row?.first ?? y);
    for (const { x, slots } of net.bottoms)
      for (const slot of slots) {
        const start = { x: this.dx + x, y: from };
        const onward =
          this.part.weave.slots[slot]?.type === "way" ? this.part.weave.onward.get(slot) : undefined;
        const { points, hops, end } =
          onward === undefined ? { points: [start], hops: [], end: slot } : this.down(onward, start);
        const person = this.part.kin.people[this.part.weave.slots[end]?.person ?? -1];
        if (!person) continue;
        const last = {
          x: slots.length > 1 || onward !== undefined ? this.x(end) : start.x,
          y: (this.rows[this.row(end)]?.y ?? 0) - person.reach,
        };
        const before = points.at(-1) ?? start;
        const remark = { x: (before.x + last.x) / 2, y: Math.max(before.y + 14, last.y - 50) };
        stalks.push({ person: person.id, line: { points: [...points, last], hops }, remark });
      }
  }
}

/** Middle of the longest level part of a line; where no words fit on it, just over where the line ends below. */
function longest(points: readonly Point[], words: number): Point | undefined {
  let best: Point | undefined;
  let length = 0;
  for (const [at, b] of points.entries()) {
    const a = points[at - 1];
    if (!a || Math.abs(a.y - b.y) > 0.5 || Math.abs(a.x - b.x) <= length) continue;
    length = Math.abs(a.x - b.x);
    best = { x: (a.x + b.x) / 2, y: a.y };
  }
  const last = points.at(-1);
  return best && last && length < words && last.y > best.y + 40 ? last : best;
}
