import type { Entity } from "../../src/core/entity";
import type { Book } from "./book";
import { anywhere, placed, quarter } from "./town";

const enabling: Partial<Entity> = { functions: ["professional-enabling"], categories: ["other"] };

/** What several OCGs share: one accountant and the account of his clients, a car hire firm, a letting agent; and a man at the dock gate. */
export function addEnablers(book: Book): void {
  book.add("accountant", "person", "FENWICK, Alan", "Keeps the books of three OCGs' firms", {
    ...enabling,
    grade: "1B/C",
    caption: "accountant",
    born: "1966",
    attributes: [
      {
        name: "knowledge",
        value: "complicit or unwitting: not known",
        provenance: [book.why("not known", "2C/C")],
      },
    ],
  });
  const firm = (key: string, label: string, caption: string, area: string) =>
    book.add(key, "business", label, `${label}: ${caption}`, {
      grade: "1A/P",
      caption,
      functions: ["professional-enabling"],
      place: placed(anywhere(book.dice, quarter(area)), `${label}, ${quarter(area).ward}`, "exact"),
    });
  firm("fenwick-co", "Fenwick Low", "accountants", "Priory Gate F");
  firm("hire-firm", "Northgate Car Hire", "car hire", "Stationside B");
  firm("lets", "Beacon Lets", "letting agent", "Beacon A");
  book.add("client-acct", "account", "Clients' account", "Fenwick Low's account for clients", {
    grade: "1A/C",
    caption: "…0450",
    functions: ["laundering"],
  });
  book.add("collard", "person", "COLLARD, Tess", "Runs the car hire firm", {
    ...enabling,
    grade: "1A/P",
    caption: "car hire",
    born: "1972",
  });
  book.add("agent", "person", "BEWLEY, Ruth", "Lets the houses", {
    ...enabling,
    grade: "1B/P",
    caption: "letting agent",
    born: "1980",
  });
  book.add("gateman", "person", "SCARFE, Don", "Waves lorries through", {
    grade: "2B/C",
    caption: "dock gate",
    born: "1971",
    functions: ["corruption"],
    categories: ["suspect"],
  });
  book.tie("accountant", "fenwick-co", "owns", "partner in", { grade: "1A/P" });
  book.tie("accountant", "client-acct", "owns", "controls", { grade: "1A/C" });
  for (const client of ["varley", "albert", "brandreth"])
    book.tie("accountant", client, "works", "keeps books for", { grade: "1B/C" });
  for (const client of ["k-wash", "r-plant", "f-freight"])
    book.tie("fenwick-co", client, "works", "accounts of", { grade: "1A/C" });
  book.tie("collard", "hire-firm", "owns", "owns", { grade: "1A/P" });
  for (const client of ["treadgold", "quill", "kyle"])
    book.tie("collard", client, "works", "hires to", { grade: "1A/P", count: book.dice.whole(2, 9) });
  book.tie("hire-firm", "k-van", "owns", "hires out", { grade: "1A/P" });
  book.tie("agent", "lets", "owns", "director of", { grade: "1A/P" });
  for (const client of ["varley", "l-shop1", "l-shop3"])
    book.tie("agent", client, "works", "lets for", { grade: "1B/P" });
  for (const client of ["brandreth", "whitlock"])
    book.tie("gateman", client, "association", "paid by", { grade: "2B/C" });
  // Cars on hire, each to one person: the firm is what they share.
  for (const [at, user] of [
    "sowden",
    "rudge",
    "bannon",
    "kyle",
    "mace",
    "quill",
    "p-moped",
    "p-dist1",
  ].entries()) {
    const key = `hire${at + 1}`;
    book.add(key, "vehicle", `Hire car ${book.plate()}`, "Hire record", {
      grade: "1A/P",
      typeName: "hire car",
    });
    book.tie("hire-firm", key, "owns", "hires out", { grade: "1A/P" });
    book.tie(user, key, "uses", "hired", { grade: "1A/P", times: { from: `2025-0${1 + at}-12` } });
  }
}
