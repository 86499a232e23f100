import type { Problem } from "../core/problem";
import type { GraphmlDatum, GraphmlKeys } from "./graphmlKeys";
import type { YedDrawing } from "./yed";

/** What all elements of a GraphML file share that carry data. Filled while the file is read. */
interface Carrier {
  readonly line: number;
  data: readonly GraphmlDatum[];
  description: string;
  drawings: readonly YedDrawing[];
}

export interface GraphmlGraph extends Carrier {
  readonly type: "graph";
  readonly id: string;
  /** Undefined = the file does not say. */
  readonly directed: boolean | undefined;
  /** The node that this graph lies in. */
  readonly within: GraphmlNode | undefined;
  /** Number of the outermost graph, from 0: ids are unique within one. */
  readonly scope: number;
}

export interface GraphmlNode extends Carrier {
  readonly type: "node";
  readonly id: string | undefined;
  readonly parent: GraphmlNode | undefined;
  readonly scope: number;
  /** True once a graph is found in it, or when yEd says so. */
  group: boolean;
}

export interface GraphmlEdge extends Carrier {
  readonly type: "edge";
  readonly id: string;
  readonly source: string | undefined;
  readonly target: string | undefined;
  readonly ports: readonly (readonly [end: "source port" | "target port", name: string])[];
  readonly directed: boolean | undefined;
  readonly scope: number;
}

export interface GraphmlHyperedge extends Carrier {
  readonly type: "hyperedge";
  readonly id: string;
  readonly ends: { readonly node: string; readonly role: string; readonly line: number }[];
  readonly scope: number;
}

export type GraphmlCarrier = GraphmlGraph | GraphmlNode | GraphmlEdge | GraphmlHyperedge;

/** A GraphML file as it stands, before ids and defaults are resolved. */
export interface GraphmlRecords {
  readonly keys: GraphmlKeys;
  readonly graphs: GraphmlGraph[];
  readonly nodes: GraphmlNode[];
  readonly edges: GraphmlEdge[];
  readonly hyperedges: GraphmlHyperedge[];
  readonly problems: Problem[];
  ports: number;
}
