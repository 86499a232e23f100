import type { Case } from "./case";
import type { Evidence } from "./familyEvidence";
import type { Interval } from "./time";
import { endOf, startOf } from "./time";

/** People who share a home at the case's date. */
export interface FamilyHousehold extends Evidence {
  readonly key: string;
  readonly label: string;
  readonly members: readonly string[];
  /** The premises, where they are known. */
  readonly address?: string;
}

/** True unless it is over, or has not begun, at the date; what has no date is taken to be so still. */
export function isNow(times: Interval, asAt: string): boolean {
  const [from, to] = [startOf(times.from ?? ""), endOf(times.to ?? "")];
  const [start, end] = [startOf(asAt), endOf(asAt)];
  // One date on both sides is when it was seen, not when it ended.
  const over = !Number.isNaN(to) && times.to !== times.from;
  if (Number.isNaN(start)) return !over;
  return !(over && to <= start) && (Number.isNaN(from) || from < end);
}

interface Home {
  readonly key: string;
  readonly label: string;
  readonly address?: string;
  readonly members: Set<string>;
  readonly links: string[];
  readonly groups: string[];
}

/** Homes as household groups, as links between people, and as the premises where people live. */
function homesOf(kase: Case): readonly Home[] {
  const { asAt } = kase.head;
  const isPerson = (id: string) => kase.entities.get(id)?.kind === "person";
  const homes: Home[] = [];
  const atAddress = new Map<string, Home>();
  for (const group of kase.groups.values()) {
    if (group.type !== "household" || !isNow(group.times, asAt)) continue;
    const home: Home = {
      ...{ key: `h:${group.id}`, label: group.name, links: [], groups: [group.id] },
      members: new Set(group.members.filter((id) => kase.entities.has(id))),
      ...(group.address === undefined ? {} : { address: group.address }),
    };
    homes.push(home);
    if (group.address !== undefined && !atAddress.has(group.address)) atAddress.set(group.address, home);
  }
  const byPerson = new Map<string, Home>();
  for (const item of kase.links.values()) {
    if ((item.kind !== "resides" && item.kind !== "household") || !isNow(item.times, asAt)) continue;
    const [from, to] = [isPerson(item.from), isPerson(item.to)];
    if (from === to && (item.kind === "resides" || !from)) continue;
    if (from && to) {
      const [one, other] = [byPerson.get(item.from), byPerson.get(item.to)];
      const home = one ??
        other ?? { key: "", label: "Same household", members: new Set(), links: [], groups: [] };
      if (!one && !other) homes.push(home);
      if (one && other && one !== other) {
        for (const id of other.members) {
          one.members.add(id);
          byPerson.set(id, one);
        }
        one.links.push(...other.links);
        other.members.clear();
      }
      for (const id of [item.from, item.to]) {
        home.members.add(id);
        byPerson.set(id, home);
      }
      home.links.push(item.id);
      continue;
    }
    const [person, address] = from ? [item.from, item.to] : [item.to, item.from];
    const label = kase.entities.get(address)?.label ?? address;
    const known = atAddress.get(address);
    // A household record says who belongs to it: a lodger at its address shares the home all the same.
    const home = known ?? { key: `h:${address}`, label, address, members: new Set(), links: [], groups: [] };
    if (!known) {
      homes.push(home);
      atAddress.set(address, home);
    }
    home.members.add(person);
    home.links.push(item.id);
  }
  return homes;
}

/** The homes that matter to a family: two or more people, of whom one at least is kin to somebody or to be protected. */
export function householdsOf(kase: Case, matters: (id: string) => boolean): readonly FamilyHousehold[] {
  const homes = homesOf(kase).filter(({ members }) => members.size >= 2 && [...members].some(matters));
  const at = new Map<string, Home[]>();
  for (const home of homes)
    for (const id of home.members) {
      const list = at.get(id);
      if (list) list.push(home);
      else at.set(id, [home]);
    }
  const place = new Map(homes.map((home, index) => [home, index]));
  /** All who live there are in another home that says more. */
  const isPart = (one: Home) =>
    (at.get([...one.members][0] ?? "") ?? []).some(
      (other) =>
        other !== one &&
        [...one.members].every((id) => other.members.has(id)) &&
        (one.members.size < other.members.size || (place.get(one) ?? 0) > (place.get(other) ?? 0)),
    );
  return homes
    .filter((home) => home.groups.length > 0 || !isPart(home))
    .map(({ key, label, address, members, links, groups }) => ({
      ...{ key: key || `h:${[...members].sort().join("+")}`, label, members: [...members], links, groups },
      ...(address === undefined ? {} : { address }),
    }));
}
