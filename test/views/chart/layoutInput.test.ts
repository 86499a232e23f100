import { describe, expect, it } from "vitest";
import { layoutInput } from "../../../src/views/chart/layoutInput";
import { chartScene } from "./chartScene";

const rest = { fixed: new Map(), current: new Map(), size: { w: 1165, h: 790 }, scale: 1 };

describe("what a layout is told", () => {
  const { scene, drawn, arrangement } = chartScene();
  const input = layoutInput(scene, drawn, arrangement, rest);
  const item = (id: string) => input.items.find((each) => each.id === id);
  it("has every mark once, with its half size and the size of its label", () => {
    expect(input.items.map((each) => each.id).sort()).toEqual([...scene.marks.keys()].sort());
    expect(item("boss")).toMatchObject({ w: 36.5, h: 36.5, tier: 3, kind: "person" });
    expect(item("boss")?.labelW).toBeGreaterThan(60);
    expect(item("h1")).toMatchObject({ labelW: 0, labelH: 0, hub: true });
  });
  it("knows the OCG in the middle, the boxed ones, and that an associate has none", () => {
    expect(item("wood")).toMatchObject({ group: "g0", main: true });
    expect(item("kerr")).toMatchObject({ group: "g1" });
    expect(item("kerr")?.main).toBeUndefined();
    expect(item("doyle")?.group).toBeUndefined();
    expect(item("van")).toMatchObject({ group: "g0", main: true, place: { lon: -1, lat: 54 } });
  });
  it("turns command the way it was recorded", () => {
    expect(input.lines).toContainEqual({ a: "wood", b: "boss", weight: 6, directs: "ba" });
  });
});
