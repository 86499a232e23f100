import type { Case } from "./case";
import { type Dated, momentOf } from "./dated";
import { isHarm } from "./kindSeries";

/** What one event of reported harm weighs, and where the weights come from. */
export interface HarmWeights {
  /** 'Weights as the file states them'. */
  readonly title: string;
  /** 'days' or 'events'. */
  readonly unit: string;
  readonly of: (incident: string) => number;
  /** What fell back on something, in words; empty = nothing did. */
  readonly fallback: string;
}

export interface HarmEvents {
  readonly items: readonly Dated[];
  readonly undated: number;
  /** Nobody states whether a victim or witness reported them. */
  readonly unknownReporter: number;
}

const events = new WeakMap<Case["incidents"], HarmEvents>();

/** Victim-reported harm of a case with its dates; what enforcement found is kept apart. */
export function harmEvents(kase: Case): HarmEvents {
  const made = events.get(kase.incidents);
  if (made) return made;
  const items: Dated[] = [];
  let [undated, unknownReporter] = [0, 0];
  for (const item of kase.incidents.values()) {
    if (!isHarm(item)) continue;
    if (item.reportedBy === "unknown") unknownReporter++;
    const moment = momentOf(item.times);
    if (moment) items.push({ ...moment, id: item.id });
    else undated++;
  }
  const found = { items, undated, unknownReporter };
  events.set(kase.incidents, found);
  return found;
}

/** Every event counts as one. */
export const countWeights: HarmWeights = {
  title: "Number of events",
  unit: "events",
  of: () => 1,
  fallback: "",
};

/** The weights that the file states for its events; undefined where it states none. */
export function statedWeights(kase: Case): HarmWeights | undefined {
  let [stated, missing] = [0, 0];
  for (const item of kase.incidents.values()) {
    if (!isHarm(item)) continue;
    if (item.weight === undefined) missing++;
    else stated++;
  }
  if (stated === 0) return undefined;
  const fallback =
    missing === 0
      ? ""
      : `${missing.toLocaleString("en-GB")} of ${(stated + missing).toLocaleString("en-GB")} events have no weight and count as 1 day`;
  return {
    title: "Weights as the file states them for each event",
    unit: "days",
    of: (id) => kase.incidents.get(id)?.weight ?? 1,
    fallback,
  };
}
