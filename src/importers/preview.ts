import type { MappedTable } from "./guessAll";
import { headerWords } from "./headerNames";
import type { TablePreview } from "./mapping";
import { tableOf } from "./table";

const sampleRows = 8;

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
    sample: table.rows.slice(0, sampleRows).map((row) => table.headers.map((_, at) => row[at] ?? "")),
    rowCount: table.rows.length,
    guess: mapping,
    signature: signatureOf(table.headers, mapping.header),
  };
}
