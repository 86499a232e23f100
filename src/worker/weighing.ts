import { type HangsOn, type HangsOnAsked, hangsOn } from "../analyses/hangsOn";
import { type MissingLinks, missingLinks } from "../analyses/missingLinks";
import { type Phases, phases } from "../analyses/phases";
import { type RankAsked, type Ranking, rankPoints } from "../analyses/rankPoints";
import type { Case } from "../core/case";
import type { PointOrder } from "../core/point";
import type { JobContext } from "./jobContext";

/** Tells how far a long job is, lets others in, and stops it when it has been cancelled. */
function restOf({ onProgress, signal }: JobContext, phase: string) {
  return async (done: number): Promise<void> => {
    onProgress({ phase, done });
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
  };
}

/** Jobs that say what matters and how sure that is; each can be cancelled. */
export function weighJobs(held: () => Case) {
  return {
    /** Ranks the interdiction points of the whole case, with draws. */
    rank: async (args: RankAsked, context: JobContext): Promise<Ranking> =>
      rankPoints(held(), args, restOf(context, "Ranking interdiction points")),

    /** Doubtful links with the value of knowing each, and possible missing links as questions. */
    findOut: async (
      args: HangsOnAsked,
      context: JobContext,
    ): Promise<HangsOn & { readonly missing: MissingLinks }> => {
      const found = await hangsOn(held(), args, restOf(context, "Weighing doubtful links"));
      return { ...found, missing: missingLinks(held()) };
    },

    /** The ranking phase by phase. */
    phases: async (args: RankAsked & { order?: PointOrder }, context: JobContext): Promise<Phases> =>
      phases(held(), args, restOf(context, "Ranking by phase")),
  };
}
