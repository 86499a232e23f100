import type { Case } from "../../core/case";
import type { Provenance } from "../../core/provenance";
import { startOf } from "../../core/time";
import type { WeekCounts, WeeksAsked } from "../../core/weekCounts";
import { defaultScheme, offenceOf, weigher } from "./chosenEvents";
import { unitOf } from "./method";

const day = 86_400_000;
/** 5 January 1970 was a Monday. */
const firstMonday = 4 * day;

/** Months since year 0, of a moment. */
const monthOf = (ms: number) => {
  const date = new Date(ms);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
};
const weekOf = (ms: number) => Math.floor((ms - firstMonday) / (7 * day));

type Step = WeekCounts["step"];
const bucketOf = (step: Step, ms: number) => (step === "week" ? weekOf(ms) : monthOf(ms));
const isoDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const startOfBucket = (step: Step, bucket: number) =>
  step === "week"
    ? isoDay(firstMonday + bucket * 7 * day)
    : isoDay(Date.UTC(Math.floor(bucket / 12), bucket % 12, 1));

/** 4 for a year, 7 for a month, 10 and more for a day. */
const exactness = (iso: string) => (Number.isNaN(startOf(iso)) ? 0 : iso.length);
const needed = (step: Step) => (step === "week" ? 10 : 7);

/** Dates of reports in the grounds for facts. */
function* reports(kase: Case): Generator<string> {
  const seen = new Set<string>();
  const of = function* (list: readonly Provenance[]): Generator<string> {
    for (const { date, source, claim } of list) {
      if (date === undefined || seen.has(`${date}\n${source}\n${claim}`)) continue;
      seen.add(`${date}\n${source}\n${claim}`);
      yield date;
    }
  };
  for (const item of kase.entities.values()) {
    yield* of(item.provenance);
    for (const each of item.attributes) yield* of(each.provenance);
    for (const each of item.memberships) yield* of(each.provenance);
  }
  for (const item of kase.links.values()) {
    yield* of(item.provenance);
    for (const each of item.attributes) yield* of(each.provenance);
  }
}

interface Dated {
  readonly date: string;
  readonly put: (bucket: number) => void;
}

/** Events, harm, enforcement and intelligence by week, or by month where the dates are no finer. */
export function weekCounts(kase: Case, asked: WeeksAsked): WeekCounts {
  const scheme = asked.scheme ?? defaultScheme;
  const weigh = weigher(scheme);
  const only = asked.incidents ? new Set(asked.incidents) : undefined;
  const chosen = [...kase.incidents.values()].filter(({ id }) => !only || only.has(id));
  const dates = chosen.flatMap(({ times }) => times.from ?? []);
  const coarseDates = dates.filter((iso) => exactness(iso) < 10 && exactness(iso) > 0).length;
  const step: Step = asked.step ?? (coarseDates > dates.length / 2 ? "month" : "week");
  const least = needed(step);

  const harmOf = new Map<number, { events: number; harm: number; kinds: Map<string, number> }>();
  const sums = {
    enforcement: new Map<number, number>(),
    chart: new Map<number, number>(),
    reports: new Map<number, number>(),
  };
  const add = (map: Map<number, number>) => (bucket: number) => {
    map.set(bucket, (map.get(bucket) ?? 0) + 1);
  };
  let [undated, coarse] = [0, 0];
  const items: Dated[] = [];
  for (const incident of chosen) {
    const { layer, times } = incident;
    if (layer !== "harm" && layer !== "enforcement") continue;
    const date = times.from ?? "";
    if (exactness(date) < least) {
      if (layer === "harm") exactness(date) === 0 ? undated++ : coarse++;
      continue;
    }
    if (layer === "enforcement") {
      items.push({ date, put: add(sums.enforcement) });
      continue;
    }
    items.push({
      date,
      put: (bucket) => {
        const made = harmOf.get(bucket) ?? { events: 0, harm: 0, kinds: new Map<string, number>() };
        harmOf.set(bucket, made);
        made.events++;
        made.harm += weigh(incident).weight;
        const kind = offenceOf(incident) || "no offence named";
        made.kinds.set(kind, (made.kinds.get(kind) ?? 0) + 1);
      },
    });
  }
  if (!only) {
    for (const { kind, times } of kase.entities.values())
      if (kind === "event" && exactness(times.from ?? "") >= least)
        items.push({ date: times.from ?? "", put: add(sums.chart) });
    for (const date of reports(kase))
      if (exactness(date) >= least) items.push({ date, put: add(sums.reports) });
  }
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { date, put } of items) {
    const bucket = bucketOf(step, startOf(date));
    low = Math.min(low, bucket);
    high = Math.max(high, bucket);
    put(bucket);
  }
  const length = items.length === 0 ? 0 : high - low + 1;
  const along = (read: (bucket: number) => number) => Uint32Array.from({ length }, (_, at) => read(low + at));
  const totals = new Map<string, number>();
  for (const { kinds } of harmOf.values())
    for (const [kind, events] of kinds) totals.set(kind, (totals.get(kind) ?? 0) + events);
  const sorted = [...dates].filter((iso) => exactness(iso) > 0).sort();
  const [from, to] = [sorted[0], sorted.at(-1)];
  return {
    step,
    starts: Array.from({ length }, (_, at) => startOfBucket(step, low + at)),
    kinds: [...totals]
      .sort((a, b) => b[1] - a[1])
      .map(([offence]) => ({
        offence,
        events: along((bucket) => harmOf.get(bucket)?.kinds.get(offence) ?? 0),
      })),
    harmEvents: along((bucket) => harmOf.get(bucket)?.events ?? 0),
    harm: Float64Array.from({ length }, (_, at) => harmOf.get(low + at)?.harm ?? 0),
    enforcement: along((bucket) => sums.enforcement.get(bucket) ?? 0),
    chartEvents: along((bucket) => sums.chart.get(bucket) ?? 0),
    intelligence: along((bucket) => sums.reports.get(bucket) ?? 0),
    undated,
    coarse,
    span: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    unit: unitOf(scheme),
  };
}
