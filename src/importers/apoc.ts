import { bare } from "./cell";
import type { Records } from "./records";

/** Headers that graph databases write when they export nodes and relationships as plain CSV, in the words of the import dialect. */
const dialect: ReadonlyMap<string, string> = new Map([
  ["_id", ":ID"],
  ["_labels", ":LABEL"],
  ["_start", ":START_ID"],
  ["_end", ":END_ID"],
  ["_type", ":TYPE"],
]);

function part(all: Records, name: string, columns: readonly number[], rows: readonly number[]): Records {
  const pick = (record: readonly string[]) => columns.map((at) => record[at] ?? "");
  const header = pick(all.records[0] ?? []).map((cell) => dialect.get(bare(cell)) ?? cell);
  return {
    name,
    records: [header, ...rows.map((at) => pick(all.records[at] ?? []))],
    lines: [all.lines[0] ?? 1, ...rows.map((at) => all.lines[at] ?? 0)],
    remarks: all.remarks,
  };
}

/** Splits a table that holds nodes and relationships one after the other ('_id, _labels, …, _start, _end, _type'); other tables come back as they are. */
export function splitApoc(all: Records): readonly Records[] {
  const headers = (all.records[0] ?? []).map(bare);
  const at = (name: string) => headers.indexOf(name);
  const nodes = at("_id") >= 0 && at("_labels") >= 0;
  const links = at("_start") >= 0 && at("_end") >= 0;
  if (!nodes && !links) return [all];
  const rows = all.records.map((_, index) => index).slice(1);
  const every = headers.map((_, column) => column);
  if (!(nodes && links)) return [part(all, all.name, every, rows)];
  const isLink = (index: number) => bare(all.records[index]?.[at("_start")] ?? "") !== "";
  const own = (wanted: readonly number[], without: readonly string[]) =>
    every.filter(
      (column) =>
        !without.includes(headers[column] ?? "") &&
        wanted.some((index) => (all.records[index]?.[column] ?? "") !== ""),
    );
  const nodeRows = rows.filter((index) => !isLink(index));
  const linkRows = rows.filter(isLink);
  return [
    part(all, all.name, own(nodeRows, ["_start", "_end", "_type"]), nodeRows),
    part(all, `${all.name} (relationships)`, own(linkRows, ["_id", "_labels"]), linkRows),
  ];
}
