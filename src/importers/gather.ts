import { withJoinedAreas } from "../core/areaJoin";
import { caseFile } from "../core/caseFile";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { together } from "../core/together";
import type { Importer, Reading, ReadOptions, Source } from "./importer";
import { type DroppedFile, opened } from "./opened";
import { readTables } from "./readTables";
import { refusals } from "./refusals";
import { isTableFormat } from "./tableFormat";
import { selfDescribing, type TableSet, uniqueNames } from "./tableSet";

/** What several files hold: their tables together, each other file read by itself, and what could not be read. */
export interface Gathered {
  readonly tables: TableSet;
  readonly format: string;
  /** Files that hold tables, in the order given. */
  readonly tableFiles: readonly string[];
  /** Files of other formats, with the reader of each, which has not run yet. */
  readonly others: readonly {
    readonly name: string;
    readonly format: string;
    readonly read: () => Promise<Result<Reading>>;
  }[];
  readonly failures: readonly Problem[];
}

type Finder = (source: Source) => Importer | undefined;

/** The remark with the name of its file in front and as its place, unless it names it itself. */
function named(file: string, item: Problem): Problem {
  const message = item.message.includes(file) ? item.message : `${file}: ${item.message}`;
  return { ...item, message, where: { file, ...item.where } };
}

/** A remark that names an item by its internal id, under the id that the item has now. */
function under(prefix: string, item: Problem): Problem {
  const { entity, link } = item.where ?? {};
  if (prefix === "" || (entity === undefined && link === undefined)) return item;
  return {
    ...item,
    where: {
      ...item.where,
      ...(entity === undefined ? {} : { entity: prefix + entity }),
      ...(link === undefined ? {} : { link: prefix + link }),
    },
  };
}

/** Sorts dropped files into tables and other formats; a file that cannot be opened at all costs itself, not the rest. */
export async function gather(
  files: readonly DroppedFile[],
  options: ReadOptions,
  importerOf: Finder,
): Promise<Result<Gathered>> {
  const tables: TableSet["tables"][number][] = [];
  const problems: Problem[] = [];
  const tableFiles: string[] = [];
  const others: Gathered["others"][number][] = [];
  const failures: Problem[] = [];
  let format = "Tables (CSV)";
  for (const file of files) {
    const source = await opened(file, options);
    const importer = source.ok ? importerOf(source.value) : undefined;
    if (!source.ok) {
      if (source.error.code === "cancelled") return source;
      failures.push(named(file.name, source.error));
    } else if (!importer) {
      const blank = fail("empty-file", `${file.name} holds nothing but blanks.`, { file: file.name });
      if (!blank.ok) failures.push(blank.error);
    } else if (isTableFormat(importer)) {
      const set = await importer.tables(source.value, options);
      const remarks = source.value.remarks();
      if (set.ok) {
        tables.push(...set.value.tables);
        problems.push(...remarks, ...set.value.problems);
        tableFiles.push(file.name);
        if (files.length === 1) format = set.value.format;
      } else if (set.error.code === "cancelled") return set;
      else failures.push(named(file.name, set.error));
    } else if (refusals.includes(importer)) {
      const refused = await importer.read(source.value, options);
      if (!refused.ok) failures.push(named(file.name, refused.error));
    } else {
      const read = async (): Promise<Result<Reading>> => {
        const reading = await importer.read(source.value, options);
        return reading.ok
          ? ok({ ...reading.value, problems: [...source.value.remarks(), ...reading.value.problems] })
          : reading;
      };
      others.push({ name: file.name, format: importer.title, read });
    }
  }
  const unique = uniqueNames(tables);
  return ok({
    tables: { tables: unique, problems, selfDescribing: selfDescribing(unique) },
    format,
    tableFiles,
    others,
    failures,
  });
}

const listed = (words: readonly string[]) => [...new Set(words)].join(", ");

/** A case of its own kind goes first: its ids, arrangement, filter and plan stay as they are. */
function caseFirst(readings: readonly Reading[]): readonly Reading[] {
  const own = readings.filter((reading) => reading.filter !== undefined);
  return [...own, ...readings.filter((reading) => reading.filter === undefined)];
}

/** Reads what was gathered into one case. Items of different files are kept apart, remarks name their file. */
export async function readGathered(gathered: Gathered, options: ReadOptions): Promise<Result<Reading>> {
  const { tables, tableFiles, others } = gathered;
  const failures = [...gathered.failures];
  const readings: Reading[] = [];
  if (tables.tables.length > 0) {
    const read = await readTables(tables, options, gathered.format);
    if (read.ok) {
      const head = { ...read.value.case.head, files: tableFiles };
      readings.push({ ...read.value, case: { ...read.value.case, head } });
    } else if (read.error.code === "cancelled") return read;
    else failures.push(read.error);
  }
  for (const { name, read } of others) {
    const one = await read();
    if (one.ok) {
      const head = one.value.case.head;
      readings.push({
        ...one.value,
        case: { ...one.value.case, head: { ...head, files: head.files.length > 0 ? head.files : [name] } },
        problems: one.value.problems.map((item) => named(name, item)),
      });
    } else if (one.error.code === "cancelled") return one;
    else failures.push(named(name, one.error));
  }
  const [first] = readings;
  if (!first) return { ok: false, error: failures[0] ?? problem("nothing-read", "Nothing could be read.") };
  const ordered = caseFirst(readings);
  const { file, prefixes } = together(
    ordered.map(({ case: kase, arrangement, filter }) =>
      caseFile(kase, { ...(arrangement ? { arrangement } : {}), ...(filter ? { filter } : {}) }),
    ),
  );
  const joined = withJoinedAreas(file.case);
  const own = ordered.flatMap(({ problems }, at) => problems.map((item) => under(prefixes[at] ?? "", item)));
  const filtered = ordered.filter(({ filter }) => filter && filter.length > 0);
  const remarks: Problem[] = failures.map((item) => ({
    ...item,
    severity: "error",
    done: "left out, the other files were read",
  }));
  if (filtered.length > 1)
    remarks.push(
      problem("several-filters", "More than one of these cases carries a filter.", {
        severity: "note",
        done: "the filter of the first is kept",
      }),
    );
  return ok({
    case: joined.case,
    problems: [...remarks, ...joined.problems, ...own],
    format: listed(readings.map((reading) => reading.format)),
    ...(ordered.some((reading) => reading.arrangement) ? { arrangement: file.arrangement } : {}),
    ...(ordered.some((reading) => reading.filter) ? { filter: file.filter } : {}),
  });
}
