import { useStore } from "zustand";
import { type SourceType, sourceTypes } from "../../core/sourceType";
import { caseStore } from "../../store/caseStore";
import { askRanking, type RankingState, rankingStore } from "../../store/rankingStore";
import { Field, Select, TextInput } from "../../ui/Field";
import css from "./BusinessSide.module.css";
import { DrawSettings } from "./DrawSettings";

const drawChoices = ["100", "200", "500", "1000", "5000"] as const;

/** How the ranking is worked out, and what of it can be asked otherwise. */
export function HowWorked({ ranking }: { readonly ranking: NonNullable<RankingState["ranking"]> }) {
  const asked = useStore(rankingStore, (state) => state.asked);
  const kase = useStore(caseStore, (state) => state.file.case);
  const without = asked.without ?? [];
  const toggle = (type: SourceType, on: boolean) =>
    askRanking({ without: on ? without.filter((each) => each !== type) : [...without, type] });
  const window = asked.window ?? {};
  const setWindow = (end: "from" | "to", value: string) => {
    const next = { ...window, [end]: value || undefined };
    const clean = {
      ...(next.from ? { from: next.from } : {}),
      ...(next.to ? { to: next.to } : {}),
    };
    askRanking({ window: clean });
  };
  return (
    <details className={css.how}>
      <summary>How it is worked out</summary>
      <p>
        Each link is kept in a draw as often as its strength makes it likely. A point that is among the first
        three in fewer than 60 of 100 draws is not stable. Children, victims, witnesses and professionals are
        never ranked and never cut.
      </p>
      <div className={css.fields}>
        <Field label="Draws">
          {(id) => (
            <Select
              id={id}
              value={String(asked.draws ?? ranking.draws)}
              options={drawChoices.map((value) => ({ value: String(value), words: value }))}
              onChange={(value) => askRanking({ draws: Number(value) })}
            />
          )}
        </Field>
        <Field label="Seed">
          {(id) => (
            <TextInput
              id={id}
              type="number"
              value={String(asked.seed ?? ranking.seed)}
              onChange={(value) => askRanking({ seed: Math.max(0, Math.floor(Number(value) || 0)) })}
            />
          )}
        </Field>
        <Field label="Contacts are">
          {(id) => (
            <Select
              id={id}
              value={asked.form ?? "people"}
              options={[
                { value: "people", words: "between people" },
                { value: "everything", words: "between everything" },
              ]}
              onChange={(form) => askRanking({ form })}
            />
          )}
        </Field>
        <Field label="Dated from">
          {(id) => (
            <TextInput
              id={id}
              type="date"
              value={window.from ?? ""}
              onChange={(value) => setWindow("from", value)}
            />
          )}
        </Field>
        <Field label="Dated to">
          {(id) => (
            <TextInput
              id={id}
              type="date"
              value={window.to ?? ""}
              onChange={(value) => setWindow("to", value)}
            />
          )}
        </Field>
      </div>
      <DrawSettings />
      <fieldset className={css.sources}>
        <legend>Contacts known from</legend>
        {sourceTypes.map((type) => (
          <label key={type}>
            <input
              type="checkbox"
              checked={!without.includes(type)}
              onChange={(event) => toggle(type, event.target.checked)}
            />
            {type}
          </label>
        ))}
      </fieldset>
      {ranking.dropped.length > 0 ? (
        <p>
          Left out as a meeting point of too many:{" "}
          {ranking.dropped
            .map((each) => `${kase.entities.get(each.id)?.label ?? each.id} (${each.people} people)`)
            .join(", ")}
          .
        </p>
      ) : null}
    </details>
  );
}
