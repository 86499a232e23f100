import type { Case } from "./case";
import type { CaseFile } from "./caseFile";
import type { Edit } from "./edit";
import type { Plan, Referral } from "./plan";
import { planId } from "./planEdits";

/** What a referral says, whoever it is about. */
export type ReferralWords = Pick<Referral, "rationale" | "by" | "at">;

const people = (count: number) => (count === 1 ? "1 person" : `${count} people`);

/** Marks people for referral; who is marked already gets the new words in their place. */
export function refer({ case: { plan } }: CaseFile, persons: readonly string[], words: ReferralWords): Edit {
  let referrals: readonly Referral[] = plan.referrals;
  let fresh = 0;
  for (const person of new Set(persons)) {
    const known = referrals.find((each) => each.person === person);
    if (known) {
      referrals = referrals.map((each) => (each === known ? { ...known, ...words } : each));
      continue;
    }
    fresh++;
    referrals = [...referrals, { id: planId({ ...plan, referrals }, "R"), person, ...words }];
  }
  const note =
    fresh > 0 ? `Mark ${people(fresh)} for referral` : `Change referral of ${people(persons.length)}`;
  return { note, plan: { ...plan, referrals } };
}

/** Takes people off the list of referrals. */
export function withdrawReferral({ case: { plan } }: CaseFile, persons: readonly string[]): Edit {
  const gone = new Set(persons);
  return {
    note: `Take ${people(persons.length)} off the list of referrals`,
    plan: { ...plan, referrals: plan.referrals.filter(({ person }) => !gone.has(person)) },
  };
}

/** The referral of a person, the latest where a file has several. */
export function referralOf(plan: Plan, person: string): Referral | undefined {
  return plan.referrals.filter((each) => each.person === person).at(-1);
}

/** Referrals of people who are in the case, in the order in which they were made. */
export function referralsOf(kase: Case): readonly Referral[] {
  return kase.plan.referrals.filter(({ person }) => kase.entities.has(person));
}
