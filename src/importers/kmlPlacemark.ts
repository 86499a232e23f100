import { mapRecordName } from "../core/mapNames";
import type { Interval } from "../core/time";
import { readDate } from "../core/time";
import { htmlText } from "./htmlText";
import { kmlShape } from "./kmlShape";
import { type KmlLooks, kmlStyleOf } from "./kmlStyle";
import type { MapFeature } from "./mapFeature";
import type { NamedValue } from "./namedRoles";
import type { Remarks } from "./remarks";
import { attribute } from "./xml";
import { child, childText, descendants, type XmlNode } from "./xmlTree";

/** Values of a track's points that are listed; a heart rate every second for a day is no attribute. */
const mostListed = 200;

/** True for a placemark that Linchpin wrote: it is read to the letter, where those of others are tidied. */
function isOwn(placemark: XmlNode): boolean {
  const data = child(placemark, "ExtendedData");
  return data?.children.some((node) => attribute(node, "name") === mapRecordName) ?? false;
}

/** ExtendedData in its three forms: Data, SchemaData, and elements of other namespaces. */
function extendedValues(data: XmlNode, own: boolean): readonly NamedValue[] {
  const values: NamedValue[] = [];
  const add = (name: string, value: string) => {
    if (value !== "") values.push({ name, value });
  };
  for (const node of data.children) {
    if (node.name === "Data")
      add(
        attribute(node, "name") ?? (childText(node, "displayName") || "Data"),
        own ? (child(node, "value")?.raw ?? "") : childText(node, "value"),
      );
    else if (node.name === "SchemaData")
      for (const simple of node.children) {
        const name = attribute(simple, "name") ?? simple.name;
        if (simple.name === "SimpleData") add(name, simple.text);
        else if (simple.name === "SimpleArrayData")
          add(
            name,
            simple.children
              .slice(0, mostListed)
              .map((each) => each.text)
              .join("; "),
          );
      }
    else if (node.children.length === 0) add(node.name, node.text);
    else for (const inner of descendants(node)) if (inner.children.length === 0) add(inner.name, inner.text);
  }
  return values;
}

interface Times {
  readonly times: Interval;
  readonly values: readonly NamedValue[];
}

/** TimeStamp and TimeSpan; what is no date stays an attribute. */
function timesOf(placemark: XmlNode, whens: readonly string[]): Times {
  const values: NamedValue[] = [];
  const read = (name: string, text: string): string | undefined => {
    if (text === "") return undefined;
    const date = readDate(text);
    if (date === undefined) values.push({ name, value: text });
    return date;
  };
  const span = child(placemark, "TimeSpan");
  const stamp = child(placemark, "TimeStamp");
  const dates = whens.map((each) => readDate(each)).filter((each) => each !== undefined);
  const stated = stamp ? read("when", childText(stamp, "when")) : undefined;
  const from = (span ? read("begin", childText(span, "begin")) : undefined) ?? stated ?? dates[0];
  const last = dates.length > 1 ? dates.at(-1) : undefined;
  const to = span ? read("end", childText(span, "end")) : stated === undefined ? last : undefined;
  return { times: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }, values };
}

/** What a placemark needs to know of its file. */
export interface KmlContext {
  readonly folders: readonly string[];
  readonly number: number;
  readonly remarks: Remarks;
}

/** A placemark as a feature, and what its colour is to be looked up by once all styles are known. */
export interface KmlPlacemark {
  readonly feature: MapFeature;
  readonly looks?: KmlLooks;
}

/** Makes one feature of a placemark. Shared styles may stand after it: its colour is looked up at the end. */
export function kmlPlacemark(placemark: XmlNode, { folders, number, remarks }: KmlContext): KmlPlacemark {
  const own = isOwn(placemark);
  const named = childText(placemark, "name");
  // A name is plain text; some tools write markup all the same.
  const name = /<[a-z/]/i.test(named) && !own ? htmlText(named) : named;
  const element = name === "" ? `Placemark ${number}` : `Placemark ${number} (${name.slice(0, 60)})`;
  const line = placemark.line;
  const tell = (code: string, message: string, done: string) =>
    remarks.add(code, `${element}: ${message}`, { element, line, done });
  const { shape, polygonal, whens, isTrack } = kmlShape(placemark, tell);
  const { times, values: oddTimes } = timesOf(placemark, whens);
  const inline = child(placemark, "Style");
  const url = childText(placemark, "styleUrl");
  const drawn = polygonal ? "area" : shape.lines.length > 0 ? "line" : "icon";
  const data = placemark.children.filter((each) => each.name === "ExtendedData");
  const values: NamedValue[] = data.flatMap((each) => extendedValues(each, own));
  const known = new Set(values.map((value) => value.name));
  const add = (key: string, value: string) => {
    if (value !== "" && !known.has(key)) values.push({ name: key, value });
  };
  // A file of ours has all of it in its record; what is written beside it is for other programs.
  if (!own) {
    add("description", htmlText(childText(placemark, "description")));
    add("snippet", htmlText(childText(placemark, "Snippet") || childText(placemark, "snippet")));
    add("phone", childText(placemark, "phoneNumber"));
    add("folder", folders.filter(Boolean).join(" / "));
    for (const value of oddTimes) add(value.name, value.value);
  }
  const address = childText(placemark, "address");
  const feature: MapFeature = {
    id: attribute(placemark, "id") ?? "",
    name: name || `Placemark ${number}`,
    values,
    shape,
    polygonal,
    times,
    element,
    line,
    ...(isTrack ? { kind: "event" as const, typeName: "track" } : {}),
    ...(address === "" ? {} : { address }),
  };
  if (own || known.has("colour") || (url === "" && !inline)) return { feature };
  return { feature, looks: { url, drawn, ...(inline ? { own: kmlStyleOf(inline) } : {}) } };
}
