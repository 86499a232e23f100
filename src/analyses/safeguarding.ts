import type { Case } from "../core/case";
import type { Finding, Ranked } from "../core/finding";
import { attentionOf } from "../core/kinAttention";
import { attentionIs, attentionMethod, attentionParams, attentionWeights } from "../core/kinAttentionWeights";
import { attentionWords } from "../core/kinAttentionWords";
import type { AttentionRow } from "../core/kinReason";
import type { ParamValues } from "../core/param";
import type { Analysis } from "./analysis";

/** A row of a ranking that keeps its reasons, their sums, sources and grades, and the protective adults. */
export type AttentionRanked = Ranked & AttentionRow;

/** Children and vulnerable people in the order in which to think about them. */
export function attentionRanking(kase: Case, params: ParamValues): readonly Finding[] {
  const { rows, looked, weights } = attentionOf(kase, attentionWeights(params));
  const ranked = rows.map(
    (row): AttentionRanked => ({
      ...row,
      ids: [row.person],
      value: row.sum,
      reason: attentionWords(kase, row),
    }),
  );
  const others = looked - rows.length;
  const rest =
    others === 0
      ? ""
      : ` ${others} more ${others === 1 ? "child or vulnerable person has" : "children and vulnerable people have"} no relation to a nominal on record within four steps.`;
  return [
    {
      type: "ranking",
      title: "Children to think about first",
      unit: "sum of weights",
      about: `${attentionIs} ${attentionMethod(weights)}${rest}`,
      rows: ranked,
    },
  ];
}

/** Who is close to the nominals: an order for attention with reasons (reference B5), never a score of risk. */
export const safeguarding: Analysis = {
  title: "Children to think about first",
  about:
    "Children and vulnerable people by how close they are to nominals: role, steps of kin, the same household, premises of an OCG at home. An exploitation indicator comes first. Each row tells its reasons, what they rest on and the protective adults within two steps.",
  params: attentionParams,
  run: attentionRanking,
};
