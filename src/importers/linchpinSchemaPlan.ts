import * as v from "valibot";
import { pillars, rerouteKinds, tacticHeadings, vulnerabilitySides } from "../core/plan";
import { strengths } from "../core/provenance";
import { handling, list, number, text } from "./linchpinSchemaCommon";
import { filterRowSchema } from "./linchpinSchemaFilter";
import { profileSchema } from "./linchpinSchemaProfile";

const tactic = v.strictObject({ heading: v.picklist(tacticHeadings), words: text });
const pointSeen = v.strictObject({ id: v.string(), place: number, title: text });
const said = v.exactOptional(v.string());

/** What a decision says at one time. */
const version = {
  targets: list(v.string()),
  pillar: v.picklist(pillars),
  tactic: v.picklist(tacticHeadings),
  aim: text,
  rationale: text,
  notDone: text,
  by: text,
  at: text,
  review: said,
  decided: said,
  points: v.exactOptional(v.array(pointSeen)),
  besides: v.exactOptional(v.array(v.picklist(pillars))),
  tactics: v.exactOptional(v.array(tactic)),
  objective: said,
  safeguarding: said,
  partners: said,
  owner: said,
  measure: said,
  draft: v.exactOptional(v.boolean()),
};

export const decisionSchema = v.strictObject({
  id: v.string(),
  ...version,
  earlier: v.exactOptional(
    v.pipe(
      v.array(v.strictObject(version)),
      v.description("What the record said before, oldest first: changes are added, never overwritten."),
    ),
  ),
});

export const disruptionSchema = v.strictObject({
  id: v.string(),
  date: text,
  pillar: v.picklist(pillars),
  targets: list(v.string()),
  title: text,
  effect: text,
  quantities: said,
});

export const gapSchema = v.strictObject({
  id: v.string(),
  about: list(v.string()),
  requirement: text,
  collection: text,
  response: text,
  answer: said,
});

export const vulnerabilitySchema = v.strictObject({
  id: v.string(),
  side: v.picklist(vulnerabilitySides),
  title: text,
  weakness: text,
  about: list(v.string()),
  tactics: list(tactic),
  point: said,
});

export const referralSchema = v.strictObject({
  id: v.string(),
  person: v.string(),
  rationale: text,
  by: text,
  at: text,
});

const sceneStep = v.strictObject({ words: text, reveals: list(v.string()) });
const sceneSeen = v.strictObject({
  at: text,
  entities: list(v.strictObject({ id: v.string(), name: text })),
  links: list(v.strictObject({ id: v.string(), strength: v.picklist(strengths) })),
});

export const sceneSchema = v.strictObject({
  id: v.string(),
  title: text,
  words: text,
  view: text,
  state: text,
  filter: v.exactOptional(v.array(filterRowSchema)),
  focus: v.exactOptional(v.array(v.string())),
  marked: v.exactOptional(v.array(v.string())),
  steps: v.exactOptional(v.array(sceneStep)),
  notes: said,
  children: v.exactOptional(v.boolean()),
  points: v.exactOptional(v.array(pointSeen)),
  seen: v.exactOptional(
    v.pipe(
      sceneSeen,
      v.description("What the scene showed when it was saved: tells what has changed since."),
    ),
  ),
});

export const disclosureSchema = v.strictObject({
  id: v.string(),
  at: text,
  recipient: text,
  marking: text,
  items: v.exactOptional(number, 0),
  hash: text,
  reason: text,
  handling,
  by: said,
  profile: said,
  file: said,
  counts: v.exactOptional(
    v.strictObject({ entitiesIn: number, entitiesOut: number, linksIn: number, linksOut: number }),
  ),
  searched: v.exactOptional(number),
});

export const ledgerSchema = v.strictObject({
  id: v.string(),
  at: text,
  record: text,
  version: v.exactOptional(number, 0),
  digest: text,
  hash: text,
});

export const judgementSchema = v.strictObject({
  id: v.string(),
  kind: v.picklist(rerouteKinds),
  about: list(v.string()),
  duration: text,
  back: text,
  basis: text,
  by: text,
  at: text,
});

const count = v.exactOptional(number, 0);

export const alternativeSchema = v.strictObject({
  id: v.string(),
  name: text,
  entities: list(v.string()),
  links: list(v.string()),
  numbers: v.strictObject({
    piecesBefore: count,
    pieces: count,
    largest: count,
    cutsOff: count,
    repairs: count,
    f: count,
    commodityLost: v.exactOptional(number),
    moneyLost: v.exactOptional(number),
    entities: count,
    links: count,
    draws: count,
    seed: count,
  }),
  judgements: list(judgementSchema),
  at: text,
});

/** Decisions, disruptions, gaps, referrals, scenes, disclosures, vulnerabilities, alternatives, sharing profiles and the chained log of a case. */
export const planSchema = v.strictObject({
  decisions: list(decisionSchema),
  disruptions: list(disruptionSchema),
  gaps: list(gapSchema),
  referrals: list(referralSchema),
  scenes: list(sceneSchema),
  disclosures: list(disclosureSchema),
  vulnerabilities: list(vulnerabilitySchema),
  alternatives: list(alternativeSchema),
  profiles: list(profileSchema),
  ledger: list(ledgerSchema),
});
