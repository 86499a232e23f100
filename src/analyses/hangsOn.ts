import type { Case } from "../core/case";
import { defaultKeep, type KeepTable } from "../core/keepTable";
import { type Link, strengthOf } from "../core/link";
import { businessCase, ocgOption } from "../core/ocgBusiness";
import { type ChainFlow, chainFlows, shareLost } from "./chainFlow";
import { junctionsOf } from "./junctions";

/** One thing that could be taken out: a least set of a junction, or one entity. */
interface Choice {
  readonly title: string;
  readonly entities: readonly string[];
}

/** A doubtful link and what knowing it is worth. */
export interface Hanging {
  readonly link: string;
  readonly goods: "commodity" | "money";
  /** How likely it is to be so, from the same table that the draws use. */
  readonly likely: number;
  /**
   * Value of knowing: p · max F(S | so) + (1 − p) · max F(S | not so) − max E[F(S)], F = share of the flow lost
   * (interdiction §2). 0 = the same is done whatever the answer.
   */
  readonly value: number;
  /** Titles of what would be taken out first, equal ones side by side. */
  readonly leads: readonly string[];
  readonly leadsIfNot: readonly string[];
  /** Whether another leads if it is not so. */
  readonly changesLead: boolean;
  /** Whether the first five stand otherwise if it is not so. */
  readonly changesOrder: boolean;
  /** True where nothing at all is known to flow without it: the whole answer rests on it. */
  readonly bears: boolean;
}

export interface HangsOn {
  readonly links: readonly Hanging[];
  /** Doubtful links of the flows; more than were looked at when there are very many. */
  readonly doubtful: number;
  /** True where no goods and no money are recorded to flow. */
  readonly noFlow: boolean;
}

export interface HangsOnAsked {
  readonly streams?: readonly string[];
  readonly keepTable?: KeepTable;
  /** The OCG whose business is judged, as in a ranking. */
  readonly group?: string;
  readonly focus?: readonly string[];
}

/** More doubtful links than a person would ask about; each costs as many flows as there are choices. */
const mostLinks = 200;
const mostChoices = 300;
/** Under this a difference is rounding. */
const small = 1e-9;

/** Junctions' least sets first, so that a set has the junction's name rather than its one member's. */
function choicesOf(kase: Case, flow: ChainFlow, asked: HangsOnAsked): readonly Choice[] {
  const found = new Map<string, Choice>();
  const put = (choice: Choice) => {
    const key = [...choice.entities].sort().join("\n");
    if (!found.has(key) && found.size < mostChoices) found.set(key, choice);
  };
  for (const junction of junctionsOf(kase, asked.streams ? { streams: asked.streams } : {})) {
    if (junction.goods !== flow.goods || junction.people.value > 3) continue;
    const from = `${junction.from.charAt(0).toUpperCase()}${junction.from.slice(1)}`;
    for (const entities of junction.people.sets)
      if (entities.length > 0) put({ title: `${from} to ${junction.to}`, entities });
  }
  flow.business.ids.forEach((id, node) => {
    if (flow.business.allowed(node)) put({ title: kase.entities.get(id)?.label ?? id, entities: [id] });
  });
  return [...found.values()];
}

/** Share lost with each choice; all 0 where nothing flows. */
function losses(flow: Pick<ChainFlow, "whole" | "without">, choices: readonly Choice[]): readonly number[] {
  return choices.map(({ entities }) => shareLost(flow, entities) ?? 0);
}

/** Places of the choices in their order: most lost first, then fewest taken out, as the ranking has it. */
function orderOf(lost: readonly number[], choices: readonly Choice[]): readonly number[] {
  const size = (at: number) => choices[at]?.entities.length ?? 0;
  return choices
    .map((_, at) => at)
    .filter((at) => (lost[at] ?? 0) > small)
    .sort((a, b) => {
      const difference = (lost[b] ?? 0) - (lost[a] ?? 0);
      return Math.abs(difference) > small ? difference : size(a) - size(b) || a - b;
    });
}

function leadersOf(lost: readonly number[], choices: readonly Choice[]): readonly number[] {
  const order = orderOf(lost, choices);
  const [first] = order;
  if (first === undefined) return [];
  return order.filter(
    (at) =>
      Math.abs((lost[at] ?? 0) - (lost[first] ?? 0)) <= small &&
      choices[at]?.entities.length === choices[first]?.entities.length,
  );
}

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** One link taken as so and as not so, all others as they stand. */
function weigh(
  item: Link,
  flow: ChainFlow,
  now: { readonly choices: readonly Choice[]; readonly lost: readonly number[] },
  likely: number,
): Hanging {
  const { choices, lost } = now;
  const without = flow.drawn((each) => each.id !== item.id);
  const lostIfNot = losses(without, choices);
  const best = (values: readonly number[]) => values.reduce((most, each) => Math.max(most, each), 0);
  const mixed = lost.map((each, at) => likely * each + (1 - likely) * (lostIfNot[at] ?? 0));
  const value = likely * best(lost) + (1 - likely) * best(lostIfNot) - best(mixed);
  const leads = leadersOf(lost, choices);
  const leadsIfNot = leadersOf(lostIfNot, choices);
  const five = (values: readonly number[]) => orderOf(values, choices).slice(0, 5);
  const titles = (list: readonly number[]) => [...new Set(list.map((at) => choices[at]?.title ?? ""))];
  return {
    link: item.id,
    goods: flow.goods,
    likely,
    value: value > small ? value : 0,
    leads: titles(leads),
    leadsIfNot: titles(leadsIfNot),
    changesLead: !same(leads, leadsIfNot),
    changesOrder: !same(five(lost), five(lostIfNot)),
    bears: flow.whole > 0 && without.whole <= 0,
  };
}

/**
 * What to find out next: every doubtful link that goods or money flow over, with the value of knowing it, the most valuable
 * first. A link of both kinds of goods counts by the larger; they are never added up. Nothing is drawn at random, so the same
 * case gives the same answer; `rest` lets others in between links and may throw to stop it.
 */
export async function hangsOn(
  whole: Case,
  asked: HangsOnAsked,
  rest: (done: number) => Promise<void>,
): Promise<HangsOn> {
  await rest(0);
  const { group } = ocgOption(whole, asked.group, asked.focus);
  const kase = group === undefined ? whole : businessCase(whole, group);
  const flows = chainFlows(kase, asked.streams ? { streams: asked.streams } : {});
  const table = asked.keepTable ?? defaultKeep;
  const found = new Map<string, Hanging>();
  const doubtful = flows.flatMap((flow) =>
    [...new Set(flow.business.arcs.flat())]
      .filter((item) => strengthOf(item) !== "confirmed")
      .map((item) => ({ flow, item })),
  );
  const weighed = new Map(
    flows.map((flow) => {
      const choices = choicesOf(kase, flow, asked);
      return [flow, { choices, lost: losses(flow, choices) }] as const;
    }),
  );
  let last = performance.now();
  for (const [at, { flow, item }] of doubtful.slice(0, mostLinks).entries()) {
    const now = weighed.get(flow);
    if (!now) continue;
    const made = weigh(item, flow, now, table[strengthOf(item)]);
    const known = found.get(item.id);
    if (!known || made.value > known.value) found.set(item.id, made);
    if (performance.now() - last < 20) continue;
    await rest(at / Math.min(doubtful.length, mostLinks));
    last = performance.now();
  }
  const weight = (each: Hanging) =>
    each.value * 1000 + (each.bears ? 3 : 0) + (each.changesLead ? 2 : 0) + (each.changesOrder ? 1 : 0);
  return {
    links: [...found.values()].sort((a, b) => weight(b) - weight(a)),
    doubtful: new Set(doubtful.map(({ item }) => item.id)).size,
    noFlow: flows.every((flow) => flow.whole <= 0),
  };
}
