import { type Link, type LinkKind, link } from "../../src/core/link";
import type { Random } from "../kit/random";
import type { People, Team } from "./people";
import { reasons } from "./pool";
import type { Things } from "./things";

export const nationalLinks = 250_000;

/** An item of a list, early ones far more often than late ones: that is how a few come to be shared by many groups. */
function shared(dice: Random, list: readonly string[]): string {
  return list[Math.floor(list.length * dice.next() ** 3)] ?? "";
}

function day(dice: Random): string {
  const month = dice.whole(0, 17);
  const year = month < 12 ? 2025 : 2026;
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-${String(dice.whole(1, 28)).padStart(2, "0")}`;
}

/** Who commands whom and who is seen together within one group. */
function inside(dice: Random, team: Team, add: Add): void {
  const { members, leaders } = team;
  members.forEach((id, place) => {
    if (place === 0) return;
    const boss = place < leaders ? 0 : dice.whole(leaders > 1 ? 1 : 0, leaders - 1);
    add("directs", members[boss] ?? "", id, { label: "directs", direction: "forward" });
    if (place > 1 && dice.next() < 0.8)
      add("association", members[dice.whole(0, place - 1)] ?? "", id, { label: "seen with" });
    if (place > 0 && dice.next() < 0.12)
      add("family", members[dice.whole(0, place - 1)] ?? "", id, {
        kin: dice.pick(["sibling", "cousin", "parent"]),
      });
  });
}

/** What ties groups to each other: suppliers and enablers that many share, rivals, allies. */
function between(dice: Random, { teams, enablers }: People, add: Add): void {
  const suppliers = teams.slice(0, 300).map((team) => team.members[0] ?? "");
  for (const team of teams) {
    const buyer = team.members[Math.min(1, team.members.length - 1)] ?? "";
    const supplier = shared(dice, suppliers);
    if (supplier !== team.members[0])
      add("supplies", supplier, buyer, {
        label: "supplies",
        direction: "forward",
        flow: "commodity",
        volume: { amount: dice.whole(1, 40), unit: "kg a month" },
      });
    if (dice.next() < 0.7) add("works", shared(dice, enablers), team.members[0] ?? "", { label: "acts for" });
    const other = dice.pick(teams).group.entity ?? "";
    const own = team.group.entity ?? "";
    if (other !== own && dice.next() < 0.6) add(dice.next() < 0.3 ? "rival" : "association", own, other, {});
  }
}

type Add = (kind: LinkKind, from: string, to: string, rest: Partial<Link>) => void;

/** All links, exactly 250,000: what people have and use, their groups, and calls for the rest. */
export function ties(dice: Random, people: People, things: Things): readonly Link[] {
  const why = reasons(dice, "Seen or recorded");
  const links: Link[] = [];
  const add: Add = (kind, from, to, rest) => {
    const id = `e${links.length + 1}`;
    links.push(link(id, from, to, kind, { ...rest, provenance: why() }));
  };
  const teams = people.teams;
  const anyone = () => dice.pick(dice.pick(teams).members);
  for (const team of teams) inside(dice, team, add);
  between(dice, people, add);
  for (const id of people.associates)
    for (let times = dice.whole(1, 2); times > 0; times--) add("association", id, anyone(), {});
  // Phones in the order of the members: the calls below stay within a group by taking phones that are near.
  const members = teams.flatMap((team) => team.members);
  const holder = (at: number, of: number) => members[Math.floor((at / of) * members.length)] ?? "";
  things.phones.forEach((id, at) => {
    add("uses", holder(at, things.phones.length), id, { label: "uses" });
  });
  things.vehicles.forEach((id, at) => {
    add("owns", holder(at, things.vehicles.length), id, { label: "keeper" });
    if (dice.next() < 0.5) add("uses", anyone(), id, { label: "drives", times: { from: day(dice) } });
  });
  things.premises.forEach((id, at) => {
    add("resides", holder(at, things.premises.length), id, { label: "lives at" });
    if (dice.next() < 0.6) add("uses", shared(dice, people.associates), id, {});
  });
  things.accounts.forEach((id, at) => {
    add("owns", holder(at, things.accounts.length), id, {});
    const payee = shared(dice, things.businesses);
    add("pays", id, payee, {
      label: "pays",
      direction: "forward",
      flow: "money",
      volume: { amount: dice.whole(1, 60) * 250, unit: "£ a week" },
      times: { from: day(dice) },
    });
  });
  for (const id of things.businesses) add("owns", anyone(), id, {});
  for (const id of things.online) add("uses", anyone(), id, {});
  const { phones } = things;
  while (links.length < nationalLinks) {
    const at = dice.whole(0, phones.length - 1);
    const near = Math.max(0, Math.min(phones.length - 1, at + Math.round(dice.normal() * 6)));
    const to = dice.next() < 0.15 ? shared(dice, phones) : (phones[near] ?? "");
    const from = phones[at] ?? "";
    if (from === to) continue;
    add("communicates", from, to, {
      label: "calls",
      direction: "forward",
      count: 1 + Math.floor(3 * (1 - dice.next()) ** -0.6),
      times: { from: day(dice) },
    });
  }
  return links;
}
