import type { Progress } from "../importers/importer";
import type { Part } from "./part";

/** What a job may do while it runs. */
export interface JobContext {
  readonly onProgress: (progress: Progress) => void;
  /** Resolves when the page has room for the next one. */
  readonly onPart: (part: Part) => Promise<void>;
  readonly signal: AbortSignal;
}
