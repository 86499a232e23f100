import type { CellGrid } from "./cells";
import type { HarmScheme } from "./harmScheme";
import type { EventLayer, Method, Shuffled } from "./profile";
import type { Interval } from "./time";

/** How chance was tested; refused tests leave counts and harm as they are. */
export type HotTest =
  /** Counts: Gi* with normal p-values, Benjamini–Hochberg over all cells of the ground. */
  | { readonly type: "fdr"; readonly level: number }
  /** Harm: Gi* against the largest value of seeded shuffles, because a few grave offences outweigh thousands of others. */
  | {
      readonly type: "largest";
      readonly level: number;
      readonly shuffles: number;
      readonly seed: number;
      /** What is shuffled: every event over the ground, or the totals of the cells. */
      readonly shuffled: Shuffled;
      /** Harm in a cell and its eight neighbours that no place of a map reaches by chance in nineteen shuffles of twenty. */
      readonly threshold: number;
    }
  | {
      readonly type: "refused";
      readonly code: "few-cells" | "no-variation" | "snapped" | "no-events";
      readonly why: string;
    };

export interface OffenceShare {
  readonly offence: string;
  readonly events: number;
  readonly harm: number;
}

/** One cell of the ranked list, with what has to be said of it. */
export interface HotCell {
  /** Index in the grid. */
  readonly index: number;
  /** 'SP 080 875'. */
  readonly name: string;
  /** South-west corner, National Grid metres. */
  readonly easting: number;
  readonly northing: number;
  readonly events: number;
  readonly harm: number;
  /** Gi* of harm (of counts where the scheme is counts) and its adjusted p; NaN where the test was refused. */
  readonly z: number;
  readonly p: number;
  /** More than chance at 95 %, by harm. */
  readonly hot: boolean;
  /** The same of counts alone. */
  readonly countZ: number;
  readonly countP: number;
  readonly countHot: boolean;
  /** By harm, most first. */
  readonly offences: readonly OffenceShare[];
  /** The gravest event and its share of the cell's harm. */
  readonly gravest: { readonly incident: string; readonly share: number };
  /** One event is more than half of the harm of two or more, or all of it. */
  readonly drivenByOne: boolean;
  /** 'police station' and the like where events are recorded, whatever happened elsewhere. */
  readonly artefact?: string;
  /** Address or area that most of its events name; may be empty. */
  readonly where: string;
  readonly incidents: readonly string[];
  /** OCGs (group ids) with members, premises or vehicles in the cell. */
  readonly groups: readonly string[];
  /** In sentences: events, top offence, 'Driven by one event …', artefact. */
  readonly words: readonly string[];
}

/** Harm by cell with what is more than chance. Arrays run side by side: `cells[i]` has `events[i]`, `harm[i]`, … */
export interface HotMap {
  readonly layer: EventLayer;
  readonly scheme: HarmScheme["type"];
  readonly period: Interval;
  readonly grid: CellGrid;
  /** Index of each cell with an event, rising. */
  readonly cells: Uint32Array;
  readonly events: Uint32Array;
  readonly harm: Float64Array;
  /** Gi* and adjusted p; NaN where refused. */
  readonly z: Float64Array;
  readonly p: Float64Array;
  readonly hot: Uint8Array;
  readonly countHot: Uint8Array;
  /** Class of colour: 0 under the mean of cells with events, 1 = 1–2 times, 2 = 2–4, 3 = 4–8, 4 = 8 and more. */
  readonly classes: Uint8Array;
  /** Mean harm of cells with events: the unit of the classes. Another map keeps the scale by asking with it. */
  readonly mean: number;
  /** Cells of the ground, with or without events. */
  readonly ground: Uint32Array;
  /** Cells more than chance that have no event of their own but a neighbourhood full of them. */
  readonly hotEmpty: Uint32Array;
  readonly test: HotTest;
  readonly countTest: HotTest;
  /** Hot cells and the cells with most harm, by harm. */
  readonly list: readonly HotCell[];
  /** Share of the ground that holds half of the harm. */
  readonly half: number;
  readonly totals: { readonly events: number; readonly harm: number };
  readonly unit: string;
  readonly method: Method;
}

/** Names of the classes of colour, against the mean of cells with events. */
export const classNames = ["under 1", "1 to 2", "2 to 4", "4 to 8", "8 +"] as const;

/** The class of a value against a mean: multiples, never the smallest and largest of the map. */
export function classOf(value: number, mean: number): number {
  if (!(mean > 0)) return 0;
  const times = value / mean;
  return times >= 8 ? 4 : times >= 4 ? 3 : times >= 2 ? 2 : times >= 1 ? 1 : 0;
}
