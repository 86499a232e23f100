import { type Problem, problem } from "../core/problem";
import type { Importer, Source } from "./importer";
import { field, isJsonObject, type JsonObject, jsonOf, numberOf, scalarText, valueText } from "./json";
import type { NamedValue } from "./namedRoles";
import { plainCase } from "./plainCase";
import { freshId, type PlainEdge, type PlainGraph, type PlainNode } from "./plainGraph";

const title = "Cytoscape.js JSON";

/** Elements in either list of a grouped file, or in the flat one. `group` is what the file says, or what the list says. */
interface Element {
  readonly element: unknown;
  readonly group: "nodes" | "edges" | undefined;
  readonly path: string;
}

function listed(list: unknown, path: string, group?: "nodes" | "edges"): Element[] {
  if (!Array.isArray(list)) return [];
  return list.map((element: unknown, index) => {
    const said = field(element, "group");
    return {
      element,
      path: `${path}[${index}]`,
      group: group ?? (said === "nodes" || said === "edges" ? said : undefined),
    };
  });
}

/** An element has its facts under `data`; one with an id beside it belongs to some other tool. */
function looksLikeElement(item: unknown): boolean {
  if (!isJsonObject(item) || !isJsonObject(field(item, "data"))) return false;
  if (Object.hasOwn(item, "id") || Object.hasOwn(item, "key") || Object.hasOwn(item, "rels")) return false;
  const data = field(item, "data");
  const group = field(item, "group");
  return (
    group === "nodes" ||
    group === "edges" ||
    field(data, "id") !== undefined ||
    (field(data, "source") !== undefined && field(data, "target") !== undefined)
  );
}

function isElementList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.slice(0, 50).every(looksLikeElement);
}

/** The elements of any of the shapes: {elements: {nodes, edges}}, {elements: […]}, {nodes, edges}, […]; undefined for other JSON. */
function elementsOf(json: unknown): Element[] | undefined {
  if (Array.isArray(json)) return isElementList(json) ? listed(json, "") : undefined;
  const elements = field(json, "elements");
  if (Array.isArray(elements))
    return elements.length === 0 || elements.slice(0, 50).some(looksLikeElement)
      ? listed(elements, "elements")
      : undefined;
  const holder = isJsonObject(elements) ? elements : json;
  const nodes = field(holder, "nodes");
  const edges = field(holder, "edges");
  const wrapped = isJsonObject(elements) && (Array.isArray(nodes) || Array.isArray(edges));
  if (!wrapped && !isElementList(nodes)) return undefined;
  const prefix = wrapped ? "elements." : "";
  return [...listed(nodes, `${prefix}nodes`, "nodes"), ...listed(edges, `${prefix}edges`, "edges")];
}

/** True for JSON that is a Cytoscape graph. */
export function isCytoscape(json: unknown): boolean {
  return elementsOf(json) !== undefined;
}

/** What Cytoscape itself writes into `data`: state of its window, and copies of other fields. */
function isOwnState(name: string, value: unknown, data: JsonObject): boolean {
  if (name === "selected") return typeof value === "boolean";
  if (name === "SUID") return scalarText(value) === scalarText(field(data, "id"));
  if (name.startsWith("shared_"))
    return scalarText(value) === scalarText(field(data, name.slice("shared_".length)));
  return name === "shared name" && scalarText(value) === scalarText(field(data, "name"));
}

function valuesOf(data: JsonObject, without: readonly string[]): NamedValue[] {
  const values: NamedValue[] = [];
  for (const [name, raw] of Object.entries(data)) {
    if (without.includes(name) || isOwnState(name, raw, data)) continue;
    const value = valueText(raw);
    if (value !== undefined) values.push({ name, value });
  }
  return values;
}

function positionOf(element: unknown): { position: { x: number; y: number }; pinned: boolean } | undefined {
  const position = field(element, "position");
  const x = numberOf(field(position, "x"));
  const y = numberOf(field(position, "y"));
  return x === undefined || y === undefined
    ? undefined
    : { position: { x, y }, pinned: field(element, "locked") === true };
}

function plainGraphOf(
  json: unknown,
  elements: readonly Element[],
  jsonProblems: readonly Problem[],
): PlainGraph {
  const problems: Problem[] = [...jsonProblems];
  const skip = (message: string, path: string, done = "skipped") =>
    void problems.push(problem("cytoscape-element", message, { done, where: { element: path } }));
  const nodes: PlainNode[] = [];
  const edges: PlainEdge[] = [];
  const taken = new Set(
    elements.flatMap(({ element }) => scalarText(field(field(element, "data"), "id")) ?? []),
  );
  const fresh = freshId(taken);
  for (const { element, group, path } of elements) {
    const data = field(element, "data");
    if (!isJsonObject(data)) {
      skip("An element has no data.", path);
      continue;
    }
    const id = scalarText(field(data, "id"));
    const source = scalarText(field(data, "source"));
    const target = scalarText(field(data, "target"));
    if (group === "edges" || (group === undefined && source !== undefined && target !== undefined)) {
      if (source === undefined || target === undefined)
        skip(`An edge has no ${source === undefined ? "source" : "target"}.`, path);
      else edges.push({ id: id ?? "", source, target, values: valuesOf(data, ["id", "source", "target"]) });
      continue;
    }
    if (id === undefined) skip("A node has no id.", path, "kept under an id of its own");
    const parent = scalarText(field(data, "parent"));
    nodes.push({
      id: id ?? fresh(`(no id, ${path})`),
      values: valuesOf(data, ["id", "parent"]),
      ...positionOf(element),
      ...(parent === undefined ? {} : { parent }),
    });
  }
  const name =
    scalarText(field(field(json, "data"), "name")) ?? scalarText(field(field(json, "data"), "title"));
  return {
    title: name ?? "",
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodes: () => nodes,
    edges: () => edges,
    problems: () => problems,
    freeScale: false,
  };
}

function open(source: Source) {
  const json = jsonOf(source);
  return json?.ok ? { json: json.value, elements: elementsOf(json.value.value) } : undefined;
}

/** Cytoscape.js JSON in its three shapes, and what Cytoscape desktop exports. Styles and classes of the file are never used. */
export const cytoscapeJson: Importer = {
  title,
  extensions: ["json", "cyjs"],
  recognises: (source) => open(source)?.elements !== undefined,
  read: async (source, options) => {
    const json = jsonOf(source);
    if (json && !json.ok) return json;
    const elements = json ? (elementsOf(json.value.value) ?? []) : [];
    return plainCase(
      plainGraphOf(json?.value.value, elements, json?.value.problems ?? []),
      source,
      title,
      options,
    );
  },
};
