import type { Case } from "../core/case";
import { defaultKeep, type KeepTable } from "../core/keepTable";
import { type Link, strengthOf } from "../core/link";
import { ocgOption, ocgWords } from "../core/ocgBusiness";
import { flowLostOf, type Point, type PointMeasures, placed, type Stability } from "../core/point";
import { seededRandom } from "../core/random";
import type { Analysis } from "./analysis";
import { type ChainFlow, shareLost } from "./chainFlow";
import { type PointOptions, type Points, pointsOf } from "./points";

export interface DrawOptions {
  readonly draws: number;
  readonly seed: number;
  readonly keepTable: KeepTable;
  /** Share of people not known to us, taken out at random in each draw. */
  readonly peopleMissing: number;
  /** False links in each draw, as a share of those known. */
  readonly falseShare: number;
}

export const drawDefaults: DrawOptions = {
  draws: 500,
  seed: 1,
  keepTable: defaultKeep,
  peopleMissing: 0,
  falseShare: 0,
};

/** What of the draws must be known when the flows are made. */
export function falseOption({
  falseShare = 0,
  seed = 1,
}: Partial<DrawOptions>): Pick<PointOptions, "falseLinks"> {
  return falseShare > 0 ? { falseLinks: { share: falseShare, seed } } : {};
}

function drawnFlows(kase: Case, flows: readonly ChainFlow[], options: DrawOptions, random: () => number) {
  const kept = new Map<string, boolean>();
  const missing = new Map<string, boolean>();
  const gone = (id: string) => {
    if (options.peopleMissing === 0 || kase.entities.get(id)?.kind !== "person") return false;
    const known = missing.get(id);
    if (known !== undefined) return known;
    const made = random() < options.peopleMissing;
    missing.set(id, made);
    return made;
  };
  const keep = (item: Link) => {
    const known = kept.get(item.id);
    if (known !== undefined) return known;
    const made = random() < options.keepTable[strengthOf(item)] && !gone(item.from) && !gone(item.to);
    kept.set(item.id, made);
    return made;
  };
  return flows.map((flow) => ({ goods: flow.goods, ...flow.drawn(keep, random) }));
}

/** Places of one point over all draws. */
interface Places {
  readonly all: number[];
  top: number;
}

/** Draws one after the other, so that the caller can stop or let others in between. */
export interface Drawing {
  readonly draw: () => void;
  readonly stabilities: () => ReadonlyMap<string, Stability>;
}

/**
 * Draws the network again and again, each link kept as often as we are sure of it, and ranks the same points by flow lost:
 * how often each stays among the first three, and the middle 90 % of its places. Seeded. A draw in which nothing flows
 * ranks nobody and counts against all.
 */
export function drawing(kase: Case, found: Points, options: DrawOptions): Drawing {
  const random = seededRandom(options.seed);
  const candidates = found.points.filter(
    (point) => point.entities.length > 0 && flowLostOf(point.measures) > 0,
  );
  const places = new Map<string, Places>(candidates.map((point) => [point.id, { all: [], top: 0 }]));
  const draw = () => {
    const flows = drawnFlows(kase, found.flows, options, random);
    const of = (goods: "commodity" | "money") => flows.find((flow) => flow.goods === goods);
    const again = candidates.map((point): Point => {
      const measures: PointMeasures = {
        ...point.measures,
        commodityLost: shareLost(of("commodity"), point.entities) ?? 0,
        moneyLost: shareLost(of("money"), point.entities) ?? 0,
      };
      return { ...point, measures };
    });
    for (const { place, point } of placed(again, "flow lost")) {
      const own = places.get(point.id);
      if (!own) continue;
      const counts = flowLostOf(point.measures) > 0;
      own.all.push(counts ? place : candidates.length);
      if (counts && place <= 3) own.top++;
    }
  };
  return {
    draw,
    stabilities: () =>
      new Map(
        [...places].map(([id, { all, top }]) => {
          const sorted = [...all].sort((x, y) => x - y);
          const at = (share: number) =>
            sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
          const draws = sorted.length;
          return [id, { draws, inTop3: draws > 0 ? top / draws : 0, best: at(0.05), worst: at(0.95) }];
        }),
      ),
  };
}

/** Points with what the draws said of them. */
export function withStability(
  points: readonly Point[],
  stable: ReadonlyMap<string, Stability>,
): readonly Point[] {
  return points.map((point) => {
    const own = stable.get(point.id);
    return own ? { ...point, stability: own } : point;
  });
}

/** Points with their stability, in one go. */
export function ranked(kase: Case, options: PointOptions & Partial<DrawOptions> = {}): Points {
  const found = pointsOf(kase, { ...options, ...falseOption(options) });
  const chosen = { ...drawDefaults, ...options };
  const run = drawing(kase, found, chosen);
  for (let index = 0; index < chosen.draws; index++) run.draw();
  return { ...found, points: withStability(found.points, run.stabilities()) };
}

/** How well the ranking survives doubtful and missing intelligence. */
export const robustness: Analysis = {
  title: "How sure is the ranking",
  about:
    "Each link is kept as often as its strength makes it likely, in many seeded draws; a point that is among the first three in fewer than 60 of 100 is an intelligence gap, not a target.",
  params: {
    draws: {
      type: "number",
      title: "Draws",
      about: "More draws, steadier numbers",
      default: 500,
      min: 50,
      max: 5000,
    },
    seed: {
      type: "number",
      title: "Seed",
      about: "The same seed gives the same numbers",
      default: 1,
      min: 0,
      max: 1e9,
    },
    missing: {
      type: "number",
      title: "People missing (%)",
      about: "Share of people not known to us",
      default: 0,
      min: 0,
      max: 20,
    },
    false: {
      type: "number",
      title: "False links (%)",
      about: "Links that are not there in truth, drawn at random between neighbouring functions",
      default: 0,
      min: 0,
      max: 20,
    },
  },
  run: (kase, params) => {
    const judged = ocgOption(kase, typeof params.group === "string" ? params.group : undefined);
    const found = ranked(kase, {
      ...judged,
      draws: Number(params.draws ?? drawDefaults.draws),
      seed: Number(params.seed ?? drawDefaults.seed),
      peopleMissing: Number(params.missing ?? 0) / 100,
      falseShare: Number(params.false ?? 0) / 100,
    });
    const points = found.points.filter((point) => point.stability);
    return [
      {
        type: "points",
        title: "How sure is the ranking",
        about:
          `${ocgWords(kase, judged.group)} ${points.length} points over ${Number(params.draws ?? drawDefaults.draws)} draws, seed ${Number(params.seed ?? drawDefaults.seed)}`.trim(),
        points: [...points].sort((a, b) => (b.stability?.inTop3 ?? 0) - (a.stability?.inTop3 ?? 0)),
      },
    ];
  },
};
