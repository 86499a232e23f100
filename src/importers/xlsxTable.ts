import { fail, ok, type Result } from "../core/problem";
import { countText, limits } from "./limits";
import type { Records } from "./records";
import { type Remarks, remarksOf } from "./remarks";
import { columnLetters, type XlsxCells, type XlsxFault } from "./xlsxCells";

/** Cells of a table at most, empty ones among them: a sheet whose rows have one cell each in the last column would fill the memory. */
const mostCells = 50_000_000;
const named = 12;

const listed = (words: readonly string[]): string =>
  words.length > named ? `${words.slice(0, named).join(", ")} …` : words.join(", ");

/** '3, 5–9': runs of numbers in short. */
function runs(numbers: readonly number[]): readonly string[] {
  const out: string[] = [];
  for (let at = 0; at < numbers.length; ) {
    let end = at;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end++;
    out.push(end === at ? `${numbers[at]}` : `${numbers[at]}–${numbers[end]}`);
    at = end + 1;
  }
  return out;
}

const withheld = "It may hold what was meant to be withheld.";
const withheldMany = "They may hold what was meant to be withheld.";

function tellHidden(cells: XlsxCells, used: readonly number[], remarks: Remarks): void {
  const rows = cells.rows.flatMap((each) => (each.hidden ? [each.row] : []));
  if (rows.length > 0)
    remarks.add(
      "hidden-rows",
      `${countText(rows.length, "row is", "rows are")} hidden in the sheet (${listed(runs(rows))}). ${rows.length === 1 ? withheld : withheldMany}`,
      { line: rows[0] ?? 1, done: "read like the others" },
    );
  const columns = used.filter((each) => cells.hidden.some(([from, to]) => each >= from && each <= to));
  if (columns.length > 0)
    remarks.add(
      "hidden-columns",
      `${countText(columns.length, "column is", "columns are")} hidden in the sheet (${listed(columns.map(columnLetters))}). ${columns.length === 1 ? withheld : withheldMany}`,
      { done: "read like the others" },
    );
}

function tellFault({ row, column, type, words }: XlsxFault, remarks: Remarks): void {
  const place = { line: row, column: columnLetters(column) };
  switch (type) {
    case "error":
      remarks.add("cell-error", `The formula of this cell ended in ${words}.`, {
        ...place,
        done: "read as empty",
      });
      break;
    case "uncalculated":
      remarks.add("not-calculated", "The result of this cell's formula is not in the file.", {
        ...place,
        done: "read as empty; open the workbook in Excel, save it and open it here again",
      });
      break;
    case "no-string":
      remarks.add("no-string", `The text of this cell (number ${words}) is missing from the workbook.`, {
        ...place,
        done: "read as empty",
      });
  }
}

/** Makes records of the filled cells; columns that are empty throughout are left out, row numbers are those of the sheet. */
export function xlsxTable(name: string, cells: XlsxCells): Result<Records> {
  const where = { file: name };
  if (cells.over)
    return fail(
      "too-many-rows",
      `${name} has more than ${limits.rows.toLocaleString("en-GB")} rows. Split it, or cut it down to the period or area that is needed.`,
      where,
    );
  const remarks = remarksOf(name);
  const columns = new Set<number>();
  for (const each of cells.rows) for (const column of each.columns) columns.add(column);
  const used = [...columns].sort((a, b) => a - b);
  const placeOf = new Map(used.map((column, at) => [column, at] as const));
  const rows = cells.rows.some((each, at) => each.row < (cells.rows[at - 1]?.row ?? 0))
    ? cells.rows.toSorted((a, b) => a.row - b.row)
    : cells.rows;
  const records: string[][] = [];
  let total = 0;
  for (const each of rows) {
    let width = 0;
    for (const column of each.columns) width = Math.max(width, (placeOf.get(column) ?? 0) + 1);
    total += width;
    if (total > mostCells)
      return fail("too-large", `${name} is too wide and too long at once to be a table.`, where);
    const record = new Array<string>(width).fill("");
    for (const [at, column] of each.columns.entries())
      record[placeOf.get(column) ?? 0] = each.texts[at] ?? "";
    records.push(record);
  }
  tellHidden(cells, used, remarks);
  if (cells.merged.length > 0)
    remarks.add(
      "merged-cells",
      `${countText(cells.merged.length, "group")} of merged cells (${listed(cells.merged)}).`,
      { severity: "note", done: "the first cell of each has the value, the others are empty" },
    );
  if (cells.unstyled > 0)
    remarks.add("no-styles", "The formats of this workbook are missing, so that dates look like numbers.", {
      done: "numbers kept as they are stored",
    });
  for (const each of cells.faults) tellFault(each, remarks);
  return ok({ name, records, lines: rows.map((each) => each.row), remarks, exact: true });
}
