import type {
  Alternative,
  AlternativeNumbers,
  Decision,
  Disclosure,
  Disruption,
  Gap,
  Judgement,
  Plan,
  Referral,
  Scene,
  Vulnerability,
} from "../core/plan";
import { asIs, type Form, list, number, numberUnless, part, plainList, text, unless } from "./form";

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
const scene: Form<Scene> = { id: asIs, title: text, words: text, view: text, state: text };
const disclosure: Form<Disclosure> = {
  id: asIs,
  at: text,
  recipient: text,
  marking: text,
  items: numberUnless(0),
  hash: text,
  reason: text,
  handling: unless("P"),
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
};
