import fc from "fast-check";
import { type Arrangement, type Fold, multiplicities, type Position } from "../src/core/arrangement";
import type { Case, CaseHead } from "../src/core/case";
import type { CaseFile } from "../src/core/caseFile";
import { chainFunctions } from "../src/core/chain";
import {
  type Attribute,
  type Entity,
  entityKinds,
  type Membership,
  type Note,
  type Place,
  roles,
  statuses,
  subjectCategories,
} from "../src/core/entity";
import type { Clause, Filter } from "../src/core/filter";
import { type Cluster, type Group, type Household, type Ocg, ocgTypes, type Union } from "../src/core/group";
import { directions, flows, kinKinds, type Link, linkKinds } from "../src/core/link";
import type { Marking } from "../src/core/marking";
import { type Area, type Incident, layerKinds } from "../src/core/place";
import { type Plan, pillars, tacticHeadings } from "../src/core/plan";
import { type Grade, handlings, informationGrades, type Provenance, strengths } from "../src/core/provenance";
import type { Interval } from "../src/core/time";

/** Text that has broken software before: keys of prototypes, nothing, right-to-left, 4-byte, lone surrogates, line ends, controls. */
export const awkwardText = [
  "",
  " ",
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "null",
  "0",
  "07700 900123",
  "=1+1",
  "'=1+1",
  "-12.5",
  "O'NEILL, Síle",
  'say "so", then',
  "a;b",
  "سلام \u200fעולם\u200e",
  "\u202Egnp.exe",
  "👩‍👧‍👦 𝒜",
  "\uD800",
  "x\uDC00y",
  "\uDC00\uD800",
  "line\u2028separator\u2029",
  "tab\tcr\rlf\ncrlf\r\n",
  "\u0000\u0007\u001f\u007f\u0085",
  "\uFEFFmark",
  "é",
  "e\u0301",
] as const;

/** Any text at all, with the awkward ones often. */
export const anyText = fc.oneof(
  fc.constantFrom(...awkwardText),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);

/** Finite numbers; minus zero is left aside, since JSON writes it as zero and nothing here tells the two apart. */
export const finite = fc
  .double({ noNaN: true, noDefaultInfinity: true })
  .map((value) => (value === 0 ? 0 : value));

const few = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { maxLength });
const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);

/** A record of which the keys in `optional` may be absent, as exactOptionalPropertyTypes means it. */
function record<T extends object>(
  all: { [K in keyof Required<T>]: fc.Arbitrary<NonNullable<T[K]>> },
  optional: readonly (keyof T)[] = [],
): fc.Arbitrary<T> {
  const must = (Object.keys(all) as (keyof T)[]).filter((key) => !optional.includes(key));
  // Plain objects, as JSON gives them: fast-check makes some without a prototype unless told.
  return fc.record(all, { requiredKeys: must, noNullPrototype: true } as never) as unknown as fc.Arbitrary<T>;
}

export const anyInterval = record<Interval>({ from: anyText, to: anyText }, ["from", "to"]);
export const anyGrade = record<Grade>({
  source: pick([1, 2, 3] as const),
  information: pick(informationGrades),
  handling: pick(handlings),
});
export const anyProvenance = record<Provenance>(
  { claim: anyText, source: anyText, grade: anyGrade, date: anyText, note: anyText, opinion: fc.boolean() },
  ["grade", "date"],
);
export const anyMarking = record<Marking>({
  level: pick(["OFFICIAL", "OFFICIAL-SENSITIVE", "LOCAL"] as const),
  local: anyText,
  handling: anyText,
  descriptor: anyText,
});
const anyAttribute = record<Attribute>({ name: anyText, value: anyText, provenance: few(anyProvenance, 2) });
const anyNote = record<Note>({ id: anyText, text: anyText, at: anyText, handling: pick(handlings) });
const anyPlace = record<Place>({
  lon: finite,
  lat: finite,
  precision: pick(["exact", "street", "area", "snap"] as const),
  address: anyText,
});
const anyMembership = record<Membership>({
  group: anyText,
  role: pick(roles),
  times: anyInterval,
  provenance: few(anyProvenance, 2),
});

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
  },
  ["entity", "band", "tier", "priority", "reviewDate"],
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

const anyDecision = record<Plan["decisions"][number]>(
  {
    id: anyText,
    targets: few(anyText),
    pillar: pick(pillars),
    tactic: pick(tacticHeadings),
    aim: anyText,
    rationale: anyText,
    notDone: anyText,
    by: anyText,
    at: anyText,
    review: anyText,
  },
  ["review"],
);
export const anyPlan = record<Plan>({
  decisions: few(anyDecision, 2),
  disruptions: few(
    record({
      id: anyText,
      date: anyText,
      pillar: pick(pillars),
      targets: few(anyText),
      title: anyText,
      effect: anyText,
    }),
    2,
  ),
  gaps: few(
    record({
      id: anyText,
      about: few(anyText),
      requirement: anyText,
      collection: anyText,
      response: anyText,
    }),
    2,
  ),
  referrals: few(record({ id: anyText, person: anyText, rationale: anyText, by: anyText, at: anyText }), 2),
  scenes: few(record({ id: anyText, title: anyText, words: anyText, view: anyText, state: anyText }), 2),
  disclosures: few(
    record({
      id: anyText,
      at: anyText,
      recipient: anyText,
      marking: anyText,
      items: finite,
      hash: anyText,
      reason: anyText,
      handling: pick(handlings),
    }),
    2,
  ),
});

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

/** A clause of any type, over the ids given. */
export function anyClause(ids: fc.Arbitrary<string> = anyText): fc.Arbitrary<Clause> {
  const type = <T extends Clause["type"]>(name: T) => fc.constant(name);
  return fc.oneof(
    record<Extract<Clause, { type: "kind" }>>({ type: type("kind"), kinds: few(pick(entityKinds), 8) }),
    record<Extract<Clause, { type: "typeName" }>>({ type: type("typeName"), names: few(anyText) }),
    record<Extract<Clause, { type: "ocg" }>>({ type: type("ocg"), groups: few(ids), others: fc.boolean() }),
    record<Extract<Clause, { type: "role" }>>({
      type: type("role"),
      roles: few(pick([...roles, "associate", "protected"] as const)),
    }),
    record<Extract<Clause, { type: "function" }>>({
      type: type("function"),
      functions: few(pick(chainFunctions)),
    }),
    record<Extract<Clause, { type: "handling" }>>({
      type: type("handling"),
      handling: few(pick(handlings), 2),
    }),
    record<Extract<Clause, { type: "linkCount" }>>({
      type: type("linkCount"),
      min: fc.nat(4),
      max: fc.oneof(fc.nat(6), fc.constant(Number.POSITIVE_INFINITY)),
    }),
    record<Extract<Clause, { type: "within" }>>({ type: type("within"), of: few(ids), steps: fc.nat(4) }),
    record<Extract<Clause, { type: "only" }>>({ type: type("only"), ids: few(ids, 5) }),
    record<Extract<Clause, { type: "also" }>>({ type: type("also"), ids: few(ids) }),
    record<Extract<Clause, { type: "hidden" }>>({ type: type("hidden"), ids: few(ids) }),
    record<Extract<Clause, { type: "linkKind" }>>({ type: type("linkKind"), kinds: few(pick(linkKinds), 9) }),
    record<Extract<Clause, { type: "strength" }>>({
      type: type("strength"),
      strengths: few(pick(strengths)),
      suspectedFalse: fc.boolean(),
    }),
    record<Extract<Clause, { type: "grade" }>>({
      type: type("grade"),
      grades: few(pick([...informationGrades, "ungraded"] as const), 5),
    }),
    record<Extract<Clause, { type: "date" }>>({ type: type("date"), window: anyInterval }),
  );
}

export function anyFilter(ids: fc.Arbitrary<string> = anyText): fc.Arbitrary<Filter> {
  return fc.uniqueArray(record({ id: anyText, clause: anyClause(ids) }), {
    maxLength: 4,
    selector: (row) => row.id,
  });
}

/** Everything that a case file can hold, every optional field there or not. */
export const anyCaseFile: fc.Arbitrary<CaseFile> = record<CaseFile>({
  case: anyCase(),
  arrangement: anyArrangement,
  filter: anyFilter(),
});
