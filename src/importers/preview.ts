import type { MappedTable } from "./guessAll";
import { headerWords } from "./headerNames";
import type { TablePreview } from "./mapping";
import { type Table, tableOf } from "./table";

/** Rows that the mapping dialog measures ('1 not a date'); fewer of wide tables and only the start of long cells, so that little travels. */
const sampleRows = 1000;
const sampleCells = 200_000;
const leastRows = 8;
const cellLength = 300;

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
export function previewOf({ all, guess, mapping }: MappedTable): TablePreview {
  const table = mapping.header === guess.mapping.header ? guess.table : tableOf(all, mapping.header);
  return {
    name: all.name,
    headers: table.headers,
    sample: sampleOf(table),
    rowCount: table.rows.length,
    guess: mapping,
    signature: signatureOf(table.headers, mapping.header),
  };
}
