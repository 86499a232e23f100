import fc from "fast-check";
import { type Attribute, type Membership, type Note, type Place, roles } from "../src/core/entity";
import type { Marking } from "../src/core/marking";
import { type Grade, handlings, informationGrades, type Provenance } from "../src/core/provenance";
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

export const few = <T>(item: fc.Arbitrary<T>, maxLength = 3) => fc.array(item, { maxLength });
export const pick = <T>(items: readonly T[]) => fc.constantFrom(...items);

/** A record of which the keys in `optional` may be absent, as exactOptionalPropertyTypes means it. */
export function record<T extends object>(
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
export const anyAttribute = record<Attribute>({
  name: anyText,
  value: anyText,
  provenance: few(anyProvenance, 2),
});
export const anyNote = record<Note>({ id: anyText, text: anyText, at: anyText, handling: pick(handlings) });
export const anyPlace = record<Place>({
  lon: finite,
  lat: finite,
  precision: pick(["exact", "street", "area", "snap"] as const),
  address: anyText,
});
export const anyMembership = record<Membership>({
  group: anyText,
  role: pick(roles),
  times: anyInterval,
  provenance: few(anyProvenance, 2),
});
