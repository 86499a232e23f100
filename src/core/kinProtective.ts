import type { Case } from "./case";
import type { Entity } from "./entity";
import { ageAt, isProtected } from "./entity";
import type { Family } from "./family";
import { reasonsOf } from "./familyEvidence";
import type { KinPath } from "./kinPath";
import type { ProtectiveAdult } from "./kinReason";
import { pathWords } from "./kinWords";
import { isChild } from "./target";

const protectiveFact = /^protective( adult| factor)?$/i;

/** What is recorded of somebody as protective. */
export function protectiveWords(item: Entity): string | undefined {
  const said = item.attributes.find(
    ({ name, value }) => protectiveFact.test(name.trim()) && value.trim() !== "",
  );
  return said && !/^no\b/i.test(said.value.trim()) ? said.value.trim() : undefined;
}

/** True for an adult who lives, belongs to no OCG and is not known to offend. */
export function mayProtect(kase: Case, item: Entity): boolean {
  if (item.kind !== "person" || item.placeholder || item.memberships.length > 0) return false;
  if (isProtected(item) || isChild(kase, item) || item.status.includes("deceased")) return false;
  if (item.status.includes("in custody")) return false;
  if (item.categories.some((each) => each === "suspect" || each === "convicted")) return false;
  const age = kase.head.asAt ? ageAt(item.born, kase.head.asAt) : undefined;
  return age === undefined || age >= 18;
}

/** Adults within two steps who belong to no OCG: those of whom something protective is recorded first, then the nearest. */
export function protectiveAdults(
  kase: Case,
  family: Family,
  paths: readonly KinPath[],
  livesWith: (id: string) => string | undefined,
): readonly ProtectiveAdult[] {
  return paths
    .filter(({ distance }) => distance <= 2)
    .flatMap((path): readonly ProtectiveAdult[] => {
      const item = kase.entities.get(path.to);
      if (!item || !mayProtect(kase, item)) return [];
      const recorded = protectiveWords(item);
      const nominal = livesWith(path.to);
      return [
        {
          ...{ person: path.to, relation: pathWords(family, path), distance: path.distance },
          ...(recorded === undefined ? {} : { recorded }),
          ...(nominal === undefined ? {} : { livesWith: nominal }),
          sources: [
            ...path.steps.flatMap((step) => reasonsOf(kase, step)),
            ...item.attributes
              .filter(({ name }) => protectiveFact.test(name.trim()))
              .flatMap(({ provenance }) => provenance),
          ],
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(a.recorded === undefined) - Number(b.recorded === undefined) || a.distance - b.distance,
    );
}
