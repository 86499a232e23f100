import { useEffect, useRef, useState } from "react";
import { setFilter } from "../../core/edits";
import type { Bin, Overview } from "../../core/overview";
import { formOf } from "../../encode/glyphOf";
import { glyphs } from "../../encode/glyphs";
import { counted, kindWords } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import css from "./OverviewCards.module.css";
import { type CardLine, planCards } from "./overviewPlaces";

const number = (value: number) => value.toLocaleString("en-GB");

function nameOf(bin: Bin): string {
  return bin.label === bin.kind ? kindWords[bin.kind].many : bin.label;
}

/** Opens a sum: its clause becomes a filter. */
function open(bin: Bin): void {
  const { file } = caseStore.getState();
  // A double click is one wish.
  if (file.filter.some((row) => JSON.stringify(row.clause) === JSON.stringify(bin.clause))) return;
  const row = { id: `overview-${file.filter.length}-${bin.id}`, clause: bin.clause };
  edit(setFilter(file, [...file.filter, row], `Open ${nameOf(bin)}`));
  tell(`Only ${nameOf(bin)}: ${counted(bin.count, "entity", "entities")}`);
}

function Glyph({ bin }: { readonly bin: Bin }) {
  const { glyph } = formOf({ kind: bin.kind, typeName: bin.label });
  const d =
    glyph === "person"
      ? glyphs.users
      : glyph === "question"
        ? "M9.1 9a3 3 0 0 1 5.82 1c0 2-3 3-3 3M12 17h.01"
        : glyphs[glyph];
  return (
    <svg className={css.glyph} viewBox="0 0 24 24" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

function Line({ each }: { readonly each: CardLine }) {
  const { line, from, to, width, words } = each;
  return (
    <g>
      <path className={css.line} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} strokeWidth={width} />
      {words ? (
        <text className={css.count} x={words.x} y={words.y} dominantBaseline="central" textAnchor="middle">
          {number(line.count)}
        </text>
      ) : null}
    </g>
  );
}

/** The overview: what is too much to draw singly, summed; one neutral line style, since strength is not shown at this scale. */
export function OverviewCards({ overview }: { readonly overview: Overview }) {
  const place = useRef<HTMLElement>(null);
  const [frame, setFrame] = useState({ w: 900, h: 600 });
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    const watcher = new ResizeObserver(() => setFrame({ w: element.clientWidth, h: element.clientHeight }));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);
  const plan = planCards(overview, { w: frame.w, h: Math.max(200, frame.h - 34) });
  const left = plan.lines.filter((each) => !each.words).length;
  const within = new Map(
    overview.lines.filter((line) => line.from === line.to).map((line) => [line.from, line.count]),
  );
  return (
    <section className={css.frame} ref={place} aria-label="Overview">
      <p className={css.words}>
        Choose a card to see only what is in it.
        {left > 0 ? ` ${counted(left, "count")} of links left out for want of room.` : ""}
      </p>
      <div className={css.plan} data-picture="" style={{ width: plan.w, height: plan.h }}>
        <svg className={css.lines} width={plan.w} height={plan.h} aria-hidden="true">
          {plan.lines.map((each) => (
            <Line key={each.line.id} each={each} />
          ))}
        </svg>
        <ul className={css.cards}>
          {plan.cards.map(({ bin, x, y, w, h }) => (
            <li key={bin.id} style={{ left: x - w / 2, top: y - h / 2, width: w, height: h }}>
              <button type="button" className={css.card} data-bin={bin.id} onClick={() => open(bin)}>
                <Glyph bin={bin} />
                <span className={css.name}>{nameOf(bin)}</span>
                <span className={css.number}>{number(bin.count)}</span>
                {within.has(bin.id) ? (
                  <span className={css.within}>{counted(within.get(bin.id) ?? 0, "link")} among them</span>
                ) : null}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <ul className="hidden" aria-label="Links between the sums">
        {overview.lines.map((line) => {
          const name = (id: string) =>
            nameOf(
              overview.bins.find((bin) => bin.id === id) ?? {
                id,
                label: id,
                kind: "unknown",
                count: 0,
                clause: { type: "only", ids: [] },
              },
            );
          return (
            <li key={line.id}>
              {name(line.from)} and {name(line.to)}: {counted(line.count, "link")}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
