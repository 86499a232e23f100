import * as v from "valibot";
import { pillars, tacticHeadings } from "../core/plan";
import { handling, list, number, text } from "./linchpinSchemaCommon";

export const decisionSchema = v.strictObject({
  id: v.string(),
  targets: list(v.string()),
  pillar: v.picklist(pillars),
  tactic: v.picklist(tacticHeadings),
  aim: text,
  rationale: text,
  notDone: text,
  by: text,
  at: text,
  review: v.exactOptional(v.string()),
});

export const disruptionSchema = v.strictObject({
  id: v.string(),
  date: text,
  pillar: v.picklist(pillars),
  targets: list(v.string()),
  title: text,
  effect: text,
});

export const gapSchema = v.strictObject({
  id: v.string(),
  about: list(v.string()),
  requirement: text,
  collection: text,
  response: text,
});

export const referralSchema = v.strictObject({
  id: v.string(),
  person: v.string(),
  rationale: text,
  by: text,
  at: text,
});

export const sceneSchema = v.strictObject({
  id: v.string(),
  title: text,
  words: text,
  view: text,
  state: text,
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
});

/** Decisions, disruptions, gaps, referrals, scenes and disclosures of a case. */
export const planSchema = v.strictObject({
  decisions: list(decisionSchema),
  disruptions: list(disruptionSchema),
  gaps: list(gapSchema),
  referrals: list(referralSchema),
  scenes: list(sceneSchema),
  disclosures: list(disclosureSchema),
});
