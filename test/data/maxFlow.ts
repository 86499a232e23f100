import type { Case } from "../../src/core/case";
import type { ChainFunction } from "../../src/core/chain";
import type { Flow } from "../../src/core/link";

interface Arc {
  readonly to: string;
  room: number;
  readonly back: Arc | undefined;
}

/** A plain Ford-Fulkerson net, small enough to be checked by eye; nodes are made when an arc names them. */
class Net {
  private readonly arcs = new Map<string, Arc[]>();

  arc(from: string, to: string, room: number): void {
    const back: { to: string; room: number; back: Arc | undefined } = { to: from, room: 0, back: undefined };
    const arc: Arc = { to, room, back };
    back.back = arc;
    this.at(from).push(arc);
    this.at(to).push(back);
  }

  private at(node: string): Arc[] {
    const known = this.arcs.get(node);
    if (known) return known;
    const made: Arc[] = [];
    this.arcs.set(node, made);
    return made;
  }

  private path(source: string, sink: string): Arc[] | undefined {
    const by = new Map<string, { arc: Arc; from: string }>();
    const queue = [source];
    for (let node = queue.shift(); node !== undefined; node = queue.shift()) {
      if (node === sink) {
        const path: Arc[] = [];
        for (let step = by.get(sink); step; step = by.get(step.from)) path.push(step.arc);
        return path;
      }
      for (const arc of this.at(node))
        if (arc.room > 1e-9 && arc.to !== source && !by.has(arc.to)) {
          by.set(arc.to, { arc, from: node });
          queue.push(arc.to);
        }
    }
    return undefined;
  }

  most(source: string, sink: string): number {
    let total = 0;
    for (let path = this.path(source, sink); path; path = this.path(source, sink)) {
      const room = Math.min(...path.map((arc) => arc.room));
      for (const arc of path) {
        arc.room -= room;
        if (arc.back) arc.back.room += room;
      }
      total += room;
    }
    return total;
  }
}

const holders = (kase: Case, name: ChainFunction): readonly string[] =>
  [...kase.entities.values()].filter((item) => item.functions.includes(name)).map((item) => item.id);

function netOf(
  kase: Case,
  what: Flow,
  without: readonly string[],
  byVolume: boolean,
  ends: { readonly sources: readonly string[]; readonly sinks: readonly string[] },
): Net {
  const net = new Net();
  for (const id of kase.entities.keys())
    if (!without.includes(id)) net.arc(`${id} in`, `${id} out`, byVolume ? Number.POSITIVE_INFINITY : 1);
  for (const item of kase.links.values())
    if (item.flow === what)
      net.arc(`${item.from} out`, `${item.to} in`, byVolume ? (item.volume?.amount ?? 0) : 1);
  for (const id of ends.sources) net.arc("source", `${id} in`, Number.POSITIVE_INFINITY);
  for (const id of ends.sinks) net.arc(`${id} out`, "sink", Number.POSITIVE_INFINITY);
  return net;
}

/** How many routes from one function to the next share no entity at all (Menger), ends included. */
export function independentRoutes(kase: Case, what: Flow, from: ChainFunction, to: ChainFunction): number {
  const ends = { sources: holders(kase, from), sinks: holders(kase, to) };
  return netOf(kase, what, [], false, ends).most("source", "sink");
}

/** The most that flows from one function to another by the volumes of the links, without some entities. */
export function volume(
  kase: Case,
  what: Flow,
  from: ChainFunction,
  to: ChainFunction,
  without: readonly string[] = [],
): number {
  const ends = { sources: holders(kase, from), sinks: holders(kase, to) };
  return Math.round(netOf(kase, what, without, true, ends).most("source", "sink") * 1000) / 1000;
}
