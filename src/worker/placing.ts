import { harmTables } from "../analyses/geo/harmTables";
import { hotMapSteps } from "../analyses/geo/hotMap";
import { surfaceSteps } from "../analyses/geo/surface";
import { weekCounts } from "../analyses/geo/weeks";
import { type Steps, stepped } from "../analyses/stepped";
import type { Case } from "../core/case";
import type { DensitySurface } from "../core/density";
import type { HarmTable } from "../core/harmScheme";
import type { HotMap } from "../core/hotCells";
import type { ProfileAsked } from "../core/profile";
import type { WeekCounts, WeeksAsked } from "../core/weekCounts";
import type { JobContext } from "./jobContext";
import { readWeightsFile, type WeightsFile } from "./readingWeights";

/** Does work in steps, tells how far it is, lets a cancel message come in and stops when there was one. */
function run<T>(steps: Steps<T>, { onProgress, signal }: JobContext, phase: string): Promise<T> {
  return stepped(steps, async (done) => {
    onProgress({ phase, done });
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal.throwIfAborted();
  });
}

/** Jobs of the geographic profile, on the whole case that is held. */
export function placeJobs(held: () => Case) {
  return {
    /** Harm by cell, what is more than chance, and the ranked list. */
    hotCells: (asked: ProfileAsked, context: JobContext): Promise<HotMap> =>
      run(hotMapSteps(held(), asked), context, "Testing cells against chance"),

    /** Kernel density with its percent-volume contours. */
    density: (asked: ProfileAsked, context: JobContext): Promise<DensitySurface> =>
      run(surfaceSteps(held(), asked), context, "Smoothing"),

    /** Events, harm, enforcement and intelligence by week or month. */
    weeks: async (asked: WeeksAsked): Promise<WeekCounts> => weekCounts(held(), asked),

    /** The built-in tables of weights, to be read by the user. */
    harmTables: async (): Promise<Readonly<Record<"cchi" | "severity", HarmTable>>> => harmTables,

    /** Reads the user's own weights, or the official file that replaces a built-in table. */
    readWeights: (file: WeightsFile, context: JobContext) => readWeightsFile(file, context),
  };
}
