import type { Case } from "../core/case";
import type { Finding } from "../core/finding";
import type { Param, ParamValues } from "../core/param";
import type { GraphSteps } from "./graph/graphWork";

/** An analysis describes itself; `run` is pure, deterministic and works on the whole case, never on what is drawn. */
export interface Analysis {
  readonly title: string;
  readonly about: string;
  readonly params: { readonly [name: string]: Param };
  readonly run: (kase: Case, params: ParamValues) => readonly Finding[];
  /** The same where the heavy parts can be done elsewhere: on all cores, with progress, stopped at any time. */
  readonly steps?: (kase: Case, params: ParamValues) => GraphSteps<readonly Finding[]>;
}
