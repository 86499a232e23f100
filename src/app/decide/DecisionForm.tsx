import { type Pillar, pillars } from "../../core/plan";
import type { Review } from "../../core/review";
import { tacticsFor } from "../../core/tactics";
import { caseStore } from "../../store/caseStore";
import { Field, TextInput } from "../../ui/Field";
import { Segmented } from "../../ui/Segmented";
import { TextArea } from "../../ui/TextArea";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";
import type { DecisionDraft } from "./decisionDraft";
import { SafeguardFirst } from "./SafeguardFirst";
import { TacticRows } from "./TacticRows";

const pillarOptions = pillars.map((value) => ({ value, words: value }));

/** The fields of a decision record below its points; the order is that of the guidance's record. */
export function DecisionForm({
  draft,
  review,
  found,
  onChange,
}: {
  readonly draft: DecisionDraft;
  readonly review: Review;
  /** Children and vulnerable people beside the chosen points. */
  readonly found: readonly string[];
  readonly onChange: (change: Partial<DecisionDraft>) => void;
}) {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const kinds = draft.targets.flatMap((id) => kase.entities.get(id)?.kind ?? []);
  const lead = (pillar: Pillar) =>
    onChange({ pillar, besides: draft.besides.filter((each) => each !== pillar) });
  return (
    <>
      <div className={`${css.group} ${css.whole}`}>
        <span className={css.label} aria-hidden>
          Main intent
        </span>
        <Segmented<Pillar> label="Main intent" options={pillarOptions} value={draft.pillar} onChange={lead} />
        <fieldset className={css.checks}>
          <legend>Also serves</legend>
          {pillars
            .filter((each) => each !== draft.pillar)
            .map((each) => (
              <label key={each} className={css.check}>
                <input
                  type="checkbox"
                  checked={draft.besides.includes(each)}
                  onChange={(event) =>
                    onChange({
                      besides: event.target.checked
                        ? [...draft.besides, each]
                        : draft.besides.filter((other) => other !== each),
                    })
                  }
                />
                {each}
              </label>
            ))}
        </fieldset>
      </div>
      <Field label="Why">
        {(id) => (
          <TextArea
            id={id}
            rows={4}
            value={draft.rationale}
            onChange={(rationale) => onChange({ rationale })}
          />
        )}
      </Field>
      <Field label="What we will not do, and why">
        {(id) => (
          <TextArea id={id} rows={4} value={draft.notDone} onChange={(notDone) => onChange({ notDone })} />
        )}
      </Field>
      <SafeguardFirst
        targets={draft.targets}
        found={found}
        value={draft.safeguarding}
        onChange={(safeguarding) => onChange({ safeguarding })}
      />
      <Field label="Aim">
        {(id) => <TextArea id={id} value={draft.aim} onChange={(aim) => onChange({ aim })} />}
      </Field>
      <Field label="SMART objective" note="Specific, measurable, achievable, relevant, timed">
        {(id) => (
          <TextArea id={id} value={draft.objective} onChange={(objective) => onChange({ objective })} />
        )}
      </Field>
      <div className={`${css.group} ${css.whole}`}>
        <span className={css.label}>Tactics</span>
        <span className={css.note}>
          Lawful examples to start from, by what is acted on. Check the powers before use.
        </span>
        <TacticRows
          tactics={draft.tactics}
          examples={tacticsFor(kinds)}
          onChange={(tactics) => onChange({ tactics })}
        />
      </div>
      <Field label="Owner">
        {(id) => <TextInput id={id} value={draft.owner} onChange={(owner) => onChange({ owner })} />}
      </Field>
      <Field label="Partners">
        {(id) => (
          <TextInput
            id={id}
            value={draft.partners}
            placeholder="Trading Standards, HMRC"
            onChange={(partners) => onChange({ partners })}
          />
        )}
      </Field>
      <Field label="Review on" note={review.rule}>
        {(id) => (
          <TextInput id={id} type="date" value={draft.review} onChange={(day) => onChange({ review: day })} />
        )}
      </Field>
      <Field label="How we will know" note="What is counted or seen if it works">
        {(id) => <TextArea id={id} value={draft.measure} onChange={(measure) => onChange({ measure })} />}
      </Field>
    </>
  );
}
