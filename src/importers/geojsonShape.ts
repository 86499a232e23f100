import { field, isJsonObject, numberOf } from "./json";
import type { TellShape } from "./placedShape";
import { emptyShape, joinedShape, type Shape, type Spot } from "./shape";

/** What a geometry object came to: its shape, and whether it is meant as an outline even where that is broken. */
export interface GeojsonShape {
  readonly shape: Shape;
  readonly polygonal: boolean | undefined;
}

export const geometryTypes = [
  "Point",
  "MultiPoint",
  "LineString",
  "MultiLineString",
  "Polygon",
  "MultiPolygon",
  "GeometryCollection",
] as const;
type GeometryType = (typeof geometryTypes)[number];

/** The type that a word means; its case is a common fault. */
export function geometryTypeOf(word: unknown): GeometryType | undefined {
  if (typeof word !== "string") return undefined;
  return (
    geometryTypes.find((type) => type === word) ??
    geometryTypes.find((type) => type.toLowerCase() === word.toLowerCase())
  );
}

/** Collections in collections in collections: beyond this no file means anything. */
const maxDepth = 16;

/** A fault that makes the geometry unreadable; caught where the feature is. */
class Broken extends Error {}

const isPlain = (list: readonly unknown[]): boolean =>
  list.length >= 2 && list.length <= 3 && list.every((value) => typeof value === "number");

/** Reads coordinates of any depth; lists that are right are kept, not copied. */
function reader(tell: TellShape) {
  const once = new Set<string>();
  const say = (code: string, message: string, done: string) => {
    if (once.has(code)) return;
    once.add(code);
    tell(code, message, done);
  };
  const spot = (value: unknown): Spot => {
    if (!Array.isArray(value)) throw new Broken("a position is not a list of numbers");
    if (isPlain(value)) return value as Spot;
    if (value.length < 2) throw new Broken(`a position has ${value.length} of the two numbers that it needs`);
    if (value.length > 3)
      say(
        "long-position",
        `A position has ${value.length} numbers; three are the most.`,
        "the others left out",
      );
    if (value.some((each) => Array.isArray(each)))
      throw new Broken("its coordinates are nested deeper than its type allows");
    const numbers = value.slice(0, 3).map((each) => numberOf(each) ?? Number.NaN);
    if (value.slice(0, 2).some((each, at) => typeof each === "string" && Number.isFinite(numbers[at])))
      say("number-as-text", "Coordinates are written as text.", "read as numbers");
    if (value.length > 2 && Number.isNaN(numbers[2])) {
      say("bad-height", "A height is no number.", "left out");
      numbers.pop();
    }
    return numbers;
  };
  const list = <T>(value: unknown, each: (item: unknown) => T): readonly T[] => {
    if (!Array.isArray(value)) throw new Broken("its coordinates are not nested as deep as its type asks");
    return value.map(each);
  };
  const line = (value: unknown): readonly Spot[] => {
    if (!Array.isArray(value)) throw new Broken("its coordinates are not nested as deep as its type asks");
    // Almost every line of almost every file is right: nothing is copied then.
    if (value.every((item) => Array.isArray(item) && isPlain(item))) return value as readonly Spot[];
    return value.map(spot);
  };
  return { spot, line, list, say };
}

/** Reads a geometry object of GeoJSON; faults are told, and what is broken comes out empty. */
export function geojsonShape(geometry: unknown, tell: TellShape, depth = 0): GeojsonShape {
  if (!isJsonObject(geometry)) {
    tell("bad-geometry", "Its geometry is no object.", "kept, without its place");
    return { shape: emptyShape, polygonal: undefined };
  }
  const word = field(geometry, "type");
  const type = geometryTypeOf(word);
  if (!type) {
    const what = typeof word === "string" ? `of no known type ('${word.slice(0, 40)}')` : "without a type";
    tell("bad-geometry", `Its geometry is ${what}.`, "kept, without its place");
    return { shape: emptyShape, polygonal: undefined };
  }
  if (type !== word) tell("type-case", `The type '${String(word)}' is written '${type}'.`, "read so");
  for (const name of ["geometry", "properties", "features"])
    if (Object.hasOwn(geometry, name)) tell("stray-member", `A geometry has no '${name}'.`, "left out");
  if (type === "GeometryCollection") return collectionShape(geometry, tell, depth);
  const coordinates = field(geometry, "coordinates");
  const { spot, line, list } = reader(tell);
  const polygonal = type === "Polygon" || type === "MultiPolygon";
  // RFC 7946, 3.1: an empty list of coordinates is a geometry without a place.
  if (Array.isArray(coordinates) && coordinates.length === 0 && type !== "Point")
    return { shape: emptyShape, polygonal };
  try {
    switch (type) {
      case "Point":
        return { shape: { ...emptyShape, points: [spot(coordinates)] }, polygonal };
      case "MultiPoint":
        return { shape: { ...emptyShape, points: line(coordinates) }, polygonal };
      case "LineString":
        return { shape: { ...emptyShape, lines: [line(coordinates)] }, polygonal };
      case "MultiLineString":
        return { shape: { ...emptyShape, lines: list(coordinates, line) }, polygonal };
      case "Polygon":
        return { shape: { ...emptyShape, polygons: [list(coordinates, line)] }, polygonal };
      case "MultiPolygon":
        return {
          shape: { ...emptyShape, polygons: list(coordinates, (rings) => list(rings, line)) },
          polygonal,
        };
    }
  } catch (error) {
    if (!(error instanceof Broken)) throw error;
    const missing = coordinates === undefined ? "it has no coordinates" : error.message;
    tell("bad-geometry", `Its ${type} cannot be read: ${missing}.`, "kept, without its place");
    return { shape: emptyShape, polygonal };
  }
}

function collectionShape(geometry: unknown, tell: TellShape, depth: number): GeojsonShape {
  const parts = field(geometry, "geometries");
  if (!Array.isArray(parts)) {
    tell("bad-geometry", "Its GeometryCollection has no list of geometries.", "kept, without its place");
    return { shape: emptyShape, polygonal: undefined };
  }
  if (depth >= maxDepth) {
    tell("bad-geometry", `Collections are nested more than ${maxDepth} deep.`, "the inner ones left out");
    return { shape: emptyShape, polygonal: undefined };
  }
  if (depth > 0) tell("nested-collection", "A GeometryCollection lies in another one.", "read as one");
  else if (parts.length === 1)
    tell("single-collection", "A GeometryCollection holds a single geometry.", "read as that geometry");
  const shapes = parts.map((part) => geojsonShape(part, tell, depth + 1));
  const polygonal = shapes.some((each) => each.polygonal)
    ? true
    : shapes.some((each) => each.polygonal === false)
      ? false
      : undefined;
  return { shape: joinedShape(shapes.map(({ shape }) => shape)), polygonal };
}
