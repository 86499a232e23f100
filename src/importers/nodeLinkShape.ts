import type { Direction } from "../core/link";
import { isCytoscape } from "./cytoscapeJson";
import { field, isJsonObject, type JsonObject, scalarText } from "./json";

/** Where the nodes and links of a node-link file are, and what the file says of all links. */
export interface NodeLinkShape {
  readonly title: string;
  /** Nodes with the key of their map, for files that hold them in one. */
  readonly nodes: readonly { readonly item: unknown; readonly key: string | undefined }[];
  readonly links: readonly unknown[];
  /** Name of the list, for remarks. */
  readonly linksName: string;
  /** Absent = the file does not say. */
  readonly direction: Direction | undefined;
  /** Facts about the whole graph. */
  readonly about: JsonObject;
}

const linkLists = ["links", "edges", "relationships", "rels"];
const idNames = ["id", "key", "_id", "name", "label", "index"];

function directionOf(graph: JsonObject, linksName: string): Direction | undefined {
  const directed = field(graph, "directed");
  if (typeof directed === "boolean") return directed ? "forward" : "none";
  const type = scalarText(field(field(graph, "options"), "type")) ?? scalarText(field(graph, "type"));
  // In a mixed graph of graphology an edge is directed unless it says otherwise.
  if (type === "directed" || type === "mixed") return "forward";
  if (type === "undirected") return "none";
  // A relationship of a property graph always has a start and an end.
  return linksName === "relationships" ? "forward" : undefined;
}

function isNode(item: unknown): boolean {
  if (!isJsonObject(item)) return scalarText(item) !== undefined;
  return idNames.some((name) => scalarText(field(item, name)) !== undefined);
}

/** The node-link graph that a JSON value is; undefined when it is something else. */
export function nodeLinkShape(json: unknown): NodeLinkShape | undefined {
  if (!isJsonObject(json) || isCytoscape(json)) return undefined;
  const inner = field(json, "graph");
  const graph = field(json, "nodes") === undefined && isJsonObject(inner) ? inner : json;
  const rawNodes = field(graph, "nodes");
  const linksName = linkLists.find((name) => Array.isArray(field(graph, name)));
  const links = linksName === undefined ? undefined : (field(graph, linksName) as readonly unknown[]);
  let nodes: NodeLinkShape["nodes"];
  if (Array.isArray(rawNodes)) nodes = rawNodes.map((item: unknown) => ({ item, key: undefined }));
  else if (isJsonObject(rawNodes) && links)
    nodes = Object.entries(rawNodes).map(([key, item]) => ({ item, key }));
  else return undefined;
  const sample = nodes.slice(0, 50);
  const fits = sample.every(({ item, key }) =>
    links || key !== undefined ? isJsonObject(item) || isNode(item) : isNode(item),
  );
  if (!fits || (!links && nodes.length === 0)) return undefined;
  const about = field(json, "attributes") ?? (graph === json ? inner : field(graph, "metadata"));
  const facts = isJsonObject(about) ? about : {};
  return {
    title:
      scalarText(field(facts, "name")) ??
      scalarText(field(graph, "name")) ??
      scalarText(field(graph, "label")) ??
      "",
    nodes,
    links: links ?? [],
    linksName: linksName ?? "links",
    direction: directionOf(graph, linksName ?? ""),
    about: facts,
  };
}
