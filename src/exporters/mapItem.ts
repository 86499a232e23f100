import { ocgsOf } from "../core/belongs";
import type { Case } from "../core/case";
import { bestGrade, sourcesText } from "../core/cellText";
import { type Attribute, type Entity, isProtected, type Place } from "../core/entity";
import { isMapName, mapPrefix } from "../core/mapNames";
import type { Area, Incident } from "../core/place";
import { gradeText, type Provenance } from "../core/provenance";
import type { Interval } from "../core/time";
import { written } from "./form";
import { areaForm, attributeForm, entityForm, incidentForm } from "./linchpinForm";
import { plainText } from "./plainText";
import { degrees, polygonsOf, type Ring } from "./ring";

export type Shape =
  | { readonly type: "none" }
  | { readonly type: "point"; readonly lon: number; readonly lat: number }
  | { readonly type: "polygons"; readonly polygons: readonly (readonly Ring[])[] };

/** A thing as map files hold it; GeoJSON and KML write the same ones. */
export interface MapItem {
  readonly is: "entity" | "incident" | "area";
  /** The id of the source where it is there and alone; else Linchpin's own. */
  readonly id: string;
  readonly name: string;
  /** Kind of an entity, layer of the others: what a folder or a colour goes by. */
  readonly sort: string;
  readonly shape: Shape;
  readonly times: Interval;
  /** Facts of Linchpin's by names that begin with 'linchpin:', without those that are empty; then the free attributes. */
  readonly values: readonly (readonly [string, string])[];
  /** What the values leave out, for Linchpin to read again. */
  readonly record: Readonly<Record<string, unknown>>;
  /** OCG ids by which it is coloured: none for a protected person. */
  readonly ocgs: readonly string[];
}

/** What map files cannot hold of the items, in numbers. */
export interface MapLosses {
  impossible: number;
  rings: number;
  photos: number;
}

function isPossible(place: Place): boolean {
  return Math.abs(place.lon) <= 180 && Math.abs(place.lat) <= 90;
}

/** Ids of the source where they are given and stand for one thing only. */
function idsOf(kase: Case) {
  const seen = new Map<string, number>();
  const all = [...kase.entities.values(), ...kase.incidents.values(), ...kase.areas.values()];
  for (const { sourceId } of all) seen.set(sourceId, (seen.get(sourceId) ?? 0) + 1);
  const taken = new Set<string>(seen.keys());
  return (item: { readonly id: string; readonly sourceId: string }): string => {
    if (item.sourceId !== "" && seen.get(item.sourceId) === 1) return item.sourceId;
    let id = item.id;
    while (taken.has(id)) id += "*";
    taken.add(id);
    return id;
  };
}

type Facts = readonly (readonly [name: string, value: string | undefined])[];

const sourceFacts = (provenance: readonly Provenance[]): Facts => {
  const grade = bestGrade(provenance);
  return [
    ["grade", grade ? gradeText(grade) : undefined],
    ["source", sourcesText(provenance)],
  ];
};

const placeFacts = (place: Place | undefined): Facts => [
  ["address", place?.address],
  ["precision", place?.precision],
];

/** Attributes that a property can bear whole, and the others with their place in the list: names that come twice, or that are taken, and blanks. */
function sorted(attributes: readonly Attribute[]) {
  const plain = new Map<string, string>();
  const odd: Readonly<Record<string, unknown>>[] = [];
  for (const [at, attribute] of attributes.entries()) {
    // Cleaned here, so that two names that differ by a control character alone do not meet in one property.
    const [name, value] = [plainText(attribute.name), plainText(attribute.value)];
    const fits = !isMapName(name) && !plain.has(name) && value.trim() !== "";
    if (fits) plain.set(name, value);
    if (!fits || attribute.provenance.length > 0) {
      const { provenance: reasons } = written(attributeForm, attribute);
      odd.push({ at, name, ...(fits ? {} : { value }), ...(reasons ? { provenance: reasons } : {}) });
    }
  }
  return { plain, odd };
}

function valuesOf(facts: Facts, plain: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const own = facts.flatMap(([name, value]) => (value ? [[`${mapPrefix}${name}`, value] as const] : []));
  return [...own, ...plain];
}

/** Everything of a case that a map file holds, one at a time; `losses` is counted up on the way. */
export function* mapItems(kase: Case, losses: MapLosses): Generator<MapItem> {
  const idOf = idsOf(kase);
  for (const item of kase.entities.values()) yield ofEntity(kase, item, idOf(item), losses);
  for (const item of kase.incidents.values()) yield ofIncident(item, idOf(item), losses);
  for (const item of kase.areas.values()) yield ofArea(item, idOf(item), losses);
}

function shapeOf(place: Place | undefined, losses: MapLosses): Shape {
  if (!place) return { type: "none" };
  if (isPossible(place)) return { type: "point", lon: degrees(place.lon), lat: degrees(place.lat) };
  losses.impossible++;
  return { type: "none" };
}

/** A place as finely as the file gives it: the record says no more than the point. */
const rounded = (place: Place | undefined) =>
  place && isPossible(place) ? { place: { ...place, lon: degrees(place.lon), lat: degrees(place.lat) } } : {};

function ofEntity(kase: Case, item: Entity, id: string, losses: MapLosses): MapItem {
  if (item.photo) losses.photos++;
  const groups = item.memberships.map((each) => kase.groups.get(each.group)?.name || each.group);
  const { photo: _, place, attributes, ...rest } = item;
  const { plain, odd } = sorted(attributes);
  const memberships = item.memberships.map((each, at) => ({ ...each, group: groups[at] ?? "" }));
  const kept: Entity = { ...rest, ...rounded(place), attributes: [], memberships };
  const facts: Facts = [
    ["type", "entity"],
    ["kind", item.kind],
    ["typeName", item.typeName],
    ["caption", item.caption],
    ["ocg", groups.join("; ")],
    ["role", item.memberships.map((each) => each.role).join("; ")],
    ["status", item.status.join("; ")],
    ["from", item.times.from],
    ["to", item.times.to],
    ...placeFacts(place),
    ...sourceFacts(item.provenance),
    ["handling", item.handling],
  ];
  return {
    is: "entity",
    id,
    name: item.label,
    sort: item.kind,
    shape: shapeOf(place, losses),
    times: item.times,
    values: valuesOf(facts, plain),
    record: { ...written(entityForm, kept), ...(odd.length > 0 ? { attributes: odd } : {}) },
    ocgs: isProtected(item) ? [] : ocgsOf(kase, item),
  };
}

function ofIncident(item: Incident, id: string, losses: MapLosses): MapItem {
  const { place, attributes, ...rest } = item;
  const { plain, odd } = sorted(attributes);
  const kept: Incident = { ...rest, ...rounded(place), attributes: [] };
  const facts: Facts = [
    ["type", "incident"],
    ["offence", item.offence],
    ["layer", item.layer],
    ["reportedBy", item.reportedBy],
    ["weight", item.weight === undefined ? undefined : String(item.weight)],
    ["from", item.times.from],
    ["to", item.times.to],
    ...placeFacts(place),
    ...sourceFacts(item.provenance),
  ];
  return {
    is: "incident",
    id,
    name: item.label,
    sort: item.layer,
    shape: shapeOf(place, losses),
    times: item.times,
    values: valuesOf(facts, plain),
    record: { ...written(incidentForm, kept), ...(odd.length > 0 ? { attributes: odd } : {}) },
    ocgs: [],
  };
}

function ofArea(item: Area, id: string, losses: MapLosses): MapItem {
  const { polygons, dropped } = polygonsOf(item);
  const { plain, odd } = sorted(item.indicators);
  losses.rings += dropped;
  const kept: Area = { ...item, polygons: [], indicators: [] };
  const facts: Facts = [["type", "area"], ["layer", item.layer], ...sourceFacts(item.provenance)];
  return {
    is: "area",
    id,
    name: item.name,
    sort: item.layer,
    shape: polygons.length === 0 ? { type: "none" } : { type: "polygons", polygons },
    times: {},
    values: valuesOf(facts, plain),
    record: { ...written(areaForm, kept), ...(odd.length > 0 ? { indicators: odd } : {}) },
    ocgs: [],
  };
}
