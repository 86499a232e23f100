import { describe, expect, it } from "vitest";
import { arrangementOf } from "../../src/importers/plainPositions";

const at = (...points: readonly (readonly [number, number])[]) =>
  new Map(points.map(([x, y], index) => [`n${index}`, { x, y, pinned: false }]));

describe("positions of a file", () => {
  it("stay as they are where they are in the unit of a chart", () => {
    const positions = at([0, 0], [0.5, 0.5]);
    expect(arrangementOf(positions, false).arrangement?.positions).toBe(positions);
    const wide = at([0, 0], [500, 10], [20, 300]);
    expect(arrangementOf(wide, true)).toEqual({
      arrangement: expect.objectContaining({ positions: wide }),
      problems: [],
    });
  });

  it("are none when all coincide or when there are none", () => {
    expect(arrangementOf(at([0, 0], [0, 0]), true).arrangement).toBeUndefined();
    expect(arrangementOf(at(), true).arrangement).toBeUndefined();
    expect(arrangementOf(at([3, 4]), true).arrangement?.positions.get("n0")).toMatchObject({ x: 3, y: 4 });
  });

  it("are enlarged in proportion when marks would lie on each other, which is said", () => {
    const { arrangement, problems } = arrangementOf(at([0, 0], [1, 0], [0, 0.5], [-1, 1]), true);
    const [, b, c, d] = [...(arrangement?.positions.values() ?? [])];
    expect((b?.x ?? 0) / (c?.y ?? 1)).toBeCloseTo(2);
    expect(d?.x).toBeCloseTo(-(b?.x ?? 0));
    expect(b?.x).toBeGreaterThan(60);
    expect(problems.map((item) => item.severity)).toEqual(["note"]);
  });
});
