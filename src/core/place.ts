import type { Attribute, Place } from "./entity";
import type { Provenance } from "./provenance";
import type { Interval } from "./time";

/** Layer families of a geographic profile; they are never blended. */
export const layerKinds = [
  "harm",
  "enforcement",
  "drivers",
  "vulnerability",
  "assets",
  "influence",
  "other",
] as const;
export type LayerKind = (typeof layerKinds)[number];

/** A polygon with indicators. Rings are lists of [lon, lat], WGS84, first = last. */
export interface Area {
  readonly id: string;
  readonly sourceId: string;
  readonly name: string;
  readonly layer: LayerKind;
  readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
  readonly indicators: readonly Attribute[];
  readonly provenance: readonly Provenance[];
}

/** One recorded event of harm or enforcement; one row of street crime is one incident, with or without a place. */
export interface Incident {
  readonly id: string;
  readonly sourceId: string;
  readonly label: string;
  readonly offence: string;
  readonly layer: LayerKind;
  readonly reportedBy: "victim" | "enforcement" | "unknown";
  readonly times: Interval;
  readonly place?: Place;
  /** Harm weight of this event where the file states one. */
  readonly weight?: number;
  readonly attributes: readonly Attribute[];
  readonly provenance: readonly Provenance[];
}
