import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markRect, rectsOverlap, segmentHitsRect, segmentsCross } from "../../src/core/geometry";
import type { LayoutInput, LayoutItem, LayoutLine } from "../../src/core/layoutInput";
import { association } from "../../src/layouts/association";
import { groupBoxes } from "../../src/layouts/box";
import type { Positions } from "../../src/layouts/layout";
import { extent, overlaps, standing, strangers } from "./checks";
import { noStep, sampleCase, sampleInput, smithLike } from "./sample";

const run = (input: LayoutInput) => association.run(input, noStep);
const thing = (id: string, rest: Partial<LayoutItem> = {}): LayoutItem => ({
  id,
  kind: "phone",
  tier: 0,
  w: 11,
  h: 17,
  labelW: 80,
  labelH: 18,
  ...rest,
});

function crossings(input: LayoutInput, at: Positions): number {
  const lines = input.lines.map(({ a, b }) => {
    const [from, to] = [at.get(a), at.get(b)];
    return { a, b, x1: from?.x ?? 0, y1: from?.y ?? 0, x2: to?.x ?? 0, y2: to?.y ?? 0 };
  });
  let count = 0;
  lines.forEach((one, index) => {
    for (const two of lines.slice(index + 1))
      if (one.a !== two.a && one.a !== two.b && one.b !== two.a && one.b !== two.b && segmentsCross(one, two))
        count++;
  });
  return count;
}

function underMarks(input: LayoutInput, at: Positions): number {
  const all = standing(input, at);
  const of = new Map(all.map((item) => [item.id, item]));
  let count = 0;
  for (const { a, b } of input.lines) {
    const [from, to] = [of.get(a), of.get(b)];
    if (!from || !to) continue;
    const line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
    for (const item of all)
      if (item !== from && item !== to && segmentHitsRect(line, markRect(item))) count++;
  }
  return count;
}

function distance(a: { x: number; y: number } | undefined, b: { x: number; y: number } | undefined): number {
  return a && b ? Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2) : Number.NaN;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

describe("an association chart of 62 marks and 91 lines", () => {
  it("has the shape of the frame, with less than a tenth of it empty at the edges", async () => {
    for (const seed of [1, 2, 3]) {
      const input = sampleInput(smithLike, { seed });
      const all = extent(input, await run(input), "others");
      const shape = all.w / all.h / (input.width / input.height);
      expect(shape).toBeGreaterThan(0.9);
      expect(shape).toBeLessThan(1.1);
    }
  });

  it("stands on the grid, in the middle of the frame", async () => {
    const input = sampleInput(smithLike);
    const at = await run(input);
    for (const { x, y } of at.values()) {
      expect(x % 20).toBeCloseTo(0, 9);
      expect(y % 20).toBeCloseTo(0, 9);
    }
    const all = extent(input, at, "others");
    expect(Math.abs(all.x + all.w / 2 - input.width / 2)).toBeLessThanOrEqual(20);
    expect(Math.abs(all.y + all.h / 2 - input.height / 2)).toBeLessThanOrEqual(20);
  });

  it("has the principal nearest to the middle of all its OCG's ringed members", async () => {
    for (const seed of [1, 2, 3]) {
      const input = sampleInput(smithLike, { seed });
      const at = await run(input);
      const middle = { x: input.width / 2, y: input.height / 2 };
      const far = (id: string) => distance(at.get(id), middle);
      for (const id of ["m1", "m2", "m3"]) expect(far("m0")).toBeLessThan(far(id));
    }
  });

  it("has the boxes of other OCGs farther out than the members of its own, on average", async () => {
    const input = sampleInput(smithLike);
    const at = await run(input);
    const middle = { x: input.width / 2, y: input.height / 2 };
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const boxes = groupBoxes(at, input.items).map((box) =>
      distance({ x: box.x + box.w / 2, y: box.y + box.h / 2 }, middle),
    );
    const own = input.items.filter((item) => item.main).map((item) => distance(at.get(item.id), middle));
    expect(boxes.length).toBe(5);
    expect(mean(boxes)).toBeGreaterThan(1.3 * mean(own));
  });

  it("has few crossings and hardly a line under a mark", async () => {
    let [cross, under] = [0, 0];
    for (const seed of [1, 2, 3]) {
      const input = sampleInput(smithLike, { seed });
      const at = await run(input);
      cross += crossings(input, at) / 3;
      under += underMarks(input, at) / 3;
    }
    // Runs with ten times the time reach 41; this bound fails when the improvement is lost.
    expect(cross).toBeLessThan(62);
    expect(under).toBeLessThan(4);
  });

  it("differs by seed", async () => {
    const [one, two] = await Promise.all([1, 2].map((seed) => run(sampleInput(smithLike, { seed }))));
    expect(JSON.stringify([...(one ?? [])])).not.toBe(JSON.stringify([...(two ?? [])]));
  });
});

describe("an association chart of simple shape", () => {
  it("draws a tree without any crossing", async () => {
    const items = [thing("root", { tier: 3, main: true, group: "g" })];
    const lines: LayoutLine[] = [];
    for (let branch = 0; branch < 5; branch++) {
      items.push(thing(`b${branch}`));
      lines.push({ a: "root", b: `b${branch}`, weight: 1 });
      for (let leaf = 0; leaf < 4; leaf++) {
        items.push(thing(`b${branch}l${leaf}`));
        lines.push({ a: `b${branch}`, b: `b${branch}l${leaf}`, weight: 1 });
      }
    }
    const input = sampleInput({ items, lines });
    const at = await run(input);
    expect(crossings(input, at)).toBe(0);
    expect(underMarks(input, at)).toBe(0);
  });

  it("stands things without links in a neat block, by kind", async () => {
    const items = Array.from({ length: 12 }, (_, index) =>
      thing(`t${index}`, { kind: index % 2 ? "phone" : "vehicle", labelW: 60 }),
    );
    const at = await run(sampleInput({ items, lines: [] }));
    const rows = [...new Set([...at.values()].map(({ y }) => y))].sort((a, b) => a - b);
    const columns = new Set([...at.values()].map(({ x }) => x));
    expect(rows.length * columns.size).toBeLessThanOrEqual(16);
    const reading = items
      .map((item) => ({ kind: item.kind, ...(at.get(item.id) ?? { x: 0, y: 0 }) }))
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map(({ kind }) => kind);
    expect(reading).toEqual([...Array(6).fill("vehicle"), ...Array(6).fill("phone")]);
  });

  it("keeps separate pieces apart: no line of one runs among the marks of another", async () => {
    const items: LayoutItem[] = [];
    const lines: LayoutLine[] = [];
    for (let piece = 0; piece < 4; piece++) {
      for (let index = 0; index < 5; index++) {
        items.push(thing(`p${piece}i${index}`));
        if (index > 0) lines.push({ a: `p${piece}i0`, b: `p${piece}i${index}`, weight: 1 });
      }
    }
    const input = sampleInput({ items, lines });
    const at = await run(input);
    const frames = [0, 1, 2, 3].map((piece) => {
      const own = items.filter((item) => item.id.startsWith(`p${piece}`));
      return extent({ ...input, items: own }, at, "none");
    });
    frames.forEach((one, index) => {
      for (const two of frames.slice(index + 1)) expect(rectsOverlap(one, two)).toBe(false);
    });
  });

  it("stands a member that no line holds with its own, not among the things without links", async () => {
    const at = await run(sampleInput(smithLike));
    const lone = thing("lone", { kind: "person", group: "main", main: true, tier: 1 });
    const input = sampleInput({ items: [...smithLike.items, lone], lines: smithLike.lines });
    const next = await run(input);
    const all = extent(input, next, "others");
    expect(distance(next.get("lone"), next.get("m0"))).toBeLessThan(all.w / 2);
    expect(at.has("lone")).toBe(false);
  });
});

describe("a chart that is laid out again", () => {
  it("moves nothing but the newcomer when a leaf is added", async () => {
    const before = await run(sampleInput(smithLike));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...smithLike.items), fc.integer(), async (hub, seed) => {
        const items = [...smithLike.items, thing("new")];
        const lines = [...smithLike.lines, { a: hub.id, b: "new", weight: 1 }];
        const input = sampleInput({ items, lines }, { current: before, seed });
        const after = await run(input);
        const moved = smithLike.items.map((item) => distance(before.get(item.id), after.get(item.id)));
        expect(median(moved)).toBeLessThan(15);
        expect(moved.filter((far) => far > 0).length).toBeLessThan(6);
        expect(overlaps(input, after, true)).toEqual([]);
        expect(strangers(input, after, "others")).toEqual([]);
        expect(distance(after.get("new"), after.get(hub.id))).toBeLessThan(700);
      }),
      { numRuns: 12 },
    );
  });

  it("makes room in the box of an OCG for a new member without disturbing the old", async () => {
    const before = await run(sampleInput(smithLike));
    const member = thing("new", { kind: "person", group: "g1", tier: 1, w: 16, h: 16 });
    const input = sampleInput(
      { items: [...smithLike.items, member], lines: smithLike.lines },
      { current: before },
    );
    const after = await run(input);
    const moved = smithLike.items.map((item) => distance(before.get(item.id), after.get(item.id)));
    expect(median(moved)).toBe(0);
    expect(strangers(input, after, "others")).toEqual([]);
  });

  it("leaves pins alone whatever else is known, and fits the rest round them", async () => {
    const before = await run(sampleInput(smithLike));
    const fixed = new Map([
      ["m0", { x: 333.25, y: 71.5 }],
      ["g2p0", { x: -410, y: 5 }],
      ["x4", { x: 900, y: 900 }],
    ]);
    for (const current of [new Map(), before]) {
      const input = sampleInput(smithLike, { fixed, current, seed: 9 });
      const at = await run(input);
      for (const [id, point] of fixed) expect(at.get(id)).toEqual(point);
      expect(overlaps(input, at, true)).toEqual([]);
      expect(strangers(input, at, "others")).toEqual([]);
    }
  });

  it("ignores positions that are no numbers", async () => {
    const fixed = new Map([["m0", { x: Number.NaN, y: 1 }]]);
    const current = new Map([["m1", { x: Number.POSITIVE_INFINITY, y: 1 }]]);
    const at = await run(sampleInput(smithLike, { fixed, current }));
    for (const { x, y } of at.values()) expect(Number.isFinite(x + y)).toBe(true);
  });
});

describe("a large chart", () => {
  it("of 340 marks and 510 lines has no overlap, and no stranger in a box", async () => {
    const input = sampleInput(sampleCase({ count: 340, lines: 510, ocgs: 14, members: 40 }));
    const at = await run(input);
    expect(overlaps(input, at, true)).toEqual([]);
    expect(strangers(input, at, "others")).toEqual([]);
  });
});
