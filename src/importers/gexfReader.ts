import { type GexfTimes, gexfTimes, isEarlier, startOfValue } from "./gexfTimes";
import { type GraphmlDatum, type GraphmlKey, type GraphmlKeys, graphmlKeys } from "./graphmlKeys";
import type { NamedValue } from "./namedRoles";
import { attribute, type XmlElement, type XmlHandler } from "./xml";

/** A node or an edge as a GEXF file has it. */
export interface GexfItem {
  readonly type: "node" | "edge";
  /** Attributes of the element itself. */
  readonly element: XmlElement;
  readonly data: GraphmlDatum[];
  readonly times: GexfTimes;
  /** Colour, size, shape and thickness of its drawing. */
  readonly looks: NamedValue[];
  position?: { readonly x: number; readonly y: number };
  /** The node that it lies in by nesting. */
  readonly within: GexfItem | undefined;
  /** Id of the node that it lies in. */
  readonly pid: string | undefined;
  /** Nodes that it descends from, by `parents`. */
  readonly parents: string[];
}

/** A GEXF file as it stands. Ids of attributes are told apart by class: '0' of nodes is another than '0' of edges. */
export interface GexfRecords {
  readonly keys: Readonly<Record<GexfItem["type"], GraphmlKeys>>;
  readonly lists: Readonly<Record<GexfItem["type"], Set<string>>>;
  readonly nodes: GexfItem[];
  readonly edges: GexfItem[];
  /** The graph element, once it is found. */
  graph?: XmlElement;
  readonly meta: NamedValue[];
  /** Values of dynamic attributes that were followed by a later one. */
  earlierValues: number;
}

type Frame =
  | { readonly type: "item"; readonly item: GexfItem; readonly seen: Map<string, Seen> }
  | { readonly type: "keys"; readonly of: GexfItem["type"] }
  | { readonly type: "key"; readonly key: GraphmlKey | undefined }
  | { readonly type: "default"; readonly key: GraphmlKey | undefined; text: string }
  | { readonly type: "fact"; readonly name: string; text: string }
  | { readonly type: "meta" | "other" };

/** Where the value of an attribute stands in the data of its item and when it begins. */
interface Seen {
  readonly index: number;
  readonly start: string | undefined;
}

/** GEXF's types in the words of GraphML, whose keys are used; all others are kept as text. */
const numbers = ["integer", "int", "long", "float", "double"];

function keyElement(element: XmlElement, owner: string): XmlElement {
  const type = (attribute(element, "type") ?? "").toLowerCase();
  const attributes: Record<string, string> = Object.create(null);
  const id = attribute(element, "id");
  if (id !== undefined) attributes.id = id;
  attributes.for = owner;
  attributes["attr.name"] = attribute(element, "title") ?? "";
  attributes["attr.type"] = numbers.includes(type) ? type : "string";
  return { name: "key", attributes, line: element.line };
}

function colourOf(element: XmlElement): string | undefined {
  const hex = attribute(element, "hex");
  const parts = ["r", "g", "b"].map((name) => Number.parseFloat(attribute(element, name) ?? ""));
  const mixed = parts.every((part) => part >= 0 && part <= 255)
    ? `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`
    : undefined;
  return hex ?? mixed;
}

function addLook(item: GexfItem, element: XmlElement): void {
  const push = (name: string, value: string | undefined) => {
    if (value) item.looks.push({ name, value });
  };
  const value = attribute(element, "value");
  if (element.name === "position") {
    const [x, y, z] = ["x", "y", "z"].map((name) => Number.parseFloat(attribute(element, name) ?? ""));
    if (x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y))
      item.position ??= { x, y };
    if (z) push("z", attribute(element, "z"));
  } else if (element.name === "color") push("colour", colourOf(element));
  // A picture elsewhere is named, never fetched.
  else if (element.name === "shape") push("shape", attribute(element, "uri") ?? value);
  else push(element.name, value);
}

const lookNames = ["position", "color", "size", "shape", "thickness"];

/** Gathers the elements of a GEXF file of any version; nodes and edges are taken wherever they stand. Of spells only the first start and the last end are kept. */
export function gexfReader(): { readonly handler: XmlHandler; readonly records: GexfRecords } {
  const records: GexfRecords = {
    keys: { node: graphmlKeys(), edge: graphmlKeys() },
    lists: { node: new Set(), edge: new Set() },
    nodes: [],
    edges: [],
    meta: [],
    earlierValues: 0,
  };
  const frames: Frame[] = [];
  const other: Frame = { type: "other" };

  const innermost = <T extends Frame["type"]>(type: T) => {
    for (let index = frames.length - 1; index >= 0; index--) {
      const frame = frames[index];
      if (frame?.type === type) return frame as Extract<Frame, { type: T }>;
    }
    return undefined;
  };

  const openItem = (type: GexfItem["type"], element: XmlElement): Frame => {
    const item: GexfItem = {
      type,
      element,
      data: [],
      times: gexfTimes(),
      looks: [],
      within: innermost("item")?.item,
      pid: attribute(element, "pid"),
      parents: [],
    };
    item.times.add(element);
    (type === "node" ? records.nodes : records.edges).push(item);
    return { type: "item", item, seen: new Map() };
  };

  const openKey = (element: XmlElement): Frame => {
    const of = innermost("keys")?.of ?? "node";
    const key = records.keys[of].open(keyElement(element, of));
    if (key && /^list/i.test(attribute(element, "type") ?? "")) records.lists[of].add(key.id);
    return { type: "key", key };
  };

  /** The value that holds last is kept, at one place, however many there were. */
  const addValue = (element: XmlElement): void => {
    const frame = innermost("item");
    if (!frame) return;
    const key = attribute(element, "for") ?? attribute(element, "id") ?? "attvalue";
    const datum = { key, value: attribute(element, "value") ?? "", line: element.line };
    const start = startOfValue(element);
    const known = frame.seen.get(key);
    if (!known) {
      frame.seen.set(key, { index: frame.item.data.length, start });
      frame.item.data.push(datum);
      return;
    }
    records.earlierValues++;
    if (known.start !== undefined && (start === undefined || isEarlier(start, known.start))) return;
    frame.item.data[known.index] = datum;
    frame.seen.set(key, { index: known.index, start });
  };

  const frameOf = (element: XmlElement): Frame => {
    const { name } = element;
    switch (name.toLowerCase()) {
      case "graph":
        records.graph ??= element;
        return other;
      case "node":
        return openItem("node", element);
      case "edge":
        return openItem("edge", element);
      case "attributes":
        return { type: "keys", of: /^edge/i.test(attribute(element, "class") ?? "") ? "edge" : "node" };
      case "attribute":
        return openKey(element);
      case "default": {
        const top = frames.at(-1);
        return { type: "default", key: top?.type === "key" ? top.key : undefined, text: "" };
      }
      case "attvalue":
        addValue(element);
        return other;
      case "spell":
      case "slice":
        innermost("item")?.item.times.add(element);
        return other;
      case "parent": {
        const parent = attribute(element, "for");
        if (parent !== undefined) innermost("item")?.item.parents.push(parent);
        return other;
      }
      case "meta": {
        const modified = attribute(element, "lastmodifieddate");
        if (modified) records.meta.push({ name: "last modified", value: modified });
        return { type: "meta" };
      }
      default: {
        if (frames.at(-1)?.type === "meta") return { type: "fact", name: name.toLowerCase(), text: "" };
        const item = lookNames.includes(name) ? innermost("item")?.item : undefined;
        if (item) addLook(item, element);
        return other;
      }
    }
  };

  const handler: XmlHandler = {
    open: (element) => void frames.push(frameOf(element)),
    close: () => {
      const frame = frames.pop();
      if (frame?.type === "default" && frame.key) frame.key.fallback = frame.text.trim();
      else if (frame?.type === "fact" && frame.text.trim() !== "")
        records.meta.push({ name: frame.name, value: frame.text.trim() });
    },
    text: (text) => {
      const top = frames.at(-1);
      if (top?.type === "default" || top?.type === "fact") top.text += text;
    },
  };
  return { handler, records };
}
