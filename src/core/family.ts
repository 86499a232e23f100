import type { Case } from "./case";
import { isProtected } from "./entity";
import { apartProblem, familyChecks, selfProblem } from "./familyChecks";
import { draftBench, recordedUnions } from "./familyDrafts";
import { surenessOf } from "./familyEvidence";
import { type Descent, familyFacts, sexesOf } from "./familyFacts";
import { finished } from "./familyFinish";
import { type FamilyHousehold, householdsOf } from "./familyHouseholds";
import { placeChildren } from "./familyPlacing";
import { relatedUnions } from "./familyRelated";
import { withoutRings } from "./familyRings";
import { placeSiblings } from "./familySiblings";
import type { FamilyTie, ParentTie, Sex } from "./familyTie";
import type { FamilyUnion } from "./familyUnion";
import { type Problem, problem } from "./problem";
import { isChild } from "./target";

export type { FamilyHousehold } from "./familyHouseholds";
export type { FamilyTie, ParentTie, Sex } from "./familyTie";
export type { ChildTie, FamilyChild, FamilyUnion, UnionEpisode } from "./familyUnion";

/** The people of a case as families: every person once, each couple once, children under theirs. */
export interface Family {
  /** Everybody who is kin to somebody, and who shares a home with them, in the order of the case. */
  readonly people: readonly string[];
  /** Never in a ring: nobody is below themselves. */
  readonly unions: readonly FamilyUnion[];
  readonly households: readonly FamilyHousehold[];
  readonly problems: readonly Problem[];
  /** By child, then by parent: how each is a parent, where a union says it of both together. */
  readonly parents: ReadonlyMap<string, ReadonlyMap<string, ParentTie>>;
  /** Kinship that no union says. */
  readonly ties: readonly FamilyTie[];
  readonly sexes: ReadonlyMap<string, Sex>;
}

const known = new WeakMap<Case["links"], { readonly kase: Case; readonly family: Family }>();

/** The families of a case. The same for the same facts, and worked out once for them. */
export function familyOf(kase: Case): Family {
  const held = known.get(kase.links);
  if (
    held &&
    held.kase.entities === kase.entities &&
    held.kase.groups === kase.groups &&
    held.kase.head.asAt === kase.head.asAt
  )
    return held.family;
  const family = workedOut(kase);
  known.set(kase.links, { kase, family });
  return family;
}

function workedOut(kase: Case): Family {
  const facts = familyFacts(kase);
  const problems: Problem[] = facts.selves.map((item) => selfProblem(kase, item));
  const rings = withoutRings(kase, facts);
  problems.push(...rings.problems);
  const bench = draftBench();
  recordedUnions(facts, bench, (union) =>
    problems.push(
      problem(
        "many-partners",
        `The family record '${union.name}' has ${union.partners.length} partners: three can stand in one union.`,
        { done: "drawn as several unions with the same children" },
      ),
    ),
  );
  placeChildren(facts, bench);
  const apart = placeSiblings(facts, bench, (item) => problems.push(apartProblem(kase, item)));
  // Who joined a brother or sister has the same parents, on the word of the link between them.
  for (const { adults, children } of bench.all)
    for (const [child, evidence] of children) {
      const own = facts.parents.get(child) ?? new Map<string, Descent>();
      if (adults.length > 0) facts.parents.set(child, own);
      for (const adult of adults) if (!own.has(adult)) own.set(adult, { tie: "birth", evidence });
    }
  const parents = new Map(
    [...facts.parents].map(([child, own]) => [
      child,
      new Map(
        [...own].map(([parent, { tie, evidence }]): [string, ParentTie] => [
          parent,
          { parent, child, tie, ...surenessOf(kase, evidence), ...evidence },
        ]),
      ),
    ]),
  );
  const drafts = bench.all.filter(({ adults, children }) => adults.length > 1 || children.size > 0);
  const unions = drafts.map((draft) => finished(kase, draft, parents));
  const related = relatedUnions(unions, parents);
  const ties = [...rings.ties, ...apart, ...facts.loose];
  const kin = new Set<string>();
  for (const { adults, children } of unions) {
    for (const id of adults) kin.add(id);
    for (const { person } of children) kin.add(person);
  }
  for (const { from, to } of ties) kin.add(from).add(to);
  const matters = (id: string) => {
    const item = kase.entities.get(id);
    return kin.has(id) || (item !== undefined && (isProtected(item) || isChild(kase, item)));
  };
  const households = householdsOf(kase, matters);
  const all = new Set([...kin, ...households.flatMap(({ members }) => members)]);
  const people = [...kase.entities.keys()].filter((id) => all.has(id));
  const sexes = sexesOf(
    kase,
    people,
    [...kase.links.values()].filter((item) => item.kind === "family"),
  );
  const couples = new Set(
    unions
      .filter(({ links, groups }) => links.length + groups.length > 0)
      .map(({ adults }) => adults.join("+")),
  );
  const areCouple = (one: string, other: string) =>
    couples.has(`${one}+${other}`) || couples.has(`${other}+${one}`);
  problems.push(...familyChecks(kase, parents, sexes, areCouple));
  return {
    people,
    unions: unions.map((union) => ({ ...union, related: related.has(union) })),
    households,
    problems,
    parents,
    ties,
    sexes,
  };
}
