import type { Case } from "./case";
import type { CaseFile } from "./caseFile";
import type { Edit } from "./edit";
import { chained } from "./ledger";
import {
  type Decision,
  type DecisionVersion,
  type Disruption,
  type Gap,
  type Plan,
  type Referral,
  type Vulnerability,
  versionOf,
} from "./plan";
import { fail, ok, type Result } from "./problem";
import { neverTarget } from "./target";

/** The next id of a letter in a plan: 'D-08' after 'D-07', whatever is missing before it. */
export function planId(plan: Plan, letter: string): string {
  let highest = 0;
  for (const list of Object.values(plan) as readonly (readonly { readonly id: string }[])[])
    for (const { id } of list) {
      const number = id.startsWith(`${letter}-`)
        ? /^\d{1,6}/.exec(id.slice(letter.length + 1))?.[0]
        : undefined;
      if (number !== undefined) highest = Math.max(highest, Number(number));
    }
  return `${letter}-${String(highest + 1).padStart(2, "0")}`;
}

/** Why some of the targets may not be targets, in words; undefined = they may. Professionals and the dead may be in a record: that is not acting against a victim. */
export function refusedTargets(kase: Case, targets: readonly string[]): string | undefined {
  const names = targets.flatMap((id) => {
    const item = kase.entities.get(id);
    const why = item && neverTarget(kase, item);
    return item && (why === "protected" || why === "victim or witness") ? [item.label || id] : [];
  });
  if (names.length === 0) return undefined;
  const last = names.at(-1) ?? "";
  const who = names.length === 1 ? last : `${names.slice(0, -1).join("; ")} and ${last}`;
  return `${who} ${names.length === 1 ? "is" : "are"} to be protected and can never be a target. Put ${names.length === 1 ? "this person" : "them"} on the Protect list instead.`;
}

/** A copy of the list in which the item stands for the one with its id, else last. */
function put<T extends { readonly id: string }>(list: readonly T[], item: T): readonly T[] {
  return list.some((each) => each.id === item.id)
    ? list.map((each) => (each.id === item.id ? item : each))
    : [...list, item];
}

const without = <T extends { readonly id: string }>(list: readonly T[], id: string) =>
  list.filter((each) => each.id !== id);

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/**
 * Saves a decision as a new record, or as a further version of the record with the id: what it said before stays in it.
 * Refused in words when a child, victim or vulnerable person is among the targets.
 */
export function saveDecision({ case: kase }: CaseFile, version: DecisionVersion, id?: string): Result<Edit> {
  const refused = refusedTargets(kase, version.targets);
  if (refused !== undefined) return fail("protected-target", refused);
  const { plan } = kase;
  const known = plan.decisions.find((each) => each.id === id);
  const record: Decision = known
    ? { ...version, id: known.id, earlier: [...(known.earlier ?? []), versionOf(known)] }
    : { ...version, id: id ?? planId(plan, "D") };
  const verb = version.draft ? "Keep draft" : known ? "Add to decision" : "Record decision";
  return ok({
    note: `${verb} ${record.id}: ${short(version.decided || version.aim)}`,
    plan: chained({ ...plan, decisions: put(plan.decisions, record) }, plan),
  });
}

/** Adds a requirement or replaces the one with its id. */
export function putGap({ case: { plan } }: CaseFile, gap: Gap): Edit {
  const known = plan.gaps.some((each) => each.id === gap.id);
  return {
    note: `${known ? "Change requirement" : "Make requirement"}: ${short(gap.requirement)}`,
    plan: { ...plan, gaps: put(plan.gaps, gap) },
  };
}

export function removeGap({ case: { plan } }: CaseFile, id: string): Edit {
  return { note: `Remove requirement ${id}`, plan: { ...plan, gaps: without(plan.gaps, id) } };
}

/** Adds a disruption or replaces the one with its id. The list stays by date. */
export function putDisruption({ case: { plan } }: CaseFile, disruption: Disruption): Edit {
  const known = plan.disruptions.some((each) => each.id === disruption.id);
  const list = [...put(plan.disruptions, disruption)].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  );
  return {
    note: `${known ? "Change disruption" : "Record disruption"}: ${short(disruption.title)}`,
    plan: { ...plan, disruptions: list },
  };
}

export function removeDisruption({ case: { plan } }: CaseFile, id: string): Edit {
  return {
    note: `Remove disruption ${id}`,
    plan: { ...plan, disruptions: without(plan.disruptions, id) },
  };
}

/** Adds rows of the U-Battle sheet or replaces those with their ids. */
export function putVulnerabilities({ case: { plan } }: CaseFile, rows: readonly Vulnerability[]): Edit {
  const fresh = rows.filter(({ id }) => !plan.vulnerabilities.some((each) => each.id === id)).length;
  const [first] = rows;
  return {
    note:
      fresh > 1
        ? `Fill in ${fresh} vulnerabilities`
        : `${fresh === 1 ? "Add" : "Change"} vulnerability: ${short(first?.title ?? "")}`,
    plan: { ...plan, vulnerabilities: rows.reduce(put, plan.vulnerabilities) },
  };
}

export function removeVulnerability({ case: { plan } }: CaseFile, id: string): Edit {
  return {
    note: `Remove vulnerability ${id}`,
    plan: { ...plan, vulnerabilities: without(plan.vulnerabilities, id) },
  };
}

/** Puts people on the Protect list who are not on it yet. */
export function protect(
  { case: { plan } }: CaseFile,
  people: readonly string[],
  why: { readonly rationale: string; readonly at: string },
): Edit {
  const fresh = people.filter((person) => !plan.referrals.some((each) => each.person === person));
  const referrals: Referral[] = [...plan.referrals];
  for (const person of fresh) {
    const id = planId({ ...plan, referrals }, "P");
    referrals.push({ id, person, rationale: why.rationale, by: "", at: why.at });
  }
  return {
    note: `Put ${fresh.length} ${fresh.length === 1 ? "person" : "people"} on the Protect list`,
    plan: { ...plan, referrals },
  };
}
