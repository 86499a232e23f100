import type { CaseFile } from "../core/caseFile";
import type { CasePart } from "../core/casePart";
import type { Problem, Result } from "../core/problem";

export interface WriteOptions {
  /** Name of the file without marking and extension; default = the case's title. */
  readonly name?: string;
  readonly onProgress?: (progress: { readonly phase: string; readonly done: number }) => void;
  readonly signal?: AbortSignal;
}

/** What came out: the bytes, the name to save under, and what the reader of the file should know. */
export interface Written {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly problems: readonly Problem[];
}

/** One format that a case can leave in: one small object in the list of index.ts. */
export interface Exporter {
  readonly title: string;
  /** What it is for, in one line. */
  readonly about: string;
  /** Parts of a case that a reader of the file finds in it; losses inside of a part are told after writing. */
  readonly keeps: readonly CasePart[];
  /** Without the leading dot: 'linchpin.json'. */
  readonly extension: string;
  readonly write: (file: CaseFile, options: WriteOptions) => Promise<Result<Written>>;
}
