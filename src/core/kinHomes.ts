import type { Family } from "./family";
import { type KinWay, kinCost, kinGraph } from "./kinGraph";
import { kinFrom } from "./kinPath";
import { weightOf } from "./kinWeight";

/** Kin within so many steps are kin; who is further and shares the home is of the household alone. */
export const kinReach = 4;

const known = new WeakMap<Family, ReadonlyMap<number, readonly KinWay[]>>();

/** Ways between those who share a home and are not kin within four steps: a lodger, a partner of nobody's, a foster home's other child. */
export function homeWays(family: Family): ReadonlyMap<number, readonly KinWay[]> {
  const held = known.get(family);
  if (held) return held;
  const { index } = kinGraph(family);
  const ways = new Map<number, KinWay[]>();
  for (const { members, links, groups } of family.households)
    for (const one of members) {
      const from = index.get(one);
      if (from === undefined) continue;
      const here = new Set(members);
      const near = kinFrom(family, one, { within: kinReach, only: (id) => here.has(id) });
      const kin = new Set(near.map(({ to }) => to));
      for (const other of members) {
        const to = index.get(other);
        if (to === undefined || to === from || kin.has(other)) continue;
        const way = { to, cost: kinCost.household, kind: "household", links, groups } as const;
        const list = ways.get(from) ?? [];
        ways.set(from, list);
        list.push({ ...way, weight: weightOf(way, way.cost, false) });
      }
    }
  known.set(family, ways);
  return ways;
}
