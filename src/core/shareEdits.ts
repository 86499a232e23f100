import type { CaseFile } from "./caseFile";
import type { Edit } from "./edit";
import { chained } from "./ledger";
import type { Disclosure } from "./plan";
import { planId } from "./planEdits";
import type { ShareProfile, StandIn } from "./shareProfile";

function withProfile(list: readonly ShareProfile[], profile: ShareProfile): readonly ShareProfile[] {
  return list.some(({ id }) => id === profile.id)
    ? list.map((each) => (each.id === profile.id ? profile : each))
    : [...list, profile];
}

/** Keeps a profile with the case: its rules, what was agreed, and the names that its audience knows. */
export function putProfile({ case: { plan } }: CaseFile, profile: ShareProfile, note?: string): Edit {
  return {
    note: note ?? `Change what ${profile.audience} may have`,
    plan: { ...plan, profiles: withProfile(plan.profiles, profile) },
  };
}

/** Writes a disclosure into the chained log, with the stand-in names that its audience knows from now on. */
export function recordDisclosure(
  { case: { plan } }: CaseFile,
  disclosure: Omit<Disclosure, "id">,
  profile: ShareProfile,
  standIns: readonly StandIn[],
): Edit {
  const record: Disclosure = { ...disclosure, id: planId(plan, "DL") };
  const next = {
    ...plan,
    disclosures: [...plan.disclosures, record],
    profiles: withProfile(plan.profiles, { ...profile, standIns }),
  };
  return {
    note: `Copy for ${profile.audience}: entry ${record.id} of the disclosure log`,
    plan: chained(next, plan),
  };
}
