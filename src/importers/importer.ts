import type { Arrangement } from "../core/arrangement";
import type { Case } from "../core/case";
import type { Filter } from "../core/filter";
import type { Problem, Result } from "../core/problem";
import type { Mapping } from "./mapping";

/** Told while a file is read: a phase in words and how far, 0–1. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
}

export interface ReadOptions {
  /** For tables: what each column becomes; absent = guessed. By table name. */
  readonly mappings?: ReadonlyMap<string, Mapping>;
  /** For an encrypted case. */
  readonly passphrase?: string;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** A file as it came: bytes first, the name is only a hint. */
export interface Source {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Decoded text; made on first use and kept, since several formats look at it. Empty for binary content. */
  readonly text: () => string;
}

export interface Reading {
  readonly case: Case;
  readonly problems: readonly Problem[];
  /** Title of the format that was recognised. */
  readonly format: string;
  /** Positions, folds, focus that the file carries. */
  readonly arrangement?: Arrangement;
  readonly filter?: Filter;
}

/** One format: one small object in the list of index.ts. */
export interface Importer {
  readonly title: string;
  /** Without the dot, lower case; for the file picker's hint only. */
  readonly extensions: readonly string[];
  /** Looks at content, never at the extension alone. First in the list wins. */
  readonly recognises: (source: Source) => boolean;
  readonly read: (source: Source, options: ReadOptions) => Promise<Result<Reading>>;
}
