import { counted } from "../../encode/kindWords";
import type { Phases } from "../../worker/client";
import css from "./Decide.module.css";

/** Points listed; those that never lead nor come second stay out beyond these. */
const most = 8;

/** Places of the points, phase by phase. */
export function PhaseTable({ phases: { phases, points, undated } }: { readonly phases: Phases }) {
  if (phases.length === 0)
    return (
      <section className={css.panel} aria-labelledby="phases-title">
        <h3 id="phases-title">Ranking over time</h3>
        <p className={css.note}>Fewer than two months of dated links: there are no phases to compare.</p>
      </section>
    );
  return (
    <section className={css.panel} aria-labelledby="phases-title">
      <h3 id="phases-title">Ranking over time</h3>
      <p className={css.note}>
        Place in each phase, and how many links are dated in it. {counted(undated, "undated link")} stand
        {undated === 1 ? "s" : ""} in every phase.
      </p>
      <table className={css.table} aria-label="Ranking over time">
        <thead>
          <tr>
            <th scope="col">Point</th>
            {phases.map(({ words, dated }) => (
              <th key={words} scope="col" className={css.number}>
                {words}
                <br />
                {dated}
              </th>
            ))}
            <th scope="col">In short</th>
          </tr>
        </thead>
        <tbody>
          {points.slice(0, most).map((point) => (
            <tr key={point.id}>
              <td>{point.title}</td>
              {point.places.map((place, at) => (
                <td key={phases[at]?.words} className={`${css.number} ${place === 1 ? css.lead : ""}`}>
                  {place ?? "–"}
                </td>
              ))}
              <td>
                {point.leads > 0
                  ? `Leads in ${point.leads} of ${phases.length} phases`
                  : "Among the first three, never first"}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
