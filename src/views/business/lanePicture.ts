import type { Case } from "../../core/case";
import { type ChainFunction, lanePlace } from "../../core/chain";
import type { Lane } from "../../core/lane";
import { type Link, strengthOf } from "../../core/link";
import type { Strength } from "../../core/provenance";
import type { Goods, Stream } from "../../core/stream";
import { type Between, betweenOf } from "./between";
import { ways } from "./ways";

/** An entity in one of its lanes. One with several functions stands in several. */
export interface Spot {
  /** 'storage:n12'. */
  readonly key: string;
  readonly id: string;
  readonly lane: number;
  /** False for what carries flow and has no function: it is drawn small, and waits for one. */
  readonly tagged: boolean;
}

/** What flows from one spot to another. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
  readonly goods: Goods;
  /** The link that says so; undefined where goods only stay with the same entity from one function to the next. */
  readonly link: Link | undefined;
  readonly amount: number | undefined;
}

/** Goods or money that go back up the chain, as payment for supply does. */
export interface Return extends Stretch {
  /** Entities without function that it goes through. */
  readonly through: readonly string[];
}

/** What the lanes show, before any grouping or place. */
export interface LanePicture {
  readonly lanes: readonly Lane[];
  readonly spots: ReadonlyMap<string, Spot>;
  readonly stretches: readonly Stretch[];
  readonly returns: readonly Return[];
  /** Links of the streams that lead to what has no function, as to buyers: not drawn. */
  readonly outside: readonly Link[];
}

const sureness: { readonly [S in Strength]: number } = { confirmed: 2, unconfirmed: 1, tentative: 0 };

/** The least sure of several: what is drawn as one must not look surer than its worst part. */
export function worstStrength(links: readonly Link[]): Strength {
  return links.map(strengthOf).reduce((a, b) => (sureness[b] < sureness[a] ? b : a), "confirmed" as Strength);
}

const exchange = lanePlace("exchange");

/** Lanes of an entity that goods or money may be drawn in: goods up to exchange, money from exchange on, else any. */
function fitting(lanes: readonly Lane[], own: readonly number[], goods: Goods): readonly number[] {
  const fits = own.filter((lane) => {
    const fn: ChainFunction | undefined = lanes[lane]?.lane;
    if (fn === undefined) return false;
    return goods === "commodity" ? lanePlace(fn) <= exchange : lanePlace(fn) >= exchange;
  });
  return fits.length > 0 ? fits : own;
}

/** Where each entity takes in and hands on: goods come in at its first lane and leave from its last, money at its last. */
function doors(lanes: readonly Lane[], own: readonly number[], goods: Goods): { in: number; out: number } {
  const fits = fitting(lanes, own, goods);
  const last = fits.at(-1) ?? 0;
  return { in: goods === "commodity" ? (fits[0] ?? 0) : last, out: last };
}

const key = (lanes: readonly Lane[], lane: number, id: string) => `${lanes[lane]?.lane ?? ""}:${id}`;

const sum = (links: readonly Link[]): number | undefined => {
  const known = links.flatMap((item) => item.volume?.amount ?? []);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) : undefined;
};

/** Goods that one entity keeps from its first lane to its last are drawn too, or they would end at the first. */
function staying(
  lanes: readonly Lane[],
  at: ReadonlyMap<string, readonly number[]>,
  stream: Stream,
): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const [id, own] of at) {
    const door = doors(lanes, own, stream.goods);
    if (door.in === door.out) continue;
    const into = stream.links.filter((item) => ways(item).some(([, to]) => to === id));
    const out = stream.links.filter((item) => ways(item).some(([from]) => from === id));
    if (into.length === 0 || out.length === 0) continue;
    const [a, b] = [sum(into), sum(out)];
    const amount = a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
    found.push({
      from: key(lanes, door.in, id),
      to: key(lanes, door.out, id),
      goods: stream.goods,
      link: undefined,
      amount,
    });
  }
  return found;
}

/** What flows back up the chain through things that have no function ('Payment for supply'). */
function returnsThrough(
  lanes: readonly Lane[],
  at: ReadonlyMap<string, readonly number[]>,
  stream: Stream,
  back: readonly Between[],
): readonly Return[] {
  const { goods } = stream;
  return back.flatMap((each) =>
    each.in.flatMap((link) =>
      each.out.flatMap((next): readonly Return[] => {
        const from = ways(link).find(([, to]) => to === each.id)?.[0];
        const to = ways(next).find(([start]) => start === each.id)?.[1];
        const a = from === undefined ? undefined : at.get(from);
        const b = to === undefined ? undefined : at.get(to);
        if (from === undefined || to === undefined || !a || !b) return [];
        const amount = link.volume?.amount ?? next.volume?.amount;
        const ends = {
          from: key(lanes, doors(lanes, a, goods).out, from),
          to: key(lanes, Math.min(...b), to),
        };
        return [
          { ...ends, goods, link, amount, through: [each.id] },
          { ...ends, goods, link: next, amount: undefined, through: [] },
        ];
      }),
    ),
  );
}

/** Spots, and what flows between them, of the streams that are looked at. `keep` leaves entities out, as a filter does. */
export function lanePicture(
  kase: Case,
  lanes: readonly Lane[],
  streams: readonly Stream[],
  keep: (id: string) => boolean = () => true,
): LanePicture {
  const at = new Map<string, number[]>();
  lanes.forEach(({ members }, lane) => {
    for (const id of members) if (keep(id)) at.set(id, [...(at.get(id) ?? []), lane]);
  });
  const spots = new Map<string, Spot>();
  for (const [id, own] of at)
    for (const lane of own) {
      const spot = { key: key(lanes, lane, id), id, lane, tagged: true };
      spots.set(spot.key, spot);
    }
  const stretches: Stretch[] = [];
  const returns: Return[] = [];
  const outside: Link[] = [];
  for (const stream of streams) {
    const { goods } = stream;
    const laneOut = (id: string) => {
      const own = at.get(id);
      return own ? doors(lanes, own, goods).out : undefined;
    };
    const laneIn = (id: string) => {
      const own = at.get(id);
      return own ? doors(lanes, own, goods).in : undefined;
    };
    const between = betweenOf(stream.links, laneOut, laneIn, (id) => kase.entities.has(id) && keep(id));
    const carriers = new Map(between.filter((each) => !each.back).map((each) => [each.id, each.lane]));
    const back = between.filter((each) => each.back);
    const inReturn = new Set(back.flatMap((each) => [...each.in, ...each.out].map((item) => item.id)));
    for (const [id, lane] of carriers) {
      const spot = { key: key(lanes, lane, id), id, lane, tagged: false };
      if (!spots.has(spot.key)) spots.set(spot.key, spot);
    }
    for (const item of stream.links) {
      if (inReturn.has(item.id)) continue;
      for (const [from, to] of ways(item)) {
        const a = laneOut(from) ?? carriers.get(from);
        const b = laneIn(to) ?? carriers.get(to);
        if (a === undefined || b === undefined) {
          outside.push(item);
          continue;
        }
        const stretch: Stretch = {
          from: key(lanes, a, from),
          to: key(lanes, b, to),
          goods,
          link: item,
          amount: item.volume?.amount,
        };
        if (b < a) returns.push({ ...stretch, through: [] });
        else stretches.push(stretch);
      }
    }
    stretches.push(...staying(lanes, at, stream));
    returns.push(...returnsThrough(lanes, at, stream, back));
  }
  return { lanes, spots, stretches, returns, outside };
}
