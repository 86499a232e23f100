import type { ChainFunction } from "./chain";
import type { Marking } from "./marking";
import type { Handling, Provenance } from "./provenance";
import type { Interval } from "./time";

export const entityKinds = [
  "person",
  "ocg",
  "organisation",
  "business",
  "premises",
  "vehicle",
  "phone",
  "account",
  "commodity",
  "cash",
  "weapon",
  "online",
  "event",
  "document",
  "unknown",
] as const;
/** What a thing is. `ocg` is the mark that stands for an organised crime group; its facts are in Group. */
export type EntityKind = (typeof entityKinds)[number];

export const roles = ["principal", "significant", "peripheral"] as const;
/** The role of a nominal, per OCG. An associate is linked to a nominal and has no membership at all. */
export type Role = (typeof roles)[number];

export interface Membership {
  readonly group: string;
  readonly role: Role;
  readonly times: Interval;
  readonly provenance: readonly Provenance[];
}

export const statuses = [
  "child",
  "victim",
  "exploited",
  "vulnerable adult",
  "professional",
  "deceased",
  "in custody",
  "wanted",
  "abroad",
] as const;
export type Status = (typeof statuses)[number];

export const subjectCategories = ["suspect", "convicted", "victim", "witness", "other"] as const;
/** DPA 2018 s.38 categorisation; a person may be several; none is the neutral default. */
export type SubjectCategory = (typeof subjectCategories)[number];

/** One named value. A list of these, not an object: names come from files and may be '__proto__'. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly provenance: readonly Provenance[];
}

export interface Place {
  /** WGS84 degrees. */
  readonly lon: number;
  readonly lat: number;
  /** How exact: an address, a street, an area's centre, or a published snap point that is no address. */
  readonly precision: "exact" | "street" | "area" | "snap";
  readonly address: string;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly at: string;
  readonly handling: Handling;
}

export interface Entity {
  /** Internal, made by Linchpin ('n12'); the id of the source is data. */
  readonly id: string;
  readonly sourceId: string;
  readonly kind: EntityKind;
  /** What the source calls this type ('van', 'Crime', 'static caravan'); may be empty. */
  readonly typeName: string;
  /** 'SURNAME, Forename' for a person. */
  readonly label: string;
  /** Second line under the label on a chart ('courier', 'safe house'). */
  readonly caption: string;
  readonly aliases: readonly string[];
  readonly attributes: readonly Attribute[];
  readonly memberships: readonly Membership[];
  readonly functions: readonly ChainFunction[];
  readonly status: readonly Status[];
  readonly categories: readonly SubjectCategory[];
  /** Birth of a person, ISO of any precision. */
  readonly born?: string;
  readonly times: Interval;
  readonly place?: Place;
  /** data: URL of an embedded picture. */
  readonly photo?: string;
  readonly provenance: readonly Provenance[];
  readonly handling: Handling;
  /** Only where an item is marked higher than its case. */
  readonly marking?: Marking;
  readonly notes: readonly Note[];
  /** True when it was made because a link refers to something that is not in the file. */
  readonly placeholder: boolean;
}

const none: readonly never[] = Object.freeze([]);
const noTimes: Interval = Object.freeze({});

/** An entity with every list empty; arrays are shared so that 60,000 of them stay small. */
export function entity(id: string, kind: EntityKind, label: string, rest: Partial<Entity> = {}): Entity {
  return {
    id,
    sourceId: "",
    kind,
    typeName: "",
    label,
    caption: "",
    aliases: none,
    attributes: none,
    memberships: none,
    functions: none,
    status: none,
    categories: none,
    times: noTimes,
    provenance: none,
    handling: "P",
    notes: none,
    placeholder: false,
    ...rest,
  };
}

const protectedStatuses: readonly Status[] = ["child", "victim", "exploited", "vulnerable adult"];

/** True for a child, a victim, an exploited or vulnerable person: double ring and shield, never ranked, never in OCG colour. */
export function isProtected(item: Entity): boolean {
  return item.kind === "person" && item.status.some((status) => protectedStatuses.includes(status));
}

/** True for a person who is linked but belongs to no OCG: white, grey line, never filled. */
export function isAssociate(item: Entity): boolean {
  return item.kind === "person" && item.memberships.length === 0 && !isProtected(item);
}

/**
 * Age in whole years at a date; undefined when either is not known to the year, or when the birth is later. Of someone of
 * whom only the year of birth is known it is the age reached in that year; otherwise, where a day or month is missing, the
 * younger of the two possible ages: nobody stops being a child by a guess.
 */
export function ageAt(born: string | undefined, at: string): number | undefined {
  if (!born || !/^\d{4}/.test(born) || !/^\d{4}/.test(at)) return undefined;
  const years = Number(at.slice(0, 4)) - Number(born.slice(0, 4));
  const birthday = born.slice(5, 10);
  const day = at.slice(5, 10);
  const passed = birthday === "" || (birthday.length < 5 ? day.slice(0, 2) > birthday : day >= birthday);
  const age = passed ? years : years - 1;
  return age < 0 ? undefined : age;
}
