import type { Attribute, Entity, Place } from "../core/entity";
import type { Area, Incident } from "../core/place";
import { type Interval, readDate } from "../core/time";
import type { AreaNames } from "./areaNames";
import { entityFields } from "./graphAttributes";
import { headerWords } from "./headerNames";
import { plainWord } from "./kindWords";
import type { MapFeature } from "./mapFeature";
import type { NamedValue } from "./namedRoles";
import { isEnforcement } from "./offenceLayer";
import type { OwnMapFacts } from "./ownMapFacts";
import { remember } from "./remember";
import { anchorOf, type Shape, type Spot, shapeText } from "./shape";

const noProvenance: readonly never[] = Object.freeze([]);

function attributesOf(values: readonly NamedValue[]): Attribute[] {
  return values
    .filter(({ value }) => value.trim() !== "")
    .map(({ name, value }) => ({ name, value, provenance: noProvenance }));
}

const decimalsOf = (value: number) => /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;

/** Four decimals are about 10 m, three about 100 m; a number that happens to end in zeros shows fewer, so the better of both counts. */
function precisionOf([lon = 0, lat = 0]: Spot): Place["precision"] {
  const decimals = Math.max(decimalsOf(lon), decimalsOf(lat));
  if (decimals >= 4) return "exact";
  return decimals === 3 ? "street" : "area";
}

/** −180 to 180; shapes across the 180th meridian may go on beyond. */
const wrapped = (lon: number) => (Math.abs(lon) <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180);

/** Where a feature stands: at its point; of a line or of several points at the middle of it, and no exacter than an area. */
export function placeOfShape(shape: Shape, facts: OwnMapFacts, address: string): Place | undefined {
  const spot = anchorOf(shape);
  if (!spot) return undefined;
  const [lon = 0, lat = 0] = spot;
  // Null island: what a database writes for 'not known'.
  if (lon === 0 && lat === 0) return undefined;
  const single = shape.points.length === 1 && shape.lines.length === 0;
  const precision = facts.precision ?? (single ? precisionOf(spot) : "area");
  return { lon: wrapped(lon), lat, precision, address };
}

/** What a place cannot hold: the course of a line, several points, a height. */
function shapeValues(shape: Shape): readonly NamedValue[] {
  const { points, lines } = shape;
  if (points.length === 1 && lines.length === 0) {
    const height = points[0]?.[2];
    return height ? [{ name: "height (m)", value: String(height) }] : [];
  }
  return points.length + lines.length > 0 ? [{ name: "geometry", value: shapeText(shape) }] : [];
}

/** Properties that repeat the position: beside a geometry they stay attributes and are read as nothing else. */
const positionNames = new Set(["lon", "lat", "longitude", "latitude", "lng", "long", "x", "y"]);

const isPositionName = remember((name) => positionNames.has(plainWord(name)));
const wordsOf = remember(headerWords);

/** Times as far as they are stated; absent fields are left out. */
function timesOf(...intervals: readonly (Interval | undefined)[]): Interval {
  const from = intervals.find((each) => each?.from !== undefined)?.from;
  const to = intervals.find((each) => each?.to !== undefined)?.to;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A feature that is no area as an entity. */
export function entityOfFeature(
  feature: MapFeature,
  shape: Shape,
  facts: OwnMapFacts,
  values: readonly NamedValue[],
): Partial<Entity> {
  const placed = anchorOf(shape) !== undefined;
  const isPosition = ({ name }: NamedValue) => placed && isPositionName(name);
  const { fields } = entityFields(
    values.some(isPosition) ? values.filter((value) => !isPosition(value)) : values,
    { label: feature.name || undefined },
  );
  const address = facts.address ?? feature.address ?? "";
  const place = placeOfShape(shape, facts, address) ?? fields.place;
  const extra = [
    ...values.filter(isPosition),
    ...shapeValues(shape),
    ...(address !== "" && !place ? [{ name: "address", value: address }] : []),
  ];
  const { place: _, ...rest } = fields;
  const times = timesOf({ ...facts }, feature.times, fields.times);
  const typeName = facts.typeName ?? fields.typeName ?? feature.typeName;
  return {
    ...rest,
    kind: facts.kind ?? fields.kind ?? feature.kind ?? "unknown",
    label: fields.label ?? (feature.address || feature.element),
    attributes:
      extra.length === 0 ? (fields.attributes ?? []) : [...(fields.attributes ?? []), ...attributesOf(extra)],
    times,
    ...(typeName === undefined ? {} : { typeName }),
    ...(facts.caption === undefined ? {} : { caption: facts.caption }),
    ...(place ? { place } : {}),
  };
}

const offenceNames = [
  "crime type",
  "offence",
  "offence type",
  "outcome type",
  "incident type",
  "crime category",
];
const dateNames = ["month", "date", "datetime", "date time", "offence date", "committed date"];

const namedValue = (values: readonly NamedValue[], names: readonly string[]) =>
  values.find(({ name, value }) => value.trim() !== "" && names.includes(wordsOf(name)));

/** True for a feature that is a recorded offence: it says what and when. */
export function isIncidentFeature(values: readonly NamedValue[], facts: OwnMapFacts): boolean {
  if (facts.type !== undefined) return facts.type === "incident";
  return namedValue(values, offenceNames) !== undefined && namedValue(values, dateNames) !== undefined;
}

/** A feature that is a recorded offence as an incident. */
export function incidentOfFeature(
  id: string,
  sourceId: string,
  feature: MapFeature,
  shape: Shape,
  facts: OwnMapFacts,
  values: readonly NamedValue[],
): Incident {
  const offenceValue = facts.offence === undefined ? namedValue(values, offenceNames) : undefined;
  const offence = facts.offence ?? offenceValue?.value.trim() ?? "";
  const dated = facts.from === undefined ? namedValue(values, dateNames) : undefined;
  const from = facts.from ?? (dated ? readDate(dated.value) : undefined);
  const named = namedValue(values, ["name", "label", "title"]);
  const used = [offenceValue, from === undefined ? undefined : dated, named];
  const address = facts.address ?? feature.address ?? "";
  const place = placeOfShape(shape, facts, address);
  const enforcement = isEnforcement(offence);
  return {
    id,
    sourceId,
    label: feature.name || named?.value.trim() || offence || "Incident",
    offence,
    layer: facts.layer ?? (enforcement ? "enforcement" : "harm"),
    reportedBy: facts.reportedBy ?? (enforcement ? "enforcement" : "unknown"),
    times: timesOf(
      { ...(from === undefined ? {} : { from }), ...(facts.to === undefined ? {} : { to: facts.to }) },
      feature.times,
    ),
    ...(place ? { place } : {}),
    attributes: attributesOf([...values.filter((value) => !used.includes(value)), ...shapeValues(shape)]),
    provenance: noProvenance,
  };
}

/** Rings as the case holds them: longitude and latitude. Where the file has just these, its own lists are kept: boundaries are large. */
export function polygonsOf(shape: Shape): Area["polygons"] {
  const flat = (spot: Spot): readonly [number, number] => [spot[0] ?? 0, spot[1] ?? 0];
  return shape.polygons.map((rings) =>
    rings.map((ring) =>
      ring.every((spot): spot is readonly [number, number] => spot.length === 2) ? ring : ring.map(flat),
    ),
  );
}

/** A polygon feature as an area; its code is the source id, so that tables can be joined to it. */
export function areaOfFeature(
  id: string,
  sourceId: string,
  feature: MapFeature,
  shape: Shape,
  facts: OwnMapFacts,
  values: readonly NamedValue[],
  names: AreaNames,
): Area {
  const { from, to } = timesOf({ ...facts }, feature.times);
  const known = new Set(values.map(({ name }) => name));
  const extra: NamedValue[] = [];
  const add = (name: string, value: string | undefined) => {
    if (value && !known.has(name)) extra.push({ name, value });
  };
  // What stands beside the outline in the same feature: a label's point, a line.
  if (shape.points.length + shape.lines.length > 0) add("geometry", shapeText(shape));
  add("from", from);
  add("to", to);
  add("address", feature.address);
  if (feature.id !== sourceId) add("id", feature.id);
  return {
    id,
    sourceId,
    name: names.name(feature) || sourceId || feature.element,
    layer: facts.layer ?? "other",
    polygons: polygonsOf(shape),
    indicators: attributesOf([...values.filter(({ name }) => name !== names.nameIs), ...extra]),
    provenance: noProvenance,
  };
}
