import { csvCell } from "../../core/csvText";
import type { MeasureTable } from "./measureTable";

const titles: { readonly [column: string]: string } = {
  place: "place",
  name: "name",
  was: "run before",
  rests: "rests on",
  reason: "reason",
};

/**
 * A ranking as CSV in the order listed; no cell is run as a formula. What it was worked out on follows after an empty line,
 * so that a partner can reproduce it.
 */
export function measuresCsv(
  table: MeasureTable,
  keys: readonly string[],
  columns: readonly string[],
  method: readonly string[],
): string {
  const wanted = ["place", "name", ...columns.filter((each) => each !== "place" && each !== "name")];
  const head = wanted.map((column) => titles[column] ?? table.unit);
  const rows = keys.map((key) => wanted.map((column) => table.text(key, column)));
  const foot = ["", ...method];
  return [head, ...rows, ...foot.map((line) => [line])]
    .map((cells) => `${cells.map(csvCell).join(",")}\r\n`)
    .join("");
}

/** Groups as CSV, in the same form. */
export function groupsCsv(
  groups: readonly (readonly [name: string, members: number, who: string])[],
  method: readonly string[],
): string {
  const rows = groups.map(([name, members, who]) => [name, String(members), who]);
  return [["group", "members", "who"], ...rows, ...["", ...method].map((line) => [line])]
    .map((cells) => `${cells.map(csvCell).join(",")}\r\n`)
    .join("");
}
