import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import { ownAncestors } from "./gedcomCycles";
import { gedcomFamilies, ownFamilyFacts } from "./gedcomFamily";
import { type GedcomNode, gedcomLines } from "./gedcomLines";
import { type FamilyBench, gedcomLinks } from "./gedcomLinks";
import { type GedcomPerson, gedcomPerson } from "./gedcomPerson";
import { gedcomHandling, gedcomRecords } from "./gedcomRecords";
import { gedcomTies } from "./gedcomTies";
import type { Importer, Reading, ReadOptions, Source } from "./importer";
import { pace } from "./pace";
import { remarksOf } from "./remarks";
import { openSource } from "./source";
import { openZip } from "./zip";
import { isZip, zipNames } from "./zipTables";

const title = "GEDCOM family tree";
const start = /^(?:ï»¿)?\s{0,1000}0\s{1,100}(?:HEAD\b|@[^@\r\n]+@\s{1,100}(?:INDI|FAM)\b)/;
const treeName = /(^|\/)gedcom\.ged$/i;

/** The tree in an archive: gedcom.ged (GEDZIP), or the one .ged file in it. */
function treeIn(source: Source): string | undefined {
  const trees = zipNames(source).filter((name) => /\.ged$/i.test(name));
  return trees.find((name) => treeName.test(name)) ?? (trees.length === 1 ? trees[0] : undefined);
}

/** Every person under an id that is theirs: the file's, or one made of the line where it gives none. */
function namedPeople(all: readonly GedcomNode[]) {
  const taken = new Set(all.map((node) => node.xref));
  return all
    .filter((node) => node.tag === "INDI")
    .map((node) => {
      let sourceId = node.xref;
      if (sourceId === "") for (sourceId = `line ${node.line}`; taken.has(sourceId); ) sourceId += "*";
      return { node, sourceId };
    });
}

async function readTree(source: Source, options: ReadOptions): Promise<Result<Reading>> {
  const turns = pace(options);
  const remarks = remarksOf(source.name);
  const lines = await gedcomLines(source.text(), remarks, turns);
  if (!lines) return cancelled();
  const records = gedcomRecords(lines, remarks);
  const people = namedPeople(lines);
  if (people.length === 0)
    return fail(
      "nothing-read",
      `${source.name} is a GEDCOM file with no person (INDI record) in it, so there is no family tree to show. Export it again with its people.`,
      { file: source.name },
    );
  if (!lines.some((node) => node.tag === "TRLR"))
    remarks.add("no-trailer", "The last line of a GEDCOM file (TRLR) is missing: it may be cut short.", {
      done: "read up to there",
    });
  const families = gedcomFamilies(records, people, remarks);
  const own = ownFamilyFacts(families, records);
  const assembly = assemble();
  const known = new Map<string, GedcomPerson>();
  const total = people.length * 2 + families.length;
  let done = 0;
  const rest = async () => {
    done++;
    return !turns.due() || (await turns.rest("Building the family tree", done / total));
  };
  for (const { node, sourceId } of people) {
    const person = gedcomPerson(node, sourceId, records, own.get(sourceId));
    assembly.entity(sourceId, person.entity, { file: source.name, line: node.line });
    if (!known.has(sourceId)) known.set(sourceId, person);
    if (!(await rest())) return cancelled();
  }
  const bench: FamilyBench = {
    ...{ assembly, records, remarks, descents: [] },
    personOf: (id) => known.get(id),
    endOf: (id, line) => {
      const end = assembly.idOf(id);
      if (end !== undefined) return end;
      const record = records.find(id);
      if (record) {
        remarks.add("no-person", `'${id}' is a ${record.tag} record and stands where a person should.`, {
          ...{ done: "left out", line },
        });
        return undefined;
      }
      remarks.add("dangling-end", `'${id}' is referred to and not in the file.`, {
        ...{ done: "placeholder made, link kept", line },
      });
      const made = assembly.entity(id, { label: `Not in file: ${id}`, placeholder: true });
      remarks.about(remarks.size() - 1, line, { entity: made });
      return made;
    },
  };
  for (const family of families) {
    gedcomLinks(family, bench);
    if (!(await rest())) return cancelled();
  }
  for (const { node, sourceId } of people) {
    for (const tie of gedcomTies(node, records, gedcomHandling(node)))
      if (bench.endOf(tie.to.pointer, tie.to.line) !== undefined) {
        // 'RELA godfather' says what the other is to this one.
        const ends = tie.item.kind !== "other" ? [tie.to.pointer, sourceId] : [sourceId, tie.to.pointer];
        assembly.link(ends[0] ?? "", ends[1] ?? "", tie.item);
      }
    if (!(await rest())) return cancelled();
  }
  for (const id of ownAncestors(bench.descents))
    remarks.add("own-ancestor", `'${id}' is recorded as their own ancestor.`, {
      ...{ done: "kept as the file has it", element: id },
    });
  const closed = assembly.finish();
  return ok({ case: closed.case, problems: [...remarks.all(), ...closed.problems], format: title });
}

async function readArchive(source: Source, options: ReadOptions): Promise<Result<Reading>> {
  const zip = openZip(source.bytes);
  if (!zip.ok) return zip;
  const name = treeIn(source);
  const entry = zip.value.entries.find((item) => item.name === name);
  if (!entry) return fail("nothing-read", `${source.name} holds no family tree.`, { file: source.name });
  const bytes = await entry.bytes(pace(options));
  if (!bytes.ok) return bytes;
  const inner = openSource(entry.name, bytes.value);
  if (!start.test(inner.text()))
    return fail(
      "nothing-read",
      `${entry.name} in ${source.name} is no GEDCOM text: it should begin with '0 HEAD'.`,
      { file: source.name },
    );
  const read = await readTree(inner, options);
  if (!read.ok) return read;
  const others = zip.value.entries.length - 1;
  const left: Problem[] =
    others === 0
      ? []
      : [
          problem("media", `The archive holds ${others} more ${others === 1 ? "file" : "files"}.`, {
            ...{ severity: "note", done: "not opened: pictures and documents are not part of a case" },
          }),
        ];
  return ok({
    ...read.value,
    problems: [...zip.value.problems, ...inner.remarks(), ...left, ...read.value.problems],
  });
}

/** Family trees: GEDCOM 5.5, 5.5.1 and 7.0, and GEDZIP archives. Recognised by its first line, whatever stands before it. */
export const gedcom: Importer = {
  title,
  extensions: ["ged", "gdz"],
  recognises: (source) => (isZip(source) ? treeIn(source) !== undefined : start.test(source.text())),
  read: (source, options) => (isZip(source) ? readArchive(source, options) : readTree(source, options)),
};
