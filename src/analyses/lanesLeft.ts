import type { Case } from "../core/case";
import { type ChainFunction, lanePlace } from "../core/chain";
import { lanesOf } from "../core/lane";
import type { Link } from "../core/link";
import type { GoodsLost, LaneLeft, Ranged } from "../core/whatIf";
import type { ChainFlow } from "./chainFlow";
import { flowLost } from "./graph/junction";

type Keep = (item: Link) => boolean;

/** One lane's flow: now, and without what goes, with all links or with those of a draw. */
interface Measured {
  readonly now: number;
  readonly after: number;
}

interface LaneFlow {
  readonly lane: ChainFunction;
  readonly start: boolean;
  readonly chain: ChainFlow;
  readonly measure: (keep?: Keep) => Measured;
}

/** Volumes of a chain's arcs with only some links: the sum of theirs where all are known, else their share of the arc. */
export function volumesOf({ business }: ChainFlow, keep: Keep): readonly number[] {
  return business.arcs.map((links, arc) => {
    const kept = links.filter(keep);
    const whole = business.graph.volume[arc] ?? 0;
    if (kept.length === links.length) return whole;
    if (links.every((item) => item.volume))
      return kept.reduce((sum, item) => sum + (item.volume?.amount ?? 0), 0);
    return (whole * kept.length) / links.length;
  });
}

const finite = (value: number) => (Number.isFinite(value) ? value : 0);

/** Flow from the first function to one lane. Those who also do the first are left out of the lane's end: to them nothing has to flow. */
function laneFlow(
  chain: ChainFlow,
  lane: ChainFunction,
  first: readonly number[],
  members: readonly number[],
  gone: readonly number[],
  stays: Keep,
): LaneFlow {
  const ends = members.filter((v) => !first.includes(v));
  const flow = flowLost(chain.business.graph, first, ends);
  const left = flow.drawn(volumesOf(chain, stays));
  return {
    lane,
    start: false,
    chain,
    measure: (keep) => {
      if (!keep) return { now: finite(flow.whole), after: finite(left.without(gone)) };
      const all = flow.drawn(volumesOf(chain, keep));
      const rest = flow.drawn(volumesOf(chain, (item) => keep(item) && stays(item)));
      return { now: finite(all.whole), after: finite(rest.without(gone)) };
    },
  };
}

/** What those of the first function can still give out. */
function startFlow(
  chain: ChainFlow,
  first: readonly number[],
  gone: readonly number[],
  stays: Keep,
): LaneFlow {
  const { graph } = chain.business;
  const givers = new Set(first);
  const out = (volume: readonly number[], without: ReadonlySet<number>) =>
    volume.reduce(
      (sum, amount, arc) =>
        givers.has(graph.from[arc] ?? -1) &&
        !givers.has(graph.to[arc] ?? -1) &&
        !without.has(graph.from[arc] ?? -1)
          ? sum + amount
          : sum,
      0,
    );
  const off = new Set(gone);
  return {
    lane: chain.from,
    start: true,
    chain,
    measure: (keep = () => true) => ({
      now: out(volumesOf(chain, keep), new Set()),
      after: out(
        volumesOf(chain, (item) => keep(item) && stays(item)),
        off,
      ),
    }),
  };
}

/** The lanes of both chains, each goods from its own start. */
function laneFlows(
  kase: Case,
  chains: readonly ChainFlow[],
  entities: readonly string[],
  stays: Keep,
): readonly LaneFlow[] {
  const lanes = lanesOf(kase);
  return chains.flatMap((chain) => {
    const nodes = (ids: readonly string[]) => ids.flatMap((id) => chain.business.index.get(id) ?? []);
    const gone = nodes(entities);
    const first = nodes(lanes.find((each) => each.lane === chain.from)?.members ?? []);
    const own = lanes.filter(
      ({ lane }) => lanePlace(lane) > lanePlace(chain.from) && lanePlace(lane) <= lanePlace(chain.to),
    );
    // Where goods end and money begins it is one function: told once, as the end of the goods.
    const told = chains.some((other) => other !== chain && other.to === chain.from);
    return [
      ...(told ? [] : [startFlow(chain, first, gone, stays)]),
      ...own.map(({ lane, members }) => laneFlow(chain, lane, first, nodes(members), gone, stays)),
    ];
  });
}

const within = (value: number) => Math.min(1, Math.max(0, value));

function ranged(share: number, drawn: readonly number[]): Ranged {
  if (drawn.length === 0) return { share };
  const sorted = [...drawn].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { share, range: { low: at(0.05), high: at(0.95), draws: sorted.length } };
}

/** Flows with and without what goes, drawn one after the other so that others can get in between. */
export interface FlowsLeft {
  readonly draw: (keep: Keep) => void;
  readonly lanes: () => readonly LaneLeft[];
  readonly goods: () => readonly GoodsLost[];
}

/** Flow left in each lane and lost in all; a draw in which nothing flows to a lane says nothing about it and is not counted. */
export function flowsLeft(
  kase: Case,
  chains: readonly ChainFlow[],
  entities: readonly string[],
  stays: Keep,
): FlowsLeft {
  const flows = laneFlows(kase, chains, entities, stays);
  const shares: number[][] = flows.map(() => []);
  const lanes = (): readonly LaneLeft[] =>
    flows.flatMap(({ lane, start, chain, measure }, index) => {
      const { now, after } = measure();
      if (now <= 0) return [];
      const { goods, unit } = chain;
      const left = ranged(within(after / now), shares[index] ?? []);
      return [{ lane, goods, unit, now, after, left, start }];
    });
  return {
    draw: (keep) =>
      flows.forEach(({ measure }, index) => {
        const { now, after } = measure(keep);
        if (now > 0) shares[index]?.push(within(after / now));
      }),
    lanes,
    goods: () =>
      chains.flatMap((chain) => {
        const { goods, unit, from, to } = chain;
        const last = lanes().find((each) => each.goods === goods && each.lane === to && !each.start);
        if (!last) return [];
        const { share, range } = last.left;
        const lost: Ranged = {
          share: 1 - share,
          ...(range ? { range: { low: 1 - range.high, high: 1 - range.low, draws: range.draws } } : {}),
        };
        const { now, after } = last;
        return [{ goods, unit, from, to, now, after, lost, guessed: chain.business.guessed }];
      }),
  };
}
