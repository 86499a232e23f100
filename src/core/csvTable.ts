import { csvCell } from "./csvText";

/** A table as CSV with a byte order mark, so that Excel reads names right; no cell is run as a formula. */
export function csvTable(head: readonly string[], rows: Iterable<readonly string[]>): string {
  return `\uFEFF${[head, ...rows].map((row) => row.map(csvCell).join(",")).join("\r\n")}\r\n`;
}
