import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { splitApoc } from "./apoc";
import { bare } from "./cell";
import type { ReadOptions, Source } from "./importer";
import { isNeo4jHeader } from "./neo4j";
import { pace } from "./pace";
import { isPolice } from "./policeTables";
import { type Records, readRecords } from "./records";
import { binaryKind, openSource } from "./source";
import { withoutComments } from "./table";
import { openZip } from "./zip";

/** The tables of one or several files, split into records but not yet mapped. */
export interface TableSet {
  readonly tables: readonly Records[];
  readonly problems: readonly Problem[];
  /** True when every table says itself what its columns are. */
  readonly selfDescribing: boolean;
}

/** Running text has one column of long sentences; a table of one column has short cells. */
function isProse(all: Records): boolean {
  if (all.records.some((record) => record.length > 2)) return false;
  const cells = all.records.slice(0, 200).map((record) => record.join(" "));
  const long = cells.filter((cell) => cell.length > 60 && / \S+ \S+ /.test(cell)).length;
  return long > cells.length * 0.4;
}

const notTable = (name: string) =>
  fail(
    "not-a-table",
    `${name} is text, but no table and no graph format that Linchpin knows. Save it as CSV, GraphML or Linchpin JSON.`,
    { file: name },
  );

/** Splits the text of one source into tables. */
export async function tablesOfText(
  source: Source,
  options: ReadOptions,
): Promise<Result<readonly Records[]>> {
  const text = source.text();
  const read = await readRecords(
    source.name,
    text.startsWith("\uFEFF") ? text.slice(1) : text,
    pace(options),
  );
  if (!read.ok) return read;
  const all = withoutComments(read.value);
  if (all.records.length === 0) return fail("empty-file", `${source.name} is empty.`, { file: source.name });
  if (isProse(all)) return notTable(source.name);
  if (all.records.length === 1 && (all.records[0]?.join("").length ?? 0) > 100_000)
    return notTable(source.name);
  return ok(splitApoc(all));
}

const tableName = /\.(csv|tsv|tab|txt)$/i;

/** Unpacks an archive and splits each table in it; other files are named and left. */
export async function tablesOfZip(source: Source, options: ReadOptions): Promise<Result<TableSet>> {
  const zip = openZip(source.bytes);
  if (!zip.ok) return zip;
  const problems: Problem[] = [...zip.value.problems];
  const tables: Records[] = [];
  const wanted = zip.value.entries.filter((entry) => tableName.test(entry.name));
  const pause = pace(options);
  for (const entry of wanted) {
    const bytes = await entry.bytes(pause);
    if (!bytes.ok) return bytes;
    const inner = openSource(entry.name, bytes.value);
    const binary = binaryKind(bytes.value);
    const read = binary
      ? fail("binary", `${entry.name} is no text but a ${binary}.`, { file: entry.name })
      : await tablesOfText(inner, options);
    problems.push(...inner.remarks());
    if (read.ok) tables.push(...read.value);
    else if (read.error.code === "cancelled") return read;
    else problems.push({ ...read.error, severity: "warning", done: "left out" });
  }
  const others = zip.value.entries.filter((entry) => !tableName.test(entry.name)).map((entry) => entry.name);
  if (others.length > 0)
    problems.push(
      problem("not-opened", `Not tables: ${others.slice(0, 5).join(", ")}${others.length > 5 ? " …" : ""}.`, {
        severity: "note",
        done: "not opened",
        where: { file: source.name },
      }),
    );
  if (tables.length === 0) {
    const first = problems.find((item) => item.severity !== "note");
    return fail(
      "no-tables",
      first
        ? `Nothing in ${source.name} could be read. ${first.message}`
        : `There is no table in ${source.name}. An archive may hold CSV files, or one file of a format that Linchpin reads.`,
    );
  }
  return ok({ tables, problems, selfDescribing: selfDescribing(tables) });
}

const isDialect = (table: Records): boolean => isNeo4jHeader((table.records[0] ?? []).map(bare));

/** True for a table that needs no mapping: one that names ids and ends in its headers, or one of data.police.uk. */
export function describesItself(table: Records): boolean {
  return isDialect(table) || isPolice(table);
}

/** True when each table is in the dialect that names ids and ends in its headers. */
export function selfDescribing(tables: readonly Records[]): boolean {
  return tables.every(isDialect);
}

/** Names made unique, since mappings are kept by table name. */
export function uniqueNames(tables: readonly Records[]): readonly Records[] {
  const seen = new Map<string, number>();
  return tables.map((table) => {
    const count = (seen.get(table.name) ?? 0) + 1;
    seen.set(table.name, count);
    return count === 1 ? table : { ...table, name: `${table.name} (${count})` };
  });
}
