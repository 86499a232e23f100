import { geojsonShape, geometryTypeOf } from "./geojsonShape";
import { field, isJsonObject, type JsonObject, scalarText, valueText } from "./json";
import type { MapFeature, MapFile } from "./mapFeature";
import type { NamedValue } from "./namedRoles";
import type { Pace } from "./pace";
import type { Remarks } from "./remarks";
import { emptyShape } from "./shape";

/** Name of the reference system of an old-style `crs` member; empty when there is none. */
function crsOf(root: JsonObject, remarks: Remarks): string {
  if (!Object.hasOwn(root, "crs")) return "";
  const crs = root.crs;
  const name = field(field(crs, "properties"), "name") ?? field(field(crs, "properties"), "href");
  // GeoServer of old: {"type":"EPSG","properties":{"code":27700}}.
  const code = field(field(crs, "properties"), "code");
  if (typeof name === "string" && name !== "") return name;
  if (code !== undefined) return `EPSG:${valueText(code) ?? ""}`;
  // RFC 7946, 4: coordinates are WGS84 and nothing else is said.
  if (crs !== null || Object.keys(root).length > 0)
    remarks.add("crs", "The file has a 'crs' that names no reference system.", { done: "read as WGS84" });
  return "";
}

function checkBox(item: JsonObject, element: string, remarks: Remarks): void {
  if (!Object.hasOwn(item, "bbox")) return;
  const box = item.bbox;
  const fine = Array.isArray(box) && (box.length === 4 || box.length === 6);
  if (!fine || !box.every((value) => typeof value === "number"))
    remarks.add("bbox", `The 'bbox' of ${element} is no list of four or six numbers.`, {
      element,
      done: "left out: it is worked out from the geometry",
    });
}

/** Properties as text, in their order; what is nested is kept as JSON. */
export function geojsonValues(properties: unknown): readonly NamedValue[] {
  if (!isJsonObject(properties)) return [];
  const values: NamedValue[] = [];
  for (const [name, value] of Object.entries(properties)) {
    const text = valueText(value);
    if (text !== undefined && text !== "") values.push({ name, value: text });
  }
  return values;
}

/** Members that change what a thing is, by RFC 7946, 7.1. */
const strays = {
  Feature: ["coordinates", "geometries", "features"],
  FeatureCollection: ["coordinates", "geometries", "geometry", "properties"],
} as const;

function checkMembers(item: JsonObject, type: keyof typeof strays, element: string, remarks: Remarks): void {
  for (const name of strays[type])
    if (Object.hasOwn(item, name))
      remarks.add("stray-member", `${element}: a ${type} has no '${name}'.`, { element, done: "left out" });
}

function propertiesOf(item: JsonObject, element: string, remarks: Remarks): readonly NamedValue[] {
  const properties = item.properties;
  if (!Object.hasOwn(item, "properties"))
    remarks.add("no-properties", `${element} has no properties.`, {
      element,
      severity: "note",
      done: "kept without",
    });
  else if (properties !== null && !isJsonObject(properties)) {
    remarks.add("bad-properties", `The properties of ${element} are no object.`, {
      element,
      done: "kept as text",
    });
    const text = valueText(properties);
    return text === undefined ? [] : [{ name: "properties", value: text }];
  }
  return geojsonValues(properties);
}

/** Reads one feature; `element` is how remarks call it ('Feature 3'). */
export function geojsonFeature(item: unknown, element: string, remarks: Remarks): MapFeature | undefined {
  const tell = (code: string, message: string, done: string) =>
    remarks.add(code, `${element}: ${message}`, { element, done });
  if (!isJsonObject(item)) {
    tell("bad-feature", "It is no object.", "left out");
    return undefined;
  }
  const type = item.type;
  checkBox(item, element, remarks);
  if (type !== "Feature" && geometryTypeOf(type) && !Object.hasOwn(item, "geometry")) {
    tell("bad-feature", "A geometry stands where a feature should.", "read as a feature without properties");
    return { id: "", name: "", values: [], element, ...geojsonShape(item, tell) };
  }
  if (type !== "Feature")
    tell(
      "bad-feature",
      `Its type is ${type === undefined ? "not stated" : `'${(valueText(type) ?? "null").slice(0, 40)}'`}, not 'Feature'.`,
      "read as a feature",
    );
  checkMembers(item, "Feature", element, remarks);
  const values = propertiesOf(item, element, remarks);
  const id = Object.hasOwn(item, "id") ? item.id : undefined;
  if (id !== undefined && (typeof id === "object" || typeof id === "boolean"))
    tell("bad-id", "Its id is neither text nor number.", "left out");
  const ownId = typeof id === "string" || typeof id === "number" ? (scalarText(id) ?? "") : "";
  const named =
    values.find(({ name }) => name.length === 2 && name.toLowerCase() === "id")?.value.trim() ?? "";
  const head = { id: ownId || named, name: "", values, element };
  if (!Object.hasOwn(item, "geometry")) {
    tell("no-geometry", "It has no geometry.", "kept, without a place");
    return { ...head, shape: emptyShape, polygonal: undefined };
  }
  if (item.geometry === null) return { ...head, shape: emptyShape, polygonal: undefined };
  return { ...head, ...geojsonShape(item.geometry, tell) };
}

/** True for an object that says it is GeoJSON, in any case of its letters. */
export function isGeojson(value: unknown): boolean {
  const type = field(value, "type");
  if (typeof type !== "string") return false;
  if (/^(feature|featurecollection)$/i.test(type)) return true;
  return (
    geometryTypeOf(type) !== undefined &&
    (Object.hasOwn(Object(value), "coordinates") || Object.hasOwn(Object(value), "geometries"))
  );
}

/** Reads a GeoJSON text that was parsed: a collection, one feature or a bare geometry. Undefined = cancelled. */
export async function geojsonFile(
  root: JsonObject,
  remarks: Remarks,
  turns: Pace,
): Promise<MapFile | undefined> {
  const crs = crsOf(root, remarks);
  const type = String(root.type);
  const title = [root.name, root.title].find((each) => typeof each === "string") ?? "";
  const file = (features: readonly MapFeature[]): MapFile => ({
    title: String(title),
    crs,
    features,
    problems: remarks.all(),
    ringsRun: true,
  });
  if (/^featurecollection$/i.test(type)) {
    if (type !== "FeatureCollection")
      remarks.add("type-case", `The type '${type}' is written 'FeatureCollection'.`, { done: "read so" });
    checkBox(root, "the collection", remarks);
    checkMembers(root, "FeatureCollection", "The collection", remarks);
    const list = root.features;
    if (!Array.isArray(list)) {
      remarks.add("no-features", "Its 'features' are no list.", { element: "features", severity: "error" });
      return file([]);
    }
    const features: MapFeature[] = [];
    for (const [at, item] of list.entries()) {
      const feature = geojsonFeature(item, `Feature ${at + 1}`, remarks);
      if (feature) features.push(feature);
      if ((at & 15) === 0 && turns.due() && !(await turns.rest("Reading features", at / list.length)))
        return undefined;
    }
    return file(features);
  }
  if (/^feature$/i.test(type)) {
    const feature = geojsonFeature(root, "Feature 1", remarks);
    return file(feature ? [feature] : []);
  }
  checkBox(root, "the geometry", remarks);
  const tell = (code: string, message: string, done: string) =>
    remarks.add(code, message, { element: "geometry", done });
  return file([{ id: "", name: "", values: [], element: "Feature 1", ...geojsonShape(root, tell) }]);
}
