import { emptyArrangement } from "../../src/core/arrangement";
import { type Case, emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { ocg } from "../../src/core/group";
import type { Gap, Plan } from "../../src/core/plan";
import { keyed } from "../kit/keyed";
import { proof } from "../kit/proof";
import { incidents, numbers } from "./numbers";
import { people } from "./people";
import { things } from "./things";
import { ties } from "./ties";

const groups = [
  ocg("g-cl", "CL TEAM", {
    sourceId: "OCG-21",
    entity: "n-ocg-cl",
    ocgType: "hierarchical",
    band: { criminality: 2, intent: "B" },
    tier: 1,
    priority: "P1",
    reviewDate: "2026-07-06",
    planOwner: "DI Farrell",
    locality: "Eastmere and Calderhaven",
    criminality: [
      "County line: heroin, crack and cannabis from Eastmere to Calderhaven",
      "Exploitation: eleven-year-olds made to run; two homes taken over; debt bondage",
      "Violence: a firearm discharge meant for a dealer; assaults on rivals",
    ],
    capability: {
      violence: "A firearm was discharged on 7 April 2026; two rivals were assaulted.",
      cashFlow: "About £11k a week, through one person and a nail bar.",
      cohesion: "Family at the top; children and tenants are coerced.",
    },
    summary: "A county line between two towns that uses children as runners",
    provenance: [proof("1B/P", "L101", "OCG profile", { date: "2026-06-02" })],
  }),
  ocg("g-kappa", "KAPPA", {
    sourceId: "OCG-22",
    entity: "n-ocg-kappa",
    ocgType: "local or ethnic",
    band: { criminality: 4, intent: "C" },
    tier: 3,
    planOwner: "DS Okafor",
    locality: "Calderhaven",
    criminality: ["Class A supply, street level"],
    summary: "Local dealers who were there before the line",
    provenance: [proof("1B/P", "L107", "KAPPA dealers were assaulted")],
  }),
];

const gap = (
  number: number,
  about: readonly string[],
  requirement: string,
  collection: string,
  response: string,
): Gap => ({ id: `gap${number}`, about, requirement, collection, response });

const plan: Plan = {
  decisions: [],
  disruptions: [
    {
      id: "X-21",
      date: "2026-05-21",
      pillar: "Protect",
      targets: ["n-flat-lund", "n-lund"],
      title: "Warrant at a cuckooed flat, tenant rehoused",
      effect: "Tenant safe; the line moved to the other flat within a week; moderated impact some",
    },
  ],
  gaps: [
    gap(
      1,
      ["g-cl"],
      "What other members are there?",
      "Custody, schools, youth justice",
      "Roles, and who replaces FENN",
    ),
    gap(
      2,
      ["n-tony", "n-quinn"],
      "Who are the contacts in Eastmere?",
      "Eastmere force, call data",
      "Joint action at the source",
    ),
    gap(
      3,
      ["g-cl", "n-line3"],
      "Which other areas does the line serve?",
      "Cell sites of the line phone, railway police",
      "Warn other forces",
    ),
    gap(
      4,
      ["n-kayden", "n-tia", "n-alfie"],
      "Are other children made to run?",
      "Schools, missing episodes",
      "Protect first: strategy discussions",
    ),
  ],
  referrals: ["kayden", "tia", "alfie", "zac"].map((child, index) => ({
    id: `R-2${index + 1}`,
    person: `n-${child}`,
    rationale: "Made to carry drugs; referred as a possible victim of modern slavery",
    by: "DI Farrell",
    at: "2026-04-14T15:00",
  })),
  scenes: [],
  disclosures: [],
  vulnerabilities: [],
  alternatives: [],
  profiles: [],
  ledger: [],
};

/** The county line case: fictional, as it stands on 12 June 2026. No hand-made arrangement: a layout places it. The opening leaves out what makes up the numbers (customers, single journeys). */
export function clTeam(): CaseFile {
  const more = numbers();
  const kase: Case = {
    ...emptyCase({
      id: "sample-cl-team",
      title: "CL TEAM",
      note: "Training case: CL TEAM is fictional",
      marking: {
        level: "OFFICIAL-SENSITIVE",
        local: "",
        handling: "Need to know only. Do not copy or share outside the distribution list.",
        descriptor: "",
      },
      asAt: "2026-06-12",
      files: ["cl-team.linchpin.json"],
    }),
    entities: keyed([...people, ...things, ...more.entities]),
    links: keyed([...ties, ...more.links].map((item, index) => ({ ...item, id: `e${index + 1}` }))),
    groups: keyed(groups),
    incidents: keyed(incidents()),
    plan,
  };
  const strengths = ["confirmed", "unconfirmed", "tentative"] as const;
  return caseFile(kase, {
    arrangement: { ...emptyArrangement, seed: 20_260_612, focus: ["g-cl", "g-kappa"] },
    filter: [
      { id: "f1", clause: { type: "hidden", ids: more.entities.map((item) => item.id) } },
      { id: "f2", clause: { type: "strength", strengths, suspectedFalse: false } },
    ],
  });
}
