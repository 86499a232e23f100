import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { field, isJsonObject, numberOf, scalarText, valueText } from "./json";
import type { NamedValue } from "./namedRoles";
import type { PlainEdge, PlainGraph, PlainNode } from "./plainGraph";

/** A declared attribute: the short name that stands in the items, and what holds where an item has none. */
interface Declared {
  readonly name: string;
  readonly value: string | undefined;
}

/** By the name that stands in the items: alias where there is one. */
type Declarations = ReadonlyMap<string, Declared>;

/** All items of an aspect; it may be split over several fragments. */
function aspect(json: readonly unknown[], name: string): readonly unknown[] {
  return json.flatMap((fragment): unknown[] => {
    const items = field(fragment, name);
    return Array.isArray(items) ? items : [];
  });
}

function declarationsOf(json: readonly unknown[], which: "nodes" | "edges"): Declarations {
  const found = new Map<string, Declared>();
  for (const declaration of aspect(json, "attributeDeclarations")) {
    const all = field(declaration, which);
    if (!isJsonObject(all)) continue;
    for (const [name, rules] of Object.entries(all))
      found.set(scalarText(field(rules, "a")) ?? name, { name, value: valueText(field(rules, "v")) });
  }
  return found;
}

/** Values under their full names, defaults filled in. */
function valuesOf(item: unknown, declared: Declarations): NamedValue[] {
  const own = field(item, "v");
  const values: NamedValue[] = [];
  for (const [short, raw] of Object.entries(isJsonObject(own) ? own : {})) {
    const value = valueText(raw);
    if (value !== undefined) values.push({ name: declared.get(short)?.name ?? short, value });
  }
  const names = new Set(values.map(({ name }) => name));
  for (const { name, value } of declared.values())
    if (value !== undefined && !names.has(name)) values.push({ name, value });
  return values;
}

/** Cytoscape's names for what is shown: 'n' and 'i' also where the file declares no alias. */
function renamed(values: readonly NamedValue[], from: string, to: string): NamedValue[] {
  const taken = values.some(({ name }) => name === to);
  return values.map((value) => (value.name === from && !taken ? { ...value, name: to } : value));
}

/** Aspects of the format itself; each is a list. */
const lists = [
  ...["nodes", "edges", "metaData", "status", "attributeDeclarations", "networkAttributes"],
  ...["visualProperties", "nodeBypasses", "edgeBypasses", "visualEditorProperties"],
];

const damaged = (message: string, element?: string) =>
  fail<never>(
    "cx2-damaged",
    `This CX2 network is damaged: ${message}`,
    element === undefined ? undefined : { element },
  );

/** What is wrong with the frame of the file: version first, status, as many items as announced. */
function frameFault(json: readonly unknown[]): Result<never> | undefined {
  const version = scalarText(field(json[0], "CXVersion"));
  if (version === undefined) return damaged("its first element does not state the CXVersion.", "[0]");
  if (!/^2(\.|$)/.test(version))
    return damaged(`it is of CXVersion ${version.slice(0, 20)}; version 2.0 is read.`, "[0]");
  const status = json.flatMap((fragment) =>
    field(fragment, "status") === undefined ? [] : aspect([fragment], "status"),
  );
  const [last] = status.slice(-1);
  if (last === undefined) return damaged("it has no status, so it may have been cut off.");
  if (field(last, "success") !== true) {
    const error = scalarText(field(last, "error")) ?? "";
    return damaged(
      `its writer says that it failed${error === "" ? "" : `: ${error.slice(0, 200)}`}.`,
      "status",
    );
  }
  for (const [at, fragment] of json.entries()) {
    if (!isJsonObject(fragment)) return damaged("an element of the list is no object.", `[${at}]`);
    for (const name of lists)
      if (Object.hasOwn(fragment, name) && !Array.isArray(fragment[name]))
        return damaged(`its ${name} are no list.`, `[${at}]`);
  }
  return undefined;
}

/** Ids of items, each once; a fault when one is missing or comes twice. */
function idsOf(items: readonly unknown[], what: string): Result<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (const [at, item] of items.entries()) {
    const id = scalarText(field(item, "id"));
    if (id === undefined) return damaged(`a ${what} has no id.`, `${what}s[${at}]`);
    if (ids.has(id)) return damaged(`the ${what} id ${id.slice(0, 50)} comes twice.`, `${what}s[${at}]`);
    ids.add(id);
  }
  return ok(ids);
}

function missingEnd(edges: readonly unknown[], nodes: ReadonlySet<string>): Result<never> | undefined {
  for (const [at, edge] of edges.entries())
    for (const end of ["s", "t"]) {
      const id = scalarText(field(edge, end));
      if (id === undefined)
        return damaged(`an edge has no ${end === "s" ? "source" : "target"}.`, `edges[${at}]`);
      if (!nodes.has(id))
        return damaged(`an edge refers to node ${id.slice(0, 50)}, which is not there.`, `edges[${at}]`);
    }
  return undefined;
}

/** Announced numbers that do not fit what is there: told, since the items themselves are whole. */
function miscounts(json: readonly unknown[]): Problem[] {
  return aspect(json, "metaData").flatMap((item) => {
    const name = scalarText(field(item, "name")) ?? "";
    const [announced, found] = [numberOf(field(item, "elementCount")), aspect(json, name).length];
    if (announced === undefined || announced === found || !["nodes", "edges"].includes(name)) return [];
    const message = `The file announces ${announced} ${name} and has ${found}.`;
    return [problem("cx2-count", message, { done: "those that are there were read" })];
  });
}

function titleOf(json: readonly unknown[]): string {
  const names = aspect(json, "networkAttributes").flatMap((item) => scalarText(field(item, "name")) ?? []);
  return names[0] ?? "";
}

/** A CX2 network as a plain graph; a file that breaks the rules of the format ends in a message. */
export function cx2Graph(json: readonly unknown[], jsonProblems: readonly Problem[]): Result<PlainGraph> {
  const fault = frameFault(json);
  if (fault) return fault;
  const [nodes, edges] = [aspect(json, "nodes"), aspect(json, "edges")];
  const nodeIds = idsOf(nodes, "node");
  if (!nodeIds.ok) return nodeIds;
  const edgeIds = idsOf(edges, "edge");
  if (!edgeIds.ok) return edgeIds;
  const lost = missingEnd(edges, nodeIds.value);
  if (lost) return lost;
  const [ofNodes, ofEdges] = [declarationsOf(json, "nodes"), declarationsOf(json, "edges")];
  const node = (item: unknown): PlainNode => {
    const [x, y] = [numberOf(field(item, "x")), numberOf(field(item, "y"))];
    return {
      id: scalarText(field(item, "id")) ?? "",
      values: renamed(valuesOf(item, ofNodes), "n", "name"),
      position: x === undefined || y === undefined ? undefined : { x, y },
    };
  };
  const edge = (item: unknown): PlainEdge => ({
    id: scalarText(field(item, "id")) ?? "",
    source: scalarText(field(item, "s")) ?? "",
    target: scalarText(field(item, "t")) ?? "",
    values: renamed(valuesOf(item, ofEdges), "i", "interaction"),
  });
  return ok({
    title: titleOf(json),
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodes: function* () {
      for (const item of nodes) yield node(item);
    },
    edges: function* () {
      for (const item of edges) yield edge(item);
    },
    problems: () => [...jsonProblems, ...miscounts(json)],
    freeScale: false,
  });
}
