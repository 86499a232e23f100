import type { Geometry } from "geojson";
import { feature } from "topojson-client";
import type { GeometryObject, Topology } from "topojson-specification";
import { geojsonValues } from "./geojsonFeatures";
import { geojsonShape, geometryTypeOf } from "./geojsonShape";
import { field, isJsonObject, type JsonObject, scalarText } from "./json";
import type { MapFeature } from "./mapFeature";
import type { Remarks } from "./remarks";
import { emptyShape } from "./shape";

/** One geometry of a topology with the name by which remarks call it. */
export interface TopojsonGeometry {
  readonly item: unknown;
  readonly element: string;
}

/** Collections in collections: beyond this no file means anything. */
const maxDepth = 16;

/** The geometries of all objects of a topology, collections opened: each becomes one item. */
export function* topojsonGeometries(root: JsonObject): Generator<TopojsonGeometry> {
  const objects = root.objects;
  if (!isJsonObject(objects)) return;
  const entries = Object.entries(objects);
  for (const [name, object] of entries) {
    let count = 0;
    const own = entries.length > 1 ? `${name}: ` : "";
    const open = function* (item: unknown, depth: number): Generator<TopojsonGeometry> {
      const parts = field(item, "geometries");
      const collection = field(item, "type") === "GeometryCollection" && Array.isArray(parts);
      // A collection with properties of its own is one thing; the object itself is only the list.
      const whole = depth > 0 && isJsonObject(field(item, "properties"));
      if (!collection || whole || depth > maxDepth) {
        count++;
        yield { item, element: `${own}Geometry ${count}` };
      } else for (const part of parts) yield* open(part, depth + 1);
    };
    yield* open(object, 0);
  }
}

/** How many positions a geometry draws from the arcs; arcs may be named again and again, so this is asked before it is drawn. */
export function topojsonSize(item: unknown, lengths: readonly number[]): number {
  let size = 0;
  const count = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(count);
    else if (typeof value === "number") size += lengths[value < 0 ? ~value : value] ?? 0;
  };
  count(field(item, "arcs"));
  const parts = field(item, "geometries");
  if (Array.isArray(parts)) for (const part of parts) size += topojsonSize(part, lengths);
  return size;
}

/** True when every arc that is named is there. */
function hasArcs(value: unknown, arcs: number): boolean {
  if (value === undefined) return true;
  if (Array.isArray(value)) return value.every((each) => hasArcs(each, arcs));
  if (!Number.isInteger(value)) return false;
  const index = Number(value);
  return (index < 0 ? ~index : index) < arcs;
}

/** Draws one geometry from its arcs. */
export function topojsonFeature(
  root: JsonObject,
  arcs: number,
  { item, element }: TopojsonGeometry,
  remarks: Remarks,
): MapFeature {
  const tell = (code: string, message: string, done: string) =>
    remarks.add(code, `${element}: ${message}`, { element, done });
  const values = geojsonValues(field(item, "properties"));
  const ownId = scalarText(field(item, "id")) ?? "";
  const named = values.find(({ name }) => name.toLowerCase() === "id")?.value.trim() ?? "";
  const head = { id: ownId || named, name: "", values, element };
  const type = field(item, "type");
  const none = (polygonal: boolean | undefined) => ({ ...head, shape: emptyShape, polygonal });
  if (type === null || type === undefined) return none(undefined);
  const known = geometryTypeOf(type);
  const polygonal = known === undefined ? undefined : known === "Polygon" || known === "MultiPolygon";
  if (!hasArcs(field(item, "arcs"), arcs)) {
    tell("bad-geometry", "It names an arc that is not in the file.", "kept, without its place");
    return none(polygonal);
  }
  try {
    const made: { readonly geometry: Geometry | null } | { readonly features: unknown } = feature(
      root as unknown as Topology,
      // Read as it stands: what is wrong with it shows below.
      { ...(item as object), properties: {} } as GeometryObject,
    );
    const geometry = "geometry" in made ? made.geometry : undefined;
    return geometry ? { ...head, ...geojsonShape(geometry, tell) } : none(polygonal);
  } catch {
    // The library trusts its input; a topology that is built wrongly ends here.
    tell("bad-geometry", "It cannot be drawn from the arcs of the file.", "kept, without its place");
    return none(polygonal);
  }
}
