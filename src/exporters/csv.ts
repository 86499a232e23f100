import { zipSync } from "fflate";
import type { Case } from "../core/case";
import type { CaseFile } from "../core/caseFile";
import { entityLines, linkLines } from "../core/csvText";
import { planItems } from "../core/plan";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { fileName } from "./fileName";
import { type Pace, pace } from "./pace";

/** Excel takes a file without it for the local code page. */
const byteOrderMark = "\uFEFF";
/** Fixed, so that the same case gives the same bytes. ZIP knows no year before 1980 and no time zone, so the local one is meant. */
const date = new Date(1980, 0, 1);

interface Table {
  readonly bytes: Uint8Array;
  /** True when some cell begins with the ' that keeps a spreadsheet from running it. */
  readonly quoted: boolean;
}

async function encoded(lines: Iterable<string>, turns: Pace): Promise<Table | undefined> {
  const waiting = [byteOrderMark];
  let quoted = false;
  for (const line of lines) {
    waiting.push(line);
    quoted ||= /(?:^|,"?)'/.test(line);
    if (turns.due() && !(await turns.rest("Writing the tables", 0.5))) return undefined;
  }
  return { bytes: new TextEncoder().encode(waiting.join("")), quoted };
}

/** What two tables cannot hold, with numbers: an export that is silent about its losses misleads. */
function losses(kase: Case): readonly Problem[] {
  const things = [...kase.entities.values(), ...kase.links.values()];
  const count = (test: (item: (typeof things)[number]) => boolean) => things.filter(test).length;
  const left = [
    [kase.groups.size, "groups (the names of OCGs stand with their members)"],
    [kase.areas.size, "areas"],
    [kase.incidents.size, "incidents"],
    [planItems(kase.plan), "items of the plan"],
    [count((item) => item.notes.length > 0), "items' notes"],
    [count((item) => "photo" in item && item.photo !== undefined), "photos"],
    [count((item) => item.marking !== undefined), "markings of single items"],
  ] as const;
  const words = left.filter(([number]) => number > 0).map(([number, what]) => `${number} ${what}`);
  return words.length === 0
    ? []
    : [
        problem("csv-losses", `Not in the tables: ${words.join(", ")}.`, {
          severity: "note",
          done: "left out; a Linchpin case file holds everything",
        }),
      ];
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const { case: kase } = file;
  const turns = pace(options);
  if (!(await turns.rest("Writing the tables", 0))) return fail("cancelled", "Writing was cancelled.");
  const entities = await encoded(entityLines(kase), turns);
  const links = entities && (await encoded(linkLines(kase), turns));
  if (!links) return fail("cancelled", "Writing was cancelled.");
  const bytes = zipSync({ "entities.csv": entities.bytes, "links.csv": links.bytes }, { mtime: date });
  const named = fileName(kase, csv.extension, options.name);
  const note = problem(
    "formula-quote",
    "A value that a spreadsheet could take for a formula has a leading ' in the tables; Linchpin takes it away again when it reads them.",
    { severity: "note" },
  );
  return ok({
    bytes,
    name: named.name,
    problems: [...named.problems, ...(entities.quoted || links.quoted ? [note] : []), ...losses(kase)],
  });
}

/** Two tables that spreadsheets and other tools read: entities.csv and links.csv in one zip. */
export const csv: Exporter = {
  title: "Tables (CSV)",
  about: "Two tables, entities and links, for a spreadsheet or a database.",
  keeps: ["people", "things", "familyLinks", "links"],
  extension: "csv.zip",
  write,
};
