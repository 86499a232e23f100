import { describe, expect, it } from "vitest";
import type { LayoutItem } from "../../src/core/layoutInput";
import { byPlace } from "../../src/layouts/byPlace";
import { extent } from "./checks";
import { noStep, sampleInput } from "./sample";

const thing = (id: string, lon?: number, lat?: number): LayoutItem => ({
  id,
  kind: "premises",
  tier: 0,
  w: 17,
  h: 17,
  labelW: 70,
  labelH: 18,
  ...(lon === undefined || lat === undefined ? {} : { place: { lon, lat } }),
});

describe("the layout by place", () => {
  it("stands north up and east to the right, with one scale for both", async () => {
    const items = [
      thing("sw", -1, 54),
      thing("se", -0.9, 54),
      thing("nw", -1, 54.1),
      thing("ne", -0.9, 54.1),
    ];
    const at = await byPlace.run(sampleInput({ items, lines: [] }), noStep);
    const [sw, se, nw] = [at.get("sw"), at.get("se"), at.get("nw")];
    if (!sw || !se || !nw) throw new Error("all are placed");
    expect(se.x).toBeGreaterThan(sw.x);
    expect(nw.y).toBeLessThan(sw.y);
    // A degree of longitude at 54.05° north is 0.587 of a degree of latitude.
    expect((se.x - sw.x) / (sw.y - nw.y)).toBeCloseTo(Math.cos((54.05 * Math.PI) / 180), 2);
  });

  it("stands a thing without a place by what it is linked to", async () => {
    const items = [thing("west", -1, 54), thing("east", 0, 54), thing("phone")];
    const at = await byPlace.run(
      sampleInput({ items, lines: [{ a: "phone", b: "east", weight: 1 }] }),
      noStep,
    );
    const far = (id: string) => Math.abs((at.get(id)?.x ?? 0) - (at.get("phone")?.x ?? 0));
    expect(far("east")).toBeLessThan(150);
    expect(far("west")).toBeGreaterThan(500);
  });

  it("puts what no place is known for, by itself or by links, in a block well to the right", async () => {
    const items = [thing("a", -1, 54), thing("b", 0, 54.3), thing("lost1"), thing("lost2")];
    const input = sampleInput({ items, lines: [{ a: "lost1", b: "lost2", weight: 1 }] });
    const at = await byPlace.run(input, noStep);
    const placed = extent({ ...input, items: items.slice(0, 2) }, at, "none");
    const lost = extent({ ...input, items: items.slice(2) }, at, "none");
    expect(lost.x - placed.x - placed.w).toBeGreaterThan(80);
  });

  it("lays out things that are all at one place", async () => {
    const items = Array.from({ length: 9 }, (_, index) => thing(`t${index}`, -1.5, 53.8));
    const at = await byPlace.run(sampleInput({ items, lines: [] }), noStep);
    expect(new Set([...at.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(9);
  });
});
