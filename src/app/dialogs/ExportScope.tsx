import { useId } from "react";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { selectionStore } from "../../store/selectionStore";
import { useFrom } from "../useFrom";
import css from "./ExportDialog.module.css";
import type { PartChoice } from "./exportPart";

const numbers = (entities: number, links: number) =>
  `${counted(entities, "entity", "entities")}, ${counted(links, "link")}`;

/** How much of the case leaves: each choice says what it comes to. */
export function ExportScope({
  choice,
  onChange,
}: {
  readonly choice: PartChoice;
  readonly onChange: (choice: PartChoice) => void;
}) {
  const name = useId();
  const kase = useFrom(caseStore, (state) => state.file.case);
  const shown = useFrom(pictureStore, (state) => state.shown);
  const selected = useFrom(selectionStore, (state) => state);
  const rows = [
    { scope: "all", words: "Whole case", note: numbers(kase.entities.size, kase.links.size), there: true },
    {
      scope: "shown",
      words: "What passes the filters",
      note: numbers(shown.entities.size, shown.links.size),
      there: shown.entities.size > 0,
    },
    {
      scope: "selected",
      words: "The selection, with the links inside it",
      note:
        selected.entities.length + selected.links.length === 0
          ? "nothing is selected"
          : numbers(selected.entities.length, selected.links.length),
      there: selected.entities.length + selected.links.length > 0,
    },
  ] as const;
  const extras = [
    { key: "incidents", words: "Incidents", count: kase.incidents.size },
    { key: "areas", words: "Areas", count: kase.areas.size },
  ] as const;
  return (
    <fieldset className={css.scope}>
      <legend>What leaves</legend>
      {rows.map(({ scope, words, note, there }) => (
        <label key={scope} className={css.choice}>
          <input
            type="radio"
            name={name}
            checked={choice.scope === scope}
            disabled={!there}
            onChange={() => onChange({ ...choice, scope })}
          />
          <span>
            {words}
            <span className={css.note}>{note}</span>
          </span>
        </label>
      ))}
      {extras.map(({ key, words, count }) =>
        count === 0 ? null : (
          <label key={key} className={css.choice}>
            <input
              type="checkbox"
              checked={choice[key]}
              onChange={(event) => onChange({ ...choice, [key]: event.target.checked })}
            />
            <span>
              {words} <span className={css.count}>{count.toLocaleString("en-GB")}</span>
            </span>
          </label>
        ),
      )}
      {choice.scope === "all" ? null : (
        <p className={css.note}>
          The plan and the filters go with the whole case only: they name what is not in a part.
        </p>
      )}
    </fieldset>
  );
}
