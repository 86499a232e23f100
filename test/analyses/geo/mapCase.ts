import { type Case, emptyCase } from "../../../src/core/case";
import type { Entity } from "../../../src/core/entity";
import type { Group } from "../../../src/core/group";
import type { Link } from "../../../src/core/link";
import { toWgs84 } from "../../../src/core/osgb";
import type { Area, Incident } from "../../../src/core/place";

export type Metres = readonly [easting: number, northing: number];

export interface IncidentMade {
  readonly at?: Metres;
  readonly lonLat?: readonly [number, number];
  readonly offence?: string;
  readonly weight?: number;
  readonly layer?: Incident["layer"];
  readonly from?: string;
  readonly address?: string;
  readonly snap?: boolean;
}

/** A place in degrees at grid metres, as a file would hold it. */
export function placeAt(
  [easting, northing]: Metres,
  address = "",
  snap = false,
): NonNullable<Entity["place"]> {
  const [lon, lat] = toWgs84(easting, northing);
  return { lon, lat, precision: snap ? "snap" : "street", address };
}

/** An incident of a made-up map. */
export function incident(id: string, made: IncidentMade): Incident {
  const { at, lonLat, offence = "robbery", weight, layer = "harm", from, address = "", snap = false } = made;
  const place = at
    ? placeAt(at, address, snap)
    : lonLat && { lon: lonLat[0], lat: lonLat[1], precision: "street" as const, address };
  return {
    id,
    sourceId: "",
    label: offence,
    offence,
    layer,
    reportedBy: layer === "enforcement" ? "enforcement" : "victim",
    times: from === undefined ? {} : { from },
    ...(place ? { place } : {}),
    ...(weight === undefined ? {} : { weight }),
    attributes: [],
    provenance: [],
  };
}

/** A square area by its south-west corner and side. */
export function squareArea(
  id: string,
  [easting, northing]: Metres,
  side: number,
  indicators: Readonly<Record<string, string>> = {},
  layer: Area["layer"] = "vulnerability",
): Area {
  const corners: readonly Metres[] = [
    [easting, northing],
    [easting + side, northing],
    [easting + side, northing + side],
    [easting, northing + side],
    [easting, northing],
  ];
  return {
    id,
    sourceId: id.toUpperCase(),
    name: `Area ${id}`,
    layer,
    polygons: [[corners.map(([x, y]) => toWgs84(x, y))]],
    indicators: Object.entries(indicators).map(([name, value]) => ({ name, value, provenance: [] })),
    provenance: [],
  };
}

interface Parts {
  readonly incidents?: readonly IncidentMade[];
  readonly areas?: readonly Area[];
  readonly entities?: readonly Entity[];
  readonly links?: readonly Link[];
  readonly groups?: readonly Group[];
}

const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
  new Map(list.map((each) => [each.id, each]));

/** A case of what is on a map; incidents are numbered i0, i1, … */
export function mapCase({ incidents = [], areas = [], entities = [], links = [], groups = [] }: Parts): Case {
  return {
    ...emptyCase(),
    incidents: byId(incidents.map((each, at) => incident(`i${at}`, each))),
    areas: byId(areas),
    entities: byId(entities),
    links: byId(links),
    groups: byId(groups),
  };
}
