import { addChild, type Draft, type DraftBench } from "./familyDrafts";
import type { FamilyFacts } from "./familyFacts";
import type { FamilyTie } from "./familyTie";
import type { Link } from "./link";

const isBlood = (tie: string | undefined) => tie === "birth" || tie === "unknown";

/** Unions in which a person is a child by birth. */
function bornIn(facts: FamilyFacts, bench: DraftBench) {
  const found = new Map<string, Draft[]>();
  const add = (child: string, draft: Draft) => {
    const list = found.get(child);
    if (list) list.push(draft);
    else found.set(child, [draft]);
  };
  for (const draft of bench.all)
    for (const child of draft.children.keys())
      if (draft.adults.every((id) => isBlood(facts.parents.get(child)?.get(id)?.tie))) add(child, draft);
  return { of: (id: string): readonly Draft[] => found.get(id) ?? [], add };
}

/** True when somebody is an adult of the union, or an ancestor of one: they cannot be its child. */
function isAbove(facts: FamilyFacts, id: string, draft: Draft): boolean {
  const open = [...draft.adults];
  const seen = new Set(open);
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at === id) return true;
    for (const parent of facts.parents.get(at)?.keys() ?? [])
      if (!seen.has(parent)) {
        seen.add(parent);
        open.push(parent);
      }
  }
  return false;
}

/** Children of one parent whom links alone name are told apart where some are half-siblings of each other. */
function splitHalves(facts: FamilyFacts, bench: DraftBench): void {
  for (const draft of [...bench.all]) {
    if (draft.adults.length !== 1 || draft.whole) continue;
    const inside = facts.siblings.filter(
      ({ from, to }) => draft.children.has(from) && draft.children.has(to),
    );
    if (!inside.some((item) => item.kin === "half-sibling")) continue;
    const tied = (one: string, other: string, kin: Link["kin"]) =>
      inside.some(
        (item) =>
          item.kin === kin &&
          ((item.from === one && item.to === other) || (item.to === one && item.from === other)),
      );
    const children = [...draft.children];
    draft.children.clear();
    const parts: Draft[] = [draft];
    for (const [child, evidence] of children) {
      const some = (part: Draft, kin: Link["kin"]) =>
        [...part.children.keys()].some((id) => tied(id, child, kin));
      const free = parts.filter((part) => !some(part, "half-sibling"));
      let part = free.find((each) => some(each, "sibling")) ?? free[0];
      if (!part) {
        part = bench.made(draft.adults);
        parts.push(part);
      }
      addChild(part, child, evidence);
    }
  }
}

/**
 * Puts brothers and sisters together: who has no parents recorded joins the parents of the other, and where neither has
 * any, both come under parents not recorded. `apart` gets the links that the parents on record speak against.
 */
export function placeSiblings(
  facts: FamilyFacts,
  bench: DraftBench,
  apart: (item: Link) => void,
): readonly FamilyTie[] {
  splitHalves(facts, bench);
  const born = bornIn(facts, bench);
  const ties: FamilyTie[] = [];
  const keep = (item: Link, kin: FamilyTie["kin"]) =>
    ties.push({ from: item.from, to: item.to, kin, links: [item.id] });
  const parentsOf = (id: string) => new Set(born.of(id).flatMap(({ adults }) => adults));
  const halves = facts.siblings.filter((item) => item.kin === "half-sibling");

  const whole = facts.siblings.filter((item) => item.kin === "sibling");
  const at = new Map<string, Link[]>();
  for (const item of whole)
    for (const id of [item.from, item.to]) {
      const list = at.get(id);
      if (list) list.push(item);
      else at.set(id, [item]);
    }
  const meet = (start: readonly string[]) => {
    const open = [...start];
    for (let id = open.shift(); id !== undefined; id = open.shift()) {
      const [home] = born.of(id);
      if (!home) continue;
      for (const item of at.get(id) ?? []) {
        const other = item.from === id ? item.to : item.from;
        if (born.of(other).length > 0) continue;
        if (isAbove(facts, other, home)) continue;
        addChild(home, other, { links: [item.id], groups: [] });
        born.add(other, home);
        home.whole = true;
        open.push(other);
      }
    }
  };
  meet([...at.keys()].filter((id) => born.of(id).length > 0));
  for (const item of whole) {
    if (born.of(item.from).length > 0 || born.of(item.to).length > 0) continue;
    const draft = bench.made([]);
    draft.inferred = true;
    draft.whole = true;
    addChild(draft, item.from, { links: [item.id], groups: [] });
    born.add(item.from, draft);
    meet([item.from]);
  }
  for (const item of whole) {
    const [one, other] = [born.of(item.from), born.of(item.to)];
    const together = one.find((draft) => other.includes(draft));
    if (together) {
      together.whole = true;
      addChild(together, item.from, { links: [], groups: [] });
      continue;
    }
    const [a, b] = [parentsOf(item.from), parentsOf(item.to)];
    if (a.size >= 2 && b.size >= 2) apart(item);
    // One has a parent who is not recorded: what the link says may well be so.
    if (!(a.size >= 2 && b.size >= 2) || ![...a].some((id) => b.has(id))) keep(item, "sibling");
  }
  for (const item of halves) {
    const [a, b] = [parentsOf(item.from), parentsOf(item.to)];
    if (born.of(item.from).some((draft) => !draft.half && born.of(item.to).includes(draft))) {
      apart(item);
      continue;
    }
    if ([...a].some((id) => b.has(id))) continue;
    if (a.size >= 2 || b.size >= 2) {
      keep(item, "half-sibling");
      continue;
    }
    const shared =
      born.of(item.from).find((draft) => draft.half) ?? born.of(item.to).find((draft) => draft.half);
    const draft = shared ?? bench.made([]);
    draft.inferred = true;
    draft.half = true;
    for (const id of [item.from, item.to]) {
      addChild(draft, id, { links: [item.id], groups: [] });
      if (!born.of(id).includes(draft)) born.add(id, draft);
    }
  }
  return ties;
}
