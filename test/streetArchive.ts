import type { Feature } from "geojson";
import { vectorArchive } from "./mapTiles";

const bounds = [2.13, 52.58, 2.2, 52.62] as const;

/** An invented street map over Calderhaven in the words of Protomaps' tiles: land, water, a park, roads, buildings, a name. */
export function streetArchive(): Uint8Array {
  const [west, south, east, north] = bounds;
  const box = (
    w: number,
    s: number,
    e: number,
    n: number,
    properties: Record<string, string | number>,
  ): Feature => ({
    type: "Feature",
    properties,
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
          [w, s],
        ],
      ],
    },
  });
  const road = (points: [number, number][], kind: string, name: string): Feature => ({
    type: "Feature",
    properties: { kind, name },
    geometry: { type: "LineString", coordinates: points },
  });
  const roads: Feature[] = [];
  for (let at = 0; at < 24; at++) {
    const lon = west + ((at + 0.5) / 24) * (east - west);
    const lat = south + ((at + 0.5) / 24) * (north - south);
    const kind = at % 6 === 0 ? "major_road" : "minor_road";
    roads.push(
      road(
        [
          [lon, south],
          [lon, north],
        ],
        kind,
        `${at} Invented Street`,
      ),
    );
    roads.push(
      road(
        [
          [west, lat],
          [east, lat],
        ],
        kind,
        `${at} Invented Road`,
      ),
    );
  }
  const buildings: Feature[] = [];
  for (let x = 0; x < 30; x++)
    for (let y = 0; y < 20; y++) {
      const [lon, lat] = [2.15 + x * 0.0009, 52.595 + y * 0.0007];
      buildings.push(box(lon, lat, lon + 0.0003, lat + 0.0002, { kind: "building" }));
    }
  const collection = (features: Feature[]) => ({ type: "FeatureCollection" as const, features });
  return vectorArchive(
    {
      earth: collection([box(west, south, east, north, { kind: "earth" })]),
      landuse: collection([box(2.16, 52.6, 2.165, 52.603, { kind: "park" })]),
      water: collection([box(2.17, 52.59, 2.175, 52.594, { kind: "lake" })]),
      roads: collection(roads),
      buildings: collection(buildings),
      places: collection([
        {
          type: "Feature",
          properties: { kind: "locality", name: "Inventedham", population: 12_000 },
          geometry: { type: "Point", coordinates: [2.15, 52.61] },
        },
      ]),
    },
    { bounds: [...bounds], minZoom: 8, maxZoom: 15 },
  );
}
