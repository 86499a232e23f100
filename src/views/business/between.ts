import type { Link } from "../../core/link";
import { ways } from "./ways";

/** Something without a function that flow goes through, from one with a function to another. */
export interface Between {
  readonly id: string;
  /** The last lane that it gets anything from: there it is drawn. */
  readonly lane: number;
  /** True when what goes through it goes back up the chain. */
  readonly back: boolean;
  readonly in: readonly Link[];
  readonly out: readonly Link[];
}

type LaneAt = (id: string) => number | undefined;

/** Grows lanes from tagged ends over untagged entities, along or against the flow. */
function grown(
  links: readonly Link[],
  start: LaneAt,
  known: (id: string) => boolean,
  along: boolean,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const better = along ? Math.max : Math.min;
  // As many rounds as there are links at most; each lane moves one way only, so it ends.
  for (let changed = true; changed; ) {
    changed = false;
    for (const item of links)
      for (const [from, to] of ways(item)) {
        const [near, far] = along ? [from, to] : [to, from];
        const lane = start(near) ?? found.get(near);
        if (lane === undefined || start(far) !== undefined || !known(far)) continue;
        const now = found.get(far);
        const next = now === undefined ? lane : better(now, lane);
        if (next === now) continue;
        found.set(far, next);
        changed = true;
      }
  }
  return found;
}

/** Entities without a function that stand between ones that have one, in a stream of goods. */
export function betweenOf(
  links: readonly Link[],
  laneOut: LaneAt,
  laneIn: LaneAt,
  known: (id: string) => boolean,
): readonly Between[] {
  const from = grown(links, laneOut, known, true);
  const to = grown(links, laneIn, known, false);
  return [...from].flatMap(([id, lane]) => {
    const next = to.get(id);
    if (next === undefined) return [];
    return [
      {
        id,
        lane,
        back: next < lane,
        in: links.filter((item) => ways(item).some((way) => way[1] === id)),
        out: links.filter((item) => ways(item).some((way) => way[0] === id)),
      },
    ];
  });
}
