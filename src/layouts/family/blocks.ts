import type { Kin } from "./kin";
import { type Paths, pathsOf } from "./paths";
import type { Block, Pin, Slot } from "./slot";

/** Where the lines of a union start; a comb is one line under a person that several partners hang on. */
export interface Stance {
  readonly pins: readonly Pin[];
  /** Elbow of the person whose partners share one line. */
  readonly comb?: number;
  /** Elbows of partners who stand on a higher row, and where their lines arrive. */
  readonly falls: readonly { readonly from: number; readonly to: number }[];
}

export interface Blocks {
  readonly slots: readonly Slot[];
  readonly blocks: readonly Block[];
  /** Slot of every person. */
  readonly slotOf: Int32Array;
  readonly blockOf: Int32Array;
  /** By union. */
  readonly stances: readonly Stance[];
  /** Partners of one person in the order of time, by their slots: the earlier belongs left. */
  readonly turns: readonly { readonly first: number; readonly then: number }[];
}

/** Room that a line takes beside a person. */
const elbowHalf = 7;
/** From this many partners who stand apart on, they share one line. */
const combFrom = 3;

/** An elbow that is wanted: on which side of whom, and how far what it leads to stands. */
interface Wanted {
  readonly person: number;
  readonly side: -1 | 1;
  readonly far: number;
  readonly through: boolean;
  slot: number;
}

/** Partners who found no place beside a person stand next to the whole line of people, the earlier to the left. */
function linesOf({ list, partners }: Paths): readonly (readonly number[])[] {
  const pathOf = new Map(list.flatMap((path) => path.map((person) => [person, path] as const)));
  const seen = new Set<readonly number[]>();
  const most = (path: readonly number[]) => Math.max(...path.map((each) => partners.get(each)?.length ?? 0));
  const whole: (readonly number[])[] = [];
  for (const start of [...list].sort((a, b) => most(b) - most(a))) {
    if (seen.has(start)) continue;
    seen.add(start);
    let line = [...start];
    const open = [...start];
    for (let person = open.shift(); person !== undefined; person = open.shift()) {
      const known = partners.get(person) ?? [];
      const half = Math.floor(known.length / 2);
      // To the left the latest first, so that the earliest ends up leftmost.
      for (const partner of [...known.slice(0, half).reverse(), ...known.slice(half)]) {
        const path = pathOf.get(partner);
        if (!path || seen.has(path)) continue;
        seen.add(path);
        open.push(...path);
        line = known.indexOf(partner) < half ? [...path, ...line] : [...line, ...path];
      }
    }
    whole.push(line);
  }
  return whole;
}

/** Puts people into lines of partners, and elbows beside those whose lines go another way than straight to a neighbour. */
export function blocksOf(kin: Kin, row: Int32Array): Blocks {
  const paths = pathsOf(kin.people.length, kin.unions, row);
  const lines = linesOf(paths);
  const place = new Map<number, readonly [line: number, at: number]>();
  for (const [line, people] of lines.entries())
    for (const [at, person] of people.entries()) place.set(person, [line, at]);
  const apart = (a: number, b: number) => {
    const [pa, pb] = [place.get(a), place.get(b)];
    return pa && pb && pa[0] === pb[0] ? pb[1] - pa[1] : undefined;
  };
  const sides = sidesTaken(kin, row, apart);
  const wanted: Wanted[] = [];
  const want = (person: number, side: -1 | 1, far: number, through = false): Wanted => {
    const made: Wanted = { person, side, far, through, slot: -1 };
    wanted.push(made);
    return made;
  };
  const free = (person: number): -1 | 1 => (sides.has(`${person} 1`) && !sides.has(`${person} -1`) ? -1 : 1);
  const combs = new Map<number, Wanted>();
  const loose = new Map<number, number>();
  const separate = ({ adults }: Kin["unions"][number]) => {
    const [a, b] = adults;
    if (adults.length !== 2 || a === undefined || b === undefined || row[a] !== row[b]) return undefined;
    const far = apart(a, b);
    return far !== undefined && Math.abs(far) > 1 ? ([a, b, far] as const) : undefined;
  };
  for (const union of kin.unions) {
    const pair = separate(union);
    if (pair) for (const each of [pair[0], pair[1]]) loose.set(each, (loose.get(each) ?? 0) + 1);
  }

  const drafts = kin.unions.map((union) => {
    const { adults } = union;
    const low = Math.max(...adults.map((adult) => row[adult] ?? 0));
    const level = adults.filter((adult) => row[adult] === low);
    const high = adults.filter((adult) => row[adult] !== low);
    const pair = separate(union);
    if (pair) {
      const [a, b, far] = pair;
      const hub = [a, b].find((each) => (loose.get(each) ?? 0) >= combFrom);
      const toward = far > 0 ? 1 : -1;
      if (hub !== undefined) {
        const comb = combs.get(hub) ?? want(hub, 1, 0);
        combs.set(hub, comb);
        const other = hub === a ? b : a;
        return {
          pins: [want(other, hub === a ? (-toward as -1 | 1) : toward, 0)],
          comb,
          between: undefined,
          falls: [],
        };
      }
      return {
        pins: [want(a, toward, Math.abs(far)), want(b, -toward as -1 | 1, Math.abs(far))],
        comb: undefined,
        between: undefined,
        falls: [],
      };
    }
    const [a, b] = level;
    const beside = a !== undefined && b !== undefined && Math.abs(apart(a, b) ?? 2) === 1;
    const between = beside ? ([a, b] as const) : undefined;
    const falls = high.flatMap((person) =>
      a === undefined ? [] : [{ from: want(person, free(person), 0), to: want(a, free(a), 0, true) }],
    );
    const covered = beside ? 2 : falls.length > 0 ? 1 : 0;
    const rest = level.slice(covered).map((person) => {
      const far = a === undefined || a === person ? undefined : apart(person, a);
      return want(person, far === undefined ? free(person) : far > 0 ? 1 : -1, Math.abs(far ?? 0));
    });
    return { pins: [...falls.map(({ to }) => to), ...rest], comb: undefined, between, falls };
  });

  const slots: Slot[] = [];
  const blocks: Block[] = [];
  const slotOf = new Int32Array(kin.people.length).fill(-1);
  const add = (slot: Slot) => slots.push(slot) - 1;
  const elbows = new Map<string, Wanted[]>();
  for (const each of wanted) {
    const key = `${each.person} ${each.side}`;
    elbows.set(key, [...(elbows.get(key) ?? []), each]);
  }
  const elbowsAt = (person: number, side: -1 | 1): readonly number[] => {
    const list = [...(elbows.get(`${person} ${side}`) ?? [])];
    // From the person outwards: what leads far first, since its line leaves lowest; what comes from above last.
    list.sort((x, y) => Number(x.through) - Number(y.through) || y.far - x.far);
    const reach = (kin.people[person]?.reach ?? 16) - 4;
    const shared = sides.has(`${person} ${side}`);
    // Lines to below leave under the middle, those from above arrive over it: none lies on another.
    const downs = list.filter(({ through }) => !through).length;
    const most = Math.max(downs, list.length - downs) + (shared ? 1 : 0);
    const step = Math.min(8, reach / Math.max(1, most));
    return list.map((each, at) => {
      const lift = each.through
        ? -step * (list.length - 1 - at + (shared || downs > 0 ? 1 : 0))
        : step * (downs - 1 - at + (shared ? 1 : 0));
      each.slot = add({ type: "elbow", person, half: elbowHalf, row: row[person] ?? 0, lift });
      return each.slot;
    });
  };
  for (const people of lines) {
    const own: number[] = [];
    for (const person of people) {
      const left = elbowsAt(person, -1);
      const half = (kin.people[person]?.w ?? 0) / 2;
      const self = add({ type: "person", person, half, row: row[person] ?? 0, lift: 0 });
      slotOf[person] = self;
      own.push(...[...left].reverse(), self, ...elbowsAt(person, 1));
    }
    blocks.push({ row: row[people[0] ?? 0] ?? 0, slots: own });
  }
  const blockOf = new Int32Array(slots.length);
  for (const [at, block] of blocks.entries()) for (const slot of block.slots) blockOf[slot] = at;
  const stances = drafts.map(
    ({ pins, comb, between, falls }): Stance => ({
      pins: [
        ...(between
          ? [{ type: "between", a: slotOf[between[0]] ?? -1, b: slotOf[between[1]] ?? -1 } as const]
          : []),
        ...pins.map(({ slot }) => ({ type: "elbow", slot }) as const),
      ],
      ...(comb ? { comb: comb.slot } : {}),
      falls: falls.map(({ from, to }) => ({ from: from.slot, to: to.slot })),
    }),
  );
  const turns = [...paths.partners.values()].flatMap((list) =>
    list.slice(1).flatMap((person, at) => {
      const [first, then] = [slotOf[list[at] ?? -1], slotOf[person]];
      return first === undefined || then === undefined ? [] : [{ first, then }];
    }),
  );
  return { slots, blocks, slotOf, blockOf, stances, turns };
}

/** Sides of people on which a line goes straight to a partner, as 'person side'. */
function sidesTaken(
  { unions }: Kin,
  row: Int32Array,
  apart: (a: number, b: number) => number | undefined,
): ReadonlySet<string> {
  const taken = new Set<string>();
  for (const { adults } of unions) {
    const low = Math.max(...adults.map((adult) => row[adult] ?? 0));
    const [a, b] = adults.filter((adult) => row[adult] === low);
    if (a === undefined || b === undefined) continue;
    const far = apart(a, b);
    if (far !== 1 && far !== -1) continue;
    taken.add(`${a} ${far}`);
    taken.add(`${b} ${-far}`);
  }
  return taken;
}
