import { X } from "lucide-react";
import { useState } from "react";
import { type Disruption, type Pillar, pillars } from "../../core/plan";
import { planId, putDisruption, refusedTargets } from "../../core/planEdits";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog, openDialog, type PlanPage, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Field, Select, TextInput } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { TextArea } from "../../ui/TextArea";
import css from "../decide/Decide.module.css";
import { nowText } from "../decide/decisionDraft";
import { useFrom } from "../useFrom";
import { EntityPicker } from "./EntityPicker";

interface Props {
  readonly targets: readonly string[];
  readonly id?: string;
  readonly back?: PlanPage;
}

/** Something that was done: when, which P, against whom, and what came of it. It becomes a flag on the time scrubber. */
export function DisruptionDialog({ targets, id, back }: Props) {
  const file = useFrom(caseStore, (state) => state.file);
  const kase = file.case;
  const known = kase.plan.disruptions.find((each) => each.id === id);
  const [draft, setDraft] = useState<Required<Omit<Disruption, "id">>>({
    date: nowText().slice(0, 10),
    pillar: "Pursue",
    targets,
    title: "",
    effect: "",
    ...known,
    quantities: known?.quantities ?? "",
  });
  const set = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change });
  const close = () => (back ? openDialog({ type: "plan", page: back }) : closeDialog());
  const name = (of: string) => kase.entities.get(of)?.label ?? kase.groups.get(of)?.name ?? of;
  // A Protect visit is for the person, not against them: only there may a protected person be named.
  const refused = draft.pillar === "Pursue" ? refusedTargets(kase, draft.targets) : undefined;
  const why =
    draft.title.trim() === "" ? "Say what was done" : draft.date === "" ? "Say when it was done" : refused;
  const save = () => {
    const { date, pillar, title, effect, quantities } = draft;
    edit(
      putDisruption(file, {
        id: id ?? planId(kase.plan, "X"),
        date,
        pillar,
        targets: draft.targets,
        title: title.trim(),
        effect: effect.trim(),
        ...(quantities.trim() ? { quantities: quantities.trim() } : {}),
      }),
    );
    close();
    tell("The disruption is on the time scrubber and in the list. Undo takes it out.");
  };
  return (
    <Modal
      title={known ? `Disruption ${known.id}` : "Record a disruption"}
      note="It belongs to the P of its main intent and is a flag on the time scrubber."
      onClose={close}
      foot={
        <Button look="main" why={why} onPress={save}>
          Keep this disruption
        </Button>
      }
    >
      <div className={css.form}>
        <div className={css.whole}>
          <Field label="What was done">
            {(field) => (
              <TextInput
                id={field}
                value={draft.title}
                placeholder="2 kg seized from the van"
                onChange={(title) => set({ title })}
              />
            )}
          </Field>
        </div>
        <Field label="Date">
          {(field) => (
            <TextInput
              id={field}
              type="date"
              value={draft.date.slice(0, 10)}
              onChange={(date) => set({ date })}
            />
          )}
        </Field>
        <Field label="Main intent">
          {(field) => (
            <Select<Pillar>
              id={field}
              value={draft.pillar}
              options={pillars.map((value) => ({ value, words: value }))}
              onChange={(pillar) => set({ pillar })}
            />
          )}
        </Field>
        <div className={`${css.group} ${css.whole}`}>
          <ul className={css.chips} aria-label="Whom or what it touched">
            {draft.targets.map((each) => (
              <li key={each} className={css.chip}>
                <span>{name(each)}</span>
                <button
                  type="button"
                  className={css.remove}
                  aria-label={`Leave out ${name(each)}`}
                  onClick={() => set({ targets: draft.targets.filter((other) => other !== each) })}
                >
                  <X size={14} aria-hidden />
                </button>
              </li>
            ))}
          </ul>
          <EntityPicker
            key={draft.targets.length}
            label="Against or for whom or what"
            value=""
            onChange={(each) => {
              if (each && !draft.targets.includes(each)) set({ targets: [...draft.targets, each] });
            }}
          />
          {refused ? (
            <p className={css.refused} role="alert">
              {refused}
            </p>
          ) : null}
        </div>
        <div className={css.whole}>
          <Field label="Effect" note="In words, for all four Ps">
            {(field) => <TextArea id={field} value={draft.effect} onChange={(effect) => set({ effect })} />}
          </Field>
        </div>
        <div className={css.whole}>
          <Field label="Quantities" note="What was counted: weight, cash, days without a load">
            {(field) => (
              <TextInput id={field} value={draft.quantities} onChange={(quantities) => set({ quantities })} />
            )}
          </Field>
        </div>
      </div>
    </Modal>
  );
}
