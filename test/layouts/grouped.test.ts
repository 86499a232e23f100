import { describe, expect, it } from "vitest";
import { groupBoxes } from "../../src/layouts/box";
import { grouped } from "../../src/layouts/grouped";
import { standing } from "./checks";
import { noStep, sampleInput, smithLike } from "./sample";

describe("the grouped layout", () => {
  it("draws one box for every OCG, the main one too", async () => {
    const input = sampleInput(smithLike);
    const boxes = groupBoxes(await grouped.run(input, noStep), input.items, "all");
    expect(boxes.map((box) => box.group).sort()).toEqual(["g0", "g1", "g2", "g3", "g4", "main"]);
  });

  it("lists members in rows, the hexagon first, then by tier", async () => {
    const input = sampleInput(smithLike);
    const all = standing(input, await grouped.run(input, noStep));
    for (const group of ["main", "g0", "g1", "g2", "g3", "g4"]) {
      const reading = all
        .filter((item) => item.group === group)
        .sort((a, b) => a.y - b.y || a.x - b.x)
        .map((item) => (item.hub ? 4 : item.tier));
      expect(reading).toEqual([...reading].sort((a, b) => b - a));
    }
  });

  it("stands linked groups nearer to each other than unlinked ones", async () => {
    const groups = ["a", "b", "c", "d"];
    const items = groups.flatMap((group) =>
      [0, 1, 2].map((index) => ({
        id: `${group}${index}`,
        kind: "person",
        tier: 1 as const,
        w: 16,
        h: 16,
        labelW: 80,
        labelH: 18,
        group,
      })),
    );
    const lines = ["ab", "bc", "cd"].flatMap((pair) =>
      [0, 1, 2].map((index) => ({ a: `${pair[0]}${index}`, b: `${pair[1]}${index}`, weight: 1 })),
    );
    const at = await grouped.run(sampleInput({ items, lines }), noStep);
    const far = (one: string, two: string) => {
      const [a, b] = [at.get(`${one}0`), at.get(`${two}0`)];
      return a && b ? (a.x - b.x) ** 2 + (a.y - b.y) ** 2 : Number.NaN;
    };
    expect(far("a", "b")).toBeLessThan(far("a", "d"));
    expect(far("c", "d")).toBeLessThan(far("a", "d"));
  });
});
