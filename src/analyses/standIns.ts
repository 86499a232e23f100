import { type Case, linksAt } from "../core/case";
import { type Link, otherEnd } from "../core/link";
import type { Reroute } from "../core/whatIf";
import type { ChainFlow } from "./chainFlow";
import { flowLost } from "./graph/junction";
import { volumesOf } from "./lanesLeft";
import { othersNear, substitutesOf } from "./substitutes";

export type StandIn = Extract<Reroute, { readonly type: "substitute" }>;

export interface ChainEnds {
  readonly chain: ChainFlow;
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/** Contacts of an entity with the links to each; rivalry is none. */
function contactsOf(kase: Case, id: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const link of linksAt(kase).get(id) ?? []) {
    const item = kase.links.get(link);
    const other = item ? otherEnd(item, id) : id;
    if (!item || item.kind === "rival" || other === id) continue;
    const list = found.get(other);
    if (list) list.push(link);
    else found.set(other, [link]);
  }
  return found;
}

/**
 * Most of the flow that comes back when one steps into another's place using only contacts already held: the removed one's
 * arcs to those contacts are moved over with their volumes. An upper bound from the case's own volumes, no estimate.
 */
function backWith(
  { chain, first, last }: ChainEnds,
  removed: string,
  by: string,
  shared: ReadonlySet<string>,
  entities: readonly string[],
  stays: (item: Link) => boolean,
): number {
  const { business, whole } = chain;
  const out = business.index.get(removed);
  const into = business.index.get(by);
  if (whole <= 0 || out === undefined || into === undefined) return 0;
  const own = volumesOf(chain, stays);
  const from = [...business.graph.from];
  const to = [...business.graph.to];
  const volume = [...own];
  business.graph.from.forEach((a, arc) => {
    const b = business.graph.to[arc] ?? -1;
    if (a !== out && b !== out) return;
    const other = a === out ? b : a;
    if (other !== into && !shared.has(business.ids[other] ?? "")) return;
    const [x, y] = a === out ? [into, b] : [a, into];
    if (x === y) return;
    from.push(x);
    to.push(y);
    volume.push(own[arc] ?? 0);
  });
  const gone = entities.flatMap((id) => business.index.get(id) ?? []);
  const ends = last.filter((v) => !first.includes(v));
  const plain = flowLost({ ...business.graph, volume: own }, first, ends).without(gone);
  const moved = flowLost({ n: business.graph.n, from, to, volume }, first, ends).without(gone);
  const more = (moved - plain) / whole;
  return Number.isFinite(more) ? Math.max(0, Math.min(1, more)) : 0;
}

/** Stand-ins listed for each that goes. */
const mostEach = 3;

/** Who could take each place over: of the same kind and function, ready ones (half the contacts) first, then those within two links. */
export function standIns(
  kase: Case,
  chains: readonly ChainEnds[],
  entities: readonly string[],
  stays: (item: Link) => boolean,
): readonly StandIn[] {
  return entities.flatMap((removed) => {
    const of = kase.entities.get(removed);
    if (!of || of.functions.length === 0) return [];
    const contacts = [...contactsOf(kase, removed).keys()].filter((id) => !entities.includes(id));
    const ready = new Set(substitutesOf(kase, removed));
    const others = [...new Set([...ready, ...othersNear(kase, removed, 2)])].filter(
      (id) => !entities.includes(id),
    );
    return others
      .map((by): StandIn => {
        const theirs = contactsOf(kase, by);
        const shared = contacts.filter((id) => theirs.has(id));
        const known = new Set(shared);
        return {
          type: "substitute",
          id: `substitute:${removed}:${by}`,
          removed,
          by,
          ready: ready.has(by),
          functions: (kase.entities.get(by)?.functions ?? []).filter((each) => of.functions.includes(each)),
          shared,
          contacts: contacts.length,
          links: shared.flatMap((id) => theirs.get(id) ?? []),
          back: chains
            .filter(({ chain }) => chain.whole > 0 && chain.business.index.has(removed))
            .map((ends) => ({
              goods: ends.chain.goods,
              share: backWith(ends, removed, by, known, entities, stays),
            }))
            .filter(({ goods }) => {
              // Only goods that the removed one carries: else nothing could come back, and saying so would mislead.
              const ends = chains.find(({ chain }) => chain.goods === goods);
              const v = ends?.chain.business.index.get(removed);
              return (
                ends !== undefined &&
                v !== undefined &&
                (ends.chain.business.graph.from.includes(v) || ends.chain.business.graph.to.includes(v))
              );
            }),
        };
      })
      .sort(
        (a, b) =>
          Number(b.ready) - Number(a.ready) || b.shared.length - a.shared.length || a.by.localeCompare(b.by),
      )
      .slice(0, mostEach);
  });
}
