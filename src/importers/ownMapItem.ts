import * as v from "valibot";
import type { Attribute, Entity, Place } from "../core/entity";
import { isMapName, mapPrefix, mapRecordName } from "../core/mapNames";
import type { Area, Incident } from "../core/place";
import { list, provenanceSchema } from "./linchpinSchemaCommon";
import { entitySchema } from "./linchpinSchemaEntity";
import { areaSchema, incidentSchema } from "./linchpinSchemaPlace";
import type { MapFeature } from "./mapFeature";
import type { NamedValue } from "./namedRoles";
import { anchorOf, type Shape } from "./shape";

/** A thing as Linchpin itself wrote it to a map file. */
export type OwnMapItem =
  /** The memberships name OCGs, not groups of this case. */
  | { readonly type: "entity"; readonly item: Entity }
  | { readonly type: "incident"; readonly item: Incident }
  | { readonly type: "area"; readonly item: Omit<Area, "polygons"> };

/** An attribute that no property can bear whole: with its place in the list, and its value unless a property has it. */
const oddSchema = list(
  v.object({
    at: v.pipe(v.number(), v.integer(), v.minValue(0)),
    name: v.string(),
    value: v.exactOptional(v.string()),
    provenance: list(provenanceSchema),
  }),
);
const entityRecord = v.object({ ...entitySchema.entries, attributes: oddSchema });
const incidentRecord = v.object({ ...incidentSchema.entries, attributes: oddSchema });
const areaRecord = v.object({ ...areaSchema.entries, indicators: oddSchema });

const noProvenance: readonly never[] = Object.freeze([]);

function attributesOf(
  values: readonly NamedValue[],
  odd: v.InferOutput<typeof oddSchema>,
): readonly Attribute[] {
  const attributes: Attribute[] = values
    .filter(({ name }) => !isMapName(name))
    .map(({ name, value }) => ({ name, value, provenance: noProvenance }));
  for (const { at, name, value, provenance } of odd) {
    if (value !== undefined) attributes.splice(at, 0, { name, value, provenance });
    else {
      const index = attributes.findIndex((each) => each.name === name);
      const found = attributes[index];
      if (found) attributes[index] = { ...found, provenance };
    }
  }
  return attributes;
}

/** The place of the record at the point of the feature: a map program may have moved it. */
function placed(shape: Shape, place: Place | undefined): { readonly place?: Place } {
  const [lon, lat] = anchorOf(shape) ?? [];
  if (lon === undefined || lat === undefined) return {};
  return { place: { ...(place ?? { precision: "exact", address: "" }), lon, lat } };
}

const tidy = (words: string) => words.replace(/\s+/g, " ").trim();

/** The name as the feature has it now, where another program has changed it. */
function renamed(label: string, name: string): string {
  return tidy(name) === "" || tidy(name) === tidy(label) ? label : name;
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    // Cut off or changed by another program: the other properties still stand.
    return undefined;
  }
}

/** Reads the record that Linchpin's writers of map files put beside the properties; undefined for features of others. */
export function ownMapItem(feature: MapFeature, shape: Shape): OwnMapItem | undefined {
  const { values } = feature;
  const name = feature.name || (values.find((each) => each.name === "name")?.value ?? "");
  const record = values.find(({ name }) => name === mapRecordName);
  const type = values.find(({ name }) => name === `${mapPrefix}type`)?.value;
  if (!record || type === undefined) return undefined;
  const value = parsed(record.value);
  switch (type) {
    case "entity": {
      const read = v.safeParse(entityRecord, value);
      if (!read.success) return undefined;
      const { attributes, place, ...rest } = read.output;
      const label = renamed(rest.label, name);
      const kept = attributesOf(values, attributes);
      const item = { ...rest, label, ...placed(shape, place), attributes: kept };
      return { type, item };
    }
    case "incident": {
      const read = v.safeParse(incidentRecord, value);
      if (!read.success) return undefined;
      const { attributes, place, ...rest } = read.output;
      const label = renamed(rest.label, name);
      const kept = attributesOf(values, attributes);
      const item = { ...rest, label, ...placed(shape, place), attributes: kept };
      return { type, item };
    }
    case "area": {
      const read = v.safeParse(areaRecord, value);
      if (!read.success) return undefined;
      const { indicators, polygons: _, ...rest } = read.output;
      const kept = attributesOf(values, indicators);
      return { type, item: { ...rest, name: renamed(rest.name, name), indicators: kept } };
    }
    default:
      return undefined;
  }
}
