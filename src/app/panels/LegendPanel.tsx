import { useMemo } from "react";
import { maxFocus } from "../../core/arrangement";
import { setFilter, setFocus } from "../../core/edits";
import type { Clause } from "../../core/filter";
import { type LegendRow, legendOf } from "../../encode/legend";
import { ocgName } from "../../encode/symbol";
import { caseStore, edit } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { screenStore, tell } from "../../store/screenStore";
import { shownPointsStore } from "../../store/shownPoints";
import { LineSample, Mark } from "../../ui/Mark";
import { PointMark } from "../../ui/PointMark";
import { withRow } from "../filterRows";
import { useFrom } from "../useFrom";
import css from "./Panel.module.css";

function showOnly(clause: Clause, words: string): void {
  const { file } = caseStore.getState();
  edit(setFilter(file, withRow(file.filter, clause), `Show only ${words}`));
  tell(`Showing only ${words}`);
}

/** Which four OCGs have colour; the first is the subject of the chart. */
function Focus() {
  const file = useFrom(caseStore, (state) => state.file);
  const ocgs = [...file.case.groups.values()].filter((group) => group.type === "ocg");
  const { focus } = file.arrangement;
  if (ocgs.length < 2) return null;
  const toggle = (id: string) => {
    const next = focus.includes(id) ? focus.filter((each) => each !== id) : [...focus, id].slice(-maxFocus);
    edit(setFocus(file, next));
  };
  return (
    <details className={css.focus}>
      <summary>Choose up to four OCGs in colour</summary>
      {ocgs.map((group) => {
        const place = focus.indexOf(group.id);
        return (
          <label key={group.id} className={css.check}>
            <input type="checkbox" checked={place >= 0} onChange={() => toggle(group.id)} />
            {ocgName(group)}
            <span className={css.count}>
              {place === 0 ? "subject" : place > 0 ? `colour ${place + 1}` : "grey"}
            </span>
          </label>
        );
      })}
      {focus.length > 0 ? (
        <button
          type="button"
          className={css.link}
          onClick={() => edit(setFocus(file, [...focus.slice(1), ...focus.slice(0, 1)]))}
        >
          Make the next one the subject
        </button>
      ) : null}
    </details>
  );
}

function Row({ row }: { readonly row: LegendRow }) {
  const theme = useFrom(screenStore, (state) => state.theme);
  const swatch =
    row.swatch.type === "mark" ? (
      <Mark look={row.swatch.look} theme={theme} size={26} />
    ) : (
      <LineSample look={row.swatch.look} theme={theme} />
    );
  const inside = (
    <>
      <span className={css.swatch}>{swatch}</span>
      <span className={css.words}>{row.words}</span>
      {row.note ? <span className={css.note}>{row.note}</span> : null}
      <span className={css.count}>{row.count.toLocaleString("en-GB")}</span>
    </>
  );
  const { clause } = row;
  if (!clause) return <li className={css.row}>{inside}</li>;
  return (
    <li>
      <button
        type="button"
        className={css.row}
        title={`Show only ${row.words}`}
        onClick={() => showOnly(clause, row.words)}
      >
        {inside}
      </button>
    </li>
  );
}

/** The legend of what is drawn, with counts; a row filters to itself. */
export function LegendPanel() {
  const { picture } = useFrom(pictureStore, (state) => state);
  const file = useFrom(caseStore, (state) => state.file);
  const theme = useFrom(screenStore, (state) => state.theme);
  const numbers = useFrom(shownPointsStore, (state) => state.numbers);
  const drawn = picture.type === "drawn" ? picture.drawn : undefined;
  const links = new Set(drawn?.lines.flatMap((line) => line.links.map(({ id }) => id)));
  const worn = [
    ...[...numbers.entities].filter(([id]) => drawn?.markOf.has(id)),
    ...[...numbers.links].filter(([id]) => links.has(id)),
  ].map(([, number]) => number);
  const pins = worn.length;
  const sections = useMemo(
    () => (picture.type === "drawn" ? legendOf(file.case, picture.drawn, file.arrangement) : []),
    [picture, file],
  );
  return (
    <section className={css.panel} aria-labelledby="legend-title">
      <header>
        <h2 id="legend-title">Legend</h2>
        <span className={css.note}>only what is drawn</span>
      </header>
      {picture.type === "overview" ? (
        <p className={css.note}>
          Each card is a sum of entities, with its count; each line a sum of links. Link strength is not shown
          at this scale.
        </p>
      ) : null}
      {pins > 0 ? (
        <div>
          <h3>Interdiction points</h3>
          <ul>
            {[true, false].map((stable) => {
              const count = worn.filter((each) => each.stable === stable).length;
              if (count === 0) return null;
              return (
                <li key={String(stable)} className={css.row}>
                  <span className={css.swatch}>
                    <PointMark place={1} tied={false} stable={stable} theme={theme} size={28} />
                  </span>
                  <span className={css.words}>
                    {stable ? "Place in the ranking" : "Not stable: an intelligence gap, not a target"}
                  </span>
                  <span className={css.count}>{count.toLocaleString("en-GB")}</span>
                </li>
              );
            })}
          </ul>
          <p className={css.note}>Marks that share a number are equal, or go together.</p>
        </div>
      ) : null}
      {sections.map((section) => (
        <div key={section.title}>
          <h3>{section.title}</h3>
          <ul>
            {section.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </ul>
          {section.title === "Colour is OCG" ? <Focus /> : null}
        </div>
      ))}
    </section>
  );
}
