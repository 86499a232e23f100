import { describe, expect, it } from "vitest";
import type { LayoutItem, LayoutLine } from "../../src/core/layoutInput";
import { peacock } from "../../src/layouts/peacock";
import { overlaps } from "./checks";
import { noStep, sampleInput } from "./sample";

const thing = (id: string): LayoutItem => ({
  id,
  kind: "phone",
  tier: 0,
  w: 11,
  h: 17,
  labelW: 70,
  labelH: 18,
});

function star(leaves: number): { items: LayoutItem[]; lines: LayoutLine[] } {
  const items = [thing("hub"), thing("other"), thing("third")];
  const lines: LayoutLine[] = [
    { a: "hub", b: "other", weight: 1 },
    { a: "hub", b: "third", weight: 1 },
    { a: "other", b: "third", weight: 1 },
  ];
  for (let index = 0; index < leaves; index++) {
    items.push(thing(`l${index}`));
    lines.push({ a: "hub", b: `l${index}`, weight: 1 });
  }
  return { items, lines };
}

describe("the peacock layout", () => {
  it("fans leaves round their hub at one distance", async () => {
    const at = await peacock.run(sampleInput(star(8)), noStep);
    const hub = at.get("hub") ?? { x: 0, y: 0 };
    const far = Array.from({ length: 8 }, (_, index) => {
      const leaf = at.get(`l${index}`) ?? { x: 0, y: 0 };
      return Math.sqrt((leaf.x - hub.x) ** 2 + (leaf.y - hub.y) ** 2);
    });
    expect(Math.max(...far) - Math.min(...far)).toBeLessThan(1e-6);
  });

  it("opens a fan away from what else the hub is linked to", async () => {
    const at = await peacock.run(sampleInput(star(3)), noStep);
    const hub = at.get("hub") ?? { x: 0, y: 0 };
    const towards = (ids: string[]) =>
      ids.reduce(
        (sum, id) => {
          const point = at.get(id) ?? hub;
          return { x: sum.x + point.x - hub.x, y: sum.y + point.y - hub.y };
        },
        { x: 0, y: 0 },
      );
    const others = towards(["other", "third"]);
    const leaves = towards(["l0", "l1", "l2"]);
    expect(others.x * leaves.x + others.y * leaves.y).toBeLessThan(0);
  });

  it("spreads sixty leaves over several arcs without overlap", async () => {
    const input = sampleInput(star(60));
    expect(overlaps(input, await peacock.run(input, noStep), true)).toEqual([]);
  });

  it("leaves a pinned leaf where it is and fans the others", async () => {
    const fixed = new Map([["l1", { x: 1234.5, y: -77 }]]);
    const input = sampleInput(star(6), { fixed });
    const at = await peacock.run(input, noStep);
    expect(at.get("l1")).toEqual({ x: 1234.5, y: -77 });
    expect(overlaps(input, at, true)).toEqual([]);
  });
});
