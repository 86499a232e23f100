import type { Marking } from "../core/marking";
import type { AcceptedRisk, ApprovedLine, ShareProfile, StandIn } from "../core/shareProfile";
import { asIs, type Form, list, numberUnless, part, plainList, text } from "./form";

const line: Form<ApprovedLine> = { item: asIs, note: asIs, read: text, text };
const standIn: Form<StandIn> = { entity: asIs, name: text };
const accepted: Form<AcceptedRisk> = { entity: asIs, why: text };
const marking: Form<Marking> = { level: asIs, local: text, handling: text, descriptor: text };

/** How a sharing profile is written; its rules stand in full, so that nobody has to know what is strict. */
export const profileForm: Form<ShareProfile> = {
  id: asIs,
  name: text,
  audience: text,
  recipient: text,
  version: numberUnless(1),
  secret: text,
  rules: asIs,
  needs: plainList,
  agreed: plainList,
  lines: list(line),
  standIns: list(standIn),
  folded: plainList,
  accepted: list(accepted),
  marking: part(marking),
  markingWhy: text,
};
