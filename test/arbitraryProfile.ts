import { entityKinds, statuses } from "../src/core/entity";
import type { ShareProfile } from "../src/core/shareProfile";
import {
  addressRules,
  birthRules,
  cellRules,
  dateRules,
  familyRules,
  incidentRules,
  keepings,
  namings,
  noteRules,
  protectedRules,
  type ShareRules,
  sourceRules,
} from "../src/core/shareRules";
import { anyMarking, anyText, few, finite, pick, record } from "./arbitraryParts";

const keeping = pick(keepings);
const naming = pick(namings);

const anyRules = record<ShareRules>({
  kinds: record<ShareRules["kinds"]>(Object.fromEntries(entityKinds.map((kind) => [kind, naming])) as never),
  outsiders: naming,
  protected: pick(protectedRules),
  groups: pick(["kept", "stand-in"] as const),
  groupFacts: keeping,
  roles: keeping,
  functions: keeping,
  categories: keeping,
  statuses: few(pick(statuses)),
  births: pick(birthRules),
  addresses: pick(addressRules),
  cells: pick(cellRules),
  photos: keeping,
  handlingC: keeping,
  suspectedFalse: keeping,
  sources: pick(sourceRules),
  notes: pick(noteRules),
  words: keeping,
  attributes: few(anyText),
  family: pick(familyRules),
  dates: pick(dateRules),
  volumes: keeping,
  incidents: pick(incidentRules),
  areas: keeping,
});

/** Who may have what: any rules, any names agreed. */
export const anyProfile = record<ShareProfile>(
  {
    id: anyText,
    name: anyText,
    audience: anyText,
    recipient: anyText,
    version: finite,
    secret: anyText,
    rules: anyRules,
    needs: few(pick(entityKinds)),
    agreed: few(anyText),
    lines: few(
      record<ShareProfile["lines"][number]>({ item: anyText, note: anyText, read: anyText, text: anyText }),
      2,
    ),
    standIns: few(record<ShareProfile["standIns"][number]>({ entity: anyText, name: anyText }), 2),
    folded: few(anyText),
    accepted: few(record<ShareProfile["accepted"][number]>({ entity: anyText, why: anyText }), 2),
    marking: anyMarking,
    markingWhy: anyText,
  },
  ["marking"],
);
