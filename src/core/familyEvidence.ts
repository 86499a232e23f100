import type { Case } from "./case";
import { strengthOf } from "./link";
import { type Grade, type Provenance, type Strength, strengthFromGrades, strengths } from "./provenance";

/** What a tie of a family rests on: links of the case, and unions or households that say it too. */
export interface Evidence {
  readonly links: readonly string[];
  readonly groups: readonly string[];
}

/** How sure a tie is, and the best grade that says so. */
export interface Sureness {
  readonly strength: Strength;
  /** '2B'; empty where nothing is graded. */
  readonly grade: string;
}

/** Confirmed 0, unconfirmed 1, tentative 2. */
export function doubt(strength: Strength): number {
  return strengths.indexOf(strength);
}

/** Every reason behind some links and groups. */
export function reasonsOf(kase: Case, { links, groups }: Evidence): readonly Provenance[] {
  return [
    ...links.flatMap((id) => kase.links.get(id)?.provenance ?? []),
    ...groups.flatMap((id) => {
      const group = kase.groups.get(id);
      return group && group.type !== "cluster" ? group.provenance : [];
    }),
  ];
}

/** The best grade of some reasons, source before information. */
export function bestGrade(reasons: readonly Provenance[]): Grade | undefined {
  let best: Grade | undefined;
  for (const { grade } of reasons)
    if (
      grade &&
      (!best ||
        grade.source < best.source ||
        (grade.source === best.source && grade.information < best.information))
    )
      best = grade;
  return best;
}

/** As sure as the surest thing that says it; what nobody has graded is unconfirmed. */
export function surenessOf(kase: Case, evidence: Evidence): Sureness {
  const said: Strength[] = evidence.links.flatMap((id) => {
    const item = kase.links.get(id);
    return item ? [strengthOf(item)] : [];
  });
  const reasons = reasonsOf(kase, evidence);
  // A strength that somebody stated stands against the grades; where none is, all reasons count together.
  const stated = evidence.links.some((id) => kase.links.get(id)?.strength !== undefined);
  const pooled = stated ? undefined : strengthFromGrades(reasons);
  if (pooled !== undefined) said.push(pooled);
  const [surest = "unconfirmed"] = said.sort((a, b) => doubt(a) - doubt(b));
  const grade = bestGrade(reasons);
  return { strength: surest, grade: grade ? `${grade.source}${grade.information}` : "" };
}

/** The less sure of several; a chain is as sure as its weakest part. */
export function leastSure(all: readonly Sureness[]): Sureness | undefined {
  return [...all].sort((a, b) => doubt(b.strength) - doubt(a.strength))[0];
}

/** Both together, each item once. */
export function joined(one: Evidence, other: Evidence): Evidence {
  return {
    links: [...new Set([...one.links, ...other.links])],
    groups: [...new Set([...one.groups, ...other.groups])],
  };
}
