import { expect, test } from "vitest";
import type { Change } from "../../../src/core/harmChange";
import { flavourOf } from "../../../src/views/map/flavour";
import { changeLayers, changeStep, momentLayers } from "../../../src/views/map/harmLayers";
import { changeByName, changeSpoken, changeText, letterOf } from "../../../src/views/map/rankedCells";

const flavour = flavourOf("light");
const shift = {
  cells: 1,
  eventsBefore: 0,
  eventsAfter: 0,
  harmBefore: 0,
  harmAfter: 0,
  change: 0,
  low: 0,
  high: 0,
  words: "",
};

/** Three cells: one fell from eight times the mean, one rose to it, one stayed; the later period is half as long. */
const change = {
  grid: { size: 100, east: 682_000, north: 308_000, columns: 3, rows: 1 },
  before: { from: "2026-01-01", to: "2026-01-28" },
  after: { from: "2026-01-29", to: "2026-02-11" },
  days: [28, 14],
  cells: Uint32Array.of(0, 1, 2),
  eventsBefore: Uint32Array.of(9, 0, 2),
  eventsAfter: Uint32Array.of(0, 5, 1),
  harmBefore: Float64Array.of(1200, 0, 200),
  harmAfter: Float64Array.of(0, 600, 100),
  part: Uint8Array.of(1, 0, 0),
  mean: 110,
  hot: shift,
  nextDoor: shift,
  elsewhere: shift,
  rose: [],
  fell: [],
  displacement: Number.NaN,
  words: [],
  unit: "days of harm",
} as unknown as Change;

const keysOf = (layers: ReturnType<typeof momentLayers>) => {
  const [fills] = layers;
  return fills?.type === "fills"
    ? fills.items.filter(({ polygons }) => polygons.length > 0).map(({ key }) => key)
    : [];
};

test("before and after stand on one scale, whatever the length of the periods", () => {
  // 200 days of harm in four weeks are 100 in two: the third cell is as dark in both.
  expect(keysOf(momentLayers(change, "before", flavour))).toEqual(["class 1", "class 4"]);
  expect(keysOf(momentLayers(change, "after", flavour))).toEqual(["class 1", "class 4"]);
});

test("a fall is striped, a rise is solid, and what stayed is not drawn", () => {
  expect([0, 1, 2].map((at) => changeStep(change, at))).toEqual([-4, 4, 0]);
  const layers = changeLayers(change, flavour);
  expect(keysOf(layers)).toEqual(["rose 4", "fell 4"]);
  const fills = layers[0]?.type === "fills" ? layers[0].items : [];
  expect(fills.find(({ key }) => key === "fell 4")?.look.pattern.type).toBe("stripes");
  expect(fills.find(({ key }) => key === "rose 4")?.look.pattern.type).toBe("none");
});

test("the change of a cell is told a day against a day, in signs and in words", () => {
  expect([...changeByName(change)]).toEqual([
    ["TG 820 080", -1],
    ["TG 821 080", Number.POSITIVE_INFINITY],
    ["TG 822 080", 0],
  ]);
  expect([-0.38, 0.04, 0, Number.POSITIVE_INFINITY, undefined, 35.5].map(changeText)).toEqual([
    "▼ 38 %",
    "▲ 4 %",
    "0 %",
    "new",
    "–",
    "▲ tenfold",
  ]);
  expect(changeSpoken(-0.38)).toBe("down 38 %");
  expect([0, 25, 26, 52].map(letterOf)).toEqual(["A", "Z", "AA", "BA"]);
});
