import { createStore } from "zustand/vanilla";
import type { Case } from "../core/case";
import { type Attention, attentionOf } from "../core/kinAttention";
import { type AttentionParam, attentionParams, attentionWeights } from "../core/kinAttentionWeights";
import type { ParamValues } from "../core/param";

/** How the attention list is read: its weights, and whether sums are shown. */
export interface AttentionState {
  /** Weights that differ from those proposed. */
  readonly values: ParamValues;
  readonly sums: boolean;
}

const first: AttentionState = { values: {}, sums: true };

export const attentionStore = createStore<AttentionState>(() => first);

/** The attention order of a case by the weights that are set. */
export function attentionNow(kase: Case, values: ParamValues = attentionStore.getState().values): Attention {
  return attentionOf(kase, attentionWeights(values));
}

/** Sets one weight; a number that cannot stand there is not taken. */
export function setAttentionWeight(name: AttentionParam, value: number): void {
  const { values } = attentionStore.getState();
  const param = attentionParams[name];
  if (param.type !== "number" || !(value >= param.min && value <= param.max)) return;
  const { [name]: _old, ...rest } = values;
  attentionStore.setState({ values: value === param.default ? rest : { ...rest, [name]: value } });
}

/** All weights as proposed. */
export function resetAttentionWeights(): void {
  attentionStore.setState({ values: {} });
}

export function showAttentionSums(sums: boolean): void {
  attentionStore.setState({ sums });
}
