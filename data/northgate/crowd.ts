import type { Book } from "./book";
import { type Crew, dayIn, homeWards, seen } from "./crews";
import { vacuumMonth } from "./head";
import { personName } from "./names";
import type { OcgKey } from "./ocgs";
import { anywhere, inWard, placed, type Quarter, quarter } from "./town";

const buyersOf: readonly (readonly [OcgKey, number, readonly string[]])[] = [
  ["kestrel", 36, ["k-deal1", "k-deal2", "k-deal3", "k-deal4"]],
  ["rowan", 30, ["r-deal1", "r-deal2", "r-deal3", "r-deal4"]],
  ["ferry", 12, ["f-buy1", "f-buy2", "crewe"]],
  ["lathe", 20, ["l-shop1", "l-shop2", "l-shop3"]],
  ["pike", 14, ["p-deal1", "p-deal2", "p-deal3"]],
];

/** Associates: linked to nominals, and members of nothing. Each knows two. */
export function addAssociates(book: Book, from: number): void {
  let number = from;
  for (const [ocg, count, ends] of buyersOf)
    for (let at = 0; at < count; at++) {
      const label = personName(number, number % 3 === 0 ? "female" : "male");
      const key = book.add(`q${number}`, "person", label, `${label}: associate`, {
        caption: ocg === "lathe" ? "buys parts" : at % 4 === 0 ? "friend" : "customer",
        categories: ["other"],
        grade: book.dice.pick(["1B/P", "2B/P", "2C/P", "3C/P"]),
      });
      const one = ends[at % ends.length] ?? "";
      const two = ends[(at + 1) % ends.length] ?? "";
      book.tie(key, one, "association", at % 4 === 0 ? "friend of" : "buys from", { times: seen(book) });
      book.tie(key, two, "association", "seen with", { times: seen(book) });
      if (at % 3 === 0) {
        const phone = book.phone(`t-${key}`);
        book.tie(key, phone, "uses", "uses", { grade: "1B/P" });
        const called = `t-${one}-1`;
        if (book.entities.some((item) => item.id === `n-${called}`))
          book.tie(phone, called, "communicates", "calls", {
            grade: "1A/P",
            direction: "forward",
            count: book.dice.whole(2, 40),
            times: seen(book),
          });
      }
      number++;
    }
}

function event(
  book: Book,
  label: string,
  from: string,
  area: Quarter,
  present: readonly string[],
  typeName: string,
): void {
  const key = `ev${book.entities.length}`;
  const day = `${from.slice(8, 10)}/${from.slice(5, 7)}/${from.slice(2, 4)}`;
  book.add(key, "event", `${label}, ${day}`, `${label} in ${area.ward}`, {
    typeName,
    caption: area.name,
    times: { from },
    place: placed(anywhere(book.dice, area), area.ward, "street"),
  });
  for (const who of new Set(present)) book.tie(who, key, "involved", "present", { times: { from } });
}

/** Dated sightings of every OCG on its ground, and of PIKE on ROWAN's from the autumn after the operation. */
export function addEvents(book: Book, crews: readonly Crew[]): void {
  const { dice } = book;
  for (const crew of crews)
    for (let at = 0; at < 9; at++) {
      const area = dice.pick(inWard(dice.pick(homeWards[crew.ocg])));
      const what = dice.pick(["Meeting", "Hand-over", "Sighting"] as const);
      event(
        book,
        what,
        seen(book).from,
        area,
        [dice.pick(crew.members), dice.pick(crew.members)],
        what.toLowerCase(),
      );
    }
  const pike = ["p-deal1", "p-deal2", "p-deal3", "p-dist1"];
  for (let at = 0; at < 12; at++) {
    const area = quarter(`Lockside ${"BCE".charAt(at % 3)}`);
    const from = dayIn(vacuumMonth + Math.floor(at / 2), dice.whole(1, 28));
    event(book, "PIKE dealing", from, area, [pike[at % 4] ?? "", pike[(at + 1) % 4] ?? ""], "dealing");
  }
}

/** Weapons, online names, documents and goods. */
export function addThings(book: Book): void {
  const { dice } = book;
  const rows = [
    [
      "weapon",
      ["Shotgun", "Handgun", "Lock knife", "Machete", "Bat", "Knife"],
      ["rudge", "k-deal1", "r-deal2", "gary-r", "p-deal2", "bannon"],
      "seen with",
    ],
    [
      "online",
      ["kes_line", "locksidez", "fern_k", "ng_parts", "redtop77", "silverpike"],
      ["k-deal2", "r-deal3", "p-deal1", "l-shop2", "k-deal4", "p-deal3"],
      "runs",
    ],
    [
      "document",
      ["Bank statements", "Hire records", "Freight bookings", "Ledger", "Tenancies", "Auction invoices"],
      ["sharon", "treadgold", "whitlock", "keith", "varley", "amory"],
      "held by",
    ],
  ] as const;
  for (const [kind, labels, owners, words] of rows)
    for (const [at, label] of labels.entries()) {
      const key = book.add(`${kind}${at + 1}`, kind, label, `${label}: recovered or seen`);
      book.tie(owners[at] ?? "", key, kind === "online" ? "uses" : "association", words);
    }
  const goods = [
    ["Cocaine", ["k-unit", "k-barn"]],
    ["Heroin", ["r-home1"]],
    ["Crack", ["r-home3"]],
    ["Cannabis", ["f-pack", "f-pack2"]],
    ["Stolen vehicles", ["l-yard1", "l-yard3"]],
    ["Ketamine", ["p-flat1"]],
  ] as const;
  for (const [at, [label, places]] of goods.entries()) {
    const key = book.add(`goods${at + 1}`, "commodity", label, `${label} recovered or reported`, {
      grade: "1B/P",
    });
    for (const place of places)
      book.tie(key, place, "located", "found at", { grade: dice.pick(["1A/P", "1B/P"]) });
  }
}

/** What stands between the five: rivalry, trade and protection, said between the OCGs and not their people. */
export function addRelations(book: Book): void {
  const between = [
    ["rowan", "pike", "rival", "rival of", "1B/P", "2025-10"],
    ["kestrel", "lathe", "rival", "rival of", "2B/P", "2024-11"],
    ["kestrel", "pike", "rival", "warned off", "2C/P", "2026-03"],
    ["kestrel", "rowan", "association", "supplies, kin", "1B/P", "2024-06"],
    ["ferry", "kestrel", "association", "pays protection", "2D/P", "2025-02"],
    ["ferry", "lathe", "association", "ships vehicles", "2B/P", "2025-05"],
  ] as const;
  for (const [a, b, kind, label, grade, from] of between)
    book.tie(`ocg-${a}`, `ocg-${b}`, kind, label, { grade, times: { from } });
  book.tie("luke", "k-deal3", "association", "seen with", { grade: "2B/P", times: seen(book) });
  book.tie("luke", "amory", "association", "works with", { grade: "1B/P", times: seen(book) });
  // Two reports that are held to be false: kept, and not drawn unless asked for.
  book.tie("brandreth", "albert", "association", "met", { grade: "2E/P" });
  book.tie("quill", "marchant", "association", "buys from", { grade: "3E/P" });
}
