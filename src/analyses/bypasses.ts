import type { Case } from "../core/case";
import { lanePlace } from "../core/chain";
import type { Link } from "../core/link";
import type { Reroute } from "../core/whatIf";
import type { ChainFlow } from "./chainFlow";
import { widestWays } from "./graph/widest";
import { volumesOf } from "./lanesLeft";

export type Bypass = Extract<Reroute, { readonly type: "bypass" }>;

/** Lanes of an entity in the chain. */
const placesOf = (kase: Case, id: string) =>
  (kase.entities.get(id)?.functions ?? []).map(lanePlace).filter((place) => place >= 0);

/** The part of a way from the function before what is taken out to the function behind it; the whole where that cannot be told. */
function aroundOf(kase: Case, chain: ChainFlow, path: readonly string[], entities: readonly string[]) {
  const from = lanePlace(chain.from);
  const to = lanePlace(chain.to);
  const places = entities.flatMap((id) => placesOf(kase, id)).filter((place) => place >= from && place <= to);
  if (places.length === 0) return path;
  const low = Math.min(...places);
  const high = Math.max(...places);
  const start = path.findLastIndex((id) => placesOf(kase, id).some((place) => place < low));
  const end = path.findIndex(
    (id, index) => index > start && placesOf(kase, id).some((place) => place > high && place <= to),
  );
  return path.slice(Math.max(0, start), end < 0 ? path.length : end + 1);
}

const mostWays = 3;

/** Ways on which goods still get through when some of the flow is lost, the widest first. */
export function bypasses(
  kase: Case,
  chain: ChainFlow,
  ends: { readonly first: readonly number[]; readonly last: readonly number[] },
  entities: readonly string[],
  stays: (item: Link) => boolean,
): readonly Bypass[] {
  const { business, goods, unit, whole } = chain;
  if (whole <= 0) return [];
  const gone = entities.flatMap((id) => business.index.get(id) ?? []);
  const last = ends.last.filter((v) => !ends.first.includes(v));
  const ways = widestWays(business.graph, ends.first, last, gone, mostWays, volumesOf(chain, stays));
  return ways.map((way): Bypass => {
    const path = way.nodes.map((v) => business.ids[v] ?? "");
    return {
      type: "bypass",
      id: `bypass:${path.join(">")}`,
      goods,
      unit,
      path,
      around: aroundOf(kase, chain, path, entities),
      links: way.arcs.flatMap((arc) => (business.arcs[arc] ?? []).filter(stays).map((item) => item.id)),
      flow: way.flow,
      share: way.flow / whole,
    };
  });
}
