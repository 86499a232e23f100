import type { Case } from "../core/case";
import type { Junction } from "../core/junction";
import { businessCase, businessOcgs, ocgOption, ocgWords } from "../core/ocgBusiness";
import type { Point } from "../core/point";
import type { SourceType } from "../core/sourceType";
import { streamsOf } from "../core/stream";
import { type Interval, isUndated, overlaps } from "../core/time";
import type { DroppedHub } from "./contacts";
import { honestWords } from "./interdiction";
import { lookAlikes } from "./lookAlikes";
import type { NetworkOptions } from "./network";
import { type PointOptions, pointsOf } from "./points";
import { type DrawOptions, drawDefaults, drawing, falseOption, withStability } from "./robustness";

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
  /** Pairs that may be one and are counted as two; absent = not looked for. */
  readonly lookAlikes?: number;
  /** The OCG that it is for; absent = the case is one business. */
  readonly group?: string;
  /** OCGs with a business of their own, of which one can be asked for. */
  readonly groups: readonly { readonly id: string; readonly name: string }[];
}

/** What a ranking is asked for, as plain data. */
export interface RankAsked extends Partial<DrawOptions> {
  /** Ids of the streams of goods to look at; the largest of each kind when none is given. */
  readonly streams?: readonly string[];
  readonly form?: NetworkOptions["form"];
  readonly hubLimit?: number;
  /** Source types left out of the contacts: untick telephone and see. */
  readonly without?: readonly SourceType[];
  /** Only links dated within it; undated ones stay. */
  readonly window?: Interval;
  /** The OCG whose business is judged; '' = all of the case as one. Without it, the first in focus where the case has several businesses. */
  readonly group?: string;
  readonly focus?: readonly string[];
}

/** Facts of a time window: a ranking over all time hides that the network has moved on (interdiction §4.4). */
function within(kase: Case, window: Interval | undefined): Case {
  if (!window) return kase;
  const links = [...kase.links].filter(([, item]) => isUndated(item.times) || overlaps(item.times, window));
  return { ...kase, links: new Map(links) };
}

/** OCGs of which one can be asked for, by name. */
function choices(kase: Case): Ranking["groups"] {
  return businessOcgs(kase).flatMap((id) => {
    const group = kase.groups.get(id);
    return group?.type === "ocg" ? [{ id, name: group.name }] : [];
  });
}

/** Ranks the points of a case, letting others in between draws; `rest` may throw to stop it. */
export async function rankPoints(
  whole: Case,
  asked: RankAsked,
  rest: (done: number) => Promise<void>,
): Promise<Ranking> {
  await rest(0);
  const kase = within(whole, asked.window);
  const { form, hubLimit, without } = asked;
  const judged = ocgOption(whole, asked.group, asked.focus);
  const options: PointOptions = {
    ...(asked.streams ? { streams: asked.streams } : {}),
    ...(asked.seed === undefined ? {} : { seed: asked.seed }),
    ...judged,
    ...falseOption(asked),
    network: {
      ...(form ? { form } : {}),
      ...(hubLimit === undefined ? {} : { hubLimit }),
      ...(without ? { without: new Set(without) } : {}),
    },
  };
  const own = judged.group === undefined ? kase : businessCase(kase, judged.group);
  const found = pointsOf(kase, options);
  const chosen = { ...drawDefaults, ...asked };
  const run = drawing(kase, found, chosen);
  let last = performance.now();
  for (let draw = 0; draw < chosen.draws; draw++) {
    run.draw();
    if (performance.now() - last < 20) continue;
    await rest(draw / chosen.draws);
    last = performance.now();
  }
  const pairs = await lookAlikes(whole, () => rest(1));
  return {
    points: withStability(found.points, run.stabilities()),
    junctions: found.junctions,
    streams: streamsOf(own).map((stream) => ({ ...stream, links: stream.links.length })),
    flows: found.flows.map(({ goods, unit, whole, business }) => ({
      goods,
      unit,
      whole,
      guessed: business.guessed,
    })),
    dropped: found.network.dropped,
    words: `${ocgWords(whole, judged.group)} ${honestWords(own, found.points, found.estimated)}`.trim(),
    draws: chosen.draws,
    seed: chosen.seed,
    entities: kase.entities.size,
    links: kase.links.size,
    estimated: found.estimated,
    ...(pairs === undefined ? {} : { lookAlikes: pairs }),
    ...judged,
    groups: choices(whole),
  };
}
