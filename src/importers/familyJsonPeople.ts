import type { KinKind } from "../core/link";
import { field, isJsonObject, scalarText, valueText } from "./json";
import type { NamedValue } from "./namedRoles";

/** One relative as a person's record names it. */
export interface Relative {
  readonly id: string;
  readonly kin: KinKind;
}

/** A person of a family file, before anything is made of it. */
export interface FamilyPerson {
  readonly id: string;
  readonly label: string;
  readonly values: readonly NamedValue[];
  readonly parents: readonly Relative[];
  readonly children: readonly Relative[];
  readonly partners: readonly Relative[];
  readonly siblings: readonly Relative[];
}

/** A couple and its children as a record of its own. */
export interface FamilyRecord {
  readonly id: string;
  readonly partners: readonly string[];
  readonly children: readonly string[];
  readonly values: readonly NamedValue[];
}

export interface FamilyFile {
  readonly people: readonly FamilyPerson[];
  readonly families: readonly FamilyRecord[];
  readonly title: string;
}

const parentKinds: ReadonlyMap<string, KinKind> = new Map([
  ["adopted", "adoptive-parent"],
  ["foster", "foster-parent"],
  ["step", "step-parent"],
  ["guardian", "guardian"],
]);

const text = (value: unknown) => scalarText(value)?.trim() ?? "";

function relatives(list: unknown, kinOf: (type: string) => KinKind): readonly Relative[] {
  if (!Array.isArray(list)) return [];
  return (list as unknown[]).flatMap((each) => {
    const id = isJsonObject(each) ? text(field(each, "id")) : text(each);
    return id === "" ? [] : [{ id, kin: kinOf(text(field(each, "type")).toLowerCase()) }];
  });
}

const parentKin = (type: string): KinKind => parentKinds.get(type) ?? "parent";
const partnerKin = (type: string): KinKind =>
  type === "divorced" || type === "separated" ? "former partner" : "partner";
const siblingKin = (type: string): KinKind =>
  type === "half" ? "half-sibling" : type === "step" || type === "adopted" ? "step-sibling" : "sibling";

/** 'SURNAME, Forename' as persons are labelled here. */
function nameOf(forename: string, surname: string): string {
  return [surname.toUpperCase(), forename].filter(Boolean).join(", ");
}

const sexes: ReadonlyMap<string, string> = new Map([
  ["m", "male"],
  ["male", "male"],
  ["f", "female"],
  ["female", "female"],
]);

/** 'sex: male', as family trees of every format have it here; any other word stays as it is. */
function sexOf(name: string, value: string): NamedValue | undefined {
  const sex = /^(sex|gender)$/i.test(name) ? sexes.get(value.trim().toLowerCase()) : undefined;
  return sex === undefined ? undefined : { name: "sex", value: sex };
}

function valuesOf(item: unknown, without: readonly string[]): readonly NamedValue[] {
  if (!isJsonObject(item)) return [];
  return Object.entries(item).flatMap(([name, raw]) => {
    const value = without.includes(name) ? undefined : valueText(raw);
    return value === undefined || value === "" ? [] : [sexOf(name, value) ?? { name, value }];
  });
}

/** Lists of the 'relatives-tree' kind: id, gender and four lists of relatives with a type each. */
export function relativesTree(list: readonly unknown[]): FamilyFile {
  const lists = ["id", "parents", "children", "spouses", "siblings"];
  const people = list.filter(isJsonObject).map((item): FamilyPerson => {
    const label = text(field(item, "name")) || text(field(item, "label"));
    return {
      id: text(field(item, "id")),
      label,
      values: valuesOf(item, [...lists, "name", "label"]),
      parents: relatives(field(item, "parents"), parentKin),
      children: relatives(field(item, "children"), parentKin),
      partners: relatives(field(item, "spouses"), partnerKin),
      siblings: relatives(field(item, "siblings"), siblingKin),
    };
  });
  return { people, families: [], title: "" };
}

/** Lists of the 'family-chart' kind: id, `data` with the facts, `rels` with father, mother (or parents), spouses, children. */
export function familyChart(list: readonly unknown[]): FamilyFile {
  const people = list.filter(isJsonObject).map((item): FamilyPerson => {
    const rels = field(item, "rels");
    const data = field(item, "data");
    const [first, last] = [text(field(data, "first name")), text(field(data, "last name"))];
    const both = [field(rels, "father"), field(rels, "mother")].filter((each) => text(each) !== "");
    return {
      id: text(field(item, "id")),
      label: nameOf(first, last),
      values: valuesOf(data, ["first name", "last name"]),
      parents: [...relatives(both, parentKin), ...relatives(field(rels, "parents"), parentKin)],
      children: relatives(field(rels, "children"), parentKin),
      partners: relatives(field(rels, "spouses"), partnerKin),
      siblings: [],
    };
  });
  return { people, families: [], title: "" };
}

/** '1764', '1815-02-06', or the words of a date that is none. */
function dateText(value: unknown): string {
  const date = field(value, "date");
  const parts = ["year", "month", "day"].map((name) => text(field(date, name)));
  const iso: string[] = [];
  for (const [index, part] of parts.entries()) {
    if (!/^\d+$/.test(part)) break;
    iso.push(part.padStart(index === 0 ? 4 : 2, "0"));
  }
  return iso.join("-") || text(field(date, "text")) || text(field(field(value, "dateRange"), "text"));
}

function eventValues(name: string, value: unknown): readonly NamedValue[] {
  const date = dateText(value);
  const place = text(field(value, "place"));
  return [
    ...(date ? [{ name, value: date }] : []),
    ...(place ? [{ name: `${name} place`, value: place }] : []),
  ];
}

/** Files of the 'topola' kind: lists of individuals and of families, as in a GEDCOM. */
export function individualsAndFamilies(file: unknown): FamilyFile {
  const list = (name: string) => {
    const found = field(file, name);
    return Array.isArray(found) ? (found as unknown[]).filter(isJsonObject) : [];
  };
  const events = ["birth", "death", "famc", "fams", "id", "firstName", "lastName"];
  const people = list("indis").map(
    (item): FamilyPerson => ({
      id: text(field(item, "id")),
      label: nameOf(text(field(item, "firstName")), text(field(item, "lastName"))),
      values: [
        ...eventValues("born", field(item, "birth")),
        ...eventValues("death", field(item, "death")),
        ...valuesOf(item, events),
      ],
      parents: [],
      children: [],
      partners: [],
      siblings: [],
    }),
  );
  const families = list("fams").map((item): FamilyRecord => {
    const children = field(item, "children");
    return {
      id: text(field(item, "id")),
      partners: [text(field(item, "husb")), text(field(item, "wife"))].filter(Boolean),
      children: Array.isArray(children) ? (children as unknown[]).map(text).filter(Boolean) : [],
      values: eventValues("marriage", field(item, "marriage")),
    };
  });
  return { people, families, title: text(field(file, "info")) };
}
