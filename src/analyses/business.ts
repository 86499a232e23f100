import type { Case } from "../core/case";
import { lanesOf } from "../core/lane";
import type { Link } from "../core/link";
import type { Stream } from "../core/stream";
import { neverTarget } from "../core/target";
import type { DirectedGraph } from "./graph/junction";

/** A business as a directed network of one kind of goods: nodes are entities, arcs links in the direction of the flow. */
export interface Business {
  readonly graph: DirectedGraph;
  readonly ids: readonly string[];
  readonly index: ReadonlyMap<string, number>;
  /** Links behind each arc. */
  readonly arcs: readonly (readonly Link[])[];
  /** Arcs whose volume is not known and was taken as the middle one of those that are. */
  readonly guessed: number;
  readonly unit: string;
  /** True when an entity may be in a cut: it has a lane and is no child, victim or professional. */
  readonly allowed: (node: number) => boolean;
}

function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 1;
}

/** The network of some streams' links, those that `keep` lets in. A link without direction flows from its first end to its second, as it was read. */
export function businessOf(
  kase: Case,
  streams: readonly Stream[],
  keep: (item: Link) => boolean = () => true,
): Business {
  const links = streams.flatMap((stream) => stream.links).filter(keep);
  const ids: string[] = [];
  const index = new Map<string, number>();
  const node = (id: string): number => {
    const known = index.get(id);
    if (known !== undefined) return known;
    index.set(id, ids.length);
    ids.push(id);
    return ids.length - 1;
  };
  for (const { members } of lanesOf(kase)) for (const id of members) node(id);
  const typical = middle(links.flatMap((item) => item.volume?.amount ?? []));
  const from: number[] = [];
  const to: number[] = [];
  const volume: number[] = [];
  const arcs: Link[][] = [];
  const place = new Map<string, number>();
  let guessed = 0;
  const add = (a: string, b: string, item: Link) => {
    if (a === b) return;
    const key = `${node(a)} ${node(b)}`;
    const amount = item.volume?.amount ?? typical;
    const at = place.get(key);
    if (at === undefined) {
      place.set(key, arcs.length);
      from.push(node(a));
      to.push(node(b));
      volume.push(amount);
      arcs.push([item]);
    } else {
      volume[at] = (volume[at] ?? 0) + amount;
      arcs[at]?.push(item);
    }
  };
  for (const item of links) {
    if (!item.volume) guessed++;
    if (item.direction !== "back") add(item.from, item.to, item);
    if (item.direction === "back" || item.direction === "both") add(item.to, item.from, item);
  }
  return {
    graph: { n: ids.length, from, to, volume },
    ids,
    index,
    arcs,
    guessed,
    unit: streams[0]?.unit ?? "",
    allowed: (v) => {
      const item = kase.entities.get(ids[v] ?? "");
      return item !== undefined && item.functions.length > 0 && neverTarget(kase, item) === undefined;
    },
  };
}
