import type { Case } from "../core/case";
import type { BestSet, KeyPlayers, ReachSet } from "../core/keyPlayers";
import { ocgOption } from "../core/ocgBusiness";
import { neverTarget } from "../core/target";
import type { Analysis } from "./analysis";
import { between } from "./betweenness";
import { type ChainFlow, chainFlows, shareLost } from "./chainFlow";
import { choose } from "./graph/bestSets";
import { cuts } from "./graph/cuts";
import { fragmenter } from "./graph/fragmenter";
import { bestReach } from "./graph/reach";
import { searchSets } from "./graph/searchSets";
import { type Network, network } from "./network";
import { drained, type Steps } from "./stepped";

/** Every set is tried up to this many people and sets (interdiction §4.3: C(110, 3) = 215,820 is seconds). */
const exhaustivePeople = 150;
const mostSets = 250_000;
/** Flow is a max flow for each set: a hundred times dearer than counting pieces. */
const mostFlowSets = 5000;
/** Nodes and edges walked in one search at most: keeps the sets of a very large case to some seconds. */
const mostWork = 5e8;
/** And between two rests: some milliseconds. */
const restWork = 500_000;
const topBetween = 15;
const sizes = [1, 2, 3, 4, 5] as const;
/** Losses nearer than this to all of the flow are all of it. */
const rounding = 1e-6;

interface Candidates {
  readonly list: readonly number[];
  readonly complete: boolean;
}

/** The longest beginning of a list of which all sets of a size may be tried. */
function upTo(list: readonly number[], size: number, most: number): readonly number[] {
  let length = list.length;
  while (length > size && choose(length, size) > most) length--;
  return list.slice(0, length);
}

/** Cut points with what they cut off first, then go-betweens: the short list that finds the best triple in 21 of 22 networks (interdiction §4.3). */
function shortList(of: Network, allowed: ReadonlySet<number>) {
  const { cutPoint, parts } = cuts(of.graph);
  const ways = between(of.graph, { sample: 250, seed: 1 });
  const off = (v: number) => (parts.get(v) ?? []).slice(1).reduce((sum, size) => sum + size, 0);
  const free = [...allowed];
  const cut = free.filter((v) => cutPoint[v]).sort((a, b) => off(b) - off(a) || a - b);
  const top = [...free]
    .sort((a, b) => (ways.nodes[b] ?? 0) - (ways.nodes[a] ?? 0) || a - b)
    .slice(0, topBetween);
  return { list: [...new Set([...top, ...cut])], estimated: ways.sources < of.graph.n };
}

function candidatesFor(
  of: Network,
  all: readonly number[],
  short: readonly number[],
  size: number,
): Candidates {
  const most = Math.min(mostSets, Math.max(1, Math.floor(mostWork / (of.graph.n + 2 * of.graph.m + 1))));
  if (of.graph.n <= exhaustivePeople && choose(all.length, size) <= most)
    return { list: all, complete: true };
  const list = upTo(short, size, most);
  return { list, complete: list.length === all.length };
}

function losses(flows: readonly ChainFlow[], entities: readonly string[]) {
  const of = (goods: "commodity" | "money") =>
    shareLost(
      flows.find((flow) => flow.goods === goods),
      entities,
    );
  const [commodityLost, moneyLost] = [of("commodity"), of("money")];
  return {
    ...(commodityLost === undefined ? {} : { commodityLost }),
    ...(moneyLost === undefined ? {} : { moneyLost }),
  };
}

/** Whose business and which streams the sets by flow are sought in; as in the ranking. */
export interface KeyPlayersAsked {
  readonly group?: string;
  readonly streams?: readonly string[];
  readonly focus?: readonly string[];
}

/** Best sets by contacts, then by flow, of one to five, one after the other. */
export function* keyPlayerSteps(kase: Case, asked: KeyPlayersAsked = {}): Steps<KeyPlayers> {
  const of = network(kase);
  const judged = ocgOption(kase, asked.group, asked.focus);
  const flows = chainFlows(kase, {
    ...(asked.streams ? { streams: asked.streams } : {}),
    ...judged,
  }).filter((flow) => flow.whole > 0);
  const may = (id: string) => {
    const item = kase.entities.get(id);
    return item !== undefined && item.kind !== "ocg" && neverTarget(kase, item) === undefined;
  };
  const all = of.ids.flatMap((id, v) => (may(id) ? [v] : []));
  yield 0.01;
  const short = shortList(of, new Set(all));
  yield 0.05;
  const count = fragmenter(of.graph);
  const n = of.graph.n;
  const facts = (people: readonly number[]) => {
    const { pairs, pieces, largest, left } = count(people);
    return {
      f: n > 1 ? Math.max(0, 1 - pairs / (n * (n - 1))) : 0,
      fLeft: left > 1 ? Math.max(0, 1 - pairs / (left * (left - 1))) : 0,
      pieces,
      largest,
    };
  };
  const stride = Math.max(1, Math.min(64, Math.floor(restWork / (n + 2 * of.graph.m + 1))));
  const sets: BestSet[] = [];
  for (const size of sizes) {
    const { list, complete } = candidatesFor(of, all, short.list, size);
    if (list.length < size) break;
    const search = searchSets(list, size, (set) => [-count(set).pairs], 10, stride);
    const of1 = choose(list.length, size);
    let step = search.next();
    for (; !step.done; step = search.next())
      yield 0.05 + 0.55 * ((size - 1 + step.value / of1) / sizes.length);
    const { sets: best, ties, tried } = step.value;
    const [first] = best;
    if (!first) break;
    const named = best.map((set) => set.map((v) => of.ids[v] ?? ""));
    const lost = losses(flows, named[0] ?? []);
    sets.push({
      size,
      by: "fragmentation",
      sets: named,
      ties,
      tried,
      complete,
      from: list.length,
      ...facts(first),
      ...lost,
    });
  }
  yield* flowSets(flows, may, (ids) => facts(ids.flatMap((id) => of.index.get(id) ?? [])), sets);
  const reach = reachSets(of, all);
  return { sets, reach, people: n, allowed: all.length, estimated: short.estimated };
}

/**
 * Sets by flow: the greater of the two shares lost counts first, then the other; they are never added up. Ends when
 * nothing more can be lost.
 */
function* flowSets(
  flows: readonly ChainFlow[],
  may: (id: string) => boolean,
  facts: (ids: readonly string[]) => Pick<BestSet, "f" | "fLeft" | "pieces" | "largest">,
  into: BestSet[],
): Generator<number, void> {
  const ids = [...new Set(flows.flatMap((flow) => flow.business.ids))].filter(
    (id) => may(id) && flows.some((flow) => flow.business.allowed(flow.business.index.get(id) ?? -1)),
  );
  const score = (entities: readonly string[]) =>
    flows.map((flow) => shareLost(flow, entities) ?? 0).sort((a, b) => b - a);
  const alone = ids.map((id) => score([id]));
  yield 0.62;
  const order = ids
    .map((_, at) => at)
    .sort((a, b) => {
      const [x, y] = [alone[a] ?? [], alone[b] ?? []];
      return (y[0] ?? 0) - (x[0] ?? 0) || (y[1] ?? 0) - (x[1] ?? 0) || a - b;
    });
  for (const size of sizes) {
    const list = upTo(order, size, mostFlowSets);
    if (list.length < size || flows.length === 0) return;
    const search = searchSets(list, size, (set) => score(set.map((at) => ids[at] ?? "")));
    const total = choose(list.length, size);
    let step = search.next();
    for (; !step.done; step = search.next())
      yield 0.62 + 0.36 * ((size - 1 + step.value / total) / sizes.length);
    const { best, sets, ties, tried } = step.value;
    const named = sets.map((set) => set.map((at) => ids[at] ?? ""));
    const [first] = named;
    if (!first || !best || (best[0] ?? 0) <= rounding) return;
    into.push({
      size,
      by: "flow",
      sets: named,
      ties,
      tried,
      complete: list.length === ids.length,
      from: list.length,
      ...facts(first),
      ...losses(flows, first),
    });
    if (best.every((share) => share > 1 - rounding)) return;
  }
}

function reachSets(of: Network, allowed: readonly number[]): readonly ReachSet[] {
  // Bit sets of all pairs: 37,000 people would be 170 MB.
  if (of.graph.n > 5000) return [];
  return [1, 2].flatMap((steps) =>
    [1, 2, 3].map((size) => {
      const { picks, reached } = bestReach(of.graph, steps, size, 400_000, allowed);
      return { size, steps, picks: picks.map((v) => of.ids[v] ?? ""), reached };
    }),
  );
}

/** The same in one go. */
export function keyPlayersOf(kase: Case): KeyPlayers {
  return drained(keyPlayerSteps(kase));
}

/** Who together hold the network, and the business, together. */
export const keyPlayers: Analysis = {
  title: "Best sets of 1 to 5",
  about:
    "Which people, taken out together, part the contacts most (Borgatti's F on the headcount before), which entities stop most of the flow, and who reaches most others. Never children, victims, witnesses or professionals.",
  params: {},
  run: (kase) => {
    const result = keyPlayersOf(kase);
    const tried = result.sets.reduce((sum, set) => sum + set.tried, 0);
    return [
      {
        type: "keyPlayers",
        title: "Best sets",
        about: `Best of ${tried} sets tried among ${result.allowed} of ${result.people} people.`,
        result,
      },
    ];
  },
};
