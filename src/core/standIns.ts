import type { Case } from "./case";
import type { EntityKind } from "./entity";
import { hexText, hmac256 } from "./sha256";
import type { ShareProfile, StandIn } from "./shareProfile";
import { utf8 } from "./utf8";

const nouns: { readonly [K in EntityKind]: string } = {
  person: "Nominal",
  ocg: "Group",
  organisation: "Organisation",
  business: "Business",
  premises: "Site",
  vehicle: "Vehicle",
  phone: "Phone",
  account: "Account",
  commodity: "Commodity",
  cash: "Cash",
  weapon: "Weapon",
  online: "Online identity",
  event: "Event",
  document: "Document",
  unknown: "Item",
};

/** 1 → 'A', 26 → 'Z', 27 → 'AA'. */
function letterOf(number: number): string {
  const rest = Math.floor((number - 1) / 26);
  return (rest > 0 ? letterOf(rest) : "") + String.fromCharCode(65 + ((number - 1) % 26));
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** An order that nobody without the profile's secret can work out; the case's own order would tell who is who. */
export function secretOrder(
  profile: Pick<ShareProfile, "secret" | "id">,
  ids: Iterable<string>,
): readonly string[] {
  const key = utf8(profile.secret);
  return Array.from(ids, (id) => ({ id, place: hexText(hmac256(key, utf8(`${profile.id}\u0000${id}`))) }))
    .sort((a, b) => (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ id }) => id);
}

/** What is in the copy and is called something else: entities by kind, and groups. */
export interface Unnamed {
  readonly entities: readonly { readonly id: string; readonly kind: EntityKind }[];
  readonly groups: readonly string[];
}

/**
 * Stand-in names: those that the audience knows already, and the next free number for each thing that it has not met. A number
 * is never used for a second thing, so that two copies never call two people by one name, nor one person by two.
 */
export function standInsFor(profile: ShareProfile, { entities, groups }: Unnamed): readonly StandIn[] {
  const known = new Map(profile.standIns.map((each) => [each.entity, each.name]));
  const highest = new Map<string, number>();
  for (const { name } of profile.standIns) {
    const match = /^(.*) (\d+|[A-Z]+)$/.exec(name);
    if (!match) continue;
    const [, noun = "", mark = ""] = match;
    const number = /^\d/.test(mark) ? Number(mark) : numberOf(mark);
    highest.set(noun, Math.max(highest.get(noun) ?? 0, number));
  }
  const next = (noun: string) => {
    const number = (highest.get(noun) ?? 0) + 1;
    highest.set(noun, number);
    return number;
  };
  const fresh: StandIn[] = [];
  for (const id of secretOrder(
    profile,
    groups.filter((each) => !known.has(each)),
  ))
    fresh.push({ entity: id, name: `Group ${letterOf(next("Group"))}` });
  const kinds = new Map(entities.map(({ id, kind }) => [id, kind]));
  for (const id of secretOrder(
    profile,
    [...kinds.keys()].filter((each) => !known.has(each)),
  )) {
    const noun = nouns[kinds.get(id) ?? "unknown"];
    fresh.push({ entity: id, name: `${noun} ${next(noun)}` });
  }
  return [...profile.standIns, ...fresh];
}

/** The group that a mark of kind `ocg` stands for: it goes by the group's stand-in name. */
export function groupsByMark(kase: Case): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const group of kase.groups.values())
    if (group.type === "ocg" && group.entity !== undefined) found.set(group.entity, group.id);
  return found;
}
