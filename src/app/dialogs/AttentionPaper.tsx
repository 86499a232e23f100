import type { AttentionSheet } from "../../exporters/attentionSheet";
import css from "./AttentionDialog.module.css";

/** The page on the screen: the words of the sheet, laid out as the saved file lays them out. */
export function AttentionPaper({ sheet }: { readonly sheet: AttentionSheet }) {
  return (
    <article className={css.paper} data-picture aria-label="The page as it is saved">
      <p className={css.marking}>{sheet.marking}</p>
      <div className={css.page}>
        <h3>{sheet.title}</h3>
        <p>
          <b>{sheet.case}</b>
          {sheet.note === "" ? "" : ` · ${sheet.note}`}
        </p>
        <p>{sheet.asAt}</p>
        <p>{sheet.is}</p>
        <p className={css.small}>{sheet.method}</p>
        <p className={css.small}>{sheet.names}</p>
        <ol>
          {sheet.rows.map((row) => (
            <li key={row.place}>
              <p className={css.title}>
                <span>{row.place}</span>
                <span>{row.name}</span>
                <span className={css.sum}>{row.sum}</span>
              </p>
              {row.first === "" ? null : (
                <p>
                  <b>Exploitation indicator, comes first:</b> {row.first}
                </p>
              )}
              {row.lines.map(({ words, adds }) => (
                <p key={words} className={css.line}>
                  <span>{words}</span>
                  <span>{adds}</span>
                </p>
              ))}
              {row.rests === "" ? null : (
                <p className={css.small}>
                  <b>Rests on</b> {row.rests}
                </p>
              )}
              <p className={css.small}>
                <b>Protective adults within two steps:</b> {row.protective || "none known"}
              </p>
              {row.unknown === "" ? null : (
                <p className={css.small}>
                  <b>Not known:</b> {row.unknown}
                </p>
              )}
              {row.referral === "" ? null : (
                <p className={css.small}>
                  <b>Marked for referral</b> {row.referral}
                </p>
              )}
            </li>
          ))}
        </ol>
        {sheet.rest === "" ? null : <p>{sheet.rest}</p>}
        <h4>Marked for referral</h4>
        {sheet.referrals.length === 0 ? <p>Nobody is marked for referral.</p> : null}
        <ul>
          {sheet.referrals.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </div>
      <p className={css.marking}>{sheet.marking}</p>
    </article>
  );
}
