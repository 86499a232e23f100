import type { Case } from "../core/case";
import type { Finding } from "../core/finding";
import type { ParamValues } from "../core/param";
import type { Analysis } from "./analysis";
import { betweenness } from "./betweenness";
import { bridges } from "./bridges";
import { change } from "./change";
import { communities } from "./communities";
import { components } from "./components";
import { constraint } from "./constraint";
import { cutpoints } from "./cutpoints";
import { density } from "./density";
import { hotspots } from "./hotspots";
import { influence } from "./influence";
import { interdiction } from "./interdiction";
import { junctions } from "./junctions";
import { keyPlayers } from "./keyPlayers";
import { kinship } from "./kinship";
import { paths } from "./paths";
import { robustness } from "./robustness";
import { safeguarding } from "./safeguarding";
import { whatIf } from "./whatIf";

/** All analyses by id. A new one is one file, one line here and one mirrored test. */
export const analyses = {
  betweenness,
  bridges,
  change,
  communities,
  components,
  constraint,
  cutpoints,
  density,
  hotspots,
  influence,
  interdiction,
  junctions,
  keyPlayers,
  kinship,
  paths,
  robustness,
  safeguarding,
  whatIf,
} as const satisfies Record<string, Analysis>;

export type AnalysisId = keyof typeof analyses;

/** Runs an analysis on the whole case. Throws only for an unknown id, which is a bug of ours. */
export function runAnalysis(id: AnalysisId, kase: Case, params: ParamValues = {}): readonly Finding[] {
  const analysis: Analysis | undefined = analyses[id];
  if (!analysis) throw new Error(`no analysis '${id}'`);
  return analysis.run(kase, params);
}
