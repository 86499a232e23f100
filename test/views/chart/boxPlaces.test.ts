import { describe, expect, it } from "vitest";
import { boxPlaces } from "../../../src/views/chart/boxPlaces";
import { apart, chartScene } from "./chartScene";

const look = { zoom: 1, scale: 1 };
const { scene } = chartScene();

describe("boxes of OCGs", () => {
  it("hold their own marks and say the relation and how sure it is", () => {
    const box = boxPlaces(scene, apart, look).get("g1");
    expect(box).toMatchObject({ name: "ALPHA", relation: "rival", look: { rival: true, dash: [10, 6] } });
    for (const id of ["h1", "kerr", "vane"]) {
      const at = apart.get(id) ?? { x: 0, y: 0 };
      const rect = box?.rect ?? { x: 0, y: 0, w: 0, h: 0 };
      expect(at.x > rect.x && at.x < rect.x + rect.w && at.y > rect.y && at.y < rect.y + rect.h).toBe(true);
    }
  });
  it("are not drawn where they would swallow a stranger; the relation then stands at the hexagon", () => {
    const among = new Map([...apart, ["doyle", { x: 60, y: 40 }]]);
    const box = boxPlaces(scene, among, look).get("g1");
    expect(box?.rect).toBeUndefined();
    expect(box).toMatchObject({ relation: "rival", name: "" });
    expect(box?.header.y).toBeGreaterThan(0);
  });
  it("are as wide as their words need, at a small zoom too", () => {
    const wide = boxPlaces(scene, apart, { ...look, zoom: 0.65 }).get("g1")?.rect?.w ?? 0;
    expect(wide).toBeGreaterThanOrEqual(boxPlaces(scene, apart, look).get("g1")?.rect?.w ?? 0);
  });
});
