import { describe, expect, it } from "vitest";
import { ring } from "../../src/layouts/ring";
import { standing } from "./checks";
import { noStep, sampleCase, sampleInput, smithLike } from "./sample";

describe("the ring layout", () => {
  it("stands every tier inside the next, but for a few that had to step aside", async () => {
    for (const sample of [smithLike, sampleCase({ count: 150, lines: 200, ocgs: 6, members: 30 })]) {
      const input = sampleInput(sample);
      const all = standing(input, await ring.run(input, noStep));
      const radii = (tier: number) =>
        all
          .filter((item) => item.tier === tier)
          .map((item) => Math.sqrt((item.x - input.width / 2) ** 2 + (item.y - input.height / 2) ** 2));
      const inOrder = ([inner, outer]: readonly [number, number]) => {
        const edge = Math.max(...radii(inner));
        const outside = radii(outer);
        return outside.filter((radius) => radius > edge).length / outside.length;
      };
      for (const pair of [
        [3, 2],
        [2, 1],
        [1, 0],
      ] as const)
        expect(inOrder(pair)).toBeGreaterThan(0.95);
    }
  });

  it("stands members of one OCG in one sector", async () => {
    const input = sampleInput(smithLike);
    const all = standing(input, await ring.run(input, noStep));
    for (const group of ["g1", "g3"]) {
      const own = all.filter((item) => item.group === group && item.tier > 0);
      const [first, ...rest] = own.map((item) =>
        Math.atan2(item.y - input.height / 2, item.x - input.width / 2),
      );
      for (const angle of rest) {
        const apart = Math.abs(((angle - (first ?? 0) + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
        expect(apart).toBeLessThan(Math.PI / 2);
      }
    }
  });
});
