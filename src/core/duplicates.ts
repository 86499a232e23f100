import { type Case, linksAt } from "./case";
import { clusters } from "./clusters";
import { type DuplicateFacts, duplicateFacts } from "./duplicateFacts";
import { findLinkPairs } from "./duplicateLinks";
import { type Candidate, findPairs } from "./duplicatePairs";
import { bestName, minus, type PairContext, plus, type Reason, reasonsOf } from "./duplicateReasons";
import { bandText, type Ocg } from "./group";
import { type Link, otherEnd } from "./link";
import { plainWords } from "./nameMatch";
import { type DuplicateRule, duplicateRules, type Proposal, pairId } from "./proposal";

/** What may be one, and what was too common to say anything. */
export interface Duplicates {
  readonly proposals: readonly Proposal[];
  readonly common: readonly (readonly [value: string, records: number])[];
}

/** Links of one record that are looked at for shared neighbours and dates; a hub's thousands say nothing more. */
const mostLinks = 200;

/** Rules that are sure enough for their pairs to count as one when neighbours are compared. */
const sure: readonly DuplicateRule[] = ["sourceId", "reference", "phone", "plate", "account", "nameBorn"];

function ocgName(group: Ocg): string {
  return plainWords(group.name)
    .replace(/\b(?:the|ocg|organised crime group|crime group|gang)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function ocgPairs(open: Case, added: Case | undefined): readonly Proposal[] {
  const known = new Map<string, Ocg>();
  const found: Proposal[] = [];
  for (const kase of added ? [open, added] : [open])
    for (const group of kase.groups.values()) {
      if (group.type !== "ocg") continue;
      const name = ocgName(group);
      const first = known.get(name);
      if (name === "" || !first) {
        if (name !== "") known.set(name, group);
        continue;
      }
      // Two OCGs of one name in the open case are asked about by 'Find duplicates', not when a file is added.
      if (added && open.groups.has(group.id)) continue;
      const reasons: Reason[] = [plus(`same name: ${first.name} and ${group.name}`)];
      if (first.sourceId !== "" && first.sourceId === group.sourceId)
        reasons.push(plus(`same id ${group.sourceId}`));
      if (first.band && group.band && bandText(first.band) !== bandText(group.band))
        reasons.push(minus(`band ${bandText(first.band)} and ${bandText(group.band)}`));
      if (first.locality !== "" && group.locality !== "" && first.locality !== group.locality)
        reasons.push(minus(`${first.locality} and ${group.locality}`));
      found.push({
        id: pairId("groups", first.id, group.id),
        table: "groups",
        rule: "ocg",
        keep: first.id,
        other: group.id,
        reasons,
      });
    }
  return found;
}

/** Looks things up in whichever of the two cases has them. */
function both(open: Case, added: Case | undefined) {
  const lists = [linksAt(open), ...(added ? [linksAt(added)] : [])];
  return {
    entity: (id: string) => open.entities.get(id) ?? added?.entities.get(id),
    linksOf: (id: string): readonly Link[] =>
      (lists.find((list) => list.has(id))?.get(id) ?? [])
        .slice(0, mostLinks)
        .flatMap((link) => open.links.get(link) ?? added?.links.get(link) ?? []),
  };
}

/** A pair that something speaks strongly against stands apart, so that no rule accepts it in passing; undefined = too weak to be shown at all. */
function finalRule({ rule, first, second }: Candidate, reasons: readonly Reason[], named: boolean) {
  const against = reasons.some(({ sign, strong }) => sign === "−" && strong);
  const people = first.names.length > 0 && second.names.length > 0;
  switch (rule) {
    case "similarName":
      return against ? undefined : rule;
    case "sourceId":
    case "sameIdOnly":
    case "sameName":
    case "nameBorn":
      return against ? "doubtful" : rule;
    default:
      // A family shares a phone, an account and an address.
      return against || (people && !named) ? "doubtful" : rule;
  }
}

/** Pairs reasoned about between two rests. */
const stride = 500;

/**
 * Proposes what may be one: between the open case and an added part and within that part, or, without one, within the open
 * case. Pure; yields how far it is (0–1). Every proposal has its reasons, none is decided.
 */
export function* findDuplicates(open: Case, added?: Case): Generator<number, Duplicates> {
  const groups = ocgPairs(open, added);
  // The mark of an OCG goes with its group.
  const marks = new Set<string>();
  for (const kase of added ? [open, added] : [open])
    for (const group of kase.groups.values())
      if (group.type === "ocg" && group.entity !== undefined) marks.add(group.entity);
  const factsOf = function* (kase: Case): Generator<number, readonly DuplicateFacts[]> {
    const list: DuplicateFacts[] = [];
    for (const item of kase.entities.values()) {
      if (!marks.has(item.id)) list.push(duplicateFacts(item));
      if (list.length % stride === 0) yield 0.1;
    }
    return list;
  };
  const openFacts = yield* factsOf(open);
  const addedFacts = added ? yield* factsOf(added) : [];
  const pairs = findPairs(openFacts, addedFacts, !added);
  let step = pairs.next();
  for (; !step.done; step = pairs.next()) yield 0.2 + 0.5 * step.value;
  const { candidates, common } = step.value;

  const sureOf = clusters();
  for (const { rule, first, second } of candidates)
    if (sure.includes(rule)) sureOf.join(first.item.id, second.item.id);
  const { entity, linksOf } = both(open, added);
  const proposals: Proposal[] = [...groups];
  for (const [index, candidate] of candidates.entries()) {
    if (index % stride === 0) yield 0.7 + (0.2 * index) / candidates.length;
    const { first, second } = candidate;
    const name = bestName(first, second);
    const context = contextOf(first.item.id, second.item.id, open, linksOf, sureOf.of, entity);
    const reasons = reasonsOf(first, second, context, name);
    const rule = finalRule(candidate, reasons, name !== undefined || first.plain === second.plain);
    if (!rule) continue;
    proposals.push({
      id: pairId("entities", first.item.id, second.item.id),
      table: "entities",
      rule,
      keep: first.item.id,
      other: second.item.id,
      reasons,
    });
  }
  const ends = clusters();
  for (const { table, keep, other } of proposals) if (table === "entities") ends.join(keep, other);
  for (const { table, keep, other } of groups) {
    const [one, two] = [keep, other].map((id) => open.groups.get(id) ?? added?.groups.get(id));
    if (table === "groups" && one?.type === "ocg" && two?.type === "ocg" && one.entity && two.entity)
      ends.join(one.entity, two.entity);
  }
  yield 0.95;
  const weight = ({ reasons }: Proposal) =>
    reasons.reduce((sum, { sign, strong }) => sum + (sign === "+" ? 1 : -1) * (strong ? 2 : 1), 0);
  const sorted = [...proposals, ...findLinkPairs(open, added, ends)].sort(
    (a, b) => duplicateRules.indexOf(a.rule) - duplicateRules.indexOf(b.rule) || weight(b) - weight(a),
  );
  return { proposals: sorted, common };
}

function contextOf(
  first: string,
  second: string,
  open: Case,
  linksOf: (id: string) => readonly Link[],
  of: (id: string) => string,
  entity: (id: string) => { readonly label: string; readonly times: { readonly from?: string } } | undefined,
): PairContext {
  const own = linksOf(first);
  const theirs = linksOf(second);
  const near = new Map<string, string>();
  const dates = (id: string, links: readonly Link[]) =>
    links.flatMap((item) => {
      const event = entity(otherEnd(item, id))?.times.from;
      return [item.times.from, event].filter((date) => date !== undefined);
    });
  for (const item of own) {
    const other = otherEnd(item, first);
    if (other !== second) near.set(of(other), entity(other)?.label ?? other);
  }
  const common = new Set<string>();
  for (const item of theirs) {
    const other = otherEnd(item, second);
    const label = other === first ? undefined : near.get(of(other));
    if (label !== undefined) common.add(label);
  }
  return {
    between: own.filter((item) => otherEnd(item, first) === second),
    common: [...common],
    active: { first: dates(first, own), second: dates(second, theirs) },
    sameFile: open.entities.has(first) === open.entities.has(second) && open.head.files.length <= 1,
  };
}
