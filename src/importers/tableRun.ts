import type { Attribute } from "../core/entity";
import type { Where } from "../core/problem";
import { readDate } from "../core/time";
import type { Assembly } from "./assemble";
import { bare } from "./cell";
import type { ColumnRole, Mapping } from "./mapping";
import type { Pace } from "./pace";
import type { Table } from "./table";

/** Everything that reading the rows of one table needs. */
export interface TableRun {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly assembly: Assembly;
  readonly pause: Pace;
  /** Columns of each role, in order. */
  readonly columns: ReadonlyMap<ColumnRole, readonly number[]>;
  /** Columns whose cells stay attributes. */
  readonly attributes: readonly number[];
}

export function tableRun(table: Table, mapping: Mapping, assembly: Assembly, pause: Pace): TableRun {
  const columns = new Map<ColumnRole, number[]>();
  for (let at = 0; at < table.headers.length; at++) {
    const role = mapping.columns[at] ?? "attribute";
    const list = columns.get(role);
    if (list) list.push(at);
    else columns.set(role, [at]);
  }
  return { table, mapping, assembly, pause, columns, attributes: columns.get("attribute") ?? [] };
}

const none: readonly never[] = Object.freeze([]);

/** One row, read by roles. A value that does not read as its role asks stays an attribute, with a remark by line and column. */
export interface RowReader {
  /** Goes to a row; the reader is made once per table, since 100,000 of them would be thrown away. */
  readonly to: (index: number) => void;
  readonly line: () => number;
  /** Text of the first column of this role, trimmed; empty when there is none. */
  readonly text: (role: ColumnRole) => string;
  /** Texts of all columns of this role that are filled. */
  readonly texts: (role: ColumnRole) => readonly string[];
  /** Value of the first column of this role through a reader; what it refuses becomes an attribute. */
  readonly value: <T>(role: ColumnRole, read: (text: string) => T | undefined, what: string) => T | undefined;
  readonly date: (role: ColumnRole) => string | undefined;
  /** Keeps the cell of a role as an attribute under its own header, once. */
  readonly keep: (role: ColumnRole) => void;
  /** All attributes: the attribute columns, then what was kept. Call last. */
  readonly attributes: () => readonly Attribute[];
  readonly remark: (code: string, message: string, done: string, column?: string) => void;
  /** Says which item this row became, so that the remarks about it lead there. */
  readonly became: (item: Pick<Where, "entity" | "link">) => void;
}

export function rowReader(run: TableRun): RowReader {
  const { table, mapping, columns } = run;
  let row: readonly string[] = none;
  let line = 0;
  let told = 0;
  let kept: Attribute[] = [];
  const cellOf = (role: ColumnRole): string => {
    const at = columns.get(role)?.[0];
    return at === undefined ? "" : (row[at] ?? "");
  };
  const headerOf = (role: ColumnRole): string => table.headers[columns.get(role)?.[0] ?? -1] ?? role;
  const remark: RowReader["remark"] = (code, message, done, column) =>
    table.remarks.add(code, message, { done, line, ...(column === undefined ? {} : { column }) });
  const keep = (role: ColumnRole) => {
    const value = cellOf(role);
    const name = headerOf(role);
    if (value.trim() !== "" && !kept.some((each) => each.name === name))
      kept.push({ name, value, provenance: none });
  };
  const value: RowReader["value"] = (role, read, what) => {
    const text = bare(cellOf(role));
    if (text === "") return undefined;
    const result = read(text);
    if (result === undefined) {
      keep(role);
      remark("bad-value", `'${text.slice(0, 80)}' is no ${what}.`, "kept as text", headerOf(role));
    }
    return result;
  };
  return {
    to: (index) => {
      row = table.rows[index] ?? none;
      line = table.lines[index] ?? 0;
      told = table.remarks.size();
      if (kept.length > 0) kept = [];
    },
    line: () => line,
    text: (role) => bare(cellOf(role)),
    texts: (role) =>
      (columns.get(role) ?? none).map((at) => bare(row[at] ?? "")).filter((text) => text !== ""),
    value,
    date: (role) => value(role, (text) => readDate(text, mapping.dates), "date"),
    keep,
    attributes: () => {
      const list: Attribute[] = [];
      for (const at of run.attributes) {
        const cell = row[at];
        if (cell !== undefined && cell !== "" && cell.trim() !== "")
          list.push({ name: table.headers[at] ?? "", value: cell, provenance: none });
      }
      list.push(...kept);
      return list.length === 0 ? none : list;
    },
    remark,
    became: (item) => table.remarks.about(told, line, item),
  };
}
