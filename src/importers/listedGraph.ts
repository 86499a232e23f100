import type { Problem } from "../core/problem";
import type { PlainEdge, PlainGraph, PlainNode } from "./plainGraph";

/** A graph that was read as lists: formats of lines, in which nodes and edges are ready when their line is. */
export function listedGraph(
  title: string,
  nodes: readonly PlainNode[],
  edges: readonly PlainEdge[],
  problems: () => readonly Problem[],
): PlainGraph {
  return {
    title,
    nodeCount: nodes.length,
    edgeCount: edges.length,
    nodes: () => nodes,
    edges: () => edges,
    problems,
    freeScale: true,
  };
}
