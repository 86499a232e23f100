import type { HarmScheme } from "./harmScheme";
import type { Interval } from "./time";

export interface WeeksAsked {
  readonly scheme?: HarmScheme;
  /** Only events in these cells' incidents, such as those of a hot cell. */
  readonly incidents?: readonly string[];
  /** Default: weeks where dates are days, months where most dates are months only. */
  readonly step?: "week" | "month";
}

/** Events by week: one number for each start, side by side. Weeks begin on Monday. */
export interface WeekCounts {
  readonly step: "week" | "month";
  /** ISO day of each start; no week in between is left out. */
  readonly starts: readonly string[];
  /** Events of the layer harm by kind of offence, most frequent first. */
  readonly kinds: readonly { readonly offence: string; readonly events: Uint32Array }[];
  readonly harmEvents: Uint32Array;
  readonly harm: Float64Array;
  readonly enforcement: Uint32Array;
  /** Events of the chart (entities of kind event). */
  readonly chartEvents: Uint32Array;
  /** Reports in the grounds for facts, by their date. */
  readonly intelligence: Uint32Array;
  /** Events of harm without a date, and with one too coarse for the step (a month or year where weeks are drawn). */
  readonly undated: number;
  readonly coarse: number;
  readonly span: Interval;
  readonly unit: string;
}
