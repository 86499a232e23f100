import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { LonLat, Polygon } from "./mapLayer";

/** What a piece of ground is; its colours are the flavour's. */
export const groundRoles = [
  "abroad",
  "land",
  "built",
  "park",
  "sand",
  "water",
  "building",
  "river",
  "stream",
  "minor",
  "main",
  "rail",
  "pier",
  "district",
  "coast",
] as const;
export type GroundRole = (typeof groundRoles)[number];

export interface GroundArea {
  readonly role: GroundRole;
  readonly polygons: readonly Polygon[];
}

export interface GroundLine {
  readonly role: GroundRole;
  readonly paths: readonly (readonly LonLat[])[];
}

export interface GroundName {
  readonly text: string;
  readonly lon: number;
  readonly lat: number;
  readonly kind: "town" | "district" | "water" | "road";
  /** Thousands of people; orders the names and says from which zoom they are written. */
  readonly size: number;
  /** Degrees clockwise, along a road. */
  readonly turn?: number;
}

/** A ground to draw on, and whom to thank for it. */
export interface Ground {
  readonly areas: readonly GroundArea[];
  readonly lines: readonly GroundLine[];
  readonly names: readonly GroundName[];
  readonly attribution: string;
}

type Named = { readonly name: string };
type Uk = Topology<{ countries: GeometryCollection<Named>; districts: GeometryCollection<Named> }>;

const home = new Set(["United Kingdom", "Isle of Man", "Jersey", "Guernsey"]);

let uk: Promise<Ground> | undefined;

/** Coast, districts and places of the United Kingdom, from the bundle. */
export function ukGround(): Promise<Ground> {
  uk ??= Promise.all([
    import("../../../data/basemap/uk.topo.json"),
    import("../../../data/basemap/places.json"),
  ]).then(([{ default: topology }, { default: places }]) =>
    readUk(topology as unknown as Uk, places as unknown as readonly Row[]),
  );
  return uk;
}

type Row = readonly [name: string, lon: number, lat: number, thousands: number];

function readUk(topology: Uk, places: readonly Row[]): Ground {
  const { countries, districts } = topology.objects;
  const polygonsOf = (here: boolean): readonly Polygon[] =>
    feature(topology, countries).features.flatMap(({ properties, geometry }) => {
      if (home.has(properties.name) !== here) return [];
      const found = geometry.type === "MultiPolygon" ? geometry.coordinates : [];
      return found as unknown as readonly Polygon[];
    });
  // Only lines between two districts: their outer ones are a coast of another, coarser map.
  const inner = mesh(topology, districts as never, (one, other) => one !== other);
  return {
    areas: [
      { role: "abroad", polygons: polygonsOf(false) },
      { role: "land", polygons: polygonsOf(true) },
    ],
    lines: [{ role: "district", paths: inner.coordinates as unknown as readonly (readonly LonLat[])[] }],
    names: places.map(([text, lon, lat, size]) => ({ text, lon, lat, size, kind: "town" })),
    attribution: "Natural Earth; GeoNames CC BY 4.0",
  };
}

interface Streets {
  readonly fills: readonly { readonly kind: string; readonly ring: readonly number[] }[];
  readonly lines: readonly {
    readonly kind: string;
    readonly name?: string;
    readonly points: readonly number[];
  }[];
  readonly names: readonly { readonly text: string; readonly kind: string; readonly at: readonly number[] }[];
}

/** Whole hundred-thousandths of a degree, each point as the step from the one before. */
function decoded(steps: readonly number[]): readonly LonLat[] {
  const points: LonLat[] = [];
  let [lon, lat] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    lon += steps[at] ?? 0;
    lat += steps[at + 1] ?? 0;
    points.push([lon / 1e5, lat / 1e5]);
  }
  return points;
}

let streets: Promise<Ground> | undefined;

/** The invented streets of the towns of the sample cases. */
export function sampleGround(): Promise<Ground> {
  streets ??= import("../../../data/streets/streets.json").then(({ default: made }) =>
    readStreets(made as Streets),
  );
  return streets;
}

/** True for a case whose towns are the invented ones: the id of a sample stays with it when it is saved. */
export function isSampleCase(id: string): boolean {
  return id.startsWith("sample-");
}

function readStreets({ fills, lines, names }: Streets): Ground {
  const role = (kind: string) => groundRoles.find((each) => each === kind) ?? "built";
  const kinds = [...new Set(fills.map(({ kind }) => kind))];
  const lineKinds = [...new Set(lines.map(({ kind }) => kind))];
  return {
    areas: kinds.map((kind) => ({
      role: role(kind),
      polygons: fills.filter((fill) => fill.kind === kind).map(({ ring }) => [decoded(ring)]),
    })),
    lines: lineKinds.map((kind) => ({
      role: role(kind),
      paths: lines.filter((line) => line.kind === kind).map(({ points }) => decoded(points)),
    })),
    names: [
      ...names.map(
        ({ text, kind, at }): GroundName => ({
          text,
          lon: at[0] ?? 0,
          lat: at[1] ?? 0,
          kind: kind === "town" || kind === "water" ? kind : "district",
          size: kind === "town" ? 60 : 3,
        }),
      ),
      ...lines.flatMap(({ name, points }) => (name ? roadName(name, decoded(points)) : [])),
    ],
    attribution: "Invented streets of the sample cases",
  };
}

/** A road's name stands along its longest straight piece. */
function roadName(text: string, points: readonly LonLat[]): readonly GroundName[] {
  let best: { at: number; length: number } = { at: 0, length: 0 };
  const squeeze = Math.cos(((points[0]?.[1] ?? 52) * Math.PI) / 180);
  const along = (at: number) => {
    const [a, b] = [points[at], points[at + 1]];
    return a && b ? ([(b[0] - a[0]) * squeeze, b[1] - a[1]] as const) : undefined;
  };
  for (let at = 0; at + 1 < points.length; at++) {
    const [dx, dy] = along(at) ?? [0, 0];
    if (Math.hypot(dx, dy) > best.length) best = { at, length: Math.hypot(dx, dy) };
  }
  const [a, b] = [points[best.at], points[best.at + 1]];
  const [dx, dy] = along(best.at) ?? [1, 0];
  if (!a || !b) return [];
  const turn = (-Math.atan2(dy, dx) * 180) / Math.PI;
  return [
    {
      text,
      lon: (a[0] + b[0]) / 2,
      lat: (a[1] + b[1]) / 2,
      kind: "road",
      size: 1,
      turn: turn > 90 ? turn - 180 : turn < -90 ? turn + 180 : turn,
    },
  ];
}
