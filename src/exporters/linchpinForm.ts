import type { Fold, Position } from "../core/arrangement";
import type { CaseHead } from "../core/case";
import type { Attribute, Entity, Membership, Note, Place } from "../core/entity";
import type { Clause, FilterRow } from "../core/filter";
import type { Capability, Cluster, Group, Household, Ocg, Union, Wording } from "../core/group";
import type { Link, Volume } from "../core/link";
import type { Marking } from "../core/marking";
import type { Area, Incident } from "../core/place";
import type { Provenance } from "../core/provenance";
import type { Interval } from "../core/time";
import {
  asIs,
  emptyPart,
  type Field,
  type Form,
  flag,
  list,
  number,
  numberUnless,
  part,
  plainList,
  text,
  unless,
  written,
} from "./form";

const interval: Form<Interval> = { from: asIs, to: asIs };
const provenance: Form<Provenance> = {
  claim: text,
  source: text,
  grade: asIs,
  date: asIs,
  note: text,
  opinion: flag,
};
const marking: Form<Marking> = { level: asIs, local: text, handling: text, descriptor: text };
export const attributeForm: Form<Attribute> = { name: asIs, value: text, provenance: list(provenance) };
const note: Form<Note> = { id: asIs, text, at: text, handling: unless("P") };
const place: Form<Place> = { lon: asIs, lat: asIs, precision: asIs, address: text };
const membership: Form<Membership> = {
  group: asIs,
  role: asIs,
  times: emptyPart(interval),
  provenance: list(provenance),
};

/** How the native file writes a case's head. */
export const headForm: Form<CaseHead> = {
  id: text,
  title: text,
  note: text,
  marking: part(marking),
  asAt: text,
  files: plainList,
};

export const entityForm: Form<Entity> = {
  id: asIs,
  sourceId: text,
  kind: asIs,
  typeName: text,
  label: text,
  caption: text,
  aliases: plainList,
  attributes: list(attributeForm),
  memberships: list(membership),
  functions: plainList,
  status: plainList,
  categories: plainList,
  born: asIs,
  times: emptyPart(interval),
  place: part(place),
  photo: asIs,
  provenance: list(provenance),
  handling: unless("P"),
  marking: part(marking),
  notes: list(note),
  placeholder: flag,
};

const volume: Form<Volume> = { amount: asIs, unit: text };

export const linkForm: Form<Link> = {
  id: asIs,
  sourceId: text,
  from: asIs,
  to: asIs,
  kind: asIs,
  kin: asIs,
  label: text,
  direction: unless("none"),
  flow: unless("none"),
  volume: part(volume),
  strength: asIs,
  count: numberUnless(1),
  weight: number,
  attributes: list(attributeForm),
  times: emptyPart(interval),
  provenance: list(provenance),
  handling: unless("P"),
  marking: part(marking),
  notes: list(note),
};

const capability: Form<Capability> = { violence: text, cashFlow: text, cohesion: text };
const wording: Form<Wording> = { place: asIs, words: text, of: text };
const common = { type: asIs, id: asIs, sourceId: text, name: text };
const ocg: Form<Ocg> = {
  ...common,
  entity: asIs,
  ocgType: unless("unknown"),
  band: asIs,
  tier: asIs,
  priority: asIs,
  reviewDate: asIs,
  planOwner: text,
  locality: text,
  criminality: plainList,
  capability: emptyPart(capability),
  summary: text,
  provenance: list(provenance),
  wording: list(wording),
};
const household: Form<Household> = {
  ...common,
  address: asIs,
  members: plainList,
  times: emptyPart(interval),
  provenance: list(provenance),
};
const union: Form<Union> = {
  ...common,
  partners: plainList,
  children: plainList,
  times: emptyPart(interval),
  ended: unless("unknown"),
  provenance: list(provenance),
};
const cluster: Form<Cluster> = { ...common, entity: asIs, members: plainList };

/** A group of any type as the native file writes it. */
export function writtenGroup(group: Group): Readonly<Record<string, unknown>> {
  switch (group.type) {
    case "ocg":
      return written(ocg, group);
    case "household":
      return written(household, group);
    case "union":
      return written(union, group);
    case "cluster":
      return written(cluster, group);
  }
}

export const areaForm: Form<Area> = {
  id: asIs,
  sourceId: text,
  name: text,
  layer: asIs,
  polygons: {
    leaveOut: (each) => each.length === 0,
    unfit: (each) => each.flat(3).some((degrees) => !Number.isFinite(degrees)),
  },
  indicators: list(attributeForm),
  provenance: list(provenance),
};

export const incidentForm: Form<Incident> = {
  id: asIs,
  sourceId: text,
  label: text,
  offence: text,
  layer: asIs,
  reportedBy: unless("unknown"),
  times: emptyPart(interval),
  place: part(place),
  weight: number,
  attributes: list(attributeForm),
  provenance: list(provenance),
};

/** A position with the id that it belongs to. */
export interface Placed extends Position {
  readonly id: string;
}

export const positionForm: Form<Placed> = { id: asIs, x: number, y: number, pinned: flag };
export const foldForm: Form<Fold> = { id: asIs, label: text, by: asIs, members: plainList };

/** JSON has no infinity: a clause without `max` reads as 'and more'. */
const clause: Field<Clause> = {
  make: (each) => {
    if (each.type !== "linkCount" || each.max !== Number.POSITIVE_INFINITY) return each;
    const { max: _, ...rest } = each;
    return rest;
  },
};
export const filterForm: Form<FilterRow> = { id: asIs, clause };
