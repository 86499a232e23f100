import type { Direction } from "../core/link";
import type { Problem } from "../core/problem";
import type { NamedValue } from "./namedRoles";

/** A node as a graph file has it, whatever the format. */
export interface PlainNode {
  readonly id: string;
  readonly values: readonly NamedValue[];
  readonly label?: string | undefined;
  readonly position?: { readonly x: number; readonly y: number } | undefined;
  readonly pinned?: boolean;
  /** Id of the group node that it lies in. */
  readonly parent?: string | undefined;
  /** A group also when nothing lies in it. */
  readonly group?: boolean;
  readonly line?: number;
}

export interface PlainEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly values: readonly NamedValue[];
  readonly label?: string | undefined;
  /** Absent = the file does not say. */
  readonly direction?: Direction | undefined;
  readonly line?: number;
}

/** What every graph format comes down to before it becomes a case: one node = one entity, one edge = one link. */
export interface PlainGraph {
  /** The graph's own name; may be empty. */
  readonly title: string;
  readonly nodeCount: number;
  readonly edgeCount: number;
  /** Made one by one while they are walked, once: a big graph is never held twice. */
  readonly nodes: () => Iterable<PlainNode>;
  /** Walked after the nodes. */
  readonly edges: () => Iterable<PlainEdge>;
  /** Remarks; complete once nodes and edges have been walked. */
  readonly problems: () => readonly Problem[];
  /** True when positions are in no screen unit (plain x and y may run from 0 to 1). */
  readonly freeScale: boolean;
  /** True when Linchpin wrote the file: its columns are read exactly, nothing is guessed. */
  readonly own?: boolean;
}

/** Makes ids for items that have none; never one that the file itself uses. */
export function freshId(taken: { readonly has: (id: string) => boolean }): (base: string) => string {
  const made = new Set<string>();
  return (base) => {
    let id = base;
    for (let count = 2; taken.has(id) || made.has(id); count++) id = `${base} (${count})`;
    made.add(id);
    return id;
  };
}
