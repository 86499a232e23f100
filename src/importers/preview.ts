import type { MappedTable } from "./guessAll";
import { headerWords } from "./headerNames";
import type { TablePreview } from "./mapping";
import { type Table, tableOf } from "./table";

/** Rows that the mapping dialog measures ('1 not a date'); fewer of wide tables and only the start of long cells, so that little travels. */
const sampleRows = 1000;
const sampleCells = 200_000;
const leastRows = 8;
const cellLength = 300;
/** Rows above the table that can be chosen as its header instead. */
const aboveRows = 30;

function sampleOf({ headers, rows }: Table): TablePreview["sample"] {
  const count = Math.max(leastRows, Math.min(sampleRows, Math.floor(sampleCells / headers.length)));
  return rows.slice(0, count).map((row) => headers.map((_, at) => (row[at] ?? "").slice(0, cellLength)));
}

/** Identifies the shape of a table by its headers, so that a mapping made for one month's file fits the next. */
export function signatureOf(headers: readonly string[], header: boolean): string {
  const words = header ? headers.map(headerWords).join("|") : "without header";
  return `${headers.length}:${words}`;
}

/** What the mapping dialog shows of a table: headers, first rows, the guess. */
export function previewOf({ all, whole, guess, mapping }: MappedTable): TablePreview {
  const table = mapping.header === guess.mapping.header ? guess.table : tableOf(all, mapping.header);
  const sample = sampleOf(table);
  const above = whole.records.slice(0, whole.records.length - all.records.length).slice(-aboveRows);
  const first = whole.records.length - all.records.length - above.length;
  return {
    name: all.name,
    headers: table.headers,
    sample,
    lines: table.lines.slice(0, sample.length),
    rowCount: table.rows.length,
    startRow: all.lines[0] ?? 1,
    above: above.map((record, at) => ({
      line: whole.lines[first + at] ?? 0,
      cells: record.slice(0, table.headers.length).map((cell) => cell.slice(0, cellLength)),
    })),
    cautions: [
      ...(all.aside === undefined ? [] : [all.aside]),
      ...all.remarks.all().flatMap((item) => (item.code.startsWith("hidden-") ? [item.message] : [])),
    ],
    guess: mapping,
    signature: signatureOf(table.headers, mapping.header),
  };
}
