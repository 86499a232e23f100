import fc from "fast-check";
import {
  type DecisionVersion,
  type Plan,
  pillars,
  rerouteKinds,
  type SceneSeen,
  tacticHeadings,
  vulnerabilitySides,
} from "../src/core/plan";
import { handlings, strengths } from "../src/core/provenance";
import { anyFilter } from "./arbitraryFilter";
import { anyText, few, finite, pick, record } from "./arbitraryParts";
import { anyProfile } from "./arbitraryProfile";

const anyTactic = record({ heading: pick(tacticHeadings), words: anyText });
const anyVersion = {
  targets: few(anyText),
  pillar: pick(pillars),
  tactic: pick(tacticHeadings),
  aim: anyText,
  rationale: anyText,
  notDone: anyText,
  by: anyText,
  at: anyText,
  review: anyText,
  decided: anyText,
  points: few(record({ id: anyText, place: finite, title: anyText }), 2),
  besides: few(pick(pillars), 2),
  tactics: few(anyTactic, 2),
  objective: anyText,
  safeguarding: anyText,
  partners: anyText,
  owner: anyText,
  measure: anyText,
  draft: fc.boolean(),
};
const perhaps = [
  "review",
  "decided",
  "points",
  "besides",
  "tactics",
  "objective",
  "safeguarding",
  "partners",
  "owner",
  "measure",
  "draft",
] as const;
const anyDecision = record<Plan["decisions"][number]>(
  {
    id: anyText,
    ...anyVersion,
    earlier: few(record<DecisionVersion>(anyVersion, perhaps), 2),
  },
  [...perhaps, "earlier"],
);
const anyScene = record<Plan["scenes"][number]>(
  {
    id: anyText,
    title: anyText,
    words: anyText,
    view: anyText,
    state: anyText,
    filter: anyFilter(),
    focus: few(anyText, 2),
    marked: few(anyText),
    steps: few(record({ words: anyText, reveals: few(anyText) }), 2),
    notes: anyText,
    children: fc.boolean(),
    points: few(record({ id: anyText, place: finite, title: anyText }), 2),
    seen: record<SceneSeen>({
      at: anyText,
      entities: few(record({ id: anyText, name: anyText })),
      links: few(record({ id: anyText, strength: pick(strengths) })),
    }),
  },
  ["filter", "focus", "marked", "steps", "notes", "children", "points", "seen"],
);
export const anyPlan = record<Plan>({
  decisions: few(anyDecision, 2),
  disruptions: few(
    record<Plan["disruptions"][number]>(
      {
        id: anyText,
        date: anyText,
        pillar: pick(pillars),
        targets: few(anyText),
        title: anyText,
        effect: anyText,
        quantities: anyText,
      },
      ["quantities"],
    ),
    2,
  ),
  gaps: few(
    record<Plan["gaps"][number]>(
      {
        id: anyText,
        about: few(anyText),
        requirement: anyText,
        collection: anyText,
        response: anyText,
        answer: anyText,
      },
      ["answer"],
    ),
    2,
  ),
  referrals: few(record({ id: anyText, person: anyText, rationale: anyText, by: anyText, at: anyText }), 2),
  scenes: few(anyScene, 2),
  disclosures: few(
    record(
      {
        id: anyText,
        at: anyText,
        recipient: anyText,
        marking: anyText,
        items: finite,
        hash: anyText,
        reason: anyText,
        handling: pick(handlings),
        by: anyText,
        profile: anyText,
        file: anyText,
        counts: record<NonNullable<Plan["disclosures"][number]["counts"]>>({
          entitiesIn: finite,
          entitiesOut: finite,
          linksIn: finite,
          linksOut: finite,
        }),
        searched: finite,
      },
      ["by", "profile", "file", "counts", "searched"],
    ),
    2,
  ),
  vulnerabilities: few(
    record<Plan["vulnerabilities"][number]>(
      {
        id: anyText,
        side: pick(vulnerabilitySides),
        title: anyText,
        weakness: anyText,
        about: few(anyText),
        tactics: few(anyTactic, 2),
        point: anyText,
      },
      ["point"],
    ),
    2,
  ),
  alternatives: few(
    record<Plan["alternatives"][number]>({
      id: anyText,
      name: anyText,
      entities: few(anyText),
      links: few(anyText),
      numbers: record<Plan["alternatives"][number]["numbers"]>(
        {
          piecesBefore: finite,
          pieces: finite,
          largest: finite,
          cutsOff: finite,
          repairs: finite,
          f: finite,
          commodityLost: finite,
          moneyLost: finite,
          entities: finite,
          links: finite,
          draws: finite,
          seed: finite,
        },
        ["commodityLost", "moneyLost"],
      ),
      judgements: few(
        record<Plan["alternatives"][number]["judgements"][number]>({
          id: anyText,
          kind: pick(rerouteKinds),
          about: few(anyText),
          duration: anyText,
          back: anyText,
          basis: anyText,
          by: anyText,
          at: anyText,
        }),
        2,
      ),
      at: anyText,
    }),
    2,
  ),
  profiles: few(anyProfile, 2),
  ledger: few(
    record<Plan["ledger"][number]>({
      id: anyText,
      at: anyText,
      record: anyText,
      version: finite,
      digest: anyText,
      hash: anyText,
    }),
    2,
  ),
});
