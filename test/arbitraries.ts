import fc from "fast-check";
import { type Arrangement, type Fold, multiplicities, type Position } from "../src/core/arrangement";
import type { Case, CaseHead } from "../src/core/case";
import type { CaseFile } from "../src/core/caseFile";
import { chainFunctions } from "../src/core/chain";
import { type Entity, entityKinds, statuses, subjectCategories } from "../src/core/entity";
import {
  type Cluster,
  type Group,
  type Household,
  type Ocg,
  ocgTypes,
  type Union,
  type Wording,
} from "../src/core/group";
import { directions, flows, kinKinds, type Link, linkKinds } from "../src/core/link";
import { type Area, type Incident, layerKinds } from "../src/core/place";
import { handlings, strengths } from "../src/core/provenance";
import { anyFilter } from "./arbitraryFilter";
import {
  anyAttribute,
  anyInterval,
  anyMarking,
  anyMembership,
  anyNote,
  anyPlace,
  anyProvenance,
  anyText,
  few,
  finite,
  pick,
  record,
} from "./arbitraryParts";
import { anyPlan } from "./arbitraryPlan";

export const anyEntity = record<Entity>(
  {
    id: anyText,
    sourceId: anyText,
    kind: pick(entityKinds),
    typeName: anyText,
    label: anyText,
    caption: anyText,
    aliases: few(anyText),
    attributes: few(anyAttribute),
    memberships: few(anyMembership, 2),
    functions: few(pick(chainFunctions)),
    status: few(pick(statuses)),
    categories: few(pick(subjectCategories)),
    born: anyText,
    times: anyInterval,
    place: anyPlace,
    photo: fc.constantFrom("data:image/png;base64,iVBORw0KGgo=", "data:image/svg+xml,%3Csvg/%3E"),
    provenance: few(anyProvenance),
    handling: pick(handlings),
    marking: anyMarking,
    notes: few(anyNote, 2),
    placeholder: fc.boolean(),
  },
  ["born", "place", "photo", "marking"],
);

/** A link between any of the given ends: self loops and parallel links included. */
export function anyLink(ends: fc.Arbitrary<string>): fc.Arbitrary<Link> {
  return record<Link>(
    {
      id: anyText,
      sourceId: anyText,
      from: ends,
      to: ends,
      kind: pick(linkKinds),
      kin: pick(kinKinds),
      label: anyText,
      direction: pick(directions),
      flow: pick(flows),
      volume: record({ amount: finite, unit: anyText }),
      strength: pick(strengths),
      count: finite,
      weight: finite,
      attributes: few(anyAttribute, 2),
      times: anyInterval,
      provenance: few(anyProvenance),
      handling: pick(handlings),
      marking: anyMarking,
      notes: few(anyNote, 2),
    },
    ["kin", "volume", "strength", "weight", "marking"],
  );
}

const named = { id: anyText, sourceId: anyText, name: anyText };
const provenances = few(anyProvenance, 2);
const anyOcg = record<Ocg>(
  {
    type: fc.constant("ocg" as const),
    ...named,
    entity: anyText,
    ocgType: pick(ocgTypes),
    band: record({ criminality: pick([1, 2, 3, 4, 5] as const), intent: pick(["A", "B", "C"] as const) }),
    tier: pick([1, 2, 3, 4] as const),
    priority: pick(["P1", "P2", "P3", "P4"] as const),
    reviewDate: anyText,
    planOwner: anyText,
    locality: anyText,
    criminality: few(anyText),
    capability: record({ violence: anyText, cashFlow: anyText, cohesion: anyText }),
    summary: anyText,
    provenance: provenances,
    wording: fc.array(record<Wording>({ place: anyText, words: anyText, of: anyText }), {
      minLength: 1,
      maxLength: 3,
    }),
  },
  ["entity", "band", "tier", "priority", "reviewDate", "wording"],
);
const anyHousehold = record<Household>(
  {
    type: fc.constant("household" as const),
    ...named,
    address: anyText,
    members: few(anyText),
    times: anyInterval,
    provenance: provenances,
  },
  ["address"],
);
const anyUnion = record<Union>({
  type: fc.constant("union" as const),
  ...named,
  partners: few(anyText),
  children: few(anyText),
  times: anyInterval,
  ended: pick(["no", "separated", "divorced", "death", "unknown"] as const),
  provenance: provenances,
});
const anyCluster = record<Cluster>(
  { type: fc.constant("cluster" as const), ...named, entity: anyText, members: few(anyText) },
  ["entity"],
);
export const anyGroup: fc.Arbitrary<Group> = fc.oneof(anyOcg, anyHousehold, anyUnion, anyCluster);

const anyPoint = fc.tuple(finite, finite);
export const anyArea = record<Area>({
  ...named,
  layer: pick(layerKinds),
  polygons: few(few(few(anyPoint), 2), 2),
  indicators: few(anyAttribute, 2),
  provenance: provenances,
});
export const anyIncident = record<Incident>(
  {
    id: anyText,
    sourceId: anyText,
    label: anyText,
    offence: anyText,
    layer: pick(layerKinds),
    reportedBy: pick(["victim", "enforcement", "unknown"] as const),
    times: anyInterval,
    place: anyPlace,
    weight: finite,
    attributes: few(anyAttribute, 2),
    provenance: provenances,
  },
  ["place", "weight"],
);

export const anyHead = record<CaseHead>(
  { id: anyText, title: anyText, note: anyText, marking: anyMarking, asAt: anyText, files: few(anyText) },
  ["marking"],
);

/** A Map of items by their ids, in any order. */
export function mapOf<T extends { readonly id: string }>(
  item: fc.Arbitrary<T>,
  maxLength: number,
): fc.Arbitrary<ReadonlyMap<string, T>> {
  return fc
    .uniqueArray(item, { maxLength, selector: (each) => each.id })
    .map((items) => new Map(items.map((each) => [each.id, each])));
}

/** A case of up to `size` entities; links have both ends in it. */
export function anyCase(size = 6): fc.Arbitrary<Case> {
  return mapOf(anyEntity, size).chain((entities) => {
    const links: fc.Arbitrary<Case["links"]> =
      entities.size === 0
        ? fc.constant(new Map<string, Link>())
        : mapOf(anyLink(pick([...entities.keys()])), size * 2);
    return record<Case>({
      head: anyHead,
      entities: fc.constant(entities),
      links,
      groups: mapOf(anyGroup, 4),
      areas: mapOf(anyArea, 3),
      incidents: mapOf(anyIncident, 3),
      plan: anyPlan,
    });
  });
}

export const anyPosition = record<Position>({ x: finite, y: finite, pinned: fc.boolean() });
export const anyFold = record<Fold>({
  id: anyText,
  label: anyText,
  by: pick(["leaves", "ocg", "cluster", "chosen"] as const),
  members: few(anyText),
});
export const anyArrangement = record<Arrangement>({
  layout: anyText,
  seed: finite,
  positions: fc
    .uniqueArray(fc.tuple(anyText, anyPosition), { maxLength: 5, selector: ([id]) => id })
    .map((items) => new Map(items)),
  folds: mapOf(anyFold, 3),
  focus: few(anyText, 4),
  multiplicity: pick(multiplicities),
});

/** Everything that a case file can hold, every optional field there or not. */
export const anyCaseFile: fc.Arbitrary<CaseFile> = record<CaseFile>({
  case: anyCase(),
  arrangement: anyArrangement,
  filter: anyFilter(),
});
