import type { Place } from "../core/entity";
import type { Incident, LayerKind } from "../core/place";

/** Layers of a geographic profile in plain words. */
export const layerWords: { readonly [L in LayerKind]: string } = {
  harm: "Harm",
  enforcement: "Enforcement",
  drivers: "Drivers",
  vulnerability: "Vulnerability",
  assets: "Community assets",
  influence: "Influence",
  other: "Other",
};

/** How exact a position is. A published snap point is the middle of a street or a landmark, shared by many rows. */
export const precisionWords: { readonly [P in Place["precision"]]: string } = {
  exact: "Exact",
  street: "Street",
  area: "Area only",
  snap: "Snap point, not an address",
};

/** What stands in place of a position that the source does not give. */
export const noPlaceWords = "No place stated";

export const reportedWords: { readonly [R in Incident["reportedBy"]]: string } = {
  victim: "Victim or public",
  enforcement: "Police activity",
  unknown: "Not stated",
};

/** '51.50012, -0.12345': latitude first, as map programs take it. */
export function positionText(place: Place): string {
  return `${place.lat.toFixed(5)}, ${place.lon.toFixed(5)}`;
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** 'LSOA', 'Police force': the family of an area's national code; empty for undefined. */
export function areaKindText(family: string | undefined): string {
  return family === undefined ? "" : upperFirst(family);
}

/** '1 outline', '3 outlines', 'None: figures only'. */
export function shapeText(polygons: number): string {
  if (polygons === 0) return "None: figures only";
  return `${polygons.toLocaleString("en-GB")} ${polygons === 1 ? "outline" : "outlines"}`;
}
