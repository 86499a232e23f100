import { bare } from "./cell";
import { isHeaderName } from "./headerNames";

type Rows = readonly (readonly string[])[];

/** True for an adjacency list: each row names one thing and then those that it is linked to, so rows differ in length. */
export function isNeighbourList(records: Rows): boolean {
  const rows = records.slice(0, 2000).map((record) => record.map(bare).filter((cell) => cell !== ""));
  const lengths = new Set(rows.map((row) => row.length));
  if (rows.length < 2 || lengths.size < 2 || Math.max(...lengths) < 3) return false;
  if ((rows[0] ?? []).some(isHeaderName)) return false;
  if (rows.some((row) => row.some((cell) => cell.length > 60))) return false;
  const all = new Map<string, number>();
  for (const row of rows) for (const cell of row) all.set(cell, (all.get(cell) ?? 0) + 1);
  let cells = 0;
  let again = 0;
  for (const row of rows) {
    for (const cell of row.slice(1)) {
      cells++;
      if ((all.get(cell) ?? 0) > 1) again++;
    }
  }
  // A table with a few short rows also differs in length; but there most rows are equally long.
  const longest = rows.filter((row) => row.length === Math.max(...lengths)).length;
  return again >= cells * 0.5 && longest < rows.length * 0.7;
}
