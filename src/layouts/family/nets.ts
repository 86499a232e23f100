import type { Stance } from "./blocks";
import type { Weave } from "./bonds";
import type { Kin } from "./kin";
import { pinSlots } from "./slot";

/** The lower end of a net: one slot, or twins under one stalk. */
export interface NetEnd {
  readonly x: number;
  readonly slots: readonly number[];
}

/** Lines between two rows that are one: ends above, ends below, and a level part that has its own track. */
export interface Net {
  readonly union: number;
  /** Row above. */
  readonly row: number;
  readonly bond?: number;
  readonly tops: readonly number[];
  readonly bottoms: readonly NetEnd[];
  /** Net of the partners that this one hangs on, among those of its row. */
  readonly from?: Net;
  readonly low: number;
  readonly high: number;
  /** 0 = the highest; −1 = straight down, no level part. */
  track: number;
  /** Where its level part hops over others. */
  hops: readonly number[];
}

/** Lines nearer than this to each other run together. */
const near = 7;
/** Between the words of a person and a line that passes them, with room for the outline of a household. */
const beside = 15;
/** A step aside of this much or less is drawn straight, where the start may move. */
const straighten = 10;
const aloneStraighten = 30;

const snap = 6;
/** Between the lines of several unions to one child. */
const aside = 12;

function made(given: Omit<Net, "low" | "high" | "track" | "hops">): Net {
  const net = snapped(given);
  const ends = [...net.tops, ...net.bottoms.map(({ x }) => x)];
  return { ...net, low: Math.min(...ends), high: Math.max(...ends), track: -1, hops: [] };
}

/** A step of a few px between one end above and one below is no step. */
function snapped<N extends Pick<Net, "tops" | "bottoms">>(net: N): N {
  const [top, ...moreTops] = net.tops;
  const [end, ...moreEnds] = net.bottoms;
  if (top === undefined || !end || moreTops.length + moreEnds.length > 0) return net;
  return Math.abs(end.x - top) > snap || end.slots.length > 1
    ? net
    : { ...net, bottoms: [{ ...end, x: top }] };
}

/** Ends below, twins who stand side by side together. */
function endsOf(
  kin: Kin,
  weave: Weave,
  union: number,
  lower: readonly number[],
  x: Float64Array,
): readonly NetEnd[] {
  const children = kin.unions[union]?.children ?? [];
  const twinOf = (slot: number) => {
    const person = weave.slots[slot]?.type === "person" ? weave.slots[slot]?.person : undefined;
    return children.find((child) => child.person === person)?.twin;
  };
  const sorted = [...lower].sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0));
  const ends: number[][] = [];
  let before: string | undefined;
  for (const slot of sorted) {
    const twin = twinOf(slot);
    const last = ends.at(-1);
    if (twin !== undefined && twin === before && last) last.push(slot);
    else ends.push([slot]);
    before = twin;
  }
  return ends.map((slots) => ({
    x: slots.reduce((sum, slot) => sum + (x[slot] ?? 0), 0) / slots.length,
    slots,
  }));
}

/** All nets of a family, those of each row in a list. */
export function netsOf(
  kin: Kin,
  weave: Weave,
  stances: readonly Stance[],
  x: Float64Array,
  rows: number,
): readonly (readonly Net[])[] {
  const list: Net[][] = Array.from({ length: rows }, () => []);
  const at = (slot: number) => x[slot] ?? 0;
  const pinX = (slots: readonly number[]) => slots.reduce((sum, slot) => sum + at(slot), 0) / slots.length;
  const ties = new Map<number, Net>();
  const combs = new Map<number, { net: Net; tops: number[]; unions: number[] }>();
  for (const [union, { pins, comb }] of stances.entries()) {
    const row = weave.slots[pins[0] ? (pinSlots(pins[0])[0] ?? 0) : 0]?.row ?? 0;
    const tops = pins.map((pin) => pinX(pinSlots(pin)));
    if (comb !== undefined) {
      const known = combs.get(comb);
      if (known) {
        known.tops.push(...tops);
        known.unions.push(union);
      } else
        combs.set(comb, {
          net: made({ union, row, tops, bottoms: [] }),
          tops: [at(comb), ...tops],
          unions: [union],
        });
    } else if (pins.length > 1) {
      const net = made({ union, row, tops, bottoms: [] });
      ties.set(union, net);
      list[row]?.push(net);
    }
  }
  for (const { net, tops, unions } of combs.values()) {
    const whole = made({ union: net.union, row: net.row, tops, bottoms: [] });
    for (const union of unions) ties.set(union, whole);
    list[net.row]?.push(whole);
  }
  const ends = asideEnds(
    weave,
    weave.bonds.map(({ union, lower }) => endsOf(kin, weave, union, lower, x)),
    x,
  );
  const rowOf = (bond: number) => (weave.slots[weave.bonds[bond]?.lower[0] ?? 0]?.row ?? 1) - 1;
  const taken: { x: number; bond: number }[][] = Array.from({ length: rows }, () => []);
  for (const [bond, own] of ends.entries())
    for (const end of own) taken[rowOf(bond)]?.push({ x: end.x, bond });
  // Lines that go down beside a person from its elbow are in the way as well.
  for (const [slot, { type, row }] of weave.slots.entries())
    if (type === "elbow") taken[row]?.push({ x: at(slot), bond: -1 });
  const elbows = new Map<number, number[]>();
  for (const [slot, { type, person }] of weave.slots.entries())
    if (type === "elbow") elbows.set(person, [...(elbows.get(person) ?? []), slot]);
  for (const [bond, { union, type, upper }] of weave.bonds.entries()) {
    const bottoms = ends[bond] ?? [];
    const row = rowOf(bond);
    const stance = stances[union];
    const onward = type === "partner" || weave.slots[upper[0] ?? -1]?.type === "way";
    const from = onward ? undefined : ties.get(union);
    let tops: readonly number[] = upper.length === 0 ? [] : [pinX(upper)];
    const [pin] = stance?.pins ?? [];
    if (!onward && from && stance?.comb === undefined) {
      const centre = ((bottoms[0]?.x ?? 0) + (bottoms.at(-1)?.x ?? 0)) / 2;
      tops = [Math.max(from.low + 12, Math.min(from.high - 12, centre))];
    } else if (!onward && pin?.type === "between" && stance?.pins.length === 1) {
      const [left, right] = [at(pin.a), at(pin.b)].sort((a, b) => a - b) as [number, number];
      const [from, to] = at(pin.a) < at(pin.b) ? [pin.a, pin.b] : [pin.b, pin.a];
      const low = clearOf(weave, elbows, x, from, 1, right);
      const high = clearOf(weave, elbows, x, to, -1, left);
      tops = [
        startOf(
          (Math.max(left, low) + Math.min(right, high)) / 2,
          low,
          high,
          bottoms,
          taken[row] ?? [],
          bond,
        ),
      ];
    }
    list[row]?.push(made({ union, row, bond, tops, bottoms, ...(from ? { from } : {}) }));
  }
  return list;
}

/** Who is the child of several unions has a line from each, side by side in the order in which they arrive. */
function asideEnds(
  weave: Weave,
  ends: readonly (readonly NetEnd[])[],
  x: Float64Array,
): readonly (readonly NetEnd[])[] {
  const over = new Map<number, number[]>();
  for (const [bond, list] of ends.entries())
    for (const { slots } of list) for (const slot of slots) over.set(slot, [...(over.get(slot) ?? []), bond]);
  const from = (bond: number) => {
    const upper = weave.bonds[bond]?.upper ?? [];
    return upper.reduce((sum, slot) => sum + (x[slot] ?? 0), 0) / Math.max(1, upper.length);
  };
  return ends.map((list, bond) =>
    list.map((end) => {
      const [slot] = end.slots;
      const bonds = slot === undefined || end.slots.length > 1 ? [] : (over.get(slot) ?? []);
      if (bonds.length < 2) return end;
      const sorted = [...bonds].sort((a, b) => from(a) - from(b) || a - b);
      return { ...end, x: end.x + (sorted.indexOf(bond) - (bonds.length - 1) / 2) * aside };
    }),
  );
}

/** How near to a partner the line down may leave: clear of the box, and of the elbows between the two. */
function clearOf(
  weave: Weave,
  elbows: ReadonlyMap<number, readonly number[]>,
  x: Float64Array,
  slot: number,
  side: 1 | -1,
  other: number,
): number {
  const own = x[slot] ?? 0;
  const person = weave.slots[slot]?.person ?? -1;
  const between = (elbows.get(person) ?? [])
    .map((elbow) => x[elbow] ?? 0)
    .filter((at) => (at - own) * side > 0 && (other - at) * side > 0);
  if (between.length === 0) return own + side * ((weave.slots[slot]?.half ?? 0) + beside);
  return (side === 1 ? Math.max(...between) : Math.min(...between)) + side * 9;
}

/** Where the line down leaves the partners' line: in its middle, straight over a child who is nearly there, and off other lines. */
function startOf(
  middle: number,
  from: number,
  to: number,
  bottoms: readonly NetEnd[],
  taken: readonly { readonly x: number; readonly bond: number }[],
  bond: number,
): number {
  const most = bottoms.length === 1 ? aloneStraighten : straighten;
  const under = bottoms.find(({ x }) => Math.abs(x - middle) <= most);
  const wish = under && under.x >= from && under.x <= to ? under.x : middle;
  const free = (x: number) => !taken.some((each) => each.bond !== bond && Math.abs(each.x - x) < near);
  const steps = [0, -9, 9, -18, 18, -27, 27];
  return steps.map((step) => wish + step).find((x) => x >= from && x <= to && free(x)) ?? wish;
}
