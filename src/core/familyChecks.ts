import type { Case } from "./case";
import type { ParentTie, Sex } from "./familyTie";
import type { Link } from "./link";
import { type Problem, problem } from "./problem";
import { startOf } from "./time";

/** What the ties themselves speak against: said, never fatal. */
export function familyChecks(
  kase: Case,
  parents: ReadonlyMap<string, ReadonlyMap<string, ParentTie>>,
  sexes: ReadonlyMap<string, Sex>,
  areCouple: (one: string, other: string) => boolean,
): readonly Problem[] {
  const name = (id: string) => kase.entities.get(id)?.label || id;
  const born = (id: string) => startOf(kase.entities.get(id)?.born ?? "");
  const found: Problem[] = [];
  for (const [child, own] of parents) {
    const birth = [...own.values()].filter(({ tie }) => tie === "birth");
    for (const { parent, links } of birth) {
      // Years that are the same may be of a parent and a child only by a slip, but nothing says which; later is plain.
      if (born(parent) >= born(child))
        found.push(
          problem(
            "parent-younger",
            `${name(parent)} is recorded as a parent of ${name(child)} and was born no earlier (${kase.entities.get(parent)?.born}; ${kase.entities.get(child)?.born}).`,
            { done: "kept as recorded", where: { entity: child, ...(links[0] ? { link: links[0] } : {}) } },
          ),
        );
    }
    for (const [sex, word] of [
      ["female", "mothers"],
      ["male", "fathers"],
    ] as const) {
      const same = birth.filter(({ parent }) => sexes.get(parent) === sex);
      const [first, second] = same;
      if (!first || !second) continue;
      const names = same.map(({ parent }) => name(parent)).join(" and ");
      const couple = same.length === 2 && areCouple(first.parent, second.parent);
      found.push(
        problem(
          `two-${word}`,
          couple
            ? `${name(child)} has ${names}, a couple, recorded as ${word} by birth: if one of them is a parent by adoption or by law, record it so.`
            : `${name(child)} is recorded with ${same.length} ${word} by birth: ${names}.`,
          { severity: couple ? "note" : "warning", done: "all kept", where: { entity: child } },
        ),
      );
    }
    if (birth.length > 2)
      found.push(
        problem("many-parents", `${name(child)} is recorded with ${birth.length} parents by birth.`, {
          ...{ done: "all kept", where: { entity: child } },
        }),
      );
  }
  return found;
}

/** Siblings whose parents on record say otherwise. */
export function apartProblem(kase: Case, item: Link): Problem {
  const name = (id: string) => kase.entities.get(id)?.label || id;
  const [said, why] =
    item.kin === "half-sibling"
      ? ["half-siblings", "have the same two parents on record"]
      : ["siblings", "do not have the same two parents on record"];
  return problem(
    "siblings-apart",
    `${name(item.from)} and ${name(item.to)} are recorded as ${said}, but ${why}.`,
    { done: "the parents on record are followed", where: { entity: item.from, link: item.id } },
  );
}

/** Links that say of somebody that they are their own relative. */
export function selfProblem(kase: Case, item: Link): Problem {
  return problem(
    "own-relative",
    `${kase.entities.get(item.from)?.label || item.from} is recorded as their own ${item.kin ?? "relative"}.`,
    { done: "left out of the tree", where: { entity: item.from, link: item.id } },
  );
}
