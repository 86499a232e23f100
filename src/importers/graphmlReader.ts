import { problem } from "../core/problem";
import { type GraphmlKey, graphmlKeys } from "./graphmlKeys";
import type {
  GraphmlCarrier,
  GraphmlEdge,
  GraphmlGraph,
  GraphmlHyperedge,
  GraphmlNode,
  GraphmlRecords,
} from "./graphmlRecords";
import { attribute, type XmlElement, type XmlHandler } from "./xml";
import { type YedReader, yedReader } from "./yed";

/** An element that is open. `inner` = inside data, where names mean something else. */
type Frame =
  | { readonly type: "carrier"; readonly item: GraphmlCarrier }
  | { readonly type: "port" | "other" | "inner" }
  | { readonly type: "key"; readonly key: GraphmlKey | undefined }
  | { readonly type: "default"; readonly key: GraphmlKey | undefined; text: string }
  | { readonly type: "desc"; readonly item: GraphmlCarrier | undefined; text: string }
  | {
      readonly type: "data";
      readonly key: string;
      readonly item: GraphmlCarrier | undefined;
      readonly line: number;
      text: string;
      yed: YedReader | undefined;
    };

const none: readonly never[] = Object.freeze([]);

function isTrue(text: string | undefined): boolean | undefined {
  const word = text?.trim().toLowerCase();
  if (word === "true" || word === "1" || word === "directed") return true;
  return word === "false" || word === "0" || word === "undirected" ? false : undefined;
}

/** Gathers the elements of a GraphML file. Takes nodes and edges wherever they stand, so that a broken file still tells what it can. */
export function graphmlReader(): { readonly handler: XmlHandler; readonly records: GraphmlRecords } {
  const keys = graphmlKeys();
  const records: GraphmlRecords = {
    keys,
    graphs: [],
    nodes: [],
    edges: [],
    hyperedges: [],
    problems: [],
    ports: 0,
  };
  const frames: Frame[] = [];
  let scope = -1;
  let lastDirected: boolean | undefined;

  const innermost = <T extends GraphmlCarrier["type"]>(...types: readonly T[]) => {
    for (let index = frames.length - 1; index >= 0; index--) {
      const frame = frames[index];
      if (frame?.type === "carrier" && types.some((type) => type === frame.item.type))
        return frame.item as Extract<GraphmlCarrier, { type: T }>;
    }
    return undefined;
  };
  /** Owner of data and descriptions; those of ports and of the file itself belong to no item. */
  const owner = (): GraphmlCarrier | undefined => {
    const top = frames.at(-1);
    return top?.type === "carrier" ? top.item : undefined;
  };
  const warn = (message: string, done: string, line: number) =>
    void records.problems.push(problem("graphml-element", message, { done, where: { line } }));

  const openGraph = (element: XmlElement): GraphmlGraph => {
    const within = innermost("graph") ? innermost("node") : undefined;
    if (within) within.group = true;
    if (!innermost("graph")) scope++;
    const stated = attribute(element, "edgedefault");
    const directed = isTrue(stated);
    if (stated === undefined)
      records.problems.push(
        problem("graphml-edgedefault", "The graph does not say whether its edges are directed.", {
          severity: "note",
          done: "read as without direction",
          where: { line: element.line },
        }),
      );
    else if (directed === undefined)
      warn(
        `edgedefault is '${stated}', not 'directed' or 'undirected'.`,
        "read as without direction",
        element.line,
      );
    lastDirected = directed;
    const graph: GraphmlGraph = {
      type: "graph",
      line: element.line,
      data: none,
      description: "",
      drawings: none,
      id: attribute(element, "id") ?? "",
      directed,
      within,
      scope,
    };
    records.graphs.push(graph);
    return graph;
  };
  const openNode = (element: XmlElement): GraphmlNode => {
    const node: GraphmlNode = {
      type: "node",
      line: element.line,
      data: none,
      description: "",
      drawings: none,
      id: attribute(element, "id"),
      parent: innermost("graph")?.within,
      scope: Math.max(0, scope),
      group: attribute(element, "yfiles.foldertype") !== undefined,
    };
    records.nodes.push(node);
    return node;
  };
  const openEdge = (element: XmlElement): GraphmlEdge => {
    const sourcePort = attribute(element, "sourceport");
    const targetPort = attribute(element, "targetport");
    const ports: GraphmlEdge["ports"] =
      sourcePort || targetPort
        ? [
            ...(sourcePort ? [["source port", sourcePort] as const] : []),
            ...(targetPort ? [["target port", targetPort] as const] : []),
          ]
        : none;
    const graph = innermost("graph");
    const edge: GraphmlEdge = {
      type: "edge",
      line: element.line,
      data: none,
      description: "",
      drawings: none,
      id: attribute(element, "id") ?? "",
      source: attribute(element, "source"),
      target: attribute(element, "target"),
      ports,
      directed: isTrue(attribute(element, "directed")) ?? (graph ? graph.directed : lastDirected),
      scope: Math.max(0, scope),
    };
    records.edges.push(edge);
    return edge;
  };
  const openHyperedge = (element: XmlElement): GraphmlHyperedge => {
    const item: GraphmlHyperedge = {
      type: "hyperedge",
      line: element.line,
      data: none,
      description: "",
      drawings: none,
      id: attribute(element, "id") ?? "",
      ends: [],
      scope: Math.max(0, scope),
    };
    records.hyperedges.push(item);
    return item;
  };
  const openEndpoint = (element: XmlElement): void => {
    const node = attribute(element, "node");
    const hyperedge = innermost("hyperedge");
    if (node === undefined || !hyperedge) warn("An endpoint names no node.", "skipped", element.line);
    else hyperedge.ends.push({ node, role: attribute(element, "type") ?? "", line: element.line });
  };
  const frameOf = (element: XmlElement): Frame => {
    switch (element.name) {
      case "graph":
        return { type: "carrier", item: openGraph(element) };
      case "node":
        return { type: "carrier", item: openNode(element) };
      case "edge":
        return { type: "carrier", item: openEdge(element) };
      case "hyperedge":
        return { type: "carrier", item: openHyperedge(element) };
      case "endpoint":
        openEndpoint(element);
        return { type: "other" };
      case "port":
        records.ports++;
        return { type: "port" };
      case "key":
        return { type: "key", key: keys.open(element) };
      case "default": {
        const top = frames.at(-1);
        return { type: "default", key: top?.type === "key" ? top.key : undefined, text: "" };
      }
      case "desc":
        return { type: "desc", item: owner(), text: "" };
      case "data": {
        const key = attribute(element, "key");
        if (key === undefined) warn("Data without a key.", "kept under the name 'data'", element.line);
        return {
          type: "data",
          key: key ?? "data",
          item: owner(),
          line: element.line,
          text: "",
          yed: undefined,
        };
      }
      default:
        return { type: "other" };
    }
  };
  /** The data element that is open around the current place, if any. */
  const openData = () => {
    for (let index = frames.length - 1; index >= 0; index--) {
      const frame = frames[index];
      if (frame?.type === "data") return frame;
      if (frame?.type !== "inner") return undefined;
    }
    return undefined;
  };
  /** True for a node or edge right inside data: its data element was never closed. */
  const escapes = (element: XmlElement): boolean =>
    frames.at(-1)?.type === "data" &&
    ((element.name === "node" && attribute(element, "id") !== undefined) ||
      (element.name === "edge" && attribute(element, "source") !== undefined));

  const finish = (frame: Frame): void => {
    switch (frame.type) {
      case "default":
        if (frame.key) frame.key.fallback = frame.text.trim();
        break;
      case "desc":
        if (frame.item) frame.item.description += frame.text.trim();
        break;
      case "data": {
        if (!frame.item) break;
        if (frame.yed) frame.item.drawings = [...frame.item.drawings, frame.yed.drawing()];
        const value = keys.own() ? frame.text : frame.text.trim();
        // Text of a drawing is no fact beyond what the drawing's reader has taken out of it.
        if (keys.find(frame.key)?.graphics || (frame.yed && value.trim() === "")) break;
        frame.item.data = [...frame.item.data, { key: frame.key, value, line: frame.line }];
        break;
      }
      case "carrier":
      case "port":
      case "other":
      case "inner":
      case "key":
        break;
      default:
        frame satisfies never;
    }
  };

  const handler: XmlHandler = {
    open: (element) => {
      const data = openData();
      if (data && !escapes(element)) {
        data.yed ??= yedReader();
        data.yed.open(element);
        frames.push({ type: "inner" });
      } else frames.push(frameOf(element));
    },
    close: () => {
      const frame = frames.pop();
      if (frame?.type === "inner") openData()?.yed?.close();
      else if (frame) finish(frame);
    },
    text: (text) => {
      const top = frames.at(-1);
      if (top?.type === "data" || top?.type === "default" || top?.type === "desc") top.text += text;
      else if (top?.type === "inner") openData()?.yed?.text(text);
    },
  };
  return { handler, records };
}
