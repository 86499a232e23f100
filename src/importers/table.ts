import { bare, plainCell } from "./cell";
import { countText } from "./limits";
import { isNeo4jHeader, neo4jName } from "./neo4j";
import type { Records } from "./records";
import { type Remarks, remarksOf } from "./remarks";

/** A table with unique headers and cells as meant. Rows may be shorter than the headers. */
export interface Table {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line in the file of each row. */
  readonly lines: readonly number[];
  readonly remarks: Remarks;
}

const isBlank = (cell: string): boolean => cell === "" || cell.trim() === "";

function lastFilled(record: readonly string[]): number {
  let at = record.length;
  while (at > 0 && isBlank(record[at - 1] ?? "")) at--;
  return at;
}

/** Comment lines before the table ('# made by …') have fewer cells than it and start with # or %. */
function commentLines(records: Records["records"]): number {
  const width = Math.max(...records.slice(0, 50).map((record) => record.length));
  let count = 0;
  while (
    count < records.length - 1 &&
    (records[count]?.length ?? 0) < width &&
    /^[#%]/.test(records[count]?.[0] ?? "")
  )
    count++;
  return count;
}

/** Records without leading comments. */
export function withoutComments(all: Records): Records {
  const skip = all.records.length === 0 ? 0 : commentLines(all.records);
  if (skip === 0) return all;
  all.remarks.add("comment-lines", `${countText(skip, "comment line")} before the table.`, {
    severity: "note",
    done: "not part of the table",
  });
  return { ...all, records: all.records.slice(skip), lines: all.lines.slice(skip) };
}

/** Headers made unique: blank ones are numbered, repeated ones get a number behind. */
function tidyHeaders(first: readonly string[], width: number, remarks: Remarks, line: number): string[] {
  const names = isNeo4jHeader(first) ? first.map((header) => neo4jName(bare(header))) : first.map(bare);
  const used = new Set(names);
  const seen = new Set<string>();
  return Array.from({ length: width }, (_, at) => {
    const name = names[at] ?? "";
    if (name === "") return `Column ${at + 1}`;
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = 2;
    while (used.has(`${name} (${number})`)) number++;
    const made = `${name} (${number})`;
    used.add(made);
    remarks.add("duplicate-header", `Two columns are called '${name}'.`, {
      line,
      column: name,
      done: `the later one is called '${made}'`,
    });
    return made;
  });
}

/** Length that most records have, for tables without a header to count by. */
function usualLength(records: Records["records"]): number {
  const counts = new Map<number, number>();
  for (const record of records) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  let best = 0;
  for (const [length, count] of counts) if (count > (counts.get(best) ?? 0)) best = length;
  return best;
}

/** Makes a table of records: headers, empty columns and rows, ragged rows (kept and said), guarded cells. Remarks start afresh from those of the records. */
export function tableOf(all: Records, header: boolean, ragged: "said" | "natural" = "said"): Table {
  const remarks = remarksOf(all.name);
  const first = header ? (all.records[0] ?? []) : [];
  const expected = header ? first.length : usualLength(all.records);
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  let width = header ? lastFilled(first) : 0;
  let empty = 0;
  for (let at = header ? 1 : 0; at < all.records.length; at++) {
    const record = all.records[at] ?? [];
    const filled = lastFilled(record);
    if (filled === 0) {
      empty++;
      continue;
    }
    if (filled > width) width = filled;
    if (
      ragged === "said" &&
      !all.exact &&
      record.length !== expected &&
      (filled > expected || record.length < expected)
    )
      remarks.add(
        "ragged-row",
        `This row has ${countText(record.length, "cell")}, the table has ${countText(expected, "column")}.`,
        {
          line: all.lines[at] ?? 0,
          done:
            record.length < expected
              ? "kept, the missing cells are empty"
              : `kept, the rest stands under 'Column ${expected + 1}'`,
        },
      );
    rows.push(
      !all.exact && record.some((cell) => cell.startsWith("=") || cell.startsWith("'"))
        ? record.map(plainCell)
        : record,
    );
    lines.push(all.lines[at] ?? 0);
  }
  if (empty > 0)
    remarks.add("empty-rows", `${countText(empty, "empty row")}.`, { severity: "note", done: "left out" });
  const headers = tidyHeaders(first, width, remarks, all.lines[0] ?? 1);
  return { name: all.name, headers, rows, lines, remarks };
}
