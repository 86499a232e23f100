import { useState } from "react";
import { setFilter } from "../../core/edits";
import { dateText, endOf, startOf } from "../../core/time";
import { isoDay, type TimeBars } from "../../core/timeBars";
import { caseStore, edit } from "../../store/caseStore";
import { withoutRow, withRow } from "../filterRows";
import { useCaseTimes } from "../useCaseTimes";
import { useFrom } from "../useFrom";
import { TimeHandle } from "./TimeHandle";
import css from "./TimeScrubber.module.css";

/** Bars from the first brushed one to the last, both included. */
interface Brush {
  readonly first: number;
  readonly last: number;
}

const units = { week: "weeks", month: "months", year: "years" } as const;

function brushOf(
  bars: TimeBars["bars"],
  window: { readonly from?: string; readonly to?: string } | undefined,
): Brush {
  const all = { first: 0, last: bars.length - 1 };
  if (!window) return all;
  const from = window.from ? startOf(window.from) : Number.NEGATIVE_INFINITY;
  const to = window.to ? endOf(window.to) : Number.POSITIVE_INFINITY;
  const first = bars.findIndex((bar) => bar.to > from);
  const last = bars.findLastIndex((bar) => bar.from < to);
  return first < 0 || last < first ? all : { first, last };
}

/** Weekly bars of what is dated, and a brush over them that is the date filter. */
export function TimeScrubber() {
  const file = useFrom(caseStore, (state) => state.file);
  const made = useCaseTimes(file.case)?.bars;
  const row = file.filter.find((each) => each.clause.type === "date");
  const window = row?.clause.type === "date" ? row.clause.window : undefined;
  const [draft, setDraft] = useState<Brush | undefined>(undefined);
  if (!made) return null;
  const { bars, unit, dated, earlier, undated } = made;
  const brush = draft ?? brushOf(bars, window);
  const top = Math.max(...bars.map((bar) => bar.count));
  const commit = (next: Brush) => {
    setDraft(undefined);
    const first = bars[next.first];
    const last = bars[next.last];
    if (!first || !last) return;
    // An end at the edge of the bars is open, so that what is dated before the first bar stays.
    const from = next.first === 0 ? {} : { from: isoDay(first.from) };
    const to = next.last === bars.length - 1 ? {} : { to: isoDay(last.to - 1) };
    const whole = !("from" in from) && !("to" in to);
    const clause = { type: "date", window: { ...from, ...to } } as const;
    const filter = whole ? withoutRow(file.filter, "date") : withRow(file.filter, clause);
    const words = [dateText(isoDay(first.from)), dateText(isoDay(last.to - 1))].join(" to ");
    edit(setFilter(file, filter, whole ? "Show all dates" : `Show ${words}`));
  };
  const move = (end: "first" | "last", to: number): Brush => {
    const at = Math.max(0, Math.min(bars.length - 1, to));
    return end === "first"
      ? { first: Math.min(at, brush.last), last: brush.last }
      : { first: brush.first, last: Math.max(at, brush.first) };
  };
  const said = (end: "first" | "last") => {
    const bar = bars[brush[end]];
    return bar ? dateText(isoDay(end === "first" ? bar.from : bar.to - 1)) : "";
  };
  const share = (index: number) => `${(100 * index) / bars.length}%`;
  const flags = file.case.plan.disruptions.flatMap((each) => {
    const time = startOf(each.date);
    const index = bars.findIndex((bar) => time >= bar.from && time < bar.to);
    return index < 0 ? [] : [{ ...each, index }];
  });
  const ticks = bars.flatMap((bar, index) => {
    const day = isoDay(bar.from);
    const before = bars[index - 1];
    const fresh =
      !before ||
      isoDay(before.from).slice(0, unit === "week" ? 7 : 4) !== day.slice(0, unit === "week" ? 7 : 4);
    return fresh ? [{ index, words: dateText(unit === "week" ? day.slice(0, 7) : day.slice(0, 4)) }] : [];
  });
  const every = Math.ceil(ticks.length / 10);
  return (
    <section className={css.time} aria-label="Time">
      <div className={css.words}>
        <h2>Time</h2>
        <p>
          {brush.last - brush.first + 1} of {bars.length} {units[unit]}
        </p>
        <p>
          {dated.toLocaleString("en-GB")} dated{earlier > 0 ? `, ${earlier} before these` : ""};{" "}
          {undated.toLocaleString("en-GB")} undated
        </p>
      </div>
      <div className={css.track}>
        <div className={css.bars} aria-hidden="true">
          {bars.map((bar, index) => (
            <i
              key={bar.from}
              className={index >= brush.first && index <= brush.last ? css.inside : ""}
              style={{ height: `${bar.count === 0 ? 0 : Math.max(6, (100 * bar.count) / top)}%` }}
              title={`${bar.count}`}
            />
          ))}
        </div>
        {flags.map((flag) => (
          <span
            key={flag.id}
            className={css.flag}
            style={{ left: share(flag.index + 0.5) }}
            title={`${flag.title}, ${dateText(flag.date)}`}
          >
            {flag.pillar}
          </span>
        ))}
        <div
          className={css.brush}
          style={{ left: share(brush.first), right: `calc(100% - ${share(brush.last + 1)})` }}
        />
        {(["first", "last"] as const).map((end) => (
          <TimeHandle
            key={end}
            name={end === "first" ? "First date shown" : "Last date shown"}
            value={brush[end]}
            max={bars.length - 1}
            words={said(end)}
            left={share(end === "first" ? brush.first : brush.last + 1)}
            onDrag={(fraction) =>
              setDraft(move(end, Math.round(fraction * bars.length - (end === "last" ? 1 : 0))))
            }
            onDrop={() => draft && commit(draft)}
            onStep={(by) => commit(move(end, brush[end] + by))}
          />
        ))}
        <div className={css.ticks} aria-hidden="true">
          {ticks
            .filter((_, index) => index % every === 0)
            .map((tick) => (
              <span key={tick.index} style={{ left: share(tick.index) }}>
                {tick.words}
              </span>
            ))}
        </div>
      </div>
    </section>
  );
}
