import type { Case } from "../core/case";
import { type ChainFunction, chainLanes, lanePlace } from "../core/chain";
import type { Link } from "../core/link";
import { neverTarget } from "../core/target";
import type { DirectedGraph } from "./graph/junction";

export type Goods = "commodity" | "money";

/** What flows in one unit ('kg a month', '£ a week'): two units are never added up. */
export interface Stream {
  readonly id: string;
  readonly goods: Goods;
  /** '' = volumes are not known: each link counts 1. */
  readonly unit: string;
  /** Commodities that the stream touches, by label; empty for money. */
  readonly names: readonly string[];
  readonly links: readonly Link[];
}

export interface Lane {
  readonly lane: ChainFunction;
  /** A function that the same entities hold, told in the same lane: production where it is stored. */
  readonly also?: ChainFunction;
  readonly members: readonly string[];
}

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

/** Lanes that somebody works in, in the order of the chain. Where all that is produced is produced in the stores, the two are one lane: no junction lies between. */
export function lanesOf(kase: Case): readonly Lane[] {
  const found: Lane[] = [];
  for (const lane of chainLanes) {
    const members = [...kase.entities.values()]
      .filter((item) => item.functions.includes(lane))
      .map((item) => item.id);
    if (members.length === 0) continue;
    const before = found.at(-1);
    if (
      lane === "production" &&
      before?.lane === "storage" &&
      members.every((id) => before.members.includes(id))
    )
      found[found.length - 1] = { ...before, also: lane };
    else found.push({ lane, members });
  }
  return found;
}

/** Up to exchange it is the commodity that moves, from there on the money. */
export function goodsBetween(from: ChainFunction, to: ChainFunction): Goods {
  const exchange = lanePlace("exchange");
  return lanePlace(from) < exchange && lanePlace(to) <= exchange ? "commodity" : "money";
}

/** Streams of the case: by goods and unit, those with most links first. Links without volume go with the largest stream of their goods. */
export function streamsOf(kase: Case): readonly Stream[] {
  const made = new Map<string, { goods: Goods; unit: string; links: Link[] }>();
  const unknown: Link[] = [];
  for (const item of kase.links.values()) {
    if (item.flow === "none") continue;
    if (!item.volume) {
      unknown.push(item);
      continue;
    }
    const id = `${item.flow}:${item.volume.unit}`;
    const stream = made.get(id) ?? { goods: item.flow, unit: item.volume.unit, links: [] };
    made.set(id, stream);
    stream.links.push(item);
  }
  const streams = [...made.values()].sort((a, b) => b.links.length - a.links.length);
  for (const goods of ["commodity", "money"] as const) {
    const loose = unknown.filter((item) => item.flow === goods);
    if (loose.length === 0) continue;
    const main = streams.find((stream) => stream.goods === goods);
    if (main) main.links.push(...loose);
    else streams.push({ goods, unit: "", links: loose });
  }
  return streams.map((stream) => ({
    ...stream,
    id: `${stream.goods}:${stream.unit}`,
    names: [
      ...new Set(
        stream.links.flatMap((item) =>
          [item.from, item.to].flatMap((id) => {
            const end = kase.entities.get(id);
            return end?.kind === "commodity" ? [end.label] : [];
          }),
        ),
      ),
    ],
  }));
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
