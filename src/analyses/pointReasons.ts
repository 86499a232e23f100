import type { Case } from "../core/case";
import type { ChainFunction } from "../core/chain";
import type { Junction } from "../core/junction";
import { strengthOf } from "../core/link";
import type { PointMeasures } from "../core/point";
import { gradeText, type Strength } from "../core/provenance";
import type { Beside } from "./beside";

export interface Grounds {
  readonly entities: readonly string[];
  readonly measures: PointMeasures;
  readonly junction?: Junction;
  readonly substitutes: readonly string[];
  /** Others of the same function within two links. */
  readonly near: readonly string[];
  readonly restsOn: readonly string[];
  readonly doubtful: readonly string[];
  readonly beside: readonly Beside[];
  readonly equal: readonly (readonly string[])[];
}

const does: { readonly [F in ChainFunction]: string } = {
  source: "sources",
  transport: "transports",
  storage: "stores",
  production: "produces",
  distribution: "distributes",
  exchange: "sells",
  collection: "collects",
  laundering: "launders",
  reinvestment: "reinvests",
  direction: "directs",
  enforcement: "enforces",
  recruitment: "recruits",
  communications: "runs communications",
  countermeasures: "runs countermeasures",
  corruption: "corrupts",
  "professional-enabling": "gives professional help",
};

function share(value: number): string {
  return value > 0.995 ? "all" : `${Math.round(value * 100)}%`;
}

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

function names(kase: Case, ids: readonly string[], most = 3): string {
  const all = ids.map((id) => kase.entities.get(id)?.label ?? id);
  const shown = all.length > most ? [...all.slice(0, most - 1), `${all.length - most + 1} more`] : all;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join("; ")} and ${last}`;
}

function flowWords({ commodityLost, moneyLost }: PointMeasures, who: string): readonly string[] {
  const words: string[] = [];
  if (commodityLost !== undefined && commodityLost > 0.005)
    words.push(`Without ${who}, ${share(commodityLost)} of the goods no longer reaches the market.`);
  if (moneyLost !== undefined && moneyLost > 0.005)
    words.push(`Without ${who}, ${share(moneyLost)} of the money no longer reaches the last function.`);
  return words;
}

function junctionWords(junction: Junction): readonly string[] {
  const { from, to, people, links } = junction;
  const words = [
    `Between ${from} and ${to} ${people.value === 1 ? "there is one route" : `there are ${people.value} independent routes`}.`,
  ];
  if (Number.isFinite(links.value) && links.value > 0)
    words.push(`${count(links.value, "link")} would have to go to part the two otherwise.`);
  if (!junction.inner && people.value > 1)
    words.push("A direct link joins the two ends: there is no middleman to take out.");
  return words;
}

/** How sure the links are that a point rests on. */
function groundWords(all: number, doubtful: number): string {
  if (all === 1)
    return doubtful === 0 ? "The one link it rests on is confirmed." : "This rests on one doubtful link.";
  if (doubtful === 0) return `All ${all} links it rests on are confirmed.`;
  if (doubtful === all) return `None of the ${all} links it rests on is confirmed.`;
  return `${doubtful} of the ${all} links it rests on ${doubtful === 1 ? "is" : "are"} not confirmed.`;
}

/** Why a point is one, in plain sentences: what stops, who is cut off, who could step in, what it rests on, who is beside it. */
export function pointReasons(kase: Case, grounds: Grounds): readonly string[] {
  const { entities, measures, junction, substitutes, near, restsOn, doubtful, beside, equal } = grounds;
  const who = names(kase, entities);
  const reasons = [...(junction ? junctionWords(junction) : []), ...flowWords(measures, who)];
  if (measures.pieces > 1)
    reasons.push(
      `The charted contacts would fall into ${measures.pieces} pieces; ${count(measures.cutsOff, "person", "people")} would lose touch with the largest.`,
    );
  const [one] = entities;
  const item = entities.length === 1 && one !== undefined ? kase.entities.get(one) : undefined;
  if (item && item.functions.length > 0) {
    const doing = item.functions.map((each) => does[each]).join(" and ");
    if (near.length === 0) reasons.push(`Nobody else within two links ${doing}.`);
    else if (substitutes.length === 0)
      reasons.push(
        `${count(near.length, "other")} within two links ${near.length === 1 ? doing : `hold${item.functions.length > 1 ? " one of" : ""} the same function`}, but none shares half the contacts.`,
      );
    else reasons.push(`${names(kase, substitutes)} could step in: same function, half the contacts or more.`);
  }
  if (restsOn.length > 0) reasons.push(groundWords(restsOn.length, doubtful.length));
  if (equal.length > 1)
    reasons.push(`Several equal answers: ${count(equal.length, "set")} of the same size would do the same.`);
  const living = beside.filter((each) => each.livesWith !== undefined);
  const hosts = [...new Set(living.flatMap((each) => each.livesWith ?? []))];
  // A count, not names: a ranking is shown in rooms where children's names are not.
  if (living.length > 0)
    reasons.push(
      `${count(living.length, "child or vulnerable person", "children or vulnerable people")} ${living.length === 1 ? "lives" : "live"} with ${names(kase, hosts)}: plan safeguarding first.`,
    );
  return reasons;
}

/** 'untested', or the grades behind a link, for the list beside a point. */
export function groundsOf(
  kase: Case,
  link: string,
): { readonly strength: Strength; readonly grades: readonly string[] } {
  const item = kase.links.get(link);
  if (!item) return { strength: "tentative", grades: [] };
  return {
    strength: strengthOf(item),
    grades: item.provenance.flatMap((each) => (each.grade ? [gradeText(each.grade)] : [])),
  };
}
