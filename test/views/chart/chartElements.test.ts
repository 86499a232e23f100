import { describe, expect, it } from "vitest";
import { edgeData, elementsOf, nodeData } from "../../../src/views/chart/chartElements";
import { arrowScale, lineZoom } from "../../../src/views/chart/chartStyle";
import { apart, chartScene } from "./chartScene";

const { scene } = chartScene({ multiplicity: "all" });
const line = (id: string) => {
  const found = scene.lines.get(id);
  if (!found) throw new Error(id);
  return edgeData(found);
};

describe("elements for Cytoscape", () => {
  it("draw strength as it is: confirmed has no dashes, the others have theirs", () => {
    expect(line("e2").dash).toBeUndefined();
    expect(line("e4")).toMatchObject({ dash: [10, 6], cap: "butt" });
    expect(line("e3")).toMatchObject({ dash: [0.1, 6.2], cap: "round" });
  });
  it("fan parallel lines, keep loops visible and put heads where command goes", () => {
    expect(line("e2").bend).toBe(-12);
    expect(line("e3").bend).toBe(12);
    expect(line("e5").loop).toBeDefined();
    expect(line("e1")).toMatchObject({ source_arrow: "triangle", target_arrow: "none" });
  });
  it("leave out marks without a place and the lines that end there", () => {
    const elements = elementsOf(scene, new Map([...apart].filter(([id]) => id !== "van")), new Set());
    expect(elements.has("m:wood")).toBe(true);
    expect(elements.has("m:van")).toBe(false);
    expect(elements.has("l:e2")).toBe(false);
    expect(elements.has("l:e1")).toBe(true);
  });
  it("end lines at the disc of a selected mark", () => {
    const mark = scene.marks.get("wood");
    if (!mark) throw new Error("wood");
    expect(nodeData(mark, true).w).toBeGreaterThan(nodeData(mark, false).w);
  });
});

describe("size of lines on the screen", () => {
  it("keeps patterns legible: between 0.2 and 4 the dashes stay within 6 and 12.5 px", () => {
    for (const zoom of [0.2, 0.35, 0.5, 1, 2, 4]) {
      const dash = 10 * lineZoom(zoom) * zoom;
      expect(dash).toBeGreaterThanOrEqual(5.9);
      expect(dash).toBeLessThanOrEqual(12.6);
    }
  });
  it("gives arrowheads about 11 px at any zoom, by Cytoscape's own formula", () => {
    for (const px of [0.5, 1, 3]) {
      const drawnLength = 0.3 * Math.max((2 * px * 13.37) ** 0.9, 29) * arrowScale(2, px);
      expect(drawnLength / px).toBeCloseTo(11);
    }
  });
});
