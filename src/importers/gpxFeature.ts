import { readDate } from "../core/time";
import { htmlText } from "./htmlText";
import type { MapFeature } from "./mapFeature";
import type { NamedValue } from "./namedRoles";
import { emptyShape, type Shape, type Spot } from "./shape";
import { attribute } from "./xml";
import { child, childText, descendants, type XmlNode } from "./xmlTree";

const numeric = (text: string | undefined) =>
  text === undefined || text.trim() === "" ? Number.NaN : Number(text);

/** One position; without a number it stays NaN, so that it is told and not lost. */
function spotOf(point: XmlNode): Spot {
  const spot = [numeric(attribute(point, "lon")), numeric(attribute(point, "lat"))];
  const height = numeric(childText(point, "ele"));
  return Number.isFinite(height) ? [...spot, height] : spot;
}

/** What the three things of a GPX file are called. */
const kinds = {
  wpt: { word: "Waypoint", typeName: "waypoint" },
  rte: { word: "Route", typeName: "route" },
  trk: { word: "Track", typeName: "track" },
} as const;
export type GpxName = keyof typeof kinds;

/** Everything of an item but its points and what has a place of its own, as text. */
function valuesOf(item: XmlNode): readonly NamedValue[] {
  const values: NamedValue[] = [];
  const add = (name: string, value: string) => {
    if (value !== "") values.push({ name, value });
  };
  for (const node of item.children)
    switch (node.name) {
      case "name":
      case "time":
      case "ele":
      case "rtept":
      case "trkseg":
        break;
      case "desc":
      case "cmt":
        add(node.name === "desc" ? "description" : "comment", htmlText(node.text));
        break;
      case "link":
        add("link", [childText(node, "text"), attribute(node, "href") ?? ""].filter(Boolean).join(" – "));
        break;
      default:
        if (node.children.length === 0) add(node.name, node.text);
        else
          for (const inner of descendants(node)) if (inner.children.length === 0) add(inner.name, inner.text);
    }
  const stops = item.children.filter((node) => node.name === "rtept").map((node) => childText(node, "name"));
  if (item.name === "rte") add("route points", stops.filter(Boolean).join("; "));
  return values;
}

function shapeOf(
  item: XmlNode,
  name: GpxName,
): { readonly shape: Shape; readonly points: readonly XmlNode[] } {
  if (name === "wpt") return { shape: { ...emptyShape, points: [spotOf(item)] }, points: [item] };
  const segments =
    name === "rte"
      ? [item.children.filter((node) => node.name === "rtept")]
      : item.children
          .filter((node) => node.name === "trkseg")
          .map((segment) => segment.children.filter((node) => node.name === "trkpt"));
  const lists = segments.map((points) => points.map(spotOf));
  const points = lists.filter((list) => list.length === 1).flat();
  const lines = lists.filter((list) => list.length > 1);
  return { shape: { ...emptyShape, points, lines }, points: segments.flat() };
}

/** A feature of a GPX file, and how many of its points carry readings that a line cannot hold. */
export interface GpxFeature {
  readonly feature: MapFeature;
  readonly readings: number;
}

/** Makes one feature of a waypoint, a route or a track. */
export function gpxFeature(item: XmlNode, name: GpxName, number: number): GpxFeature {
  const { word, typeName } = kinds[name];
  const title = htmlText(childText(item, "name"));
  const element = `${word} ${number}${title === "" ? "" : ` (${title.slice(0, 60)})`}`;
  const { shape, points } = shapeOf(item, name);
  const values = [...valuesOf(item)];
  const stamps = points.map((point) => childText(point, "time"));
  const dates = stamps.map((stamp) => readDate(stamp)).filter((date) => date !== undefined);
  // A device that was set wrongly may write them out of order: the earliest and the latest are the times of the track.
  let [from] = dates;
  let to: string | undefined;
  for (const date of dates) {
    if (from === undefined || date < from) from = date;
    if (to === undefined || date > to) to = date;
  }
  if (name === "wpt") {
    const [stamp = ""] = stamps;
    if (from === undefined && stamp !== "") values.push({ name: "time", value: stamp });
    const height = childText(item, "ele");
    if (height !== "" && Number.isNaN(numeric(height))) values.push({ name: "height (m)", value: height });
  }
  const readings =
    name === "wpt"
      ? 0
      : points.filter((point) => point.children.some((node) => node.name !== "ele" && node.name !== "name"))
          .length;
  const feature: MapFeature = {
    id: "",
    name: title || `${word} ${number}`,
    values,
    shape,
    polygonal: false,
    times: { ...(from === undefined ? {} : { from }), ...(to === undefined || to === from ? {} : { to }) },
    ...(name === "trk" && dates.length > 0 ? { kind: "event" as const } : {}),
    typeName,
    element,
    line: item.line,
  };
  return { feature, readings };
}

/** Name of the file as its metadata have it. */
export function gpxTitle(metadata: XmlNode): string {
  return child(metadata, "name")?.text ?? "";
}
