import type { TellShape } from "./placedShape";
import { emptyShape, joinedShape, type Shape, type Spot } from "./shape";
import { child, childText, type XmlNode } from "./xmlTree";

/** A number as KML writes it; NaN for anything else, an empty text included. */
const numeric = (text: string) => (text === "" ? Number.NaN : Number(text));

/** One position; heights that are no numbers are left out, and whatever follows the height. */
function spotOf(parts: readonly string[]): Spot {
  const [x = Number.NaN, y = Number.NaN, z = Number.NaN] = parts.map(numeric);
  return Number.isFinite(z) ? [x, y, z] : [x, y];
}

/**
 * Reads 'lon,lat,height lon,lat,height' with any white space between. Hand-made files have blanks around the commas as well, so
 * pieces that end or begin with a comma are put together first.
 */
export function kmlSpots(text: string): readonly Spot[] {
  const spots: Spot[] = [];
  let open = "";
  const close = () => {
    if (open !== "") spots.push(spotOf(open.split(",")));
    open = "";
  };
  for (const piece of text.split(/\s+/)) {
    if (piece === "") continue;
    if (open !== "" && !open.endsWith(",") && !piece.startsWith(",")) close();
    open += piece;
  }
  close();
  return spots;
}

const spotsOf = (node: XmlNode | undefined) => (node ? kmlSpots(childText(node, "coordinates")) : []);

/** Geometry of a placemark with the times of its track. */
export interface KmlShape {
  readonly shape: Shape;
  /** True = an outline, false = anything else; undefined = the placemark has no geometry. */
  readonly polygonal: boolean | undefined;
  readonly whens: readonly string[];
  readonly isTrack: boolean;
}

const nothing: KmlShape = { shape: emptyShape, polygonal: undefined, whens: [], isTrack: false };

function trackOf(node: XmlNode): KmlShape {
  const coords = node.children.filter((each) => each.name === "coord");
  const whens = node.children.filter((each) => each.name === "when").map((each) => each.text);
  const spots = coords.map((each) => spotOf(each.text.split(/\s+/)));
  // A phone that stood still writes tracks of one position.
  const shape =
    spots.length === 0
      ? emptyShape
      : { ...emptyShape, ...(spots.length === 1 ? { points: spots } : { lines: [spots] }) };
  return { shape, polygonal: false, whens, isTrack: true };
}

function joined(parts: readonly KmlShape[]): KmlShape {
  const stated = parts.filter((part) => part.polygonal !== undefined);
  if (stated.length === 0) return nothing;
  return {
    shape: joinedShape(stated.map((part) => part.shape)),
    polygonal: stated.some((part) => part.polygonal),
    whens: stated.flatMap((part) => part.whens),
    isTrack: stated.some((part) => part.isTrack),
  };
}

/** Collections in collections; deeper, the XML itself is refused. */
function shapeOf(node: XmlNode, tell: TellShape): KmlShape {
  const one = (shape: Partial<Shape>, polygonal = false): KmlShape => ({
    ...nothing,
    shape: { ...emptyShape, ...shape },
    polygonal,
  });
  switch (node.name) {
    case "Point": {
      const [spot, ...more] = spotsOf(node);
      if (more.length > 0)
        tell("point-positions", "A point has several positions.", "read as several points");
      return one(spot ? { points: [spot, ...more] } : {});
    }
    case "LineString":
    case "LinearRing": {
      const spots = spotsOf(node);
      return one(spots.length > 0 ? { lines: [spots] } : {});
    }
    case "Polygon": {
      const rings = (name: string) =>
        node.children
          .filter((each) => each.name === name)
          .flatMap((each) => each.children.filter((ring) => ring.name === "LinearRing"))
          .map(spotsOf);
      const outer = rings("outerBoundaryIs");
      const holes = rings("innerBoundaryIs");
      return one(outer.length > 0 ? { polygons: [[...outer.slice(0, 1), ...holes]] } : {}, true);
    }
    case "Track":
      return trackOf(node);
    case "MultiGeometry":
    case "MultiTrack":
      return joined(node.children.map((each) => shapeOf(each, tell)));
    case "Model": {
      const at = child(node, "Location");
      const spot = at ? spotOf([childText(at, "longitude"), childText(at, "latitude")]) : undefined;
      return one(spot ? { points: [spot] } : {});
    }
    default:
      return nothing;
  }
}

/** All geometry of a placemark; a point without coordinates beside a track says nothing. */
export function kmlShape(placemark: XmlNode, tell: TellShape): KmlShape {
  return joined(placemark.children.map((each) => shapeOf(each, tell)));
}
