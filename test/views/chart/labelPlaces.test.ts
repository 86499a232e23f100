import { describe, expect, it } from "vitest";
import { labelPlaces, reachedRects } from "../../../src/views/chart/labelPlaces";
import { apart, chartScene } from "./chartScene";

const none: ReadonlySet<string> = new Set();
const look = { zoom: 1, scale: 1, inked: none, selected: none };
const { scene } = chartScene({ multiplicity: "all" });

describe("places of labels", () => {
  it("gives every name and every link word a place where there is room", () => {
    const places = labelPlaces(scene, apart, look);
    expect(places.marks.size).toBe(6);
    expect([...places.lines.keys()].sort()).toEqual(["e1", "e2", "e4", "e5"]);
    expect([places.droppedNames, places.droppedWords]).toEqual([0, 0]);
    for (const share of places.lines.values()) expect(share > 0 && share < 1).toBe(true);
  });
  it("counts the names for which there is none", () => {
    const heap = new Map([...apart.keys()].map((id, index) => [id, { x: index * 3, y: 0 }]));
    const places = labelPlaces(scene, heap, look);
    expect(places.droppedNames).toBeGreaterThan(0);
    expect(places.marks.size + places.droppedNames).toBe(6);
  });
  it("draws no link words on a small chart, and counts them", () => {
    const places = labelPlaces(scene, apart, { ...look, zoom: 0.3 });
    expect(places.lines.size).toBe(0);
    expect(places.droppedWords).toBe(4);
  });
  it("tells how far marks and labels reach, so that a picture can be fitted with them", () => {
    const places = labelPlaces(scene, apart, look);
    const rects = reachedRects(scene, apart, places, look);
    expect(rects).toHaveLength(apart.size + places.marks.size);
  });
});
