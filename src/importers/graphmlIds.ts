import { problem } from "../core/problem";
import type { GraphmlNode, GraphmlRecords } from "./graphmlRecords";
import { freshId } from "./plainGraph";

/** Names the nodes of a file: one id for one node of the case. */
export interface GraphmlIds {
  readonly ofNode: (node: GraphmlNode) => string;
  readonly ofEnd: (scope: number, id: string) => string;
  readonly fresh: (base: string) => string;
}

/** Ids in one outermost graph stay as they are; a second graph that uses an id again means another node by it. */
export function graphmlIds(records: GraphmlRecords): GraphmlIds {
  const scopeOf = new Map<string, number>();
  for (const node of records.nodes)
    if (node.id !== undefined && !scopeOf.has(node.id)) scopeOf.set(node.id, node.scope);
  const fresh = freshId(scopeOf);
  const renamed = new Map<number, Map<string, string>>();
  const given = new Map<GraphmlNode, string>();
  for (const node of records.nodes) {
    if (node.id === undefined) {
      records.problems.push(
        problem("graphml-element", "A node has no id.", {
          done: "kept under an id of its own",
          where: { line: node.line },
        }),
      );
      given.set(node, fresh(`(no id, line ${node.line})`));
      continue;
    }
    if (scopeOf.get(node.id) !== node.scope) {
      const names = renamed.get(node.scope) ?? new Map<string, string>();
      if (!names.has(node.id)) names.set(node.id, fresh(`${node.id} (graph ${node.scope + 1})`));
      renamed.set(node.scope, names);
    }
  }
  const ofEnd = (scope: number, id: string) => renamed.get(scope)?.get(id) ?? id;
  return { ofNode: (node) => given.get(node) ?? ofEnd(node.scope, node.id ?? ""), ofEnd, fresh };
}
