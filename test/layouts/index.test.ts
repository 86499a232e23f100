import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LayoutInput, LayoutItem } from "../../src/core/layoutInput";
import { isLayoutId, type LayoutId, layouts } from "../../src/layouts/index";
import { expectAllPlaced, overlaps, strangers } from "./checks";
import { noStep, sampleCase, sampleInput, smithLike } from "./sample";

const ids = [
  "association",
  "grouped",
  "ring",
  "hierarchy",
  "peacock",
  "place",
] as const satisfies readonly LayoutId[];

const groups = ["main", "g1", "g2", "__proto__"] as const;
const item = fc.record({
  w: fc.integer({ min: 8, max: 36 }),
  h: fc.integer({ min: 8, max: 36 }),
  labelW: fc.constantFrom(0, 60, 110, 150),
  labelH: fc.constantFrom(0, 18, 34),
  tier: fc.constantFrom(0, 1, 2, 3),
  kind: fc.constantFrom("person", "phone", "premises"),
  owner: fc.constantFrom(...groups, undefined, undefined),
  hub: fc.boolean(),
  placed: fc.boolean(),
  lon: fc.double({ min: -3, max: 1, noNaN: true }),
  lat: fc.double({ min: 50, max: 56, noNaN: true }),
});
const anyInput: fc.Arbitrary<LayoutInput> = fc
  .record({
    items: fc.array(item, { maxLength: 22 }),
    ends: fc.array(fc.tuple(fc.nat(24), fc.nat(24), fc.constantFrom("ab", "ba", undefined)), {
      maxLength: 34,
    }),
    pins: fc.array(
      fc.tuple(fc.nat(21), fc.integer({ min: -800, max: 2000 }), fc.integer({ min: -800, max: 2000 })),
      {
        maxLength: 3,
      },
    ),
    seed: fc.integer(),
  })
  .map(({ items, ends, pins, seed }) => ({
    items: items.map(
      ({ owner, hub, placed, lon, lat, ...rest }, index): LayoutItem => ({
        ...rest,
        id: `i${index}`,
        ...(owner === undefined ? {} : { group: owner, main: owner === "main", hub }),
        ...(placed ? { place: { lon, lat } } : {}),
      }),
    ),
    // Some ends are no items, some lines are loops or come twice.
    lines: ends.map(([a, b, directs]) => ({
      a: `i${a}`,
      b: `i${b}`,
      weight: 1,
      ...(directs === undefined ? {} : { directs }),
    })),
    fixed: new Map(pins.filter(([at]) => at < items.length).map(([at, x, y]) => [`i${at}`, { x, y }])),
    current: new Map(),
    seed,
    width: 1160,
    height: 780,
  }));

describe.each(ids)("the layout %s", (id) => {
  const layout = layouts[id];

  it("gives everything a place, keeps pins to the last bit and lets nothing overlap, labels included", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const at = await layout.run(input, noStep);
        expectAllPlaced(input, at);
        for (const [pinned, point] of input.fixed) expect(at.get(pinned)).toEqual(point);
        expect(overlaps(input, at, true)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("gives the same bytes for the same input and seed", async () => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (input) => {
        const [one, two] = [await layout.run(input, noStep), await layout.run(input, noStep)];
        expect(JSON.stringify([...one])).toBe(JSON.stringify([...two]));
      }),
      { numRuns: 12 },
    );
  });

  it("lays out a real-sized case without overlap", async () => {
    for (const sample of [smithLike, sampleCase({ count: 150, lines: 220, ocgs: 8, members: 24, seed: 3 })]) {
      const input = sampleInput(sample);
      const at = await layout.run(input, noStep);
      expectAllPlaced(input, at);
      expect(overlaps(input, at, true)).toEqual([]);
      expect(strangers(input, at, layout.boxes)).toEqual([]);
    }
  });

  it("ends at once, with its reason, when it is cancelled", async () => {
    const stop = new Error("cancelled");
    await expect(layout.run(sampleInput(smithLike), () => Promise.reject(stop))).rejects.toBe(stop);
  });

  it("reports progress that only grows, up to the whole", async () => {
    const told: number[] = [];
    await layout.run(sampleInput(smithLike), async (done) => {
      told.push(done);
    });
    expect(told).toEqual([...told].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
  });

  it("has nothing to place in an empty chart", async () => {
    expect((await layout.run(sampleInput({ items: [], lines: [] }), noStep)).size).toBe(0);
  });
});

describe("boxes", () => {
  it.each(["association", "grouped"] as const)("of %s hold their members and no stranger", async (id) => {
    await fc.assert(
      fc.asyncProperty(anyInput, async (given) => {
        const input = { ...given, fixed: new Map() };
        const at = await layouts[id].run(input, noStep);
        expect(strangers(input, at, layouts[id].boxes)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("the id of a layout", () => {
  it("is known only when it is in the list", () => {
    expect(ids.every(isLayoutId)).toBe(true);
    expect(isLayoutId("__proto__")).toBe(false);
    expect(isLayoutId("toString")).toBe(false);
  });
});
