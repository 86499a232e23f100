import type { Case } from "../core/case";
import type { Link } from "../core/link";
import { type SourceType, sourceTypeOf } from "../core/sourceType";
import { type Contact, contacts, type DroppedHub } from "./contacts";
import { type Graph, makeGraph } from "./graph/graph";
import { isPerson } from "./peopleOf";

/** The network that measures run on: numbers inside, ids of the case outside. The one door from facts to graphs. */
export interface Network {
  readonly graph: Graph;
  /** Entity id of each node. */
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** What each edge rests on; several contacts where people are linked in several ways. */
  readonly edges: readonly (readonly Contact[])[];
  readonly dropped: readonly DroppedHub[];
}

export interface NetworkOptions {
  /** 'people' = the person projection (default), 'everything' = every entity is a node. */
  readonly form: "people" | "everything";
  readonly hubLimit: number;
  readonly without: ReadonlySet<SourceType>;
}

/** 12 people at one thing: more than a family or a car shares, fewer than a custody suite or a solicitor's office. */
export const networkDefaults: NetworkOptions = { form: "people", hubLimit: 12, without: new Set() };

function wholeContacts(kase: Case, without: ReadonlySet<SourceType>): readonly Contact[] {
  const found: Contact[] = [];
  for (const item of kase.links.values()) {
    const from = kase.entities.get(item.from);
    const to = kase.entities.get(item.to);
    if (!from || !to || item.kind === "rival") continue;
    const thing = from.kind === "person" ? to : from;
    const source = sourceTypeOf(item.kind, thing.kind === "person" ? undefined : thing.kind);
    if (!without.has(source)) found.push({ a: from.id, b: to.id, links: [item], source });
  }
  return found;
}

/** Builds the network of a case; each call is O(entities + links). */
export function network(kase: Case, options: Partial<NetworkOptions> = {}): Network {
  const { form, hubLimit, without } = { ...networkDefaults, ...options };
  const ids = [...kase.entities.values()]
    .filter((item) => form === "everything" || isPerson(kase, item))
    .map((item) => item.id);
  const index = new Map(ids.map((id, at) => [id, at]));
  const { contacts: found, dropped } =
    form === "people"
      ? contacts(kase, { hubLimit, without })
      : { contacts: wholeContacts(kase, without), dropped: [] };
  const pairs = new Uint32Array(found.length * 2);
  found.forEach(({ a, b }, at) => {
    pairs[2 * at] = index.get(a) ?? 0;
    pairs[2 * at + 1] = index.get(b) ?? 0;
  });
  const { graph, edgeOf } = makeGraph(ids.length, pairs);
  const edges: Contact[][] = Array.from({ length: graph.m }, () => []);
  found.forEach((contact, at) => {
    edges[edgeOf[at] ?? -1]?.push(contact);
  });
  return { graph, ids, index, edges, dropped };
}

/** All links that an edge rests on, each once. */
export function linksOf(network: Network, edge: number): readonly Link[] {
  return [...new Set((network.edges[edge] ?? []).flatMap((contact) => contact.links))];
}

/** Reports behind an edge: the tie's weight. Its length for weighted betweenness is 1 / weight (interdiction §2). */
export function weightOf(network: Network, edge: number): number {
  return linksOf(network, edge).reduce((sum, item) => sum + Math.max(1, item.count), 0);
}
