import type { Case } from "../../core/case";
import type { Entity } from "../../core/entity";
import { bandText, type Group } from "../../core/group";
import { type Link, strengthOf } from "../../core/link";
import type { DuplicateRule } from "../../core/proposal";
import type { Provenance } from "../../core/provenance";
import { dateText } from "../../core/time";
import {
  directionWords,
  functionWords,
  kindWords,
  kinWords,
  linkKindWords,
  roleWords,
  statusWords,
  strengthWords,
} from "../../encode/kindWords";
import { intervalWords } from "../inspector/facts";

/** What brought two records together, as a heading says it. */
export const ruleWords: { readonly [R in DuplicateRule]: string } = {
  ocg: "OCGs of the same name",
  sourceId: "Same source id",
  reference: "Same reference number",
  phone: "Same phone number",
  plate: "Same number plate",
  account: "Same account",
  handle: "Same e-mail or handle",
  nameBorn: "Name and date of birth",
  address: "Same address",
  sameName: "Same name",
  similarName: "Name in another form",
  sameIdOnly: "Same id, nothing else",
  doubtful: "Alike, but something speaks against it",
  link: "Links told twice",
};

/** One line of a record beside the same line of another. */
export interface RecordRow {
  readonly name: string;
  readonly values: readonly string[];
}

const sources = (provenance: readonly Provenance[]) =>
  [...new Set(provenance.map(({ source }) => source).filter(Boolean))].slice(0, 6);

const row = (name: string, ...values: readonly (string | undefined)[]): RecordRow => ({
  name,
  values: values.flatMap((value) => (value === undefined || value === "" ? [] : [value])),
});

/** An entity as rows; `links` are said by the names at their other ends. */
export function entityRows(item: Entity, groupName: (id: string) => string, links: readonly string[]) {
  const most = 5;
  const more = links.length > most ? [`and ${links.length - most} more`] : [];
  return [
    row("Kind", item.placeholder ? `${kindWords[item.kind].one}, not in its file` : kindWords[item.kind].one),
    row("Type", item.typeName),
    row("Id in its source", item.sourceId),
    row("Born", item.born && dateText(item.born)),
    row("Also known as", ...item.aliases),
    row("Status", ...item.status.map((each) => statusWords[each])),
    row(
      "OCG and role",
      ...item.memberships.map(({ group, role }) => `${groupName(group)}, ${roleWords[role].toLowerCase()}`),
    ),
    row("Function", ...item.functions.map((each) => functionWords[each])),
    row("Caption", item.caption),
    row("Dates", intervalWords(item.times)),
    row("Place", item.place && (item.place.address || `${item.place.lat}, ${item.place.lon}`)),
    ...[...new Set(item.attributes.map(({ name }) => name))].map((name) =>
      row(name, ...item.attributes.filter((each) => each.name === name).map(({ value }) => value)),
    ),
    row("Linked to", ...links.slice(0, most), ...more),
    row("Sources", ...sources(item.provenance)),
    row("Handling", item.handling === "C" ? "C, with conditions" : ""),
  ];
}

/** An OCG as rows. */
export function groupRows(group: Group, members: number): readonly RecordRow[] {
  if (group.type !== "ocg") return [row("Kind", group.type)];
  return [
    row("Id in its source", group.sourceId),
    row("Band", group.band && bandText(group.band)),
    row("Tier", group.tier && String(group.tier)),
    row("Priority", group.priority),
    row("Plan owner", group.planOwner),
    row("Locality", group.locality),
    row("Criminality", ...group.criminality),
    row("Summary", group.summary),
    row("Members", String(members)),
    row("Sources", ...sources(group.provenance)),
  ];
}

/** A link as rows. */
export function linkRows(item: Link, name: (id: string) => string): readonly RecordRow[] {
  return [
    row("From", name(item.from)),
    row("To", name(item.to)),
    row("Kind", linkKindWords[item.kind]),
    row("Kin", item.kin && kinWords[item.kin]),
    row("Label", item.label),
    row("Direction", item.direction === "none" ? "" : directionWords[item.direction]),
    row("Dates", intervalWords(item.times)),
    row("Strength", strengthWords[strengthOf(item)]),
    row("Times seen", item.count === 1 ? "" : String(item.count)),
    row("Volume", item.volume && `${item.volume.amount} ${item.volume.unit}`),
    ...item.attributes.map(({ name, value }) => row(name, value)),
    row("Sources", ...sources(item.provenance)),
  ];
}

/** Two records line by line; lines that neither has are left out. */
export interface PairRow {
  readonly name: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly differs: boolean;
}

/** Puts the rows of two records side by side, in the order of the first and then of the second. */
export function pairRows(first: readonly RecordRow[], second: readonly RecordRow[]): readonly PairRow[] {
  const names = [...new Set([...first, ...second].map(({ name }) => name))];
  const of = (rows: readonly RecordRow[], name: string) =>
    rows.filter((each) => each.name === name).flatMap(({ values }) => values);
  return names.flatMap((name) => {
    const [one, two] = [of(first, name), of(second, name)];
    if (one.length === 0 && two.length === 0) return [];
    const differs = one.length > 0 && two.length > 0 && one.join("\n") !== two.join("\n");
    return [{ name, first: one, second: two, differs }];
  });
}

/** How many entities have a membership in a group. */
export function memberCount(kase: Case | undefined, group: string): number {
  let count = 0;
  for (const item of kase?.entities.values() ?? [])
    if (item.memberships.some((own) => own.group === group)) count++;
  return count;
}
