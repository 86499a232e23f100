import type { Analysis } from "../analyses/analysis";
import { type AnalysisId, analyses } from "../analyses/index";
import { type FirstRows, restsOn, type SourceCheck } from "../analyses/restsOn";
import type { Case } from "../core/case";
import type { Finding } from "../core/finding";
import type { ParamValues } from "../core/param";
import { type Cores, stepped } from "./cores";
import type { JobContext } from "./jobContext";
import { partsOfRows } from "./part";

export interface MeasureAsked {
  readonly id: AnalysisId;
  readonly params: ParamValues;
}

/** A macrotask, so that a cancel message can come in. */
async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

/** Jobs of the screen of measures: heavy parts on all cores, every one with progress and cancel. */
export function measureJobs(held: () => Case, cores: Cores) {
  const run = async (
    kase: Case,
    { id, params }: MeasureAsked,
    signal: AbortSignal,
    onProgress: (done: number) => void,
  ): Promise<readonly Finding[]> => {
    const analysis: Analysis = analyses[id];
    await breathe(signal);
    const found = analysis.steps
      ? await stepped(analysis.steps(kase, params), cores, { signal, onProgress })
      : analysis.run(kase, params);
    await breathe(signal);
    return found;
  };

  return {
    /** Runs an analysis on the whole case that is held. Rows of rankings go ahead in parts; the findings of the answer have none. */
    measure: async (asked: MeasureAsked, context: JobContext): Promise<readonly Finding[]> => {
      const { title } = analyses[asked.id];
      const findings = await run(held(), asked, context.signal, (done) =>
        context.onProgress({ phase: title, done }),
      );
      for (const part of partsOfRows(findings)) {
        await context.onPart(part);
        context.signal.throwIfAborted();
      }
      return findings.map((each) => (each.type === "ranking" ? { ...each, rows: [] } : each));
    },

    /** Runs it once without each kind of source, to tell whose place rests on one. */
    restsOn: async (
      asked: MeasureAsked & { readonly first: readonly FirstRows[] },
      context: JobContext,
    ): Promise<SourceCheck> => {
      const kase = held();
      return restsOn(kase, asked.params, asked.first, (params, done, of) =>
        run(kase, { id: asked.id, params }, context.signal, (share) =>
          context.onProgress({ phase: "Without each kind of source", done: (done + share) / of }),
        ),
      );
    },
  };
}
