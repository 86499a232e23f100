import type { Incident } from "../../src/core/place";
import { emptyPlan, type Gap, type Plan } from "../../src/core/plan";
import { exploitedKeys } from "./exploited";
import { strikeDate } from "./head";
import { strikeEffect } from "./strike";

const gap = (
  number: number,
  about: readonly string[],
  requirement: string,
  collection: string,
  response: string,
): Gap => ({
  id: `gap${number}`,
  about,
  requirement,
  collection,
  response,
});

const gaps: readonly Gap[] = [
  gap(
    1,
    ["g-pike", "n-seddon", "n-p-moped"],
    "Does SEDDON supply PIKE at all?",
    "Call data of RIGBY; prison intelligence",
    "Whether there is a source to act against",
  ),
  gap(
    2,
    ["n-treadgold", "g-kestrel"],
    "Who drives for KESTREL when TREADGOLD does not?",
    "ANPR, hire records",
    "Timing of action on the driver",
  ),
  gap(
    3,
    ["n-accountant", "n-client-acct"],
    "Does FENWICK know whose money it is?",
    "HMRC; suspicious activity reports",
    "Pursue, or a professional-body referral",
  ),
  gap(
    4,
    ["n-f-grower1"],
    "Who is the first grower?",
    "Border Force; freight bookings",
    "Order of action against FERRY's source",
  ),
  gap(
    5,
    ["g-rowan", "g-pike"],
    "Who holds Lockside now?",
    "Neighbourhood team, youth club, traders",
    "Hold phase in Lockside",
  ),
  gap(
    6,
    ["n-hire-firm"],
    "Which other groups hire from the same firm?",
    "Hire records by consent",
    "Protect: advice to the firm",
  ),
];

/** What was done, decided and asked, with the effect of the operation day as the records show it. */
export function plan(incidents: readonly Incident[], arrested: readonly string[]): Plan {
  return {
    ...emptyPlan,
    gaps,
    decisions: [
      {
        id: "D-01",
        targets: ["n-treadgold", "n-k-lorry", "n-k-van"],
        pillar: "Pursue",
        tactic: "Vehicles",
        aim: "Stop every load between the two vehicles and the three stores",
        rationale: "All loads since June 2024 were driven by one man (1A, 1B). No other driver is known.",
        notDone: "Not act against VARLEY first: without him the loads go on.",
        by: "DCI Hartley",
        at: "2026-05-29T10:00",
        review: "2026-07-01",
      },
      {
        id: "D-02",
        targets: ["n-r-acct"],
        pillar: "Pursue",
        tactic: "Business",
        aim: "Freeze the one account through which all that ROWAN collects must go",
        rationale:
          "Bank records (1A) show every pay-in there. The operation day changed the street, not the money.",
        notDone:
          "Not approach the accountant yet: what he knows is a gap. No entry while children are at home.",
        by: "DI Sethi",
        at: "2026-06-04T14:20",
        review: "2026-07-08",
      },
    ],
    disruptions: [
      {
        id: "X-01",
        date: strikeDate,
        pillar: "Pursue",
        targets: ["g-rowan", "n-strike", ...arrested.map((key) => `n-${key}`)],
        title: "Operation day in Lockside",
        effect: strikeEffect(incidents),
        quantities: `${arrested.length} arrests`,
      },
      {
        id: "X-02",
        date: "2025-11-12",
        pillar: "Prepare",
        targets: ["g-rowan"],
        title: "Youth worker at the towpath, two evenings a week",
        effect: "The youth club of Lockside opens on two more evenings",
      },
    ],
    referrals: exploitedKeys.map((key, at) => ({
      id: `R-${String(at + 1).padStart(2, "0")}`,
      person: `n-${key}`,
      rationale: "Indicators of exploitation by adults of an OCG",
      by: "DI Sethi",
      at: `2026-0${1 + (at % 5)}-1${at % 9}T11:00`,
    })),
  };
}
