import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { aroundEvent } from "../../core/kindSeries";
import type { Period } from "../../core/period";
import { caseStore } from "../../store/caseStore";
import { say, screenStore } from "../../store/screenStore";
import {
  type SelectMode,
  select,
  selectEntities,
  selectionStore,
  selectLinks,
} from "../../store/selectionStore";
import { timeStore } from "../../store/timeStore";
import { reportView } from "../../store/viewReport";
import { periodByKey } from "./Brush";
import { drawnTruth, noteWords, statusWords } from "./drawnTruth";
import { headHeight } from "./HeadStrip";
import { lookAt } from "./periodEdits";
import { countRows, fullHeight, lineRows, placedRows, topFor } from "./rows";
import { type Active, legendHeight, TimePicture } from "./TimePicture";
import css from "./TimeView.module.css";
import { timeLook } from "./timeLook";
import { timeScale } from "./timeScale";
import { useSize } from "./useSize";
import type { TimeModel } from "./useTime";
import { activeWords, walked } from "./walk";

/** Room under the last row, so that it can stand whole. */
const below = 24;

/** Selects an event with its links and all that they lead to, or a link, in every view. */
function choose(table: "entities" | "links", ids: readonly string[], mode: SelectMode): void {
  const { case: kase } = caseStore.getState().file;
  if (table === "links") {
    selectLinks(ids, mode);
    return;
  }
  selectEntities(ids, mode);
  const links = ids
    .filter((id) => kase.entities.get(id)?.kind === "event")
    .flatMap((id) => aroundEvent(kase, id).links);
  if (mode === "set" && links.length > 0) selectLinks(links, "add");
}

/** The picture in a window of its own: it is scrolled, walked by keyboard, brushed. */
export function TimeFrame({
  model,
  all,
  mode,
}: {
  readonly model: TimeModel;
  readonly all: Period;
  readonly mode: "lines" | "counts";
}) {
  const { zoom, left, top } = useStore(timeStore, (state) => state);
  const theme = useStore(screenStore, (state) => state.theme);
  const focus = useStore(caseStore, (state) => state.file.arrangement.focus);
  const filters = useStore(caseStore, (state) => state.file.filter.length);
  const selection = useStore(selectionStore, (state) => state);
  const [frame, setFrame] = useState<HTMLElement | null>(null);
  const size = useSize(frame);
  const [active, setActive] = useState<Active | undefined>();
  const look = useMemo(() => timeLook(theme), [theme]);
  const barsHeight = mode === "lines" ? 56 : Math.max(64, Math.min(130, size.height * 0.18));
  const scale = useMemo(
    () => timeScale(all, zoom, model.coarse, size.width, left),
    [all, zoom, model.coarse, size.width, left],
  );
  const { edges, unit } = scale;
  const { kase, keep, lines } = model;
  const rows = useMemo(
    () => (mode === "lines" ? lineRows(lines) : countRows(kase, keep, edges, unit)),
    // The edges are made anew with every move along; they only change with the unit and the range.
    [mode, lines, kase, keep, unit, edges.length, edges[0]],
  );
  const window = Math.max(80, size.height - headHeight(barsHeight) - (mode === "lines" ? legendHeight : 0));
  const placed = useMemo(() => placedRows(rows, top, window), [rows, top, window]);
  const selected = useMemo(() => new Set([...selection.entities, ...selection.links]), [selection]);

  const { from, to } = scale.all;
  useEffect(() => timeStore.setState({ all: { from, to }, unit }), [from, to, unit]);
  const settled = useRef(false);
  useEffect(() => {
    if (!frame || size.height === 0) return;
    // A scene, a new picture or a new order puts the window elsewhere.
    if (Math.abs(frame.scrollTop - top) > 2) frame.scrollTop = top;
    if (Math.abs(frame.scrollLeft - left) > 2) frame.scrollLeft = left;
    settled.current = true;
  }, [frame, top, left, size.height]);
  const truth = useMemo(
    () => (size.height > 0 ? drawnTruth(model, rows, placed, scale, filters) : undefined),
    [model, rows, placed, scale, filters, size.height],
  );
  useEffect(() => {
    if (truth) reportView({ truth, status: statusWords(model, scale) });
  }, [truth, model, scale]);

  const goTo = (next: Active) => {
    setActive(next);
    timeStore.setState({
      top: topFor(
        rows,
        rows.findIndex((row) => row.id === next.row),
        top,
        window,
      ),
    });
    say(activeWords(kase, rows, next));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const period = event.shiftKey ? periodByKey(event.key, model.period, scale) : undefined;
    const next = event.shiftKey ? undefined : walked(event.key, rows, active);
    if (period) lookAt(period, scale.all);
    else if (next) goTo(next);
    else if ((event.key === "Enter" || event.key === " ") && active)
      pickActive(event.key === " " ? "toggle" : "set");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const pickActive = (how: SelectMode) => {
    const row = active ? rows.find((each) => each.id === active.row) : undefined;
    if (row?.type !== "line" || !active) return;
    const item = row.line.items[active.item];
    if (item) choose(item.table, [item.id], how);
    else selectEntities([row.line.entity], how);
  };
  const onPress = (event: MouseEvent<SVGSVGElement>) => {
    if (!(event.target instanceof Element)) return;
    const part = event.target.closest("[data-part]");
    const how = event.shiftKey || event.ctrlKey || event.metaKey ? "toggle" : "set";
    if (!part) return;
    const inside = [part, ...part.querySelectorAll("[data-entity],[data-link]")];
    const ids = (name: string) => inside.flatMap((each) => each.getAttribute(name) ?? []);
    const [entities, links] = [ids("data-entity"), ids("data-link")];
    if (entities.length > 0) choose("entities", entities, how);
    else if (links.length > 0) choose("links", links, how);
  };
  const about =
    mode === "lines"
      ? `Theme lines: ${lines.length} entities with dated items, ${placed.length} in sight`
      : "Counts by kind and disruptions over time";
  return (
    <>
      <div className={css.holder}>
        <section
          ref={setFrame}
          className={css.frame}
          role="application"
          aria-roledescription="picture of time"
          aria-label={mode === "lines" ? "Theme lines" : "Counts over time"}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the picture is walked by keyboard
          tabIndex={0}
          onKeyDown={onKeyDown}
          onScroll={(event) => {
            if (!settled.current) return;
            const { scrollTop, scrollLeft } = event.currentTarget;
            timeStore.setState({ top: scrollTop, left: scrollLeft });
          }}
        >
          {size.height > 0 ? (
            <div
              style={{
                width: size.width + scale.full - scale.width,
                height: Math.max(size.height, fullHeight(rows) + size.height - window + below),
              }}
            >
              <TimePicture
                model={model}
                scale={scale}
                rows={placed}
                width={size.width}
                height={size.height}
                barsHeight={barsHeight}
                theme={theme}
                look={look}
                focus={focus}
                selected={selected}
                active={active}
                about={about}
                onPress={onPress}
                onPick={(table, ids, add) =>
                  table === "incidents"
                    ? select("incidents", ids, add ? "toggle" : "set")
                    : choose(table, ids, add ? "toggle" : "set")
                }
              />
            </div>
          ) : null}
        </section>
      </div>
      <p className={css.notes}>
        {noteWords(model, mode).map((words) => (
          <span key={words}>{words}</span>
        ))}
      </p>
    </>
  );
}
