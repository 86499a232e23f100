import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { Case } from "../../core/case";
import { caseDates } from "../../core/caseDates";
import { caseTimes } from "../../core/caseTimes";
import type { Clause } from "../../core/clause";
import type { Dated } from "../../core/dated";
import { shown } from "../../core/filter";
import {
  countWeights,
  type HarmEvents,
  type HarmWeights,
  harmEvents,
  tableWeights,
} from "../../core/harmTime";
import { keySet } from "../../core/keySet";
import { type Period, periodOf, windowOf, withoutPeriod } from "../../core/period";
import { type Keep, orderedLines, type ThemeLine, type ThemeLines, themeLines } from "../../core/themeLines";
import { endOf, startOf } from "../../core/time";
import { caseStore } from "../../store/caseStore";
import { harmTablesStore, needHarmTables } from "../../store/harmTablesStore";
import { pictureStore } from "../../store/pictureStore";
import { selectionStore } from "../../store/selectionStore";
import { timeStore } from "../../store/timeStore";

/** Everything about time that is worked out from the case. */
export interface TimeModel {
  readonly kase: Case;
  readonly keep: Keep;
  /** From the first bar of the case to its last; undefined = nothing has a date. */
  readonly all: Period | undefined;
  /** Dated items before the first bar: few, and far back. */
  readonly earlier: number;
  /** Most harm is dated to the month or year only. */
  readonly coarse: boolean;
  readonly harm: HarmEvents;
  readonly weights: HarmWeights;
  readonly themes: ThemeLines;
  readonly lines: readonly ThemeLine[];
  /** What is chosen to be looked at; undefined = all dates. */
  readonly period: Period | undefined;
}

/** Rows that ask about links, or how a thing may be shared: these hold for what is on a line too. */
const ofItems: readonly Clause["type"][] = ["linkKind", "strength", "grade", "handling"];

interface Passing {
  /** Entities that get a line: they pass the filters but for the time window, since what is outside it stays on the picture, in grey. */
  readonly of: ReadonlySet<string>;
  /** What may be on a line. An event that the chart leaves out, so as not to be crowded, still happened. */
  readonly keep: Keep;
}

function usePassing(): Passing {
  const file = useStore(caseStore, (state) => state.file);
  const passing = useStore(pictureStore, (state) => state.shown);
  const rest = withoutPeriod(file.filter);
  const own = rest.filter(({ clause }) => ofItems.includes(clause.type));
  const windowed = windowOf(file.filter) !== undefined;
  const { entities, links, groups } = file.case;
  const [restKey, ownKey] = [JSON.stringify(rest), JSON.stringify(own)];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows by their text, since each move of the window makes a new list of the same rows
  const without = useMemo(
    () => (windowed ? shown(file.case, rest).entities : undefined),
    [windowed, restKey, entities, links, groups],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const keep = useMemo(
    () =>
      own.length > 0
        ? shown(file.case, own)
        : { entities: keySet(file.case.entities), links: keySet(file.case.links) },
    [ownKey, entities, links],
  );
  return { of: without ?? passing.entities, keep };
}

const most = (items: readonly Dated[]) =>
  items.length > 0 && items.filter(({ exact }) => exact !== "day").length > items.length / 2;

/** The period that all bars cover; whole days at both ends. */
function rangeOf(kase: Case): { readonly all: Period | undefined; readonly earlier: number } {
  const bars = caseTimes(kase).bars;
  const [first, last] = [bars?.bars[0], bars?.bars.at(-1)];
  if (!bars || !first || !last) return { all: undefined, earlier: 0 };
  const dates = caseDates(kase);
  const [start, end] = [startOf(dates?.from ?? ""), endOf(dates?.to ?? "")];
  // A month's first day lies in a week that began in the month before, and its last in none of the bars.
  const from = start > first.from && start < first.to ? start : first.from;
  return {
    all: { from, to: end > last.to && end - last.to < 32 * 86_400_000 ? end : last.to },
    earlier: bars.earlier,
  };
}

export function useTime(): TimeModel {
  const { case: kase, filter } = useStore(caseStore, (state) => state.file);
  const selected = useStore(selectionStore, (state) => state.entities);
  const order = useStore(timeStore, (state) => state.order);
  const measure = useStore(timeStore, (state) => state.measure);
  const tables = useStore(harmTablesStore, (state) => state);
  useEffect(needHarmTables, []);
  const { of, keep } = usePassing();
  const { entities, links, incidents } = kase;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pin or a note on the plan changes none of these tables
  const range = useMemo(() => rangeOf(kase), [entities, links, incidents]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const themes = useMemo(() => themeLines(kase, keep, of), [entities, links, keep, of]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const weights = useMemo(
    () =>
      measure === "counts"
        ? countWeights
        : tableWeights(kase, measure === "cchi" ? tables.cchi : tables.severity, measure === "cchi"),
    [incidents, measure, tables],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const harm = useMemo(() => harmEvents(kase), [incidents]);
  const coarse = useMemo(() => most(harm.items), [harm]);
  const lines = useMemo(
    () => orderedLines(kase, themes.lines, new Set(selected), order),
    [kase, themes, selected, order],
  );
  const period = useMemo(() => periodOf(filter), [filter]);
  // The same model as long as its parts are: what is reported of it makes the frame draw again.
  return useMemo(
    () => ({
      kase,
      keep,
      all: range.all,
      earlier: range.earlier,
      coarse,
      harm,
      weights,
      themes,
      lines,
      period,
    }),
    [kase, keep, range, coarse, harm, weights, themes, lines, period],
  );
}
