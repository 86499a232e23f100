import type { Case } from "./case";
import { type ChainFunction, chainLanes, lanePlace } from "./chain";
import type { Goods } from "./stream";

export interface Lane {
  readonly lane: ChainFunction;
  /** A function that the same entities hold, told in the same lane: production where it is stored. */
  readonly also?: ChainFunction;
  readonly members: readonly string[];
}

/** Lanes that somebody works in, in the order of the chain. Where all that is produced is produced in the stores, the two are one lane: no junction lies between. */
export function lanesOf(kase: Case): readonly Lane[] {
  const found: Lane[] = [];
  const holders = new Map<ChainFunction, string[]>();
  for (const item of kase.entities.values())
    for (const fn of new Set(item.functions)) {
      const list = holders.get(fn);
      if (list) list.push(item.id);
      else holders.set(fn, [item.id]);
    }
  for (const lane of chainLanes) {
    const members = holders.get(lane);
    if (!members) continue;
    const before = found.at(-1);
    if (
      lane === "production" &&
      before?.lane === "storage" &&
      members.every((id) => before.members.includes(id))
    )
      found[found.length - 1] = { ...before, also: lane };
    else found.push({ lane, members });
  }
  return found;
}

/** Up to exchange it is the commodity that moves, from there on the money. */
export function goodsBetween(from: ChainFunction, to: ChainFunction): Goods {
  const exchange = lanePlace("exchange");
  return lanePlace(from) < exchange && lanePlace(to) <= exchange ? "commodity" : "money";
}
