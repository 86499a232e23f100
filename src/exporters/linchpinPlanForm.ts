import type { FilterRow } from "../core/clause";
import type {
  Alternative,
  AlternativeNumbers,
  Decision,
  Disclosure,
  Disruption,
  Gap,
  Judgement,
  LedgerEntry,
  Plan,
  Referral,
  Scene,
  SceneSeen,
  Vulnerability,
} from "../core/plan";
import {
  asIs,
  type Field,
  type Form,
  list,
  number,
  numberUnless,
  part,
  plainList,
  text,
  unless,
  written,
} from "./form";
import { filterForm } from "./linchpinForm";
import { profileForm } from "./linchpinProfileForm";

const decision: Form<Decision> = {
  id: asIs,
  targets: plainList,
  pillar: asIs,
  tactic: asIs,
  aim: text,
  rationale: text,
  notDone: text,
  by: text,
  at: text,
  review: asIs,
  decided: asIs,
  points: asIs,
  besides: asIs,
  tactics: asIs,
  objective: asIs,
  safeguarding: asIs,
  partners: asIs,
  owner: asIs,
  measure: asIs,
  draft: asIs,
  earlier: asIs,
};
const disruption: Form<Disruption> = {
  id: asIs,
  date: text,
  pillar: asIs,
  targets: plainList,
  title: text,
  effect: text,
  quantities: asIs,
};
const gap: Form<Gap> = {
  id: asIs,
  about: plainList,
  requirement: text,
  collection: text,
  response: text,
  answer: asIs,
};
const vulnerability: Form<Vulnerability> = {
  id: asIs,
  side: asIs,
  title: text,
  weakness: text,
  about: plainList,
  tactics: plainList,
  point: asIs,
};
const judgement: Form<Judgement> = {
  id: asIs,
  kind: asIs,
  about: plainList,
  duration: text,
  back: text,
  basis: text,
  by: text,
  at: text,
};
const numbers: Form<AlternativeNumbers> = {
  piecesBefore: numberUnless(0),
  pieces: numberUnless(0),
  largest: numberUnless(0),
  cutsOff: numberUnless(0),
  repairs: numberUnless(0),
  f: numberUnless(0),
  commodityLost: number,
  moneyLost: number,
  entities: numberUnless(0),
  links: numberUnless(0),
  draws: numberUnless(0),
  seed: numberUnless(0),
};
const alternative: Form<Alternative> = {
  id: asIs,
  name: text,
  entities: plainList,
  links: plainList,
  numbers: part(numbers),
  judgements: list(judgement),
  at: text,
};
const referral: Form<Referral> = { id: asIs, person: asIs, rationale: text, by: text, at: text };
/** An empty filter is one: it lets everything through, where none says nothing. */
const rows: Field<readonly FilterRow[]> = { make: (each) => each.map((row) => written(filterForm, row)) };
const seen: Form<SceneSeen> = { at: text, entities: plainList, links: plainList };
const scene: Form<Scene> = {
  id: asIs,
  title: text,
  words: text,
  view: text,
  state: text,
  filter: rows,
  focus: asIs,
  marked: asIs,
  steps: asIs,
  notes: asIs,
  children: asIs,
  points: asIs,
  seen: part(seen),
};
const disclosure: Form<Disclosure> = {
  id: asIs,
  at: text,
  recipient: text,
  marking: text,
  items: numberUnless(0),
  hash: text,
  reason: text,
  handling: unless("P"),
  by: asIs,
  profile: asIs,
  file: asIs,
  counts: asIs,
  searched: asIs,
};
const ledger: Form<LedgerEntry> = {
  id: asIs,
  at: text,
  record: text,
  version: numberUnless(0),
  digest: text,
  hash: text,
};

/** How the plan of a case is written. */
export const planForm: Form<Plan> = {
  decisions: list(decision),
  disruptions: list(disruption),
  gaps: list(gap),
  referrals: list(referral),
  scenes: list(scene),
  disclosures: list(disclosure),
  vulnerabilities: list(vulnerability),
  alternatives: list(alternative),
  profiles: list(profileForm),
  ledger: list(ledger),
};
