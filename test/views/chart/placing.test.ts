import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../../src/core/arrangement";
import { knownPlaces, layoutOf, sunflower } from "../../../src/views/chart/placing";
import { chartScene } from "./chartScene";

describe("known places of marks", () => {
  const members = ["kerr", "vane"];
  const folds = new Map([["f1", { id: "f1", label: "Two", by: "chosen" as const, members }]]);
  const positions = new Map([
    ["kerr", { x: 0, y: 0, pinned: false }],
    ["vane", { x: 100, y: 50, pinned: true }],
    ["boss", { x: 7, y: 8, pinned: true }],
  ]);
  it("are those of the arrangement, and for a new fold the middle of its members", () => {
    const { drawn, arrangement } = chartScene({ folds, positions });
    const known = knownPlaces(drawn, arrangement);
    expect(known.get("f1")).toEqual({ x: 50, y: 25 });
    expect(known.get("boss")).toMatchObject({ x: 7, y: 8 });
    expect(known.has("wood")).toBe(false);
  });
  it("fall back on the first layout for one that this build does not know", () => {
    expect(layoutOf({ ...emptyArrangement, layout: "constructor" })).toBe("association");
    expect(layoutOf({ ...emptyArrangement, layout: "ring" })).toBe("ring");
  });
  it("of a sunflower are apart from each other", () => {
    const places = [
      ...sunflower(
        Array.from({ length: 60 }, (_, index) => `n${index}`),
        { x: 0, y: 0 },
      ).values(),
    ];
    for (const [index, a] of places.entries())
      for (const b of places.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(40);
  });
});
