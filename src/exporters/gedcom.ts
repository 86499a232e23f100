import type { Case } from "../core/case";
import type { CaseFile } from "../core/caseFile";
import type { Link } from "../core/link";
import { markingText } from "../core/marking";
import { fail, ok, type Problem, type Result } from "../core/problem";
import { encodePieces } from "./encodePieces";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import { familyPlan } from "./gedcomFamilies";
import { childLines, familyRecord } from "./gedcomFamily";
import { gedcomLosses } from "./gedcomLosses";
import { type FamilyPart, familyPart, sameness } from "./gedcomPart";
import { personLines } from "./gedcomPerson";
import { gedcomSources } from "./gedcomSources";
import { gedcomIds, gedcomLine, gedcomPointer, gedcomRecord } from "./gedcomText";

/** What the one who is pointed at is to the other, in the words that Linchpin reads as a family tie again. */
function relation(link: Link): string {
  if (link.kind !== "family") return link.attributes.find(({ name }) => name === "role")?.value ?? link.label;
  return link.kin === undefined ? "relative" : link.kin === "other" ? "other relative" : link.kin;
}

function head(kase: Case): string {
  const marking = caseMarking(kase);
  const words = [
    marking ? `Protective marking: ${markingText(marking)}` : "",
    kase.head.title,
    kase.head.note,
  ];
  return [
    gedcomLine(0, "HEAD"),
    gedcomLine(1, "SOUR", "LINCHPIN"),
    gedcomLine(2, "NAME", "Linchpin"),
    gedcomPointer(1, "SUBM", "SUBM"),
    gedcomLine(1, "GEDC"),
    gedcomLine(2, "VERS", "5.5.1"),
    gedcomLine(2, "FORM", "LINEAGE-LINKED"),
    gedcomLine(1, "CHAR", "UTF-8"),
    gedcomLine(1, "NOTE", words.filter(Boolean).join("\n")),
    // A submitter is asked for by the standard; no name of a person leaves with the file that way.
    gedcomRecord("SUBM", "SUBM"),
    gedcomLine(1, "NAME", "Linchpin"),
  ].join("");
}

function* pieces(kase: Case, part: FamilyPart, problems: Problem[]): Generator<string> {
  const people = new Map(part.people.map((item) => [item.id, item]));
  const plan = familyPlan(kase, new Set(people.keys()), part.family);
  const taken = new Set(["SUBM"]);
  const personIds = gedcomIds(part.people, "I", taken);
  const unions = plan.families.map(({ union }, at) => ({ id: String(at), sourceId: union?.sourceId ?? "" }));
  const familyIds = gedcomIds(unions, "F", taken);
  const sources = gedcomSources(taken);
  const xrefOf = (id: string) => personIds.get(id) ?? "";
  const below = new Map<string, string[]>();
  const add = (id: string, lines: string) => {
    const list = below.get(id);
    if (list) list.push(lines);
    else below.set(id, [lines]);
  };
  for (const [at, family] of plan.families.entries()) {
    const xref = familyIds.get(String(at)) ?? "";
    for (const child of family.children) add(child.id, childLines(child, xref));
    for (const id of family.partners) add(id, gedcomPointer(1, "FAMS", xref));
  }
  for (const link of [...plan.ties, ...part.ties]) {
    if (link.label === sameness && link.kind === "other") {
      add(link.from, gedcomPointer(1, "ALIA", xrefOf(link.to)));
      continue;
    }
    const words =
      link.kind === "family" && (link.kin === undefined || link.kin === "other") ? link.label : "";
    const notes = [words, ...link.notes.map(({ text }) => text)].filter((text) => text.trim() !== "");
    add(
      link.to,
      gedcomPointer(1, "ASSO", xrefOf(link.from)) +
        gedcomLine(2, "RELA", relation(link)) +
        notes.map((text) => gedcomLine(2, "NOTE", text)).join("") +
        sources.cite(2, link.provenance, ["Association"]),
    );
  }
  yield head(kase);
  for (const item of part.people) {
    const xref = xrefOf(item.id);
    yield gedcomRecord(xref, "INDI") + personLines(item, xref, sources) + (below.get(item.id) ?? []).join("");
  }
  for (const [at, family] of plan.families.entries())
    yield familyRecord(family, familyIds.get(String(at)) ?? "", people, xrefOf, sources);
  yield sources.records();
  yield gedcomLine(0, "TRLR");
  const renamed = part.people.filter(
    (item) => item.sourceId !== "" && item.sourceId !== xrefOf(item.id),
  ).length;
  problems.push(...gedcomLosses(kase, part, renamed));
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const part = familyPart(file.case);
  if (part.people.length === 0)
    return fail(
      "nothing-to-write",
      "There are no people here, so there is no family tree to write. Choose a part of the case that has people.",
    );
  const problems: Problem[] = [];
  const total = part.people.length + part.family.length;
  const bytes = await encodePieces(pieces(file.case, part, problems), "utf-8", total, options);
  if (!bytes) return fail("cancelled", "Writing was cancelled.");
  const named = fileName(file.case, gedcom.extension, options.name);
  return ok({ bytes, name: named.name, problems: [...named.problems, ...problems] });
}

/** The family part of a case for genealogy programs (GEDCOM 5.5.1, UTF-8). */
export const gedcom: Exporter = {
  title: "GEDCOM family tree",
  about: "People and their family links, for a family-history program.",
  keeps: ["people", "familyLinks", "unions", "notes"],
  extension: "ged",
  write,
};
