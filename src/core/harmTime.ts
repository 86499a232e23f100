import type { Case } from "./case";
import { type Dated, momentOf } from "./dated";
import { offenceFinder } from "./harmOffence";
import type { HarmTable } from "./harmScheme";
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
  const made = tableWeights(kase, undefined);
  return made.stated === 0 ? undefined : made;
}

const number = (value: number) => value.toLocaleString("en-GB");

/** Weights of a table for every event of reported harm, and how many of them are the events' own. */
export interface TableWeights extends HarmWeights {
  readonly stated: number;
}

/**
 * What each event weighs: its own weight where its file states one, else what the table says of its offence. Own weights are
 * days of the Cambridge index and no scores of the courts, so `own` is off for those. Without a table the rest count as 1.
 */
export function tableWeights(kase: Case, table: HarmTable | undefined, own = true): TableWeights {
  const find = table ? offenceFinder(table) : undefined;
  const weights = new Map<string, number>();
  const counts = { own: 0, offence: 0, group: 0, floor: 0 };
  for (const item of kase.incidents.values()) {
    if (!isHarm(item)) continue;
    const found =
      own && item.weight !== undefined
        ? ({ weight: item.weight, basis: "own" } as const)
        : (find?.(item.offence || item.label) ?? ({ weight: 1, basis: "floor" } as const));
    counts[found.basis]++;
    weights.set(item.id, found.weight);
  }
  const all = counts.own + counts.offence + counts.group + counts.floor;
  const of = (count: number, what: string) =>
    count > 0 ? `${number(count)} of ${number(all)} events ${what}` : "";
  const fallback = [
    counts.own > 0 && counts.own < all ? of(counts.own, "carry their own weight") : "",
    of(counts.group, "used a group default"),
    of(
      counts.floor,
      table ? `are not in the table and count as ${table.floor}` : "have no weight and count as 1 day",
    ),
  ]
    .filter(Boolean)
    .join("; ");
  return {
    title:
      table && counts.own < all
        ? `${table.title}, ${table.edition}`
        : "Weights as the file states them for each event",
    unit: "days",
    of: (id) => weights.get(id) ?? 1,
    fallback,
    stated: counts.own,
  };
}
