import { useStore } from "zustand";
import { type AttentionParam, attentionParams } from "../../../core/kinAttentionWeights";
import type { Param } from "../../../core/param";
import { attentionStore, resetAttentionWeights, setAttentionWeight } from "../../../store/attentionStore";
import { Button } from "../../../ui/Button";
import css from "./Attention.module.css";

const names = Object.keys(attentionParams) as AttentionParam[];

/** What counts how much, each in a field of its own. The order follows at once. */
export function WeightsForm() {
  const values = useStore(attentionStore, (state) => state.values);
  return (
    <fieldset className={css.weights}>
      <legend>Weights</legend>
      {names.map((name) => {
        const param: Param = attentionParams[name];
        if (param.type !== "number") return null;
        const value = values[name];
        return (
          <label key={name} title={param.about}>
            <span>{name === "home" ? `${param.title}, % more` : param.title}</span>
            <input
              type="number"
              min={param.min}
              max={param.max}
              step={param.max > 50 ? 10 : param.max > 1 ? 0.5 : 0.05}
              key={`${name} ${String(value)}`}
              defaultValue={typeof value === "number" ? value : param.default}
              onChange={(event) => {
                if (event.target.value !== "") setAttentionWeight(name, event.target.valueAsNumber);
              }}
            />
          </label>
        );
      })}
      <p>A proposal that nobody has validated: set what your force has agreed on.</p>
      <Button
        why={Object.keys(values).length === 0 ? "They are as proposed" : undefined}
        onPress={resetAttentionWeights}
      >
        As proposed
      </Button>
    </fieldset>
  );
}
