import type { Case } from "../core/case";
import { type ChainFunction, lanePlace } from "../core/chain";
import { lanesOf } from "../core/lane";
import type { Link } from "../core/link";
import { businessCase } from "../core/ocgBusiness";
import type { Random } from "../core/random";
import { chosenStreams, type Stream, streamsOf } from "../core/stream";
import { type Business, businessOf } from "./business";
import { falseArcs } from "./falseLinks";
import { flowLost } from "./graph/junction";

/** How much of one kind of goods gets through the chain, and what gets through without some entities. */
export interface ChainFlow {
  readonly goods: "commodity" | "money";
  readonly unit: string;
  readonly from: ChainFunction;
  readonly to: ChainFunction;
  readonly business: Business;
  /** Largest flow from the first to the last function, in the unit; 0 = nothing is known to flow. */
  readonly whole: number;
  readonly without: (entities: readonly string[]) => number;
  /** The same chain with only the links that `keep` lets in, for draws by how sure we are of each, and with false ones where any are asked for. */
  readonly drawn: (keep: (item: Link) => boolean, random?: Random) => Pick<ChainFlow, "whole" | "without">;
}

/** First and last function of the goods that somebody works in: goods up to exchange, money from exchange on. */
function endsOf(goods: "commodity" | "money", present: readonly ChainFunction[]) {
  const exchange = lanePlace("exchange");
  const own = present.filter((lane) => {
    const place = lanePlace(lane);
    return goods === "commodity" ? place <= exchange : place >= exchange;
  });
  const [from] = own;
  const to = own.at(-1);
  return from !== undefined && to !== undefined && from !== to ? { from, to } : undefined;
}

const nodesOf = (business: Business, ids: readonly string[]) =>
  ids.flatMap((id) => business.index.get(id) ?? []);

export interface ChainOptions {
  readonly streams?: readonly string[];
  readonly keep?: (item: Link) => boolean;
  /** The OCG (group id) whose business alone is looked at; the whole case when none is given. */
  readonly group?: string;
  /** False links in a draw as a share of the known ones, and the seed of where they may be. */
  readonly falseLinks?: { readonly share: number; readonly seed: number };
}

/** The flow of each kind of goods through the whole chain (at most two: they have different units and are never added up). */
export function chainFlows(whole: Case, options: ChainOptions = {}): readonly ChainFlow[] {
  const kase = options.group === undefined ? whole : businessCase(whole, options.group);
  const lanes = lanesOf(kase);
  const chosen: readonly Stream[] = chosenStreams(streamsOf(kase), options.streams);
  return (["commodity", "money"] as const).flatMap((goods) => {
    const ends = endsOf(
      goods,
      lanes.map((each) => each.lane),
    );
    const streams = chosen.filter((stream) => stream.goods === goods);
    if (!ends || streams.length === 0) return [];
    const business = businessOf(kase, streams, options.keep);
    const nodes = (lane: ChainFunction) =>
      (lanes.find((each) => each.lane === lane)?.members ?? []).flatMap((id) => business.index.get(id) ?? []);
    const flow = flowLost(business.graph, nodes(ends.from), nodes(ends.to));
    const { share = 0, seed = 1 } = options.falseLinks ?? {};
    const wrong = falseArcs(
      business,
      lanes.map((each) => nodes(each.lane)),
      share,
      seed,
    );
    const { n, from, to, volume } = business.graph;
    // Without false links the draws run on the known arcs alone.
    const drawnFlow =
      wrong.from.length === 0
        ? flow
        : flowLost(
            {
              n,
              from: [...from, ...wrong.from],
              to: [...to, ...wrong.to],
              volume: [...volume, ...wrong.from.map(() => 0)],
            },
            nodes(ends.from),
            nodes(ends.to),
          );
    const whole = Number.isFinite(flow.whole) ? flow.whole : 0;
    return [
      {
        goods,
        ...ends,
        unit: business.unit,
        business,
        whole,
        without: (entities: readonly string[]) => flow.without(nodesOf(business, entities)),
        drawn: (keep: (item: Link) => boolean, random?: Random) => {
          const volumes = business.arcs.map((links, arc) => {
            const kept = links.filter(keep).length;
            return ((business.graph.volume[arc] ?? 0) * kept) / links.length;
          });
          const there = wrong.from.map(() => (random && random() < wrong.chance ? wrong.volume : 0));
          const now = drawnFlow.drawn([...volumes, ...there]);
          return {
            whole: Number.isFinite(now.whole) ? now.whole : 0,
            without: (entities: readonly string[]) => now.without(nodesOf(business, entities)),
          };
        },
      },
    ];
  });
}

/** Share of a chain's flow that is lost with some entities, 0–1; undefined when nothing is known to flow. */
export function shareLost(
  flow: Pick<ChainFlow, "whole" | "without"> | undefined,
  entities: readonly string[],
): number | undefined {
  if (!flow || flow.whole <= 0) return undefined;
  return Math.min(1, Math.max(0, 1 - flow.without(entities) / flow.whole));
}
