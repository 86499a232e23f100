import type { ChainFunction } from "../../src/core/chain";
import type { EntityKind, Role } from "../../src/core/entity";
import type { LinkKind } from "../../src/core/link";
import { flow } from "../kit/tie";
import { type Book, roleIn } from "./book";
import type { OcgKey } from "./ocgs";
import { anywhere, placed, quarter } from "./town";

/** Somebody or something that works in a business. People without a role are associates: linked, and no members. */
export interface Part {
  readonly key: string;
  readonly kind: EntityKind;
  readonly label: string;
  readonly caption: string;
  readonly does: readonly ChainFunction[];
  readonly role?: Role;
  readonly born?: string;
  readonly sex?: "male" | "female";
  /** Area in which it stands. */
  readonly in?: string;
  readonly grade?: string;
  /** Key of the one who has it. */
  readonly of?: string;
}

/** from, to, words on the line, amount, grade. */
export type Flow = readonly [from: string, to: string, label: string, amount: number, grade: string];

/** The business of one OCG as it is written down: who and what works in it, and what flows. */
export interface Business {
  readonly ocg: OcgKey;
  readonly parts: readonly Part[];
  readonly goods: readonly Flow[];
  readonly money: readonly Flow[];
  /** 'kg a month' unless something else is counted. */
  readonly unit?: string;
  /** Who directs whom. */
  readonly orders: readonly (readonly [from: string, to: string, grade: string])[];
}

const having: { readonly [K in EntityKind]?: readonly [LinkKind, string] } = {
  vehicle: ["uses", "drives"],
  premises: ["uses", "uses"],
  account: ["owns", "holds"],
  business: ["owns", "owns"],
  cash: ["owns", "owns"],
  online: ["uses", "runs"],
};

function addPart(book: Book, ocg: OcgKey, part: Part): void {
  const { key, kind, label, caption, does, role, born, sex, grade = "1B/P" } = part;
  const area = part.in === undefined ? undefined : quarter(part.in);
  const address = kind === "premises" || kind === "business" ? `${label}, ${area?.ward ?? ""}` : "";
  const person = kind === "person";
  book.add(key, kind, label, `${label}: ${caption}`, {
    grade,
    caption,
    functions: does,
    ...(born === undefined ? {} : { born }),
    ...(role === undefined ? {} : { memberships: [roleIn(book, ocg, role, grade)] }),
    ...(person ? { categories: [role === undefined ? "other" : "suspect"] } : {}),
    ...(person
      ? { attributes: [{ name: "sex", value: sex ?? "male", provenance: [book.why("sex", "1A/P")] }] }
      : {}),
    ...(area && !person ? { place: placed(anywhere(book.dice, area), address, "exact") } : {}),
  });
}

/** Writes one business into the book. */
export function addBusiness(book: Book, business: Business): void {
  const { ocg, parts, goods, money, orders, unit } = business;
  for (const part of parts) addPart(book, ocg, part);
  for (const part of parts) {
    const ways = having[part.kind];
    if (part.of !== undefined && ways) book.tie(part.of, part.key, ways[0], ways[1], { grade: "1B/P" });
  }
  for (const [from, to, grade] of orders)
    book.tie(from, to, "directs", "directs", { grade, direction: "forward" });
  for (const [from, to, label, amount, grade] of goods) {
    const volume = unit === undefined ? {} : { volume: { amount, unit } };
    book.links.push(flow("commodity", from, to, label, amount, book.why(label, grade), volume));
  }
  for (const [from, to, label, amount, grade] of money)
    book.links.push(flow("money", from, to, label, amount, book.why(label, grade)));
}
