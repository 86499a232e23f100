import { gedcom } from "../../src/importers/gedcom";
import type { GedcomNode } from "../../src/importers/gedcomLines";
import { gedcomLines } from "../../src/importers/gedcomLines";
import type { Reading, ReadOptions } from "../../src/importers/importer";
import { pace } from "../../src/importers/pace";
import { remarksOf } from "../../src/importers/remarks";
import { readText } from "./sourceOf";

/** A whole file round these lines. */
export function treeText(lines: readonly string[] | string, head: readonly string[] = []): string {
  const body = typeof lines === "string" ? lines.split("\n").map((line) => line.trim()) : lines;
  return ["0 HEAD", ...head, ...body, "0 TRLR", ""].join("\n");
}

/** Reads a file of these lines. */
export function readTree(lines: readonly string[] | string, options: ReadOptions = {}): Promise<Reading> {
  return readText(gedcom, treeText(lines), options);
}

/** The records of a text and what was said about its lines. */
export async function linesOf(text: string) {
  const remarks = remarksOf("t.ged");
  const records = await gedcomLines(text, remarks, pace({}));
  if (!records) throw new Error("cancelled");
  return { records, problems: remarks.all() };
}

/** The first record of a text. */
export async function recordOf(text: string): Promise<GedcomNode> {
  const [record] = (await linesOf(text)).records;
  if (!record) throw new Error("no record");
  return record;
}

/** Links as 'from label to (kin)' in the names of the file. */
export function kinLines(reading: Reading): string[] {
  const name = (id: string) => reading.case.entities.get(id)?.label ?? id;
  return [...reading.case.links.values()].map(
    (item) => `${name(item.from)} ${item.label} ${name(item.to)}${item.kin ? ` (${item.kin})` : ""}`,
  );
}

/** The unions of a case. */
export function unionsOf(reading: Reading) {
  return [...reading.case.groups.values()].flatMap((group) => (group.type === "union" ? [group] : []));
}

/** Codes of all remarks. */
export function codesOf(reading: { readonly problems: Reading["problems"] }): string[] {
  return reading.problems.map((item) => item.code);
}
