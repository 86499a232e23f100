import type { Entity } from "../core/entity";
import type { KinKind, Link } from "../core/link";
import type { Provenance } from "../core/provenance";
import { eventLines, familyNumbers, familyTags, typedLines } from "./gedcomEvent";
import type { Child, Family } from "./gedcomFamilies";
import { sexOf } from "./gedcomPerson";
import type { GedcomSources } from "./gedcomSources";
import { gedcomDateLine, gedcomDateText, gedcomLine, gedcomPointer, gedcomRecord } from "./gedcomText";

/** How a child belongs to a parent: the words of PEDI, and those of _FREL and _MREL that genealogy programs use where parents differ. */
const pedigrees: { readonly [K in KinKind]?: string } = {
  parent: "birth",
  "adoptive-parent": "adopted",
  "foster-parent": "foster",
  "step-parent": "step",
  guardian: "guardian",
};

const attributeOf = (link: Link, name: string) =>
  link.attributes.find((each) => each.name === name)?.value ?? "";

function pedigreeOf(link: Link): string {
  const known = link.kin === undefined ? undefined : pedigrees[link.kin];
  return known ?? (attributeOf(link, "child by") || "other");
}

/** One word for all parents of a child; undefined where they differ. */
function commonPedigree(child: Child): string | undefined {
  const words = new Set(child.from.map(pedigreeOf));
  const [first] = words;
  return words.size > 1 ? undefined : (first ?? "birth");
}

/** Lines at a child that point to a family. */
export function childLines(child: Child, xref: string): string {
  const pedigree = commonPedigree(child);
  const [status = ""] = child.from.map((link) => attributeOf(link, "status of the parentage"));
  return (
    gedcomPointer(1, "FAMC", xref) +
    (pedigree === undefined || pedigree === "birth" ? "" : gedcomLine(2, "PEDI", pedigree)) +
    (status === "" ? "" : gedcomLine(2, "STAT", status))
  );
}

/** HUSB and WIFE say in 5.5.1 no more than first and second where both are of one sex: one of each, so that every program takes both. */
function sidesOf(partners: readonly Entity[]): readonly ("HUSB" | "WIFE")[] {
  const [one, other] = partners.map(sexOf);
  if (partners.length < 2) return [one === "F" ? "WIFE" : "HUSB"];
  const turned = (one === "F" && other !== "F") || (other === "M" && one !== "M");
  return turned ? ["WIFE", "HUSB"] : ["HUSB", "WIFE"];
}

const dateLine = (iso: string | undefined) =>
  iso === undefined ? "" : gedcomDateLine(2, gedcomDateText(iso));

/** How a couple began and ended, where no fact of theirs tells it. */
function storyLines(family: Family, told: ReadonlySet<string>): string {
  const { couple, union } = family;
  if (!couple) return "";
  const [from, to] = [couple.times.from ?? union?.times.from, couple.times.to ?? union?.times.to];
  const isMarriage = /marri|married|wife|husband|spouse|divorc/i.test(couple.label);
  const isFormer = couple.kin === "former partner";
  let lines = "";
  if (!told.has("marriage")) {
    if (isMarriage) lines += gedcomLine(1, "MARR", from === undefined ? "Y" : "") + dateLine(from);
    else if (from !== undefined && told.size === 0)
      lines += gedcomLine(1, "EVEN") + gedcomLine(2, "TYPE", "couple since") + dateLine(from);
  }
  const ended = ["divorce", "annulment"].some((name) => told.has(name));
  if (isFormer && !ended && ![...told].some((name) => /separa/i.test(name))) {
    const divorce = /divorc/i.test(couple.label) || union?.ended === "divorced";
    lines += divorce
      ? gedcomLine(1, "DIV", to === undefined ? "Y" : "")
      : gedcomLine(1, "EVEN") + gedcomLine(2, "TYPE", "separated");
    lines += dateLine(to);
  }
  return lines;
}

const sameReason = (one: Provenance, other: Provenance) =>
  one.source === other.source && one.note === other.note && one.date === other.date;

/** One family record. `xrefOf` gives the ids of people. */
export function familyRecord(
  family: Family,
  xref: string,
  people: ReadonlyMap<string, Entity>,
  xrefOf: (id: string) => string,
  sources: GedcomSources,
): string {
  const { couple, union } = family;
  const sides = sidesOf(family.partners.flatMap((id) => people.get(id) ?? []));
  const facts = (couple?.attributes ?? []).filter(({ value }) => value.trim() !== "");
  const told = new Set(facts.map(({ name }) => name));
  const reasons = [...(couple?.provenance ?? [])];
  for (const each of union?.provenance ?? [])
    if (!reasons.some((known) => sameReason(known, each))) reasons.push(each);
  const lines = [gedcomRecord(xref, "FAM")];
  for (const [at, id] of family.partners.entries())
    lines.push(gedcomPointer(1, sides[at] ?? "WIFE", xrefOf(id)));
  for (const child of family.children) {
    lines.push(gedcomPointer(1, "CHIL", xrefOf(child.id)));
    if (commonPedigree(child) === undefined)
      for (const [at, link] of child.from.entries()) {
        const word = pedigreeOf(link) === "birth" ? "Natural" : pedigreeOf(link);
        lines.push(gedcomLine(2, sides[at] === "HUSB" ? "_FREL" : "_MREL", word));
      }
    const own = child.from.flatMap((link) => link.provenance);
    const others = own.filter((each) => !reasons.some((known) => sameReason(known, each)));
    lines.push(sources.cite(2, others, ["Parent and child"]));
  }
  for (const attribute of facts) {
    const number = familyNumbers.get(attribute.name);
    const event = familyTags.get(attribute.name);
    if (number) lines.push(gedcomLine(1, number, attribute.value));
    else if (event) lines.push(eventLines(event, attribute.value));
    else lines.push(typedLines("EVEN", attribute));
  }
  lines.push(storyLines(family, told));
  if (couple?.handling === "C" && !told.has("family restriction"))
    lines.push(gedcomLine(1, "RESN", "confidential"));
  for (const { text } of couple?.notes ?? []) if (text.trim() !== "") lines.push(gedcomLine(1, "NOTE", text));
  lines.push(sources.cite(1, reasons, ["Couple", "Family", "Marriage", "Divorce"]));
  return lines.join("");
}
