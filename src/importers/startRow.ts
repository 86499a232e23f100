import { bare, shapeOf } from "./cell";
import { isHeaderName } from "./headerNames";
import { countText } from "./limits";
import { isNeighbourList } from "./neighbours";
import type { Records } from "./records";

type Rows = readonly (readonly string[])[];

/** Rows within which a table is looked for, and rows that tell how wide it is. */
const most = 30;
const measured = 200;

const filled = (record: readonly string[]): number => record.filter((cell) => bare(cell) !== "").length;

/** Names of columns: different words, none of them a figure or a date. */
function isNames(record: readonly string[]): boolean {
  const cells = record.map(bare).filter((cell) => cell !== "");
  return (
    new Set(cells).size === cells.length &&
    cells.every((cell) => !["number", "date", "email", "link", "long"].includes(shapeOf(cell)))
  );
}

/** Index of the record that the table begins with. Above it stand titles and dates of a report, in fewer cells than the table has. */
export function startOf(records: Rows): number {
  const widths = records.slice(0, measured).map(filled);
  // The third quarter: with three titles above two rows the middle one is a title.
  const usual = widths.toSorted((a, b) => a - b)[Math.floor(widths.length * 0.75)] ?? 0;
  if (usual < 2) return 0;
  const wide = Math.max(2, Math.ceil(usual * 0.6));
  const start = widths.slice(0, most).findIndex((width) => width >= wide);
  if (start <= 0 || start === records.length - 1) return 0;
  const above = records.slice(0, start);
  // A header that names only some of its columns is narrower than the rows below it.
  if (above.some((record) => filled(record) > 1 && record.some(isHeaderName))) return 0;
  const titles = usual > 2 && above.every((record) => filled(record) <= 1);
  if (!titles && !isNames(records[start] ?? [])) return 0;
  return isNeighbourList(records) ? 0 : start;
}

/** The records from the line on that the user chose, else from where the table is seen to begin. What stands above is told, not read. */
export function startingAt(all: Records, line: number | undefined): Records {
  const chosen = line === undefined ? -1 : all.lines.findIndex((each) => each >= line);
  const start = chosen < 0 ? startOf(all.records) : chosen;
  if (start === 0) return all;
  const words = all.records
    .slice(0, start)
    .flatMap((record) => record.map(bare).filter((cell) => cell !== ""))
    .join(", ");
  all.remarks.add(
    "rows-above",
    `${countText(start, "row")} above the table: ‘${words.length > 120 ? `${words.slice(0, 119)}…` : words}’.`,
    { severity: "note", line: all.lines[0] ?? 1, done: "read as titles, not as part of the table" },
  );
  return { ...all, records: all.records.slice(start), lines: all.lines.slice(start) };
}
