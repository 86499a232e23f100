import { createStore } from "zustand/vanilla";
import type { Period } from "../core/period";
import type { LineOrder } from "../core/themeLines";
import type { TimeUnit } from "../core/timeUnit";

export const timeModes = ["lines", "counts", "board"] as const;
export type TimeMode = (typeof timeModes)[number];

export const timeMeasures = ["cchi", "severity", "counts"] as const;
export type TimeMeasure = (typeof timeMeasures)[number];

/** How time is looked at. Nothing of it is a fact of the case. */
export interface TimeState {
  readonly mode: TimeMode;
  /** What a bar is; `fit` = the finest unit in which all dates fit the width. */
  readonly zoom: "fit" | Exclude<TimeUnit, "year">;
  readonly order: LineOrder;
  /** How far the picture is moved, in px from its first date and from its first line. */
  readonly left: number;
  readonly top: number;
  /** How events become harm: by the Cambridge index, by what courts gave, or each as one. */
  readonly measure: TimeMeasure;
  /** What the page for the performance board is about; empty = the first of the case, and where it was done. */
  readonly board: { readonly disruption: string; readonly weeks: number; readonly place: string };
  /** What the view has on the screen: the commands for the period ask it. */
  readonly all: Period | undefined;
  readonly unit: TimeUnit;
}

const first: TimeState = {
  mode: "lines",
  zoom: "fit",
  order: "role",
  left: 0,
  top: 0,
  measure: "cchi",
  board: { disruption: "", weeks: 13, place: "" },
  all: undefined,
  unit: "week",
};

export const timeStore = createStore<TimeState>(() => first);
