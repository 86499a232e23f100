import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { bare } from "./cell";
import { isHeaderName } from "./headerNames";
import type { ReadOptions, Source } from "./importer";
import { countText } from "./limits";
import type { Records } from "./records";
import { startOf } from "./startRow";
import type { TableSet } from "./tableSet";
import { readXlsxBook, type XlsxBook, type XlsxSheet } from "./xlsxBook";
import { xlsxCells } from "./xlsxCells";
import { type XlsxParts, xlsxParts } from "./xlsxParts";
import { xlsxTable } from "./xlsxTable";

const hiddenWords = "This sheet is hidden in the workbook: it may hold what was meant to be withheld.";
const notesWords = "This sheet reads like notes, not like a table.";

/** Names of sheets that tell about the others. */
const notesNames =
  /^(notes?|read ?me|about|contents?|cover( sheet)?|introduction|info|information|metadata|guidance|instructions?|versions?|version (control|history)|change ?log|legend|help|front (page|sheet)|title( page)?|disclaimer|glossary|definitions|lists?|lookups?|validation|drop ?downs?)$/i;

/** Running words, a single column without a name that says anything, or a name that says so. */
function readsLikeNotes(name: string, { records }: Records): boolean {
  if (notesNames.test(name.trim())) return true;
  const width = Math.max(...records.map((record) => record.length));
  const header = records[startOf(records)] ?? [];
  return width < 2 && !header.some((cell) => isHeaderName(bare(cell)));
}

async function readSheet(
  parts: XlsxParts,
  book: XlsxBook,
  sheet: XlsxSheet,
  name: string,
): Promise<Result<Records | undefined>> {
  const handler = xlsxCells(book);
  const read = await parts.read(sheet.path, handler);
  if (!read.ok) return read;
  return read.value ? xlsxTable(name, handler.result()) : ok(undefined);
}

/** What a workbook holds beside its tables, told by name. */
function others(names: readonly string[], where: Problem["where"]): readonly Problem[] {
  const notes = names.filter((name) => /^xl\/(comments|threadedComments\/)[^/]*\.xml$/i.test(name)).length;
  const told = { severity: "note", done: "not read", ...(where ? { where } : {}) } as const;
  return [
    ...(notes > 0 ? [problem("cell-comments", "Cells of this workbook have comments.", told)] : []),
    ...(names.some((name) => /^xl\/media\//i.test(name))
      ? [problem("pictures", "There are pictures in this workbook.", told)]
      : []),
  ];
}

/** Reads each sheet of a workbook as a table. Hidden sheets and sheets of notes are offered, but not read unless the user says so. */
export async function tablesOfWorkbook(source: Source, options: ReadOptions): Promise<Result<TableSet>> {
  const parts = xlsxParts(source, options);
  if (!parts.ok) return parts;
  const book = await readXlsxBook(parts.value);
  if (!book.ok) return book;
  const { problems, names } = parts.value;
  const found: { table: Records; hidden: boolean; notes: boolean }[] = [];
  for (const sheet of book.value.sheets) {
    const name = `${source.name}/${sheet.name}`;
    const where = { file: source.name, element: `sheet ${sheet.name}` };
    const tell = (code: string, message: string, severity: Problem["severity"] = "note", done = "left out") =>
      problems.push(problem(code, message, { severity, done, where }));
    if (!sheet.cells) {
      tell("no-cells", `Sheet '${sheet.name}' holds a chart or a form, no cells.`);
      continue;
    }
    const read = await readSheet(parts.value, book.value, sheet, name);
    if (!read.ok) {
      if (read.error.code === "cancelled") return read;
      tell(read.error.code, `Sheet '${sheet.name}': ${read.error.message}`, "warning");
      continue;
    }
    const table = read.value;
    if (!table) tell("missing-part", `Sheet '${sheet.name}' is named but not in the file.`, "warning");
    else if (table.records.length === 0) tell("empty-sheet", `Sheet '${sheet.name}' is empty.`);
    else {
      found.push({ table, hidden: sheet.hidden, notes: readsLikeNotes(sheet.name, table) });
      if (sheet.hidden)
        tell(
          "hidden-sheet",
          `Sheet '${sheet.name}' is hidden and holds ${countText(table.records.length, "row")}. It may hold what was meant to be withheld.`,
          "warning",
          "read only if you say so in the mapping",
        );
    }
  }
  problems.push(...others(names, { file: source.name }));
  if (found.length === 0) {
    const first = problems.find((item) => item.severity !== "note");
    return fail(
      "no-tables",
      `No sheet of ${source.name} has a row that can be read.${first ? ` ${first.message}` : ""}`,
      {
        file: source.name,
      },
    );
  }
  // Where all that is seen reads like notes, that is what the user means.
  const onlyNotes = found.every(({ hidden, notes }) => hidden || notes);
  const tables = found.map(({ table, hidden, notes }): Records => {
    if (hidden) return { ...table, aside: hiddenWords };
    return notes && !onlyNotes ? { ...table, aside: notesWords } : table;
  });
  return ok({ tables, problems, selfDescribing: false });
}
