import { isClear } from "../../core/beforeAfter";
import type { BoardFigures } from "../../core/boardFigures";
import type { AreaSet } from "../../core/harmPlaces";
import { highestMarking } from "../../core/marking";
import { effectOf } from "../../core/moderated";
import type { Disruption } from "../../core/plan";
import { dateText } from "../../core/time";
import { isoDay } from "../../core/timeBars";
import { pillarSigns } from "../../encode/pillarSign";
import { Sheet } from "../../ui/Sheet";
import css from "./Board.module.css";
import { BoardChart } from "./BoardChart";
import { againstWords, headlineOf, shiftSentences } from "./boardWords";
import { periodWords } from "./timeScale";
import type { TimeModel } from "./useTime";

/** As many disruptions as the page holds, the one that is looked at among them. */
const mostRows = 6;

function rowsOf(all: readonly Disruption[], chosen: Disruption | undefined): readonly Disruption[] {
  if (all.length <= mostRows) return all;
  const last = all.slice(-mostRows);
  return chosen && !last.includes(chosen) ? [chosen, ...last.slice(1)] : last;
}

/** 'Reduction in harm over time': one page for a performance board, in words that it can be asked about. */
export function Board({
  model,
  figures,
  disruption,
  place,
  onPage,
}: {
  readonly model: TimeModel;
  readonly figures: BoardFigures | undefined;
  readonly disruption: Disruption | undefined;
  readonly place: AreaSet | undefined;
  readonly onPage: (page: HTMLElement | null) => void;
}) {
  const { kase, weights, harm } = model;
  const { head, plan } = kase;
  const rows = rowsOf(plan.disruptions, disruption);
  const period = figures ? periodWords({ from: figures.edges[0] ?? 0, to: figures.edges.at(-1) ?? 0 }) : "";
  const marking = highestMarking([
    head.marking,
    ...rows.flatMap(({ targets }) => targets.map((id) => kase.entities.get(id)?.marking)),
  ]);
  const clear = figures?.shift ? isClear(figures.shift) : false;
  return (
    <Sheet
      onPage={onPage}
      format="a4-landscape"
      title="Reduction in harm over time"
      marking={marking}
      note={head.note}
      foot="Page 1 of 1, A4"
    >
      <header className={css.head}>
        <div>
          <h2>Reduction in harm over time</h2>
          <p>
            {head.title}
            {place ? `: ${place.title}` : ""}
          </p>
        </div>
        <dl>
          <div>
            <dt>As at</dt>
            <dd>{head.asAt ? dateText(head.asAt) : "not stated"}</dd>
          </div>
          <div>
            <dt>Records</dt>
            <dd>{period || "none"}</dd>
          </div>
          <div>
            <dt>Where</dt>
            <dd>{place ? place.title : "everywhere in the case"}</dd>
          </div>
        </dl>
      </header>
      {figures ? (
        <>
          <section className={css.result} aria-label="Result">
            <p className={css.headline}>
              {disruption ? headlineOf(figures, weights.unit) : "No disruption recorded yet"}
            </p>
            <div className={css.sentences}>
              {disruption ? (
                <p>
                  <b>{`${disruption.pillar}, ${dateText(disruption.date)}: ${disruption.title}.`}</b>
                </p>
              ) : null}
              {shiftSentences(figures, weights.unit).map((words) => (
                <p key={words}>{words}</p>
              ))}
              {figures.shift && clear ? (
                <p>It came after the disruption; that it came because of it, the chart cannot show.</p>
              ) : null}
            </div>
          </section>
          <div className={css.chart}>
            <BoardChart
              figures={figures}
              disruptions={plan.disruptions}
              chosen={disruption?.id ?? ""}
              unitName={weights.unit}
              width={1072}
              height={300 + 20 * Math.max(0, 5 - rows.length)}
            />
          </div>
        </>
      ) : (
        <p className={css.none}>
          No dated events of reported harm are in this case, so nothing can be compared. Disruptions are
          listed below.
        </p>
      )}
      <section className={css.list} aria-label="Disruptions">
        <h3>What was done, and what came of it</h3>
        {rows.length === 0 ? (
          <p>No disruption is recorded. Record one with the command 'Record a disruption'.</p>
        ) : null}
        <table>
          <thead className={rows.length === 0 ? "hidden" : ""}>
            <tr>
              <th>Date</th>
              <th>P</th>
              <th>What</th>
              <th>Against</th>
              <th>Effect</th>
              <th>Moderated impact</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => {
              const { words, impact } = effectOf(row.effect);
              return (
                <tr key={row.id} data-disruption={row.id}>
                  <td>{dateText(row.date)}</td>
                  <td className={css.pillar}>
                    <svg width="13" height="13" viewBox="0 0 16 16" aria-hidden="true">
                      <path d={pillarSigns[row.pillar]} fill="#0B0C0C" />
                    </svg>
                    {row.pillar}
                  </td>
                  <td>{row.title}</td>
                  <td>{againstWords(kase, row) || "not stated"}</td>
                  <td>{[row.quantities, words].filter(Boolean).join("; ") || "not recorded"}</td>
                  <td>{impact ?? "not recorded"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {rows.length < plan.disruptions.length ? (
          <p>{`${plan.disruptions.length - rows.length} earlier disruptions are in the plan and not on this page.`}</p>
        ) : null}
      </section>
      <footer className={css.method}>
        {`Method. Harm: ${weights.title}${weights.fallback ? `; ${weights.fallback}` : ""}. ${(figures?.events ?? 0).toLocaleString("en-GB")} events counted here, ${harm.undated.toLocaleString("en-GB")} without a date left out${figures && figures.coarse > 0 ? `, ${figures.coarse.toLocaleString("en-GB")} dated too coarsely left out` : ""}. What enforcement found itself is not harm. Full ${figures?.unit ?? "week"}s only; the ${figures?.unit ?? "week"} of the disruption is in neither side. Range: middle 95 % of 2,000 redraws of the ${figures?.unit ?? "week"}s of each side, taken as independent. Moderated impact as recorded. Made ${head.asAt ? `from the case as at ${dateText(head.asAt)}` : `on material to ${figures ? dateText(isoDay((figures.edges.at(-1) ?? 1) - 1)) : "no date"}`}.`}
      </footer>
    </Sheet>
  );
}
