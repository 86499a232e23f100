import { type Case, linksAt } from "./case";
import { amountText, bestGrade } from "./cellText";
import type { Entity } from "./entity";
import type { Ocg } from "./group";
import { type Link, otherEnd, strengthOf } from "./link";
import { shortGrade } from "./pagePeople";
import type { PageText, TextOf } from "./pageText";
import { type Strength, strengths } from "./provenance";

/** Another OCG that this one is linked to, or rivals. */
export interface PageOcg {
  readonly group: Ocg;
  readonly rival: boolean;
  readonly strength: Strength;
  readonly grade: string;
  readonly text: PageText;
}

/** Members of the OCG and the mark that stands for it. */
function ownIds(kase: Case, ocg: Ocg): ReadonlySet<string> {
  const own = new Set<string>(ocg.entity ? [ocg.entity] : []);
  for (const item of kase.entities.values())
    if (item.memberships.some(({ group }) => group === ocg.id)) own.add(item.id);
  return own;
}

/** Every OCG that a link leads to from the OCG or its members, with the links, those between the OCGs themselves first. */
function linkedOcgs(kase: Case, ocg: Ocg): ReadonlyMap<string, readonly Link[]> {
  const own = ownIds(kase, ocg);
  const found = new Map<string, Link[]>();
  const marks = new Map<string, string>();
  for (const group of kase.groups.values())
    if (group.type === "ocg" && group.entity) marks.set(group.entity, group.id);
  const groupsOf = (item: Entity) => {
    const mark = marks.get(item.id);
    return mark ? [mark] : item.memberships.map(({ group }) => group);
  };
  const at = linksAt(kase);
  for (const id of own)
    for (const linkId of at.get(id) ?? []) {
      const link = kase.links.get(linkId);
      const other = link ? kase.entities.get(otherEnd(link, id)) : undefined;
      if (!link || !other || own.has(other.id)) continue;
      for (const group of groupsOf(other)) {
        const list = found.get(group) ?? [];
        found.set(group, list);
        if (!list.includes(link)) list.push(link);
      }
    }
  for (const list of found.values())
    list.sort(
      (a, b) =>
        Number(b.from === ocg.entity || b.to === ocg.entity) -
        Number(a.from === ocg.entity || a.to === ocg.entity),
    );
  return found;
}

const surest = (links: readonly Link[]) =>
  [...links].sort((a, b) => strengths.indexOf(strengthOf(a)) - strengths.indexOf(strengthOf(b)))[0];

const namesIn = (kase: Case, link: Link) =>
  [link.from, link.to].map((id) => (kase.entities.get(id)?.label ?? id).split(",")[0] ?? "");

/** What is known of two OCGs in one line: the ties of named people say more than 'associated', so they come first. */
function tieWords(kase: Case, ocg: Ocg, group: Ocg, links: readonly Link[]): string {
  const between = links.find((item) =>
    [item.from, item.to].every((id) => id === ocg.entity || id === group.entity),
  );
  const named = links.filter((item) => item !== between && item.label !== "");
  const said = [
    ...new Set(
      named.map((item) => {
        const [from = "", to = ""] = namesIn(kase, item);
        return `${from} ${item.label} ${to}`;
      }),
    ),
  ];
  const claim = between?.provenance[0]?.claim ?? "";
  if (group.summary?.toUpperCase().includes(ocg.name.toUpperCase())) return group.summary;
  if (claim) return claim;
  return said[0] ?? (group.summary || "linked");
}

export function pageOcgs(kase: Case, ocg: Ocg, text: TextOf): readonly PageOcg[] {
  const found: PageOcg[] = [];
  for (const [id, links] of linkedOcgs(kase, ocg)) {
    const group = kase.groups.get(id);
    if (group?.type !== "ocg" || id === ocg.id) continue;
    // The link between the OCGs themselves says how sure that is; ties of single members are no tie of the groups.
    const between = links.filter((item) =>
      [item.from, item.to].every((end) => end === ocg.entity || end === group.entity),
    );
    const best = surest(between.length > 0 ? between : links);
    if (!best) continue;
    found.push({
      group,
      rival: links.some(({ kind }) => kind === "rival"),
      strength: strengthOf(best),
      grade: shortGrade(bestGrade(best.provenance)),
      text: text(`ocg:${id}`, `What ${group.name} is to ${ocg.name}`, tieWords(kase, ocg, group, links)),
    });
  }
  return found;
}

/** A line about money: what a member is known to own or owe, or where money goes. */
export interface PageMoney {
  readonly text: PageText;
  readonly grade: string;
  readonly ids: readonly string[];
}

const wealth = /financ|\bowns?\b|\bbuys?\b|\btax\b|\bmoney\b|\bassets?\b|\bbusiness\b/i;
const mostFacts = 6;
const mostFlows = 3;
const moneyLanes = ["collection", "laundering", "reinvestment"];

/** What is known of the money: facts of members first, then the flows out of collection and laundering, largest first. */
export function pageMoney(kase: Case, ocg: Ocg, text: TextOf): readonly PageMoney[] {
  const own = ownIds(kase, ocg);
  const facts: PageMoney[] = [];
  for (const id of own) {
    const item = kase.entities.get(id);
    if (item?.kind !== "person") continue;
    const surname = item.label.split(",")[0] ?? item.label;
    for (const [index, each] of item.attributes.entries()) {
      if (!wealth.test(each.name)) continue;
      const verb =
        /^(owns?|buys?)$/i.test(each.name) && !/^(owns?|buys?)\b/i.test(each.value) ? `${each.name} ` : "";
      const under = /^tax$/i.test(each.name) ? "tax: " : "";
      facts.push({
        text: text(`money:${id}:${index}`, `Money of ${surname}`, `${surname}: ${under}${verb}${each.value}`),
        grade: shortGrade(bestGrade(each.provenance)),
        ids: [id],
      });
    }
  }
  const ranked = [...kase.links.values()]
    .filter(({ flow, kind }) => flow === "money" || kind === "pays")
    .flatMap((item) => {
      const [from, to] = [kase.entities.get(item.from), kase.entities.get(item.to)];
      const lanes = [...(from?.functions ?? []), ...(to?.functions ?? [])];
      const inside = own.has(item.from) || own.has(item.to);
      return from && to && inside && lanes.some((lane) => moneyLanes.includes(lane))
        ? [{ item, from, to }]
        : [];
    })
    .sort((a, b) => (b.item.volume?.amount ?? 0) - (a.item.volume?.amount ?? 0))
    .slice(0, mostFlows);
  const flows = ranked.map(({ item, from, to }): PageMoney => {
    const short = (each: Entity) => each.label.split(",")[0] ?? each.label;
    const amount = amountText(item.volume);
    const made = `${short(from)} ${item.label || "pays"} ${short(to)}${amount ? `, ${amount}` : ""}`;
    return {
      text: text(`flow:${item.id}`, `Money from ${short(from)} to ${short(to)}`, made),
      grade: shortGrade(bestGrade(item.provenance)),
      ids: [item.from, item.to],
    };
  });
  return [...facts.slice(0, mostFacts), ...flows];
}
