import { type AnalysisId, runAnalysis } from "../analyses/index";
import { type CaseFile, caseFile } from "../core/caseFile";
import { type CaseTimes, caseTimes } from "../core/caseTimes";
import { applyEdit, type Edit } from "../core/edit";
import { type Filter, shown } from "../core/filter";
import { gradableCount, gradableText, gradeWhole, ungraded, type WholeGrade } from "../core/grading";
import type { LayoutInput } from "../core/layoutInput";
import { needsOverview, type Overview, overview } from "../core/overview";
import type { ParamValues } from "../core/param";
import { ok, type Problem, problem, type Result } from "../core/problem";
import { gradeText } from "../core/provenance";
import type { ExporterId } from "../exporters/index";
import type { Reading, ReadOptions } from "../importers/importer";
import { previewTables, readFile, readFiles } from "../importers/index";
import type { Mapping, TablePreview } from "../importers/mapping";
import { type LayoutId, layouts } from "../layouts/index";
import { type Cores, cores } from "./cores";
import { type ExportPreview, exportPreview, type PartAsked, writePart } from "./exporting";
import type { JobContext } from "./jobContext";
import type { Journal } from "./journal";
import { keepJobs } from "./keeping";
import { measureJobs } from "./measuring";
import { type Added, mergeJobs } from "./merging";
import { partsOf } from "./part";
import { placeJobs } from "./placing";
import { removalJobs } from "./removing";
import { shareJobs } from "./sharing";
import { treeJobs } from "./treeing";
import { weighJobs } from "./weighing";

export interface FileIn {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The end of an opening: all that did not travel in parts. */
export interface Opened {
  readonly head: CaseFile["case"]["head"];
  readonly plan: CaseFile["case"]["plan"];
  readonly arrangement: CaseFile["arrangement"];
  readonly filter: Filter;
  readonly format: string;
  /** Edits since the base when a session was recovered: the page applies them and can undo them. */
  readonly edits: readonly Edit[];
}

/** The answer to a filter on a case too large for the page to sift: positions in the order of the maps, so that little travels. */
export interface BigShown {
  readonly entities: Uint32Array;
  readonly links: Uint32Array;
  readonly hides: readonly (readonly [string, { entities: number; links: number }])[];
  /** Only where single marks would be too many. */
  readonly overview: Overview | undefined;
}

function indexes(keys: Iterable<string>, kept: ReadonlySet<string>): Uint32Array {
  const found = new Uint32Array(kept.size);
  let at = 0;
  let index = 0;
  for (const key of keys) {
    if (kept.has(key)) found[at++] = index;
    index++;
  }
  return found;
}

/** The reading with one grade for all that has none, said in a remark. */
function gradedReading(reading: Reading, grading: WholeGrade): Reading {
  const items = ungraded(reading.case);
  if (gradableCount(items) === 0) return reading;
  const graded = applyEdit(caseFile(reading.case), gradeWhole(items, grading));
  const remark = problem("graded-whole", `Without a grade of their own: ${gradableText(items)}.`, {
    severity: "note",
    done: `graded ${gradeText(grading.grade)} as a whole, as chosen`,
  });
  return { ...reading, case: graded.case, problems: [remark, ...reading.problems] };
}

/** What the user said about files before they are read. */
export interface ReadMore {
  readonly mappings?: ReadonlyMap<string, Mapping>;
  /** For what the files do not grade themselves. */
  readonly grading?: WholeGrade;
  /** Of an encrypted case. */
  readonly passphrase?: string;
}

interface ReadArgs extends ReadMore {
  readonly files: readonly FileIn[];
}

/** Reads files into a case, whether it is to be opened or added. */
async function readGraded(args: ReadArgs, context: JobContext): Promise<Result<Reading>> {
  const options: ReadOptions = {
    onProgress: context.onProgress,
    signal: context.signal,
    ...(args.mappings ? { mappings: args.mappings } : {}),
    ...(args.passphrase === undefined ? {} : { passphrase: args.passphrase }),
  };
  const [first] = args.files;
  const read =
    args.files.length === 1 && first
      ? await readFile(first.name, first.bytes, options)
      : await readFiles(args.files, options);
  if (!read.ok) return read;
  const { head } = read.value.case;
  const files = head.files.length > 0 ? head.files : args.files.map((file) => file.name);
  const reading = { ...read.value, case: { ...read.value.case, head: { ...head, files } } };
  return ok(args.grading ? gradedReading(reading, args.grading) : reading);
}

/**
 * Everything that runs off the main thread, as one plain object of functions. It keeps the case that it has read and
 * follows it by edits: a case is never posted to it.
 */
export function makeJobs(journalOf: () => Promise<Journal>, on: Cores = cores()) {
  let held: CaseFile = caseFile();

  const make = async (edit: Edit): Promise<number> => {
    held = applyEdit(held, edit);
    const journal = await journalOf();
    await journal.append(edit);
    return Date.now();
  };
  const keeping = keepJobs({
    held: () => held,
    hold: (file) => {
      held = file;
    },
    journalOf,
  });
  const merging = mergeJobs({ held: () => held, make });

  const send = async (
    reading: Reading,
    context: JobContext,
    edits: readonly Edit[] = [],
  ): Promise<Opened> => {
    const base = caseFile(reading.case, {
      ...(reading.arrangement ? { arrangement: reading.arrangement } : {}),
      ...(reading.filter ? { filter: reading.filter } : {}),
    });
    for (const part of partsOf(base.case, reading.problems)) {
      await context.onPart(part);
      context.signal.throwIfAborted();
    }
    // Only now: a case that was not sent whole leaves the one that is open as it was.
    merging.forgetCase();
    held = edits.reduce(applyEdit, base);
    const { head, plan } = base.case;
    return { head, plan, arrangement: base.arrangement, filter: base.filter, format: reading.format, edits };
  };

  /** A case that takes the place of another: the other's session ends here, before an edit of the new one can reach it. */
  const begin = async (reading: Reading, context: JobContext): Promise<Opened> => {
    const opened = await send(reading, context);
    const journal = await journalOf();
    void journal.end();
    return opened;
  };

  return {
    /** The tables of files that need a mapping, with guesses; none for formats that say what they are. */
    preview: (
      args: { files: readonly FileIn[] },
      { onProgress, signal }: JobContext,
    ): Promise<Result<{ format: string; tables: readonly TablePreview[] }>> =>
      previewTables(args.files, { onProgress, signal }),

    /** Reads files into a new case and sends it in parts. */
    open: async (args: ReadArgs & { caseId: string }, context: JobContext): Promise<Result<Opened>> => {
      const read = await readGraded(args, context);
      if (!read.ok) return read;
      const [first] = args.files;
      const { head } = read.value.case;
      const named = {
        ...head,
        id: head.id || args.caseId,
        title: head.title || (first?.name ?? "").replace(/\.[^.]*(\.json)?$/, ""),
      };
      const opened = await begin({ ...read.value, case: { ...read.value.case, head: named } }, context);
      await keeping.setPassphrase(args.passphrase);
      return ok(opened);
    },

    /** Reads files that may be added to the held case and sends them in parts; the case stays as it is until they are merged. */
    add: async (args: ReadArgs, context: JobContext): Promise<Result<Added>> => {
      const read = await readGraded(args, context);
      if (!read.ok) return read;
      const names = args.files.map((file) => file.name);
      return merging.add(read.value, names, context);
    },
    propose: merging.propose,
    merge: merging.merge,
    again: merging.again,
    drop: merging.drop,

    ...weighJobs(() => held.case),

    /** Starts a case with nothing in it. */
    empty: async (args: { caseId: string; title: string }, context: JobContext): Promise<Result<Opened>> => {
      const { case: kase } = caseFile();
      const head = { ...kase.head, id: args.caseId, title: args.title };
      await keeping.setPassphrase(undefined);
      return ok(await begin({ case: { ...kase, head }, problems: [], format: "New case" }, context));
    },

    ...keeping.jobs,

    /** Applies an edit to the worker's copy and writes it to the journal; resolves with the time when it is safe. */
    edit: (args: { edit: Edit }): Promise<number> => make(args.edit),

    /** Takes a session up where it was left. */
    recover: async (
      args: { id: string; passphrase?: string },
      context: JobContext,
    ): Promise<Result<Opened>> => {
      const journal = await journalOf();
      const found = await journal.recover(args.id, args.passphrase);
      if (!found.ok) return found;
      const read = await readFile("recovered.linchpin.json", found.value.base, {
        onProgress: context.onProgress,
        signal: context.signal,
      });
      if (!read.ok) return read;
      await keeping.setPassphrase(args.passphrase);
      return ok(await send(read.value, context, found.value.edits));
    },

    close: async (): Promise<void> => {
      merging.forgetCase();
      held = caseFile();
      await keeping.setPassphrase(undefined);
      await (await journalOf()).end();
    },

    /** Sifts a case that is too large for the page. */
    sift: async (args: { filter: Filter }): Promise<BigShown> => {
      const found = shown(held.case, args.filter);
      return {
        entities: indexes(held.case.entities.keys(), found.entities),
        links: indexes(held.case.links.keys(), found.links),
        hides: [...found.hides],
        overview: needsOverview(found.entities.size, found.links.size)
          ? overview(held.case, found)
          : undefined,
      };
    },

    /** Works out the dates of a case that is too large for the page. */
    times: async (): Promise<CaseTimes> => caseTimes(held.case),

    /** Positions from a layout; marks that are fixed stay. */
    layout: async (
      args: { id: LayoutId; input: LayoutInput },
      context: JobContext,
    ): Promise<ReadonlyMap<string, { x: number; y: number }>> => {
      const chosen = layouts[args.id];
      return chosen.run(args.input, async (done) => {
        context.onProgress({ phase: chosen.title, done });
        // A macrotask, so that a cancel message can come in.
        await new Promise((resolve) => setTimeout(resolve, 0));
        context.signal.throwIfAborted();
      });
    },

    /** Runs an analysis on the whole case that is held. */
    analyse: async (args: { id: AnalysisId; params: ParamValues }) =>
      runAnalysis(args.id, held.case, args.params),

    ...measureJobs(() => held.case, on),

    ...removalJobs(() => held.case),

    ...shareJobs(() => held),

    ...treeJobs,

    ...placeJobs(() => held.case),

    /** What every format would hold of a part of the case. */
    exportable: async (args: { part: PartAsked }): Promise<ExportPreview> => exportPreview(held, args.part),

    /** Writes the case that is open, or a part of it, in a format. */
    write: async (
      args: { id: ExporterId; part?: PartAsked },
      { onProgress, signal }: JobContext,
    ): Promise<Result<{ bytes: Uint8Array; name: string; problems: readonly Problem[] }>> =>
      writePart(args.id, held, args.part, { onProgress, signal }),
  };
}

export type Jobs = ReturnType<typeof makeJobs>;
export type JobName = keyof Jobs;
export type JobArgs<Name extends JobName> =
  Parameters<Jobs[Name]> extends [infer Args, ...unknown[]] ? Args : undefined;
export type JobAnswer<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
