import { expect, test } from "vitest";
import type { CaseFile } from "../../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../../src/core/edit";
import { defaultPeriods } from "../../../src/core/harmPeriods";
import { phaseOf } from "../../../src/views/map/areaLayers";
import { addBoundary } from "../../../src/views/map/boundary";
import { inOutline, inPolygons } from "../../../src/views/map/hit";
import { inside, placesFor } from "../../../src/views/map/inside";
import { layerOf, marksOf } from "../../../src/views/map/mapMark";
import { mapScene } from "../../../src/views/map/mapSceneState";
import { mapStore } from "../../../src/views/map/mapStore";
import { mapTruth } from "../../../src/views/map/mapTruth";
import { sample } from "./sample";

const smith: CaseFile = await sample("smith-ocg");
const kase = smith.case;
const box = (west: number, south: number, east: number, north: number) =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ] as const;

test("what stands on the map is told apart: premises of OCGs, homes, assets, drivers, searches, dated events", () => {
  const layers = new Map<string, number>();
  for (const { layer } of marksOf(kase)) layers.set(layer, (layers.get(layer) ?? 0) + 1);
  expect(Object.fromEntries(layers)).toMatchObject({ drivers: 5, enforcement: 14, events: 121 });
  expect(layers.get("assets")).toBe(10);
  expect((layers.get("premises") ?? 0) + (layers.get("homes") ?? 0)).toBe(33);
  const school = [...kase.entities.values()].find(({ label }) => label === "Harbour Primary School");
  expect(school && layerOf(kase, school)).toBe("assets");
});

test("a piece of ground holds its premises, who lives and works there, and the links between them", () => {
  const ropewalk = [...kase.entities.values()].find(({ label }) => label === "14 Ropewalk");
  const at = ropewalk?.place;
  if (!at || !ropewalk) throw new Error("no Ropewalk");
  const ring = box(at.lon - 0.0004, at.lat - 0.0003, at.lon + 0.0004, at.lat + 0.0003);
  const found = inside(kase, (spot) => inOutline(spot, ring));
  expect(found.entities).toContain(ropewalk.id);
  expect(found.entities.some((id) => kase.entities.get(id)?.kind === "person")).toBe(true);
  for (const id of found.links) {
    const link = kase.links.get(id);
    expect(found.entities).toContain(link?.from);
    expect(found.entities).toContain(link?.to);
  }
  const person = found.entities.find((id) => kase.entities.get(id)?.kind === "person") ?? "";
  expect(placesFor(kase, [person])).toContain(ropewalk.id);
});

test("a hole is outside", () => {
  const polygons = [[box(0, 0, 10, 10), box(4, 4, 6, 6)]];
  expect(inPolygons([1, 1], polygons)).toBe(true);
  expect(inPolygons([5, 5], polygons)).toBe(false);
  expect(inPolygons([11, 5], polygons)).toBe(false);
});

test("a boundary that is drawn is an area of the case, numbered by its phase, and undo takes it back", () => {
  const change = addBoundary(kase, "Hold", box(2.16, 52.6, 2.17, 52.61));
  const after = applyEdit(smith, change);
  const made = [...after.case.areas.values()].at(-1);
  expect(made).toMatchObject({ name: "Hold 1", layer: "other" });
  expect(made && phaseOf(made)).toBe("Hold");
  const ring = made?.polygons[0]?.[0] ?? [];
  expect(ring.at(0)).toEqual(ring.at(-1));
  const second = addBoundary(after.case, "Hold", box(2.17, 52.6, 2.18, 52.61));
  expect(second.note).toBe("Draw boundary Hold 2");
  expect([...applyEdit(after, second).case.areas.keys()].length).toBe(kase.areas.size + 2);
  expect([...applyEdit(after, invertEdit(smith, change)).case.areas]).toEqual([...kase.areas]);
});

test("two periods of one length meet at the day of the first Pursue disruption", () => {
  const periods = defaultPeriods(kase);
  expect(periods?.after.from).toBe("2026-03-14");
  expect(periods?.before.to).toBe("2026-03-13");
  const days = (from = "", to = "") => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  expect(days(periods?.before.from, periods?.before.to)).toBe(days(periods?.after.from, periods?.after.to));
  expect(days(periods?.before.from, periods?.before.to) % 7).toBe(0);
});

test("the truth line of the map counts what is placed and says what has no place", () => {
  const all = new Set(kase.entities.keys());
  const truth = mapTruth(kase, all, new Set(["premises", "homes"]), 0, false, undefined);
  expect(truth.entities).toBe(33);
  expect(truth.words).toBe("300 of 327 events placed, 27 without a place");
  expect(mapTruth(kase, all, new Set(["premises"]), 0, true, undefined).entities).toBe(0);
});

test("a scene of the map stands as it did; text that is none is passed over", () => {
  mapStore.setState({
    camera: { lon: 2.17, lat: 52.6, zoom: 15 },
    auto: false,
    on: new Set(["harm", "drivers"]),
    moment: "after",
    form: "contours",
    bandwidth: 300,
    before: { from: "2025-12-01", to: "2026-02-28" },
    after: { from: "2026-03-01", to: "2026-05-31" },
    chosen: "TG 826 087",
  });
  const text = mapScene.read();
  const kept = mapStore.getState();
  mapStore.setState({
    camera: undefined,
    moment: "all",
    form: "cells",
    on: new Set(["assets"]),
    bandwidth: undefined,
    chosen: undefined,
  });
  mapScene.show("no scene");
  expect(mapStore.getState().form).toBe("cells");
  mapScene.show(text);
  const now = mapStore.getState();
  for (const key of ["camera", "moment", "form", "bandwidth", "before", "after", "chosen"] as const)
    expect(now[key]).toEqual(kept[key]);
  expect([...now.on]).toEqual(["harm", "drivers"]);
});
