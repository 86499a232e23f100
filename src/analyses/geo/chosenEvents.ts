import type { Case } from "../../core/case";
import { offenceFinder, type Weighed } from "../../core/harmOffence";
import type { HarmFound, HarmScheme } from "../../core/harmScheme";
import type { Incident } from "../../core/place";
import type { Located, ProfileAsked, Snapped, Stray } from "../../core/profile";
import { isUndated, overlaps } from "../../core/time";
import { casePoints } from "./casePoints";
import { tableOfScheme } from "./harmTables";
import { recordedAt } from "./recording";

/** The events that a question is about, placed and weighed. */
export interface ChosenEvents {
  /** Rows of the case's points, side by side with x, y and harm. */
  readonly rows: Uint32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly harm: Float64Array;
  readonly located: Located;
  readonly weights: HarmFound;
  readonly snapped: Snapped;
}

export const defaultScheme: HarmScheme = { type: "cchi" };

/** Enforcement is counted and never weighed: a search that finds drugs is no harm that was done there. */
export function schemeOf({ layer, scheme }: Pick<ProfileAsked, "layer" | "scheme">): HarmScheme {
  return layer === "enforcement" ? { type: "counts" } : (scheme ?? defaultScheme);
}

export const offenceOf = ({ offence, label }: Incident): string => offence || label;

const codeOf = ({ attributes }: Incident): string =>
  attributes.find(({ name }) => /^(offence|crime|ho|home office)[ _-]*code$/i.test(name))?.value ?? "";

/** Weighs an event; one's own weight is in days of the Cambridge index or of the user's table, never of the courts' scores. */
export function weigher(scheme: HarmScheme): (incident: Incident) => Weighed {
  if (scheme.type === "counts") return () => ({ weight: 1, basis: "offence" });
  const table = tableOfScheme(scheme);
  const find = table ? offenceFinder(table) : undefined;
  const ownCounts = scheme.type !== "severity";
  return (incident) => {
    if (ownCounts && incident.weight !== undefined) return { weight: incident.weight, basis: "own" };
    return find ? find(offenceOf(incident), codeOf(incident)) : { weight: 1, basis: "floor" };
  };
}

/** Sums up how events got their weights. */
export function foundBy() {
  const counts = { own: 0, offence: 0, group: 0, floor: 0 };
  const unknown = new Map<string, number>();
  return {
    add: (incident: Incident, { basis }: Weighed) => {
      counts[basis]++;
      if (basis !== "floor") return;
      const name = offenceOf(incident) || "no offence named";
      unknown.set(name, (unknown.get(name) ?? 0) + 1);
    },
    found: (): HarmFound => ({
      ...counts,
      unknown: [...unknown].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    }),
  };
}

/** A place that so many share is no address. */
const sharers = 5;
/** Fewer events than this tell nothing of how they were placed. */
const enough = 50;

/** Published data stands at snap points: said so by its reader, or seen by how many events share one place to the metre. */
function snappedOf(
  incidents: readonly Incident[],
  rows: readonly number[],
  x: Float64Array,
  y: Float64Array,
): Snapped {
  const at = new Map<string, number>();
  const key = (row: number) => `${Math.round(x[row] ?? 0)} ${Math.round(y[row] ?? 0)}`;
  for (const row of rows) at.set(key(row), (at.get(key(row)) ?? 0) + 1);
  let shared = 0;
  let said = 0;
  for (const row of rows) {
    const snap = incidents[row]?.place?.precision === "snap";
    if (snap) said++;
    if (snap || (at.get(key(row)) ?? 0) >= sharers) shared++;
  }
  const share = rows.length === 0 ? 0 : shared / rows.length;
  return {
    snapped: said > rows.length / 2 || (rows.length >= enough && share > 0.5),
    share,
    points: at.size,
  };
}

/** Chooses the events of a layer and period; everything that is left out is counted by why. */
export function chosenEvents(kase: Case, asked: ProfileAsked): ChosenEvents {
  const { incidents, x, y, strays } = casePoints(kase);
  const recorded = recordedAt(kase);
  const weigh = weigher(schemeOf(asked));
  const sums = foundBy();
  const layer = asked.layer ?? "harm";
  const kept: number[] = [];
  const harm: number[] = [];
  const out: Stray[] = [];
  const count = { events: 0, noPlace: 0, otherPeriod: 0, undated: 0, leftOut: 0, artefacts: 0 };
  for (const [row, incident] of incidents.entries()) {
    if (incident.layer !== layer) continue;
    count.events++;
    if (asked.period && isUndated(incident.times)) count.undated++;
    else if (asked.period && !overlaps(incident.times, asked.period)) count.otherPeriod++;
    else if (!incident.place) count.noPlace++;
    else if (Number.isNaN(x[row] ?? Number.NaN))
      out.push({ id: incident.id, why: strays.get(row) ?? "outside Great Britain" });
    else {
      if (recorded.has(row)) count.artefacts++;
      if (asked.leaveOutRecording === true && recorded.has(row)) {
        count.leftOut++;
        continue;
      }
      const weighed = weigh(incident);
      sums.add(incident, weighed);
      kept.push(row);
      harm.push(weighed.weight);
    }
  }
  return {
    rows: Uint32Array.from(kept),
    x: Float64Array.from(kept, (row) => x[row] ?? 0),
    y: Float64Array.from(kept, (row) => y[row] ?? 0),
    harm: Float64Array.from(harm),
    located: { ...count, placed: kept.length, strays: out },
    weights: sums.found(),
    snapped: snappedOf(incidents, kept, x, y),
  };
}
