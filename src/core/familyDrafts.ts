import type { Evidence } from "./familyEvidence";
import { joined } from "./familyEvidence";
import type { FamilyFacts } from "./familyFacts";
import type { ChildTie } from "./familyUnion";
import type { Union } from "./group";
import type { Link } from "./link";

/** A union while it is put together. */
export interface Draft {
  readonly adults: readonly string[];
  readonly groups: Union[];
  readonly couples: Link[];
  /** Children in the order of the source, with what says that they are brothers and sisters where no parent does. */
  readonly children: Map<string, Evidence>;
  /** True where a source names its children as those of one family, or as whole siblings. */
  whole: boolean;
  inferred: boolean;
  half: boolean;
}

export const nothing: Evidence = { links: [], groups: [] };

/** Unions by who the adults are: a couple has one, whatever the number of their records. */
export function draftBench() {
  const all: Draft[] = [];
  const couples = new Map<string, Draft>();
  const singles = new Map<string, Draft>();
  const byPartner = new Map<string, Draft[]>();
  const made = (adults: readonly string[]): Draft => {
    const draft: Draft = {
      ...{ adults, groups: [], couples: [], children: new Map() },
      ...{ whole: false, inferred: false, half: false },
    };
    all.push(draft);
    return draft;
  };
  return {
    all,
    made,
    /** The union of two or three adults, made when it is first asked for. */
    couple: (ids: readonly string[]): Draft => {
      const adults = [...ids].sort();
      const key = JSON.stringify(adults);
      const known = couples.get(key);
      if (known) return known;
      const draft = made(ids);
      couples.set(key, draft);
      for (const id of ids) {
        const list = byPartner.get(id);
        if (list) list.push(draft);
        else byPartner.set(id, [draft]);
      }
      return draft;
    },
    /** The children of one parent alone whom links name, by how they are children: one union, until something says that they are half-siblings. */
    single: (id: string, kind: ChildTie): Draft => {
      const key = JSON.stringify([id, kind]);
      const known = singles.get(key);
      if (known) return known;
      const draft = made([id]);
      singles.set(key, draft);
      return draft;
    },
    /** Unions of a person with others. */
    with: (id: string): readonly Draft[] => byPartner.get(id) ?? [],
  };
}

export type DraftBench = ReturnType<typeof draftBench>;

export function addChild(draft: Draft, child: string, evidence: Evidence = nothing): void {
  const known = draft.children.get(child);
  draft.children.set(child, known ? joined(known, evidence) : evidence);
}

/** More adults than a tree can draw in one union stand in several, three and three. */
const mostAdults = 3;

/** Unions that the case has as such, and the couples that its links name. `many` gets the records with more than three adults. */
export function recordedUnions(facts: FamilyFacts, bench: DraftBench, many: (union: Union) => void): void {
  const alone = new Map<string, Draft>();
  for (const group of facts.unions) {
    if (group.partners.length > mostAdults) many(group);
    const isChild = (id: string, adults: readonly string[]) =>
      adults.every((adult) => facts.parents.get(id)?.has(adult));
    for (let at = 0; at === 0 || at < group.partners.length; at += mostAdults) {
      const adults = group.partners.slice(at, at + mostAdults);
      const children = group.children.filter((id) => isChild(id, adults));
      if (adults.length < 2 && children.length < (adults.length === 0 ? 2 : 1)) continue;
      const key = JSON.stringify([adults, [...children].sort()]);
      const draft = adults.length >= 2 ? bench.couple(adults) : (alone.get(key) ?? bench.made(adults));
      if (adults.length < 2) alone.set(key, draft);
      draft.groups.push(group);
      draft.whole = true;
      const evidence = adults.length === 0 ? { links: [], groups: [group.id] } : nothing;
      for (const child of children) addChild(draft, child, evidence);
    }
  }
  for (const item of facts.couples) bench.couple([item.from, item.to]).couples.push(item);
}
