import type { Case } from "./case";
import type { Ocg } from "./group";

type Tier = NonNullable<Ocg["tier"]>;

/** Months between reviews by tier of response (Home Office guidance for Lead Responsible Officers). */
const months: { readonly [T in Tier]: number } = { 1: 1, 2: 3, 3: 3, 4: 6 };
const rules: { readonly [T in Tier]: string } = {
  1: "Tier 1, comprehensive intervention, is reviewed monthly",
  2: "Tier 2, limited plan, is reviewed quarterly",
  3: "Tier 3, intelligence development, is reviewed quarterly",
  4: "Tier 4, developing opportunities, is reviewed every 6 months",
};

export interface Review {
  /** ISO day. */
  readonly date: string;
  /** The rule that it follows, in words. */
  readonly rule: string;
}

/** The same day `count` months later; the last day of a month that is too short for it. */
function monthsLater(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split("-").map(Number);
  const last = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The OCG with the most urgent tier among those that the targets belong to, else among those in focus. */
export function tierFor(
  kase: Case,
  targets: readonly string[],
  focus: readonly string[],
): { readonly tier: Tier; readonly name: string } | undefined {
  const own = targets.flatMap((id) => kase.entities.get(id)?.memberships.map(({ group }) => group) ?? []);
  for (const ids of [own, focus.slice(0, 1)]) {
    const found = ids
      .flatMap((id) => {
        const group = kase.groups.get(id);
        return group?.type === "ocg" && group.tier ? [{ tier: group.tier, name: group.name }] : [];
      })
      .sort((a, b) => a.tier - b.tier);
    if (found[0]) return found[0];
  }
  return undefined;
}

/** The review date that the tier asks for, counted from a day. Without a tier a quarter is proposed, and said to be one. */
export function proposedReview(
  of: { readonly tier: Tier; readonly name: string } | undefined,
  from: string,
): Review {
  if (!of)
    return {
      date: monthsLater(from, 3),
      rule: "No tier is set: a quarter is proposed. A review can be called at any time",
    };
  return {
    date: monthsLater(from, months[of.tier]),
    rule: `${rules[of.tier]}${of.name ? ` (${of.name})` : ""}. A review can be called at any time`,
  };
}
