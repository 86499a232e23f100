import type { Direction } from "../core/link";
import { type Problem, problem } from "../core/problem";
import { type GraphmlIds, graphmlIds } from "./graphmlIds";
import type {
  GraphmlCarrier,
  GraphmlEdge,
  GraphmlHyperedge,
  GraphmlNode,
  GraphmlRecords,
} from "./graphmlRecords";
import type { NamedValue } from "./namedRoles";
import type { PlainEdge, PlainGraph, PlainNode } from "./plainGraph";

/** Facts of a carrier: its data with defaults, its description, further labels of its drawing. */
function valuesOf(records: GraphmlRecords, item: GraphmlCarrier): NamedValue[] {
  const values = records.keys.values(item.type, item.data);
  if (item.description !== "") values.push({ name: "description", value: item.description });
  if (item.drawings.length === 0) return values;
  const labels = item.drawings.flatMap((drawing) => drawing.labels);
  labels.slice(1).forEach((value, index) => void values.push({ name: `label ${index + 2}`, value }));
  return values;
}

function labelOf(item: GraphmlCarrier): string | undefined {
  return item.drawings.length === 0 ? undefined : item.drawings.flatMap((drawing) => drawing.labels)[0];
}

/** yEd writes every graph as directed and lets the arrowheads tell; without a drawing the file's word holds. */
function directionOf(edge: GraphmlEdge): Direction | undefined {
  if (edge.directed === undefined) return undefined;
  if (!edge.directed) return "none";
  const arrows = edge.drawings.find((drawing) => drawing.arrows)?.arrows;
  if (!arrows) return "forward";
  if (arrows.source && arrows.target) return "both";
  return arrows.target ? "forward" : arrows.source ? "back" : "none";
}

function wordsOnPorts(records: GraphmlRecords): Problem[] {
  if (records.ports === 0) return [];
  return [
    problem("graphml-ports", `The nodes have ${records.ports} port${records.ports === 1 ? "" : "s"}.`, {
      severity: "note",
      done: "links keep the names of the ports that they use",
    }),
  ];
}

function wordsOnGraphs(records: GraphmlRecords): Problem[] {
  const outer = records.graphs.filter((graph) => !graph.within).length;
  const several =
    outer > 1
      ? [
          problem("graphml-graphs", `The file holds ${outer} graphs.`, {
            severity: "note",
            done: "read into one case",
          }),
        ]
      : [];
  // Ours has them in its record as well, and gives them to the case.
  const stated = records.keys.own() ? [] : records.graphs;
  const facts = stated.flatMap((graph) =>
    valuesOf(records, graph)
      .filter((item) => item.value !== "")
      .map((item) =>
        problem(
          "graph-data",
          `About the whole graph the file says: ${item.name} = ${item.value.slice(0, 200)}`,
          {
            severity: "note",
            done: "not part of the case",
            where: { line: graph.line },
          },
        ),
      ),
  );
  return [...several, ...facts];
}

/** A hyperedge becomes a hub of its own with one link to each end. */
function* hyperedgeEdges(item: GraphmlHyperedge, hub: string, ids: GraphmlIds): Iterable<PlainEdge> {
  for (const { node, role, line } of item.ends) {
    const values = role === "" ? [] : [{ name: "endpoint type", value: role }];
    yield { id: item.id, source: hub, target: ids.ofEnd(item.scope, node), values, line, direction: "none" };
  }
}

function plainNode(records: GraphmlRecords, node: GraphmlNode, ids: GraphmlIds): PlainNode {
  const position = node.drawings.find((drawing) => drawing.centre)?.centre;
  return {
    id: ids.ofNode(node),
    values: valuesOf(records, node),
    line: node.line,
    group: node.group,
    label: labelOf(node),
    position,
    parent: node.parent ? ids.ofNode(node.parent) : undefined,
  };
}

function plainEdge(records: GraphmlRecords, edge: GraphmlEdge, ids: GraphmlIds): PlainEdge | Problem {
  if (edge.source === undefined || edge.target === undefined) {
    const missing = edge.source === undefined ? "source" : "target";
    return problem("graphml-element", `An edge${edge.id ? ` ('${edge.id}')` : ""} has no ${missing}.`, {
      done: "skipped",
      where: { line: edge.line },
    });
  }
  const values = valuesOf(records, edge);
  return {
    id: edge.id,
    source: ids.ofEnd(edge.scope, edge.source),
    target: ids.ofEnd(edge.scope, edge.target),
    values:
      edge.ports.length === 0 ? values : [...values, ...edge.ports.map(([name, value]) => ({ name, value }))],
    line: edge.line,
    label: labelOf(edge),
    direction: directionOf(edge),
  };
}

/** What was read of a GraphML file as one plain graph. */
export function graphmlGraph(records: GraphmlRecords, syntax: readonly Problem[]): PlainGraph {
  const ids = graphmlIds(records);
  const problems: Problem[] = [];
  const hubs = records.hyperedges.map((item) => {
    const name = item.id === "" ? "Hyperedge" : `Hyperedge ${item.id}`;
    return { item, name, id: ids.fresh(name) };
  });
  return {
    title: "",
    nodeCount: records.nodes.length + hubs.length,
    edgeCount: records.edges.length,
    own: records.keys.own(),
    freeScale: !records.nodes.some((node) => node.drawings.length > 0),
    nodes: function* () {
      for (const node of records.nodes) yield plainNode(records, node, ids);
      for (const { item, name, id } of hubs) {
        yield { id, values: valuesOf(records, item), line: item.line, label: labelOf(item) ?? name };
        problems.push(
          problem("graphml-hyperedge", `${name} joins ${item.ends.length} nodes at once.`, {
            severity: "note",
            done: "made a mark of its own, linked to each of them",
            where: { line: item.line },
          }),
        );
      }
    },
    edges: function* () {
      for (const item of records.edges) {
        const edge = plainEdge(records, item, ids);
        if ("code" in edge) problems.push(edge);
        else yield edge;
      }
      for (const { item, id } of hubs) yield* hyperedgeEdges(item, id, ids);
    },
    problems: () => [
      ...syntax,
      ...records.problems,
      ...problems,
      ...wordsOnGraphs(records),
      ...wordsOnPorts(records),
      ...records.keys.problems(),
    ],
  };
}
