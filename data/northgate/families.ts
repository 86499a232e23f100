import { ageAt, type Entity } from "../../src/core/entity";
import type { Group } from "../../src/core/group";
import type { Book } from "./book";
import { asAt } from "./head";
import { childName, personName } from "./names";

/** A child of the case: protected, in no OCG, on no flow, shared with conditions only. */
export function addChild(
  book: Book,
  key: string,
  name: string,
  born: string,
  rest: Partial<Entity> = {},
): string {
  const label = `${name}, ${ageAt(born, asAt) ?? ""}`;
  return book.add(key, "person", label, `${label}: child`, {
    grade: "1A/C",
    born,
    status: ["child"],
    categories: ["other"],
    ...rest,
  });
}

/** A couple and its children, as a group and as links of kin. */
export function addUnion(
  book: Book,
  key: string,
  partners: readonly string[],
  children: readonly string[],
  rest: {
    readonly from?: string;
    readonly to?: string;
    readonly ended?: "separated" | "divorced" | "death";
  } = {},
): void {
  const { from, to, ended = "no" } = rest;
  const grade = children.length > 0 ? "1A/C" : "1A/P";
  const [a, b] = partners;
  if (a !== undefined && b !== undefined)
    book.kin(
      a,
      b,
      ended === "no" ? "partner" : "former partner",
      ended === "no" ? "partner of" : "former partner",
    );
  for (const child of children)
    for (const parent of partners) book.kin(parent, child, "parent", "parent of", grade);
  const group: Group = {
    type: "union",
    id: `g-u-${key}`,
    sourceId: `NF-${key}`,
    name: partners.map((each) => labelOf(book, each).split(",")[0]).join(" and "),
    partners: partners.map((each) => `n-${each}`),
    children: children.map((each) => `n-${each}`),
    times: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    ended,
    provenance: [book.why("Family register", grade)],
  };
  book.groups.push(group);
}

const labelOf = (book: Book, key: string) =>
  book.entities.find((item) => item.id === `n-${key}`)?.label ?? key;

/** Who lives together, as a group; those who have no such link yet are tied to the home. */
export function addHousehold(book: Book, home: string, members: readonly string[]): void {
  const there = new Set(
    book.links.filter((item) => item.kind === "resides" && item.to === `n-${home}`).map((item) => item.from),
  );
  for (const key of members)
    if (!there.has(`n-${key}`)) book.tie(key, home, "resides", "lives at", { grade: "1A/C" });
  book.groups.push({
    type: "household",
    id: `g-hh-${home}`,
    sourceId: `NH-${home}`,
    name: labelOf(book, home),
    address: `n-${home}`,
    members: members.map((each) => `n-${each}`),
    times: {},
    provenance: [book.why("Who lives there", "1A/C")],
  });
}

/** Partners and children of some members, in their homes. Returns the children and the partners. */
export function addFamilies(
  book: Book,
  homes: ReadonlyMap<string, string>,
  members: readonly string[],
  from: number,
): { readonly children: readonly string[]; readonly partners: readonly string[] } {
  const { dice } = book;
  const all: string[] = [];
  const partners: string[] = [];
  for (const [at, key] of members.entries()) {
    const home = homes.get(key);
    if (home === undefined) continue;
    const label = personName(from + at, "female");
    const partner = book.add(`w-${key}`, "person", label, `${label}: partner`, {
      caption: "partner",
      grade: "1A/P",
      born: String(dice.whole(1978, 2002)),
      categories: ["other"],
    });
    const children = Array.from({ length: dice.whole(1, 3) }, (_, nth) =>
      addChild(
        book,
        `c-${key}-${nth + 1}`,
        childName(from + at * 3 + nth),
        `${dice.whole(2010, 2022)}-0${dice.whole(1, 9)}-${dice.whole(10, 28)}`,
      ),
    );
    addUnion(book, key, [key, partner], children, { from: String(dice.whole(2005, 2018)) });
    addHousehold(book, home, [key, partner, ...children]);
    partners.push(partner);
    all.push(...children);
  }
  // Partners know each other: nobody hangs on one member alone.
  for (const [at, key] of partners.entries()) {
    const next = partners[(at + 1) % partners.length] ?? key;
    if (next !== key) book.tie(key, next, "association", "friend of", { grade: "2B/P" });
  }
  return { children: all, partners };
}
