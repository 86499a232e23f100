import { fail, ok, type Problem, type Result } from "../core/problem";
import { anx } from "./anx";
import { cancelled } from "./cancelled";
import { csv } from "./csv";
import { cx2 } from "./cx2";
import { cytoscapeJson } from "./cytoscapeJson";
import { followTheMoney } from "./followTheMoney";
import { gedcom } from "./gedcom";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { guessAll } from "./guessAll";
import { gunzip } from "./gzip";
import type { Importer, Reading, ReadOptions } from "./importer";
import { limits, sizeText } from "./limits";
import { linchpin } from "./linchpin";
import type { TablePreview } from "./mapping";
import { nodeLinkJson } from "./nodeLinkJson";
import { pace } from "./pace";
import { pajek } from "./pajek";
import { previewOf } from "./preview";
import { readTables } from "./readTables";
import { refusals } from "./refusals";
import { type OpenSource, openSource } from "./source";
import { stix } from "./stix";
import { selfDescribing, type TableSet, tablesOfText, tablesOfZip, uniqueNames } from "./tableSet";
import { ucinet } from "./ucinet";
import { openZip } from "./zip";
import { isZip, zipTables } from "./zipTables";

/** A file as the user dropped it. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every format, most particular first; the first that recognises the content reads it. Tables come last: they take any text. */
export const importers: readonly Importer[] = [
  linchpin,
  cytoscapeJson,
  nodeLinkJson,
  graphml,
  anx,
  gexf,
  pajek,
  ucinet,
  gedcom,
  followTheMoney,
  cx2,
  stix,
  ...refusals,
  zipTables,
  csv,
];

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isTableName = (name: string): boolean => /\.(csv|tsv|tab|txt)$/i.test(name);

/** Checks the size and unwraps gzip, or an archive with a single file that is no table. */
async function opened({ name, bytes }: DroppedFile, options: ReadOptions): Promise<Result<OpenSource>> {
  const where = { file: name };
  if (bytes.length === 0) return fail("empty-file", `${name} is empty: it has no bytes.`, where);
  if (bytes.length > limits.fileBytes)
    return fail(
      "too-large",
      `${name} has ${sizeText(bytes.length)}; files of up to ${sizeText(limits.fileBytes)} are read. Cut it down to what is needed.`,
      where,
    );
  if (isGzip(bytes)) {
    const out = await gunzip(bytes, pace(options));
    if (!out.ok) return out;
    if (out.value.length === 0) return fail("empty-file", `${name} is empty once unpacked.`, where);
    return ok(openSource(name.replace(/\.gz$/i, ""), out.value));
  }
  const source = openSource(name, bytes);
  if (!isZip(source)) return ok(source);
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const [entry, ...others] = zip.value.entries;
  if (!entry) {
    const [first] = zip.value.problems;
    return fail(
      "empty-file",
      first
        ? `${name}: ${first.message} There is nothing else in it.`
        : `${name} is an archive with nothing in it.`,
      where,
    );
  }
  if (others.length > 0 || isTableName(entry.name) || /\.(kml|ged)$/i.test(entry.name)) return ok(source);
  const inner = await entry.bytes(pace(options));
  return inner.ok ? ok(openSource(entry.name, inner.value)) : inner;
}

function importerOf(source: OpenSource): Importer | undefined {
  return importers.find((item) => item.recognises(source));
}

const nothing = (name: string) => fail("empty-file", `${name} holds nothing but blanks.`, { file: name });

/** A fault of ours or of the platform (no memory, too deep) must end in words, not in a worker that never answers. */
async function guarded<T>(name: string, work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail("reader-failed", `${name} could not be read: ${reason}.`, { file: name });
  }
}

function withHead(reading: Reading, names: readonly string[], remarks: readonly Problem[]): Reading {
  const head = reading.case.head;
  const title = head.title === "" ? (names[0] ?? "").replace(/\.[^.]+$/, "") : head.title;
  const files = head.files.length > 0 ? head.files : names;
  return {
    ...reading,
    case: { ...reading.case, head: { ...head, title, files } },
    problems: [...remarks, ...reading.problems],
  };
}

/** Reads a file of any known format into a case. Content decides, the name is only a hint; failure is a message. */
export function readFile(
  name: string,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Result<Reading>> {
  return guarded(name, async () => {
    const source = await opened({ name, bytes }, options);
    if (!source.ok) return source;
    const importer = importerOf(source.value);
    if (!importer) return nothing(name);
    const read = await importer.read(source.value, options);
    return read.ok ? ok(withHead(read.value, [name], source.value.remarks())) : read;
  });
}

interface Gathered extends TableSet {
  readonly format: string;
}

/** Tables of all files together; undefined tables = a file that is no table. */
async function gather(
  files: readonly DroppedFile[],
  options: ReadOptions,
): Promise<Result<Gathered & { other?: Importer }>> {
  const tables: TableSet["tables"][number][] = [];
  const problems: Problem[] = [];
  let format = csv.title;
  for (const file of files) {
    const source = await opened(file, options);
    if (!source.ok) return source;
    const importer = importerOf(source.value);
    if (!importer) return nothing(file.name);
    if (importer !== csv && importer !== zipTables) {
      if (refusals.includes(importer)) {
        const refused = await importer.read(source.value, options);
        if (!refused.ok) return refused;
      }
      return ok({ tables: [], problems: [], selfDescribing: true, format: importer.title, other: importer });
    }
    if (importer === zipTables) {
      const set = await tablesOfZip(source.value, options);
      if (!set.ok) return set;
      tables.push(...set.value.tables);
      problems.push(...set.value.problems);
      format = set.value.selfDescribing ? "Neo4j tables (ZIP)" : zipTables.title;
    } else {
      const read = await tablesOfText(source.value, options);
      if (!read.ok) return read;
      tables.push(...read.value);
    }
    problems.push(...source.value.remarks());
  }
  const named = uniqueNames(tables);
  return ok({
    tables: named,
    problems,
    selfDescribing: selfDescribing(named),
    format: files.length > 1 ? "Tables (CSV)" : format,
  });
}

/** Reads several files dropped together: tables (entities.csv and links.csv) become one case; anything else is opened one at a time. */
export function readFiles(
  files: readonly DroppedFile[],
  options: ReadOptions = {},
): Promise<Result<Reading>> {
  const [only, second] = files;
  if (!only) return Promise.resolve(fail("no-files", "No file was given."));
  if (!second) return readFile(only.name, only.bytes, options);
  return guarded("These files", async () => {
    const gathered = await gather(files, options);
    if (!gathered.ok) return gathered;
    if (gathered.value.other)
      return fail(
        "several-files",
        `Several files can be opened together only if all of them are tables. One of these is ${gathered.value.format}: open it first, then add the others to the case.`,
      );
    const read = await readTables(gathered.value, options, gathered.value.format);
    return read.ok
      ? ok(
          withHead(
            read.value,
            files.map((file) => file.name),
            [],
          ),
        )
      : read;
  });
}

/** Tells the mapping dialog which tables there are and what is guessed of them; no tables for formats that need no mapping. */
export function previewTables(
  files: readonly DroppedFile[],
  options: ReadOptions = {},
): Promise<Result<{ readonly format: string; readonly tables: readonly TablePreview[] }>> {
  return guarded(files[0]?.name ?? "The file", async () => {
    const gathered = await gather(files, options);
    if (!gathered.ok) return gathered;
    const { format, tables } = gathered.value;
    if (gathered.value.selfDescribing) return ok({ format, tables: [] });
    const mapped = await guessAll(tables, options, pace(options));
    return mapped ? ok({ format, tables: mapped.map(previewOf) }) : cancelled();
  });
}
