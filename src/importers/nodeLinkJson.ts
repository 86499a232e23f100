import type { Direction } from "../core/link";
import { fail, type Problem, problem } from "../core/problem";
import type { Importer, Source } from "./importer";
import { field, isJsonObject, jsonOf, numberOf, scalarText, valueText } from "./json";
import type { NamedValue } from "./namedRoles";
import { type NodeLinkEnds, nodeLinkEnds } from "./nodeLinkEnds";
import { type NodeLinkShape, nodeLinkShape } from "./nodeLinkShape";
import { plainCase } from "./plainCase";
import type { PlainEdge, PlainGraph, PlainNode } from "./plainGraph";

const title = "Node-link JSON";

/** Objects that hold the facts of an item in one writer or another; their fields are read as the item's own. */
const holders = ["attributes", "properties", "data", "metadata"];
/** What a running D3 simulation leaves on its nodes. */
const simulation = ["index", "vx", "vy", "fx", "fy"];

function valuesOf(item: unknown, without: readonly (string | undefined)[]): NamedValue[] {
  if (!isJsonObject(item)) return [];
  const values: NamedValue[] = [];
  const inner: NamedValue[] = [];
  for (const [name, raw] of Object.entries(item)) {
    if (without.includes(name)) continue;
    if (holders.includes(name) && isJsonObject(raw)) {
      for (const [innerName, innerRaw] of Object.entries(raw)) {
        const value = valueText(innerRaw);
        if (value !== undefined) inner.push({ name: innerName, value });
      }
      continue;
    }
    const value = valueText(raw);
    if (value !== undefined) values.push({ name, value });
  }
  const outer = new Map(values.map((value) => [value.name, value.value]));
  return [...values, ...inner.filter(({ name, value }) => outer.get(name) !== value)];
}

/** React Flow and others keep x and y in an object. */
function positionOf(item: unknown): { position?: { x: number; y: number }; pinned?: boolean } {
  const pinned = numberOf(field(item, "fx")) !== undefined && numberOf(field(item, "fy")) !== undefined;
  const x = numberOf(field(field(item, "position"), "x"));
  const y = numberOf(field(field(item, "position"), "y"));
  return {
    ...(pinned ? { pinned } : {}),
    ...(x === undefined || y === undefined ? {} : { position: { x, y } }),
  };
}

/** A single link's own word beats the file's. */
function directionOf(link: unknown, ofFile: Direction | undefined): Direction | undefined {
  const undirected = field(link, "undirected");
  const directed = field(link, "directed");
  if (typeof undirected === "boolean") return undirected ? "none" : "forward";
  if (typeof directed === "boolean") return directed ? "forward" : "none";
  return ofFile;
}

function* nodesOf(shape: NodeLinkShape, ends: NodeLinkEnds): Iterable<PlainNode> {
  // A name or label that serves as the id is still what is shown.
  const idIsShown = ends.idField === "name" || ends.idField === "label";
  const without = [...simulation, idIsShown ? undefined : ends.idField];
  for (const [index, { item }] of shape.nodes.entries()) {
    const position = positionOf(item);
    yield {
      id: ends.ids[index] ?? `#${index}`,
      values: valuesOf(item, position.position ? [...without, "position"] : without),
      ...position,
    };
  }
}

function* edgesOf(shape: NodeLinkShape, ends: NodeLinkEnds, problems: Problem[]): Iterable<PlainEdge> {
  // networkx has a 'key' that tells parallel edges apart; for graphology it is the edge's id.
  const idName = ends.idField === "key" ? "key" : "id";
  const without = [idName, ...ends.endFields, "directed", "undirected", "index"];
  for (const [index, link] of shape.links.entries()) {
    const source = ends.endOf(link, 0);
    const target = ends.endOf(link, 1);
    if (source === undefined || target === undefined) {
      problems.push(
        problem("link-without-end", `A link has no ${source === undefined ? "source" : "target"}.`, {
          done: "skipped",
          where: { element: `${shape.linksName}[${index}]` },
        }),
      );
      continue;
    }
    yield {
      id: scalarText(field(link, idName)) ?? "",
      source,
      target,
      values: valuesOf(link, without),
      direction: directionOf(link, shape.direction),
    };
  }
}

function plainGraphOf(shape: NodeLinkShape, jsonProblems: readonly Problem[]): PlainGraph {
  const problems: Problem[] = [...jsonProblems];
  const ends = nodeLinkEnds(shape.nodes, shape.links);
  if (ends.byIndex)
    problems.push(
      problem("links-by-index", "The links name their ends by position in the list of nodes.", {
        severity: "note",
        done: "the first node is number 0",
      }),
    );
  if (ends.without > 0)
    problems.push(
      problem(
        "node-without-id",
        `${ends.without} node${ends.without === 1 ? " has" : "s have"} no '${ends.idField ?? "id"}'.`,
        {
          done: "kept under an id of its own",
        },
      ),
    );
  for (const [name, raw] of Object.entries(shape.about)) {
    const value = valueText(raw);
    if (name !== "name" && value)
      problems.push(
        problem("graph-data", `About the whole graph the file says: ${name} = ${value.slice(0, 200)}`, {
          severity: "note",
          done: "not part of the case",
        }),
      );
  }
  return {
    title: shape.title,
    nodeCount: shape.nodes.length,
    edgeCount: shape.links.length,
    nodes: () => nodesOf(shape, ends),
    edges: () => edgesOf(shape, ends, problems),
    problems: () => problems,
    freeScale: true,
  };
}

function shapeOf(source: Source): NodeLinkShape | undefined {
  const json = jsonOf(source);
  return json?.ok ? nodeLinkShape(json.value.value) : undefined;
}

/** A damaged file that by its words would be a graph is taken too, so that its fault is told with line and column. */
function isDamagedGraph(source: Source): boolean {
  if (jsonOf(source)?.ok !== false) return false;
  const start = source.text().slice(0, 20_000);
  return /^\s*\{/.test(start) && /"(nodes|links|edges|elements)"\s*:\s*[[{]/.test(start);
}

/** Node-link JSON: D3, networkx, graphology, JSON Graph Format, Neo4j's {nodes, relationships}. */
export const nodeLinkJson: Importer = {
  title,
  extensions: ["json"],
  recognises: (source) => shapeOf(source) !== undefined || isDamagedGraph(source),
  read: async (source, options) => {
    const json = jsonOf(source);
    if (json && !json.ok) return json;
    const shape = json ? nodeLinkShape(json.value.value) : undefined;
    if (!json || !shape)
      return fail("no-graph", "This JSON has no list of nodes, so there is no graph to show.");
    return plainCase(plainGraphOf(shape, json.value.problems), source, title, options);
  },
};
