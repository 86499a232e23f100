import type { ChainFunction } from "../../src/core/chain";
import { type Book, roleIn } from "./book";
import type { Business } from "./business";
import { personName } from "./names";
import type { OcgKey } from "./ocgs";
import { inWard, type Ward } from "./town";

/** People of one OCG by key: those who give orders, and all. */
export interface Crew {
  readonly ocg: OcgKey;
  readonly chiefs: readonly string[];
  readonly members: readonly string[];
  readonly wards: readonly Ward[];
}

const sizes: { readonly [K in OcgKey]: number } = { kestrel: 40, rowan: 33, ferry: 24, lathe: 24, pike: 15 };
export const homeWards: { readonly [K in OcgKey]: readonly Ward[] } = {
  kestrel: ["Market", "Beacon", "Quarry Hill"],
  rowan: ["Lockside", "Millbrook"],
  ferry: ["Harbour End", "Saltings"],
  lathe: ["Stationside", "Orchard Rise"],
  pike: ["Fernhill", "Eastfield"],
};

const jobs: readonly (readonly [caption: string, functions: readonly ChainFunction[]])[] = [
  ["lookout", ["countermeasures"]],
  ["minder", ["enforcement"]],
  ["finds runners", ["recruitment"]],
  ["keeps phones", ["communications"]],
  ["helper", []],
  ["lends car", []],
  ["lookout", ["countermeasures"]],
];

/** The people of a business and those round it: each has a chief and at least two others whom he is seen with. */
export function addCrew(book: Book, { ocg, parts }: Business, from: number): Crew {
  const { dice } = book;
  const named = parts.filter((part) => part.kind === "person" && part.role !== undefined);
  const chiefs = named.filter((part) => part.role !== "peripheral").map((part) => part.key);
  const members = named.map((part) => part.key);
  for (let at = members.length; at < sizes[ocg]; at++) {
    const key = `${ocg}-m${at + 1}`;
    const sex = dice.next() < 0.16 ? "female" : "male";
    const label = personName(from + at, sex);
    const [caption, functions] = dice.pick(jobs);
    book.add(key, "person", label, `${label}: ${caption}`, {
      caption,
      functions,
      born: String(dice.whole(1978, 2006)),
      categories: [dice.next() < 0.2 ? "convicted" : "suspect"],
      memberships: [roleIn(book, ocg, "peripheral")],
    });
    const boss = dice.pick(chiefs);
    if (ocg === "lathe") book.tie(boss, key, "association", "works with");
    else book.tie(boss, key, "directs", "directs", { direction: "forward" });
    const others = members.filter((each) => each !== boss);
    const [one, two] = [dice.pick(others), dice.pick(others)];
    book.tie(key, one, "association", "seen with", { count: dice.whole(1, 9), times: seen(book) });
    if (two !== one) book.tie(key, two, "association", "seen with", { times: seen(book) });
    members.push(key);
  }
  // A co-operative has no chain of command: those who do business are seen with each other.
  if (ocg === "lathe")
    for (const [at, key] of named.map((part) => part.key).entries())
      for (const step of [1, 4])
        book.tie(key, members[(at + step) % named.length] ?? "", "association", "seen with", {
          grade: "1B/P",
        });
  return { ocg, chiefs, members, wards: homeWards[ocg] };
}

/** A day of the 24 months, as it would be noted. */
export function seen({ dice }: Book): { readonly from: string } {
  const month = dice.whole(0, 23);
  return { from: dayIn(month, dice.whole(1, 28)) };
}

/** A day of month 0 (June 2024) to 23 (May 2026). */
export function dayIn(month: number, day: number): string {
  return new Date(Date.UTC(2024, 5 + month, day)).toISOString().slice(0, 10);
}

/** Where each lives, what each calls with and drives. Returns the home of each who has one. */
export function addBelongings(book: Book, crew: Crew): ReadonlyMap<string, string> {
  const { dice } = book;
  const homes = new Map<string, string>();
  const phones: string[] = [];
  for (const [at, key] of crew.members.entries()) {
    const chief = crew.chiefs.includes(key);
    if (chief || at % 5 !== 2) {
      const home = book.home(`h-${key}`, dice.pick(inWard(dice.pick(crew.wards))));
      homes.set(key, home);
      book.tie(key, home, "resides", "lives at", { grade: chief ? "1A/P" : "1B/P" });
    }
    for (let nth = 0; nth < (chief ? 2 : at % 7 === 5 ? 0 : 1); nth++) {
      const phone = book.phone(`t-${key}-${nth + 1}`);
      phones.push(phone);
      book.tie(key, phone, "uses", "uses", { times: seen(book) });
    }
    if (at % 9 < 4) {
      const plate = book.plate();
      const key2 = `v-${key}`;
      const typeName = dice.pick(["car", "car", "car", "van", "motorcycle"]);
      book.add(
        key2,
        "vehicle",
        `${typeName === "car" ? "Car" : typeName === "van" ? "Van" : "Bike"} ${plate}`,
        "Keeper's record",
        {
          typeName,
          grade: "1A/P",
        },
      );
      book.tie(key, key2, "owns", "keeper of", { grade: "1A/P" });
    }
  }
  for (let call = 0; call < phones.length * 1.4; call++) {
    const from = dice.pick(phones);
    const to = dice.pick(phones);
    if (from === to) continue;
    const month = dice.whole(0, 22);
    book.tie(from, to, "communicates", "calls", {
      grade: "1A/P",
      direction: dice.next() < 0.4 ? "both" : "forward",
      count: 1 + Math.floor(4 * (1 - dice.next()) ** -0.7),
      times: { from: dayIn(month, dice.whole(1, 28)), to: dayIn(month + 1, dice.whole(1, 28)) },
    });
  }
  return homes;
}
