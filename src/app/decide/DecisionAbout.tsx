import { X } from "lucide-react";
import type { PlacedPoint } from "../../core/point";
import { caseStore } from "../../store/caseStore";
import { Field, Select } from "../../ui/Field";
import { EntityPicker } from "../dialogs/EntityPicker";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";
import { type DecisionDraft, withoutPoint, withPoint } from "./decisionDraft";

/** Which interdiction points and which entities a decision is about. */
export function DecisionAbout({
  draft,
  list,
  onChange,
}: {
  readonly draft: DecisionDraft;
  /** The ranking as it stands; empty before it has been worked out. */
  readonly list: readonly PlacedPoint[];
  readonly onChange: (draft: DecisionDraft) => void;
}) {
  const kase = useFrom(caseStore, (state) => state.file.case);
  const name = (id: string) => {
    const item = kase.links.get(id);
    const end = (of: string) => kase.entities.get(of)?.label ?? of;
    return item ? `${end(item.from)} – ${end(item.to)}` : (kase.entities.get(id)?.label ?? id);
  };
  const chosen = new Set(draft.points.map(({ id }) => id));
  const left = list.filter(({ point }) => !chosen.has(point.id)).slice(0, 20);
  return (
    <div className={`${css.group} ${css.whole}`}>
      {draft.points.length > 0 ? <span className={css.label}>For interdiction points</span> : null}
      {draft.points.length > 0 ? (
        <ul className={css.chips} aria-label="Interdiction points of this decision">
          {draft.points.map((each) => (
            <li key={each.id} className={css.chip}>
              <strong>{each.place}</strong>
              <span>{each.title}</span>
              <button
                type="button"
                className={css.remove}
                aria-label={`Leave out point ${each.title}`}
                onClick={() => onChange(withoutPoint(draft, each.id, list))}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <span className={css.label}>Acts on</span>
      <ul className={css.chips} aria-label="Targets of this decision">
        {draft.targets.map((id) => (
          <li key={id} className={css.chip}>
            <span>{name(id)}</span>
            <button
              type="button"
              className={css.remove}
              aria-label={`Leave out ${name(id)}`}
              onClick={() => onChange({ ...draft, targets: draft.targets.filter((each) => each !== id) })}
            >
              <X size={14} aria-hidden />
            </button>
          </li>
        ))}
        {draft.targets.length === 0 ? <li className={css.note}>Nothing is chosen yet.</li> : null}
      </ul>
      <div className={css.adders}>
        {left.length > 0 ? (
          <Field label="Add an interdiction point">
            {(field) => (
              <Select
                id={field}
                value=""
                options={[
                  { value: "", words: "Choose a point" },
                  ...left.map(({ place, point }) => ({ value: point.id, words: `${place}  ${point.title}` })),
                ]}
                onChange={(id) => {
                  const found = left.find(({ point }) => point.id === id);
                  if (found) onChange(withPoint(draft, found));
                }}
              />
            )}
          </Field>
        ) : null}
        <EntityPicker
          key={draft.targets.length}
          label="Add a person or thing"
          value=""
          onChange={(id) => {
            if (id && !draft.targets.includes(id)) onChange({ ...draft, targets: [...draft.targets, id] });
          }}
        />
      </div>
    </div>
  );
}
