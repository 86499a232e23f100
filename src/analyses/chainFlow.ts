import type { Case } from "../core/case";
import { type ChainFunction, lanePlace } from "../core/chain";
import { lanesOf } from "../core/lane";
import type { Link } from "../core/link";
import { businessCase } from "../core/ocgBusiness";
import { chosenStreams, type Stream, streamsOf } from "../core/stream";
import { type Business, businessOf } from "./business";
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
  /** The same chain with only the links that `keep` lets in, for draws by how sure we are of each. */
  readonly drawn: (keep: (item: Link) => boolean) => Pick<ChainFlow, "whole" | "without">;
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
    const whole = Number.isFinite(flow.whole) ? flow.whole : 0;
    return [
      {
        goods,
        ...ends,
        unit: business.unit,
        business,
        whole,
        without: (entities: readonly string[]) => flow.without(nodesOf(business, entities)),
        drawn: (keep: (item: Link) => boolean) => {
          const volumes = business.arcs.map((links, arc) => {
            const kept = links.filter(keep).length;
            return ((business.graph.volume[arc] ?? 0) * kept) / links.length;
          });
          const now = flow.drawn(volumes);
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
