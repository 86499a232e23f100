import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { flavourOf } from "../../../src/views/map/flavour";
import { glLayer } from "../../../src/views/map/glLayers";
import { groundLayers } from "../../../src/views/map/groundLayers";
import type { MapLayer } from "../../../src/views/map/mapLayer";
import type { OwnMap } from "../../../src/views/map/ownMap";
import { tileStyle } from "../../../src/views/map/tileStyle";

const flavour = flavourOf("light");
const ring = [
  [2.1, 52.6],
  [2.2, 52.6],
  [2.2, 52.7],
  [2.1, 52.6],
] as const;
const look = { fill: "#0B0C0C", opacity: 0.4, pattern: { type: "none" } } as const;
const line = {
  stroke: "#12436D",
  width: 3,
  dash: [6, 4],
  opacity: 1,
  casing: { stroke: "#FFFFFF", width: 5 },
};

const layers: readonly MapLayer[] = [
  {
    type: "fills",
    id: "harm",
    items: [
      { key: "a", polygons: [[ring]], look },
      {
        key: "b",
        polygons: [[ring]],
        look: { ...look, fill: "none", pattern: { type: "dots", colour: "#0B0C0C", gap: 8, size: 1.5 } },
      },
      { key: "c", polygons: [[ring]], look },
    ],
  },
  { type: "lines", id: "spheres", items: [{ key: "a", paths: [ring], look: line }] },
  {
    type: "dots",
    id: "events",
    positions: Float64Array.of(2.1, 52.6, 2.2, 52.7),
    shape: "disc",
    colour: "#0B0C0C",
    radius: 2,
    opacity: 0.5,
  },
  {
    type: "dots",
    id: "searches",
    positions: Float64Array.of(2.1, 52.6),
    shape: "cross",
    colour: "#0B0C0C",
    radius: 2,
    opacity: 0.5,
  },
];

function problemsOf(styles: readonly unknown[], sources: Record<string, unknown>): readonly string[] {
  return validateStyleMin({ version: 8, sources, layers: styles } as never).map(({ message }) => message);
}

test("every layer becomes a style that MapLibre accepts, one for each look", () => {
  const made = layers.map(glLayer);
  const sources = Object.fromEntries(made.map(({ source, data }) => [source, { type: "geojson", data }]));
  expect(
    problemsOf(
      made.flatMap(({ styles }) => styles),
      sources,
    ),
  ).toEqual([]);
  expect(made[0]?.styles.map(({ type }) => type)).toEqual(["fill", "fill"]);
  expect(made[0]?.data.features.map(({ properties }) => properties?.kind)).toEqual([0, 1, 0]);
  expect(made[1]?.styles.map(({ id }) => id)).toEqual(["spheres 0 casing", "spheres 0"]);
  expect([...(made[3]?.patterns.values() ?? [])].map(({ type }) => type)).toEqual(["cross"]);
});

test("a layer whose shapes are the same keeps its features, whatever colour they take", () => {
  const paint = (colour: string): MapLayer => ({
    type: "fills",
    id: "kept",
    items: [{ key: "a", polygons: shared, look: { ...look, fill: colour } }],
  });
  const shared = [[ring]];
  const [one, other] = [glLayer(paint("#0B0C0C")), glLayer(paint("#F3F5F6"))];
  expect(other.data).toBe(one.data);
  expect(other.styles).not.toEqual(one.styles);
});

test("the ground is made of styles that MapLibre accepts, at every zoom and in every theme", () => {
  const ground = {
    areas: [{ role: "land", polygons: [[ring]] } as const, { role: "building", polygons: [[ring]] } as const],
    lines: (["main", "minor", "rail", "district", "river", "stream", "pier"] as const).map((role) => ({
      role,
      paths: [ring],
    })),
    names: [],
    attribution: "",
  };
  for (const theme of ["light", "dark", "projector"] as const)
    for (const zoom of [5, 11, 16]) {
      const made = groundLayers(ground, `g ${theme} ${zoom}`, flavourOf(theme), zoom).map(glLayer);
      const sources = Object.fromEntries(made.map(({ source, data }) => [source, { type: "geojson", data }]));
      expect(
        problemsOf(
          made.flatMap(({ styles }) => styles),
          sources,
        ),
      ).toEqual([]);
    }
});

test("tiles of the three common schemas are drawn by styles that MapLibre accepts", () => {
  const map = (names: readonly string[]): OwnMap => ({
    name: "own.pmtiles",
    kind: "vector",
    minZoom: 0,
    maxZoom: 15,
    bounds: [2, 52, 3, 53],
    attribution: "",
    layers: names,
    mime: "",
    tile: async () => undefined,
  });
  for (const names of [
    ["earth", "landuse", "water", "roads", "buildings", "places", "boundaries"],
    [
      "water",
      "waterway",
      "landcover",
      "landuse",
      "park",
      "transportation",
      "transportation_name",
      "building",
      "place",
      "boundary",
    ],
    [
      "greenspaces",
      "woodland",
      "surfacewater",
      "waterlines",
      "roads",
      "rail",
      "local_buildings",
      "names",
      "urban_areas",
    ],
  ]) {
    const { source, specification, styles } = tileStyle(map(names), flavour, 14);
    expect(problemsOf(styles, { [source]: specification })).toEqual([]);
    expect(styles.filter(({ type }) => type === "line").length).toBeGreaterThan(3);
    expect(styles.filter(({ type }) => type === "fill").length).toBeGreaterThan(2);
    expect(styles.some(({ type }) => type === "symbol")).toBe(true);
  }
});
