import { useStore } from "zustand";
import { closed } from "../../core/period";
import { lineOrders } from "../../core/themeLines";
import {
  type TimeMeasure,
  type TimeMode,
  type TimeState,
  timeMeasures,
  timeStore,
} from "../../store/timeStore";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Field";
import { Segmented } from "../../ui/Segmented";
import { lookAt } from "./periodEdits";
import css from "./TimeView.module.css";
import { nameWidth, periodWords, timeScale } from "./timeScale";
import type { TimeModel } from "./useTime";

const modeWords: { readonly [M in TimeMode]: string } = {
  lines: "Theme lines",
  counts: "Counts",
  board: "Performance board",
};

const measureWords: { readonly [M in TimeMeasure]: string } = {
  cchi: "Harm: Cambridge index",
  severity: "Harm: ONS severity score",
  counts: "Number of events",
};

const orderWords = { role: "People by role first", busy: "Most dated items first" } as const;

/** How far along a picture is moved so that the period begins at its left; a little before it stays in sight. */
function startOfPeriod({ all, period, coarse }: TimeModel, zoom: TimeState["zoom"]): number {
  if (!all || !period || zoom === "fit") return 0;
  const scale = timeScale(all, zoom, coarse, 1000, 0);
  return Math.max(0, scale.x(closed(period, all).from) - nameWidth - 48);
}

/** Over the picture: which picture, how fine, in what order, and the way back to all dates. */
export function TimeTools({ model, mode }: { readonly model: TimeModel; readonly mode: TimeMode }) {
  const { zoom, order, measure } = useStore(timeStore, (state) => state);
  const { all, period, coarse } = model;
  return (
    <div className={css.tools}>
      {period && all ? (
        <Button title="Show all dates in every view" onPress={() => lookAt(all, all)}>
          {periodWords(closed(period, all))} ×
        </Button>
      ) : null}
      {mode === "lines" ? (
        <Select
          name="Order of the lines"
          value={order}
          options={lineOrders.map((value) => ({ value, words: orderWords[value] }))}
          onChange={(value) => timeStore.setState({ order: value, top: 0 })}
        />
      ) : null}
      {model.harm.items.length > 0 ? (
        <Select
          name="Harm by"
          value={measure}
          options={timeMeasures.map((value) => ({ value, words: measureWords[value] }))}
          onChange={(value) => timeStore.setState({ measure: value })}
        />
      ) : null}
      {mode === "board" ? null : (
        <Select
          name="Zoom"
          value={zoom}
          options={[
            { value: "fit", words: "All dates" },
            { value: "month", words: "By month" },
            { value: "week", words: coarse ? "By week (most dates are by month)" : "By week" },
            { value: "day", words: coarse ? "By day (most dates are by month)" : "By day" },
          ]}
          onChange={(value) => timeStore.setState({ zoom: value, left: startOfPeriod(model, value) })}
        />
      )}
      <Segmented
        label="Picture of time"
        value={mode}
        options={(["lines", "counts", "board"] as const).map((value) => ({ value, words: modeWords[value] }))}
        onChange={(value) => timeStore.setState({ mode: value, top: 0 })}
      />
    </div>
  );
}
