import type { Case } from "../core/case";
import type { Junction } from "../core/junction";
import type { Point } from "../core/point";
import { streamsOf } from "./business";
import type { DroppedHub } from "./contacts";
import { honestWords } from "./interdiction";
import type { PointOptions } from "./points";
import { pointsOf } from "./points";
import { type DrawOptions, drawDefaults, drawing, withStability } from "./robustness";

/** All that the screens show of a ranking, as plain data. */
export interface Ranking {
  readonly points: readonly Point[];
  readonly junctions: readonly Junction[];
  /** Streams of goods that may be chosen. */
  readonly streams: readonly {
    readonly id: string;
    readonly goods: "commodity" | "money";
    readonly unit: string;
    readonly names: readonly string[];
    readonly links: number;
  }[];
  /** What gets through each chain, in its unit. */
  readonly flows: readonly {
    readonly goods: "commodity" | "money";
    readonly unit: string;
    readonly whole: number;
    /** Arcs whose volume was not known. */
    readonly guessed: number;
  }[];
  readonly dropped: readonly DroppedHub[];
  readonly words: string;
  readonly draws: number;
  readonly seed: number;
  /** Entities and links that it was worked out on: all of the case. */
  readonly entities: number;
  readonly links: number;
  readonly estimated: boolean;
}

/** Ranks the points of a case, letting others in between draws; `rest` may throw to stop it. */
export async function rankPoints(
  kase: Case,
  options: PointOptions & Partial<DrawOptions>,
  rest: (done: number) => Promise<void>,
): Promise<Ranking> {
  await rest(0);
  const found = pointsOf(kase, options);
  const chosen = { ...drawDefaults, ...options };
  const run = drawing(kase, found, chosen);
  let last = performance.now();
  for (let draw = 0; draw < chosen.draws; draw++) {
    run.draw();
    if (performance.now() - last < 20) continue;
    await rest(draw / chosen.draws);
    last = performance.now();
  }
  return {
    points: withStability(found.points, run.stabilities()),
    junctions: found.junctions,
    streams: streamsOf(kase).map((stream) => ({ ...stream, links: stream.links.length })),
    flows: found.flows.map(({ goods, unit, whole, business }) => ({
      goods,
      unit,
      whole,
      guessed: business.guessed,
    })),
    dropped: found.network.dropped,
    words: honestWords(kase, found.points, found.estimated),
    draws: chosen.draws,
    seed: chosen.seed,
    entities: kase.entities.size,
    links: kase.links.size,
    estimated: found.estimated,
  };
}
