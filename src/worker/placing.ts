import { areaProfile } from "../analyses/geo/areaMap";
import { changeSteps } from "../analyses/geo/changeMap";
import { harmTables } from "../analyses/geo/harmTables";
import { hexCounts } from "../analyses/geo/hexes";
import { historySteps } from "../analyses/geo/history";
import { hotMapSteps } from "../analyses/geo/hotMap";
import { type InfluenceAsked, influenceSteps } from "../analyses/geo/influenceMap";
import { partnerMap } from "../analyses/geo/partnerMap";
import { surfaceSteps } from "../analyses/geo/surface";
import { weekCounts } from "../analyses/geo/weeks";
import { type Steps, stepped } from "../analyses/stepped";
import type { AreaProfile, AreasAsked } from "../core/areaProfile";
import type { Case } from "../core/case";
import type { DensitySurface } from "../core/density";
import type { Change, ChangeAsked, HistoryAsked, HotHistory } from "../core/harmChange";
import type { HarmTable } from "../core/harmScheme";
import type { HexCounts } from "../core/hexCounts";
import type { HotMap } from "../core/hotCells";
import type { Influence } from "../core/influence";
import type { PartnerAsked, PartnerMap } from "../core/partnerMap";
import type { ProfileAsked } from "../core/profile";
import type { WeekCounts, WeeksAsked } from "../core/weekCounts";
import type { JobContext } from "./jobContext";
import { readWeightsFile, type WeightsFile } from "./readingWeights";

/** Jobs whose answers are made for the page alone: their numbers are handed over, not copied. */
export const handedOver: ReadonlySet<string> = new Set([
  "hotCells",
  "density",
  "change",
  "hotHistory",
  "influence",
  "weeks",
]);

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

    /** Two periods on one scale: hot cells, next door, elsewhere, and cells that moved. */
    change: (asked: ChangeAsked, context: JobContext): Promise<Change> =>
      run(changeSteps(held(), asked), context, "Comparing two periods"),

    /** What hot cells have been over the periods of the case. */
    hotHistory: (asked: HistoryAsked, context: JobContext): Promise<HotHistory> =>
      run(historySteps(held(), asked), context, "Testing each period"),

    /** Spheres of influence, contested ground, flows between towns. */
    influence: (asked: InfluenceAsked, context: JobContext): Promise<Influence> =>
      run(influenceSteps(held(), asked), context, "Working out spheres of influence"),

    /** Events and harm by hexagon. */
    hexCounts: async (asked: ProfileAsked): Promise<HexCounts> => hexCounts(held(), asked),

    /** Harm beside vulnerability, by area. */
    areaProfile: async (asked: AreasAsked): Promise<AreaProfile> => areaProfile(held(), asked),

    /** The map that may leave. */
    partnerMap: async (asked: PartnerAsked): Promise<PartnerMap> => partnerMap(held(), asked),

    /** Events, harm, enforcement and intelligence by week or month. */
    weeks: async (asked: WeeksAsked): Promise<WeekCounts> => weekCounts(held(), asked),

    /** The built-in tables of weights, to be read by the user. */
    harmTables: async (): Promise<Readonly<Record<"cchi" | "severity", HarmTable>>> => harmTables,

    /** Reads the user's own weights, or the official file that replaces a built-in table. */
    readWeights: (file: WeightsFile, context: JobContext) => readWeightsFile(file, context),
  };
}
