import { setFilter } from "../../core/edits";
import {
  closed,
  movedPeriod,
  type Period,
  periodOf,
  widenedPeriod,
  withoutPeriod,
  withPeriod,
} from "../../core/period";
import { dateText } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { caseStore, edit } from "../../store/caseStore";
import { screenStore, tell } from "../../store/screenStore";
import { type TimeMode, timeStore } from "../../store/timeStore";
import type { Command } from "./command";
import { noCase } from "./reasons";

/** Why the period cannot be moved from here: its step is the unit of the picture of time. */
function noTime(): string | undefined {
  const none = noCase();
  if (none) return none;
  if (screenStore.getState().view !== "time") return "Go to Time first";
  return timeStore.getState().all ? undefined : "Nothing in this case has a date";
}

function look(change: (now: Period, all: Period) => Period): void {
  const { all } = timeStore.getState();
  if (!all) return;
  const { file } = caseStore.getState();
  const next = change(closed(periodOf(file.filter), all), all);
  const filter = withPeriod(file.filter, next, all);
  const whole = periodOf(filter) === undefined;
  const words = whole ? "all dates" : `${dateText(isoDay(next.from))} to ${dateText(isoDay(next.to - 1))}`;
  if (JSON.stringify(filter) !== JSON.stringify(file.filter)) edit(setFilter(file, filter, `Show ${words}`));
  tell(`Period: ${words}`);
}

const unit = () => timeStore.getState().unit;

function period(
  id: string,
  title: (unit: string) => string,
  key: string,
  change: (now: Period, all: Period) => Period,
): Command {
  return {
    id,
    title: () => title(unit()),
    group: "Explore",
    keys: [key],
    why: noTime,
    run: () => look(change),
  };
}

function picture(mode: TimeMode, title: string): Command {
  return {
    id: `time-${mode}`,
    title: () => title,
    group: "View",
    keys: [],
    why: noCase,
    run: () => {
      timeStore.setState({ mode, top: 0 });
      screenStore.setState({ view: "time" });
    },
  };
}

export const timeCommands: readonly Command[] = [
  period(
    "period-earlier",
    (each) => `Period: a ${each} earlier`,
    ",",
    (now, all) => movedPeriod(now, all, unit(), -1),
  ),
  period(
    "period-later",
    (each) => `Period: a ${each} later`,
    ".",
    (now, all) => movedPeriod(now, all, unit(), 1),
  ),
  period(
    "period-wider",
    (each) => `Period: wider by a ${each} at each end`,
    "]",
    (now, all) => widenedPeriod(now, all, unit(), 1),
  ),
  period(
    "period-narrower",
    (each) => `Period: narrower by a ${each} at each end`,
    "[",
    (now, all) => widenedPeriod(now, all, unit(), -1),
  ),
  {
    id: "period-all",
    title: () => "Period: all dates",
    group: "Explore",
    keys: [],
    why: () => noCase() ?? (periodOf(caseStore.getState().file.filter) ? undefined : "All dates are shown"),
    run: () => {
      const { file } = caseStore.getState();
      edit(setFilter(file, withoutPeriod(file.filter), "Show all dates"));
      tell("All dates");
    },
  },
  picture("lines", "Time: theme lines"),
  picture("counts", "Time: counts by kind and intelligence volume"),
  picture("board", "Time: reduction in harm, for the performance board"),
];
