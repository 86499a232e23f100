import type { Area, LayerKind } from "../../src/core/place";
import { lonLat } from "../kit/grid";
import { fact, proof } from "../kit/proof";

type Corner = readonly [easting: number, northing: number];

function area(
  id: string,
  name: string,
  layer: LayerKind,
  corners: readonly Corner[],
  indicator: readonly [name: string, value: string],
): Area {
  const ring = [...corners, ...corners.slice(0, 1)].map(([easting, northing]) => lonLat(easting, northing));
  return {
    id,
    sourceId: id.toUpperCase(),
    name,
    layer,
    polygons: [[ring]],
    indicators: [fact(indicator[0], indicator[1], "1A/P", "L045")],
    provenance: [proof("1A/P", "L045", `${name}: from the community asset map and public indices`)],
  };
}

const square = ([easting, northing]: Corner): readonly Corner[] => [
  [easting - 30, northing - 30],
  [easting + 30, northing - 30],
  [easting + 30, northing + 30],
  [easting - 30, northing + 30],
];

const deprived: readonly (readonly [string, string, string, readonly Corner[]])[] = [
  [
    "a1",
    "Westmoor",
    "1",
    [
      [679_857, 308_566],
      [680_769, 308_731],
      [681_115, 308_621],
      [681_308, 308_154],
      [680_769, 307_841],
      [679_923, 307_890],
    ],
  ],
  [
    "a2",
    "Southgate",
    "2",
    [
      [681_401, 308_000],
      [681_912, 307_934],
      [682_615, 307_786],
      [681_912, 307_522],
    ],
  ],
  [
    "a3",
    "Station Quarter",
    "1",
    [
      [681_209, 309_484],
      [681_637, 309_280],
      [681_967, 308_995],
      [680_951, 308_978],
    ],
  ],
];

const drivers: readonly (readonly [string, string, Corner])[] = [
  ["Railway station", "night trains", [681_396, 309_148]],
  ["Late bar, Station Road", "open until 03:00", [681_945, 309_110]],
  ["Amusement arcade", "late venue", [682_555, 309_022]],
  ["Empty warehouse, Docks", "empty premises", [683_093, 308_665]],
  ["Derelict garages, Moor Road", "empty premises", [680_780, 308_005]],
];

const assets: readonly (readonly [string, string, Corner])[] = [
  ["Harbour Primary School", "school", [682_401, 309_593]],
  ["Quay Infants", "school", [682_258, 308_385]],
  ["Calder Academy", "school", [681_764, 308_005]],
  ["Westmoor Youth Club", "youth", [680_984, 308_357]],
  ["Southgate Youth Hub", "youth", [681_621, 307_659]],
  ["Chapel on the Moor", "faith", [680_698, 308_555]],
  ["Abbey Church", "faith", [683_401, 309_132]],
  ["Abbey Park Surgery", "health", [683_313, 309_797]],
];

/** Areas of the harm map: community vulnerability, drivers and assets, each its own layer, never one number. */
export const areas: readonly Area[] = [
  ...deprived.map(([id, name, decile, ring]) =>
    area(id, name, "vulnerability", ring, ["deprivation decile without its crime domain", decile]),
  ),
  ...drivers.map(([name, kind, spot], index) =>
    area(`a${deprived.length + index + 1}`, name, "drivers", square(spot), ["driver", kind]),
  ),
  ...assets.map(([name, kind, spot], index) =>
    area(`a${deprived.length + drivers.length + index + 1}`, name, "assets", square(spot), ["asset", kind]),
  ),
];
