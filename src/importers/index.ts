import { fail, ok, type Problem, type Result } from "../core/problem";
import { anx } from "./anx";
import { areaJson } from "./areaJson";
import { cancelled } from "./cancelled";
import { csv } from "./csv";
import { cx2 } from "./cx2";
import { cytoscapeJson } from "./cytoscapeJson";
import { familyJson } from "./familyJson";
import { followTheMoney } from "./followTheMoney";
import { gather, readGathered } from "./gather";
import { gedcom } from "./gedcom";
import { geojson } from "./geojson";
import { gexf } from "./gexf";
import { gpx } from "./gpx";
import { graphml } from "./graphml";
import { guessAll } from "./guessAll";
import type { Importer, Reading, ReadOptions, Source } from "./importer";
import { kml } from "./kml";
import { kmz } from "./kmz";
import { linchpin } from "./linchpin";
import type { TablePreview } from "./mapping";
import { nodeLinkJson } from "./nodeLinkJson";
import { type DroppedFile, opened } from "./opened";
import { pace } from "./pace";
import { pajek } from "./pajek";
import { isPoliceFile } from "./policeFile";
import { policeFormat } from "./policeTables";
import { previewOf } from "./preview";
import { refusals } from "./refusals";
import { sealed } from "./sealed";
import { stix } from "./stix";
import { describesItself } from "./tableSet";
import { topojson } from "./topojson";
import { ucinet } from "./ucinet";
import { xlsx } from "./xlsx";
import { zipTables } from "./zipTables";

export type { DroppedFile } from "./opened";

/** Every format, most particular first; the first that recognises the content reads it. Tables come last: they take any text. */
export const importers: readonly Importer[] = [
  sealed,
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
  familyJson,
  areaJson,
  topojson,
  geojson,
  kml,
  kmz,
  gpx,
  xlsx,
  ...refusals,
  zipTables,
  csv,
];

function importerOf(source: Source): Importer | undefined {
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

/** Every remark says its file: of one file, all are about it. */
function inFile(item: Problem, [only, second]: readonly string[]): Problem {
  if (only === undefined || second !== undefined || item.where?.file !== undefined) return item;
  return { ...item, where: { file: only, ...item.where } };
}

function withHead(reading: Reading, names: readonly string[], remarks: readonly Problem[]): Reading {
  const head = reading.case.head;
  const title = head.title === "" ? (names[0] ?? "").replace(/\.[^.]+$/, "") : head.title;
  const files = head.files.length > 0 ? head.files : names;
  return {
    ...reading,
    case: { ...reading.case, head: { ...head, title, files } },
    problems: [...remarks, ...reading.problems].map((item) => inFile(item, names)),
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

/** Reads several files dropped together into one case: tables (entities.csv and links.csv) refer to each other, files of other formats stand beside them. */
export function readFiles(
  files: readonly DroppedFile[],
  options: ReadOptions = {},
): Promise<Result<Reading>> {
  const [only, second] = files;
  if (!only) return Promise.resolve(fail("no-files", "No file was given."));
  if (!second) return readFile(only.name, only.bytes, options);
  return guarded("These files", async () => {
    const gathered = await gather(files, options, importerOf);
    if (!gathered.ok) return gathered;
    const read = await readGathered(gathered.value, options);
    const names = files.map((file) => file.name);
    return read.ok ? ok(withHead(read.value, names, [])) : read;
  });
}

/** Tells the mapping dialog which tables there are and what is guessed of them; no tables for formats that need no mapping. */
export function previewTables(
  files: readonly DroppedFile[],
  options: ReadOptions = {},
): Promise<Result<{ readonly format: string; readonly tables: readonly TablePreview[] }>> {
  return guarded(files[0]?.name ?? "The file", async () => {
    if (files.length > 0 && files.every(isPoliceFile)) return ok({ format: policeFormat, tables: [] });
    const gathered = await gather(files, options, importerOf);
    if (!gathered.ok) return gathered;
    const { format, tables, others, failures } = gathered.value;
    const [first] = others;
    const [failure] = failures;
    if (failure && !first && tables.tables.length === 0) return { ok: false, error: failure };
    const open = tables.tables.filter((table) => !describesItself(table));
    if (open.length === 0) return ok({ format: first?.format ?? format, tables: [] });
    const mapped = await guessAll(open, options, pace(options));
    return mapped ? ok({ format, tables: mapped.map(previewOf) }) : cancelled();
  });
}
