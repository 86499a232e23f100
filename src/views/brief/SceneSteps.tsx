import { Plus, X } from "lucide-react";
import { useId } from "react";
import type { Case } from "../../core/case";
import type { Scene, SceneStep } from "../../core/plan";
import { changeScene } from "../../core/sceneEdits";
import { counted } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Field";
import css from "./BriefView.module.css";
import { DraftText } from "./DraftText";

/** More names than this are no list that anybody sets step by step. */
const mostItems = 60;

function change(id: string, steps: readonly SceneStep[], note: string): void {
  edit(changeScene(caseStore.getState().file, id, { steps: steps.length > 0 ? steps : undefined }, note));
}

/** What comes on when: the words of each press of the key, and for each item the press that shows it. */
export function SceneSteps({
  kase,
  scene,
  items,
}: {
  readonly kase: Case;
  readonly scene: Scene;
  /** Entities that the scene shows when all of it is on. */
  readonly items: readonly string[];
}) {
  const heading = useId();
  const steps = scene.steps ?? [];
  const partOf = (id: string) => 1 + steps.findIndex((step) => step.reveals.includes(id));
  const setPart = (id: string, part: number) => {
    const next = steps.map((step, index): SceneStep => {
      const rest = step.reveals.filter((each) => each !== id);
      return index === part - 1 ? { ...step, reveals: [...rest, id] } : { ...step, reveals: rest };
    });
    change(scene.id, next, `Change when ${kase.entities.get(id)?.label ?? id} is shown`);
  };
  const parts = [
    { value: "0", words: "From the start" },
    ...steps.map((_, index) => ({ value: String(index + 1), words: `Part ${index + 2}` })),
  ];
  return (
    <section className={css.steps} aria-labelledby={heading}>
      <h3 id={heading}>Step by step</h3>
      {steps.length === 0 ? (
        <p className={css.note}>All of it is shown at once. Add a part to hold something back.</p>
      ) : null}
      {steps.map((step, index) => (
        <div key={index} className={css.step}>
          <DraftText
            label={`Words of part ${index + 2}`}
            note={`${counted(step.reveals.length, "item")} come on`}
            value={step.words}
            onDone={(words) =>
              change(
                scene.id,
                steps.map((each, at) => (at === index ? { ...each, words } : each)),
                `Change words of part ${index + 2}`,
              )
            }
          />
          <Button
            look="quiet"
            name={`Remove part ${index + 2}`}
            icon={<X size={16} aria-hidden />}
            onPress={() =>
              change(
                scene.id,
                steps.filter((_, at) => at !== index),
                `Remove part ${index + 2} of scene ${scene.title}`,
              )
            }
          />
        </div>
      ))}
      <Button
        icon={<Plus size={16} aria-hidden />}
        onPress={() =>
          change(scene.id, [...steps, { words: "", reveals: [] }], `Add a part to scene ${scene.title}`)
        }
      >
        Add a part
      </Button>
      {steps.length > 0 && items.length <= mostItems ? (
        <table className={css.when}>
          <caption>When each item comes on</caption>
          <tbody>
            {items.map((id) => {
              const name = kase.entities.get(id)?.label || id;
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>
                    <Select
                      name={`When ${name} comes on`}
                      value={String(partOf(id))}
                      options={parts}
                      onChange={(part) => setPart(id, Number(part))}
                    />
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null}
      {steps.length > 0 && items.length > mostItems ? (
        <p className={css.note}>
          {items.length} items are too many to set one by one: filter the scene first.
        </p>
      ) : null}
    </section>
  );
}
