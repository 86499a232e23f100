import type { LayoutInput, LayoutItem, LayoutLine } from "../../src/core/layoutInput";
import { type Random, seededRandom } from "../../src/core/random";

/** Half extents of marks by kind (TOKENS, 'Marks'), rings included. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  premises: [17, 17.5],
  business: [17, 17],
  account: [18, 14],
  vehicle: [20, 14],
  phone: [11, 17],
  commodity: [21, 21],
  event: [16, 14],
  ocg: [30, 26],
};
const personHalf = [15, 16, 26, 35.5] as const;

function item(random: Random, id: string, kind: string, rest: Partial<LayoutItem> = {}): LayoutItem {
  const tier = rest.tier ?? 0;
  const half = personHalf[tier];
  const [w, h] = kind === "person" ? [half, half] : (sizes[kind] ?? [15, 15]);
  const label = kind !== "ocg";
  return {
    id,
    kind,
    tier,
    w,
    h,
    labelW: label ? Math.round(62 + random() * (tier >= 2 ? 70 : 55)) : 0,
    labelH: label ? (random() < 0.6 ? 34 : 18) : 0,
    ...rest,
  };
}

/** An invented case: a main OCG, others with a few members each, people and things round them; `extra` things fill up the count. */
export function sampleCase(options: {
  count: number;
  lines: number;
  ocgs: number;
  members: number;
  seed?: number;
}): {
  items: LayoutItem[];
  lines: LayoutLine[];
} {
  const random = seededRandom(options.seed ?? 7);
  const items: LayoutItem[] = [];
  const lines: LayoutLine[] = [];
  const known = new Set<string>();
  const pick = <T>(list: readonly T[]): T => {
    const found = list[Math.floor(random() * list.length)];
    if (found === undefined) throw new Error("nothing to pick from");
    return found;
  };
  const link = (a: string, b: string, rest: Partial<LayoutLine> = {}) => {
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    if (a === b || known.has(key)) return;
    known.add(key);
    lines.push({ a, b, weight: 1, ...rest });
  };
  const place = () => ({ lon: -1.5 + random() * 0.2, lat: 53.7 + random() * 0.1 });

  const own: string[] = [];
  for (let index = 0; index < options.members; index++) {
    const tier = index === 0 ? 3 : index < 4 ? 2 : 1;
    const id = `m${index}`;
    items.push(item(random, id, "person", { group: "main", main: true, tier }));
    if (index > 0 && index < 4) link("m0", id, { directs: "ab", weight: 3 });
    else if (index > 3) link(pick(own.slice(0, 4)), id, random() < 0.4 ? { directs: "ab" } : {});
    own.push(id);
  }
  for (let ocg = 0; ocg < options.ocgs; ocg++) {
    const group = `g${ocg}`;
    items.push(item(random, `${group}h`, "ocg", { group, hub: true }));
    const size = 1 + Math.floor(random() * 3);
    for (let index = 0; index < size; index++) {
      const id = `${group}p${index}`;
      items.push(item(random, id, "person", { group, tier: index === 0 ? 2 : 1 }));
      if (index === 0) link(pick(own), id, random() < 0.4 ? { rival: true } : {});
    }
  }
  const kinds = [
    "person",
    "phone",
    "premises",
    "vehicle",
    "account",
    "business",
    "commodity",
    "event",
    "phone",
  ];
  const loose: string[] = [];
  for (let index = 0; items.length < options.count; index++) {
    const kind = kinds[index % kinds.length] ?? "person";
    const id = `x${index}`;
    items.push(item(random, id, kind, kind === "premises" || kind === "event" ? { place: place() } : {}));
    const dice = random();
    link(dice < 0.75 || loose.length < 3 ? pick(own) : pick(loose), id);
    loose.push(id);
  }
  for (let guard = 0; lines.length < options.lines && guard < 20 * options.lines; guard++) {
    // Links close triangles, as real cases do, rather than joining far ends at random.
    const start = pick(lines);
    const next = pick(lines);
    const shared = [start.a, start.b].find((id) => id === next.a || id === next.b);
    if (shared === undefined) {
      if (random() < 0.02) link(pick(own), pick(loose));
      continue;
    }
    const far = (line: LayoutLine) => (line.a === shared ? line.b : line.a);
    link(far(start), far(next));
  }
  return { items, lines };
}

/** A layout's input with the frame of the chart at 1920 × 1080. */
export function sampleInput(
  sample: { items: readonly LayoutItem[]; lines: readonly LayoutLine[] },
  rest: Partial<LayoutInput> = {},
): LayoutInput {
  return { ...sample, fixed: new Map(), current: new Map(), seed: 1, width: 1160, height: 780, ...rest };
}

/** The size of the case on the chart's picture: 62 marks, 91 lines. */
export const smithLike = sampleCase({ count: 62, lines: 91, ocgs: 5, members: 12 });

/** A step that neither reports nor waits. */
export const noStep = async (): Promise<void> => {};
