import type { Junction } from "../../core/junction";
import type { Cluster } from "./clusters";
import type { Ribbon } from "./ribbonsOf";

/** An opening in the wall between two lanes, with the independent routes that go through it. */
export interface Gap {
  readonly key: string;
  readonly wall: number;
  readonly ribbons: readonly string[];
  readonly routes: number;
  /** Marks beside it that it belongs to, for one that no band is known to cross. */
  readonly marks: readonly string[];
}

/** Steps from a mark along or against the bands to each mark that can be reached. */
function reach(start: string, ribbons: readonly Ribbon[], along: boolean): ReadonlyMap<string, number> {
  const found = new Map([[start, 0]]);
  const queue = [start];
  for (const key of queue)
    for (const each of ribbons) {
      const [near, far] = along ? [each.from, each.to] : [each.to, each.from];
      if (near !== key || found.has(far)) continue;
      found.set(far, (found.get(key) ?? 0) + 1);
      queue.push(far);
    }
  return found;
}

/**
 * Openings of one wall: one per independent route. Each way through passes one entity of a least set (Menger), so a band
 * goes through the opening of the one that it meets first. Routes that meet in one mark, as of several told as one, share
 * a place and are parted by stubs of wall.
 */
export function gapsOf(
  wall: number,
  crossing: readonly Ribbon[],
  ribbons: readonly Ribbon[],
  clusters: readonly Cluster[],
  junction: Junction | undefined,
): readonly Gap[] {
  const set = junction && Number.isFinite(junction.people.value) ? (junction.people.sets[0] ?? []) : [];
  const holders = (id: string) =>
    clusters.filter((mark) => mark.members.includes(id)).sort((a, b) => near(a, wall) - near(b, wall));
  const routes = new Map<string, number>();
  const owner = new Map<string, string>();
  for (const id of set) {
    const marks = holders(id);
    const home = marks.map((mark) => owner.get(mark.key)).find((each) => each !== undefined) ?? marks[0]?.key;
    if (home === undefined) continue;
    routes.set(home, (routes.get(home) ?? 0) + 1);
    for (const mark of marks) if (!owner.has(mark.key)) owner.set(mark.key, home);
  }
  const through = new Map<string, string[]>([...routes.keys()].map((key) => [key, []]));
  for (const each of crossing) {
    const back = reach(each.from, ribbons, false);
    const forth = reach(each.to, ribbons, true);
    const met = [...owner.keys()]
      .map((key) => ({ key, steps: Math.min(back.get(key) ?? 1e9, forth.get(key) ?? 1e9) }))
      .sort((a, b) => a.steps - b.steps)[0];
    const home = met && met.steps < 1e9 ? (owner.get(met.key) ?? each.from) : `from ${each.from}`;
    through.set(home, [...(through.get(home) ?? []), each.key]);
  }
  return [...through].map(([home, keys]) => ({
    key: `${wall}/${home}`,
    wall,
    ribbons: keys,
    routes: Math.max(1, routes.get(home) ?? 1),
    marks: [home],
  }));
}

const near = (mark: Cluster, wall: number) => (mark.lane <= wall ? wall - mark.lane : mark.lane - wall - 1);
