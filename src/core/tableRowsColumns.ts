import { type Case, linksAt } from "./case";
import {
  amountText,
  bestGrade,
  datesOf,
  directionText,
  gradeRank,
  linkKindText,
  nameText,
  roleText,
  sourcesText,
  span,
  typeText,
  whatText,
} from "./cellText";
import { type Attribute, type Entity, roles } from "./entity";
import { type Link, strengthOf } from "./link";
import { gradeText, type Handling, strengths } from "./provenance";
import { naturalKey, type SortKey, valueKey } from "./tableRowsOrder";
import { dateText, startOf } from "./time";

/** One column of a table: what a cell says and what it is sorted by. How wide it is and how it looks is the view's. */
export interface Column<Item> {
  readonly id: string;
  readonly title: string;
  /** What the column holds, where its title alone could mislead. */
  readonly about?: string;
  /** Figures, right-aligned. */
  readonly numeric: boolean;
  /** Shown until the user chooses other columns. */
  readonly first: boolean;
  readonly text: (item: Item) => string;
  readonly key: (item: Item) => SortKey;
}

interface Rest<Item> {
  readonly about?: string;
  readonly numeric?: boolean;
  readonly first?: boolean;
  readonly key?: (item: Item) => SortKey;
}

function column<Item>(
  id: string,
  title: string,
  text: (item: Item) => string,
  rest: Rest<Item> = {},
): Column<Item> {
  const { numeric = false, first = true, key = (item: Item) => naturalKey(text(item)), about } = rest;
  return { id, title, text, key, numeric, first, ...(about === undefined ? {} : { about }) };
}

const number = (value: number) => value.toLocaleString("en-GB");
const time = (iso: string | undefined) => {
  const start = iso === undefined ? Number.NaN : startOf(iso);
  return Number.isNaN(start) ? undefined : start;
};
const date = (iso: string | undefined) => (iso === undefined ? "" : dateText(iso));
const handlingText: { readonly [H in Handling]: string } = { P: "P", C: "C, with conditions" };

/** Attribute names found in some items, most used first, then by name. */
export function attributeNames(
  items: Iterable<{ readonly attributes: readonly Attribute[] }>,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const { name } of item.attributes) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || ((naturalKey(a[0]) ?? "") < (naturalKey(b[0]) ?? "") ? -1 : 1))
    .map(([name]) => name);
}

/** Id of the column of an attribute; the sign keeps it apart from every fixed column. */
export const attributeColumn = (name: string) => `@${name}`;

function attributeColumns<Item extends { readonly attributes: readonly Attribute[] }>(
  items: Iterable<Item>,
): readonly Column<Item>[] {
  return attributeNames(items).map((name) => {
    const text = (item: Item) =>
      item.attributes.flatMap((each) => (each.name === name ? [each.value] : [])).join("; ");
    return column(attributeColumn(name), name || "(no name)", text, {
      first: false,
      key: (item) => valueKey(text(item)),
    });
  });
}

/** Sort place of a person's role: the highest first, then associates; things have none. */
function roleKey(kase: Case, item: Entity): SortKey {
  const text = roleText(kase, item);
  if (text === "") return undefined;
  const place = item.memberships.reduce((best, each) => Math.min(best, roles.indexOf(each.role)), 9);
  return `${place} ${naturalKey(text) ?? ""}`;
}

/** Columns of the table of entities, those of the attributes found in the case last. */
export function entityColumns(kase: Case): readonly Column<Entity>[] {
  const at = linksAt(kase);
  const degree = (item: Entity) => at.get(item.id)?.length ?? 0;
  const grade = (item: Entity) => bestGrade(item.provenance);
  return [
    column("name", "Name", nameText),
    column("type", "Type", typeText),
    column("role", "Role and OCG", (item) => roleText(kase, item), { key: (item) => roleKey(kase, item) }),
    column("functions", "Functions", (item) => item.functions.join(", ")),
    column("status", "Status", (item) => item.status.join(", ")),
    column("links", "Links", (item) => number(degree(item)), {
      numeric: true,
      key: degree,
      about: "Links in the whole case, shown or not",
    }),
    column("first", "First date", (item) => date(datesOf(kase, item).from), {
      key: (item) => time(datesOf(kase, item).from),
      about: "Earliest date of the entity or of its links",
    }),
    column("last", "Last date", (item) => date(datesOf(kase, item).to), {
      key: (item) => time(datesOf(kase, item).to),
      about: "Latest date of the entity or of its links",
    }),
    column("grade", "Best grade", (item) => gradeOf(item), {
      key: (item) => rankOf(grade(item)),
      about: "The firmest of its 3×5×2 grades",
    }),
    column("handling", "Handling", (item) => handlingText[item.handling]),
    column("aliases", "Aliases", (item) => item.aliases.join("; "), { first: false }),
    column("caption", "Caption", (item) => item.caption, { first: false }),
    column("category", "DPA category", (item) => item.categories.join(", "), { first: false }),
    column("born", "Born", (item) => date(item.born), { first: false, key: (item) => time(item.born) }),
    column("address", "Address", (item) => item.place?.address ?? "", { first: false }),
    column("source", "Sources", (item) => sourcesText(item.provenance), { first: false }),
    column("sourceId", "Id in the source", (item) => item.sourceId, { first: false }),
    ...attributeColumns(kase.entities.values()),
  ];
}

function gradeOf(item: Pick<Entity | Link, "provenance">): string {
  const best = bestGrade(item.provenance);
  return best ? gradeText(best) : "";
}

function rankOf(grade: ReturnType<typeof bestGrade>): SortKey {
  return grade ? gradeRank(grade) : undefined;
}

/** Columns of the table of links, those of the attributes found in the case last. */
export function linkColumns(kase: Case): readonly Column<Link>[] {
  const name = (id: string) => {
    const item = kase.entities.get(id);
    return item ? nameText(item) : id;
  };
  return [
    column("from", "From", (item) => name(item.from)),
    column("what", "What", whatText),
    column("to", "To", (item) => name(item.to)),
    column("kind", "Kind", (item) => linkKindText(item.kind)),
    column("direction", "Direction", directionText),
    column("strength", "Strength", strengthOf, { key: (item) => strengths.indexOf(strengthOf(item)) }),
    column("count", "Times seen", (item) => number(item.count), {
      numeric: true,
      key: (item) => item.count,
    }),
    column("amount", "Amount", (item) => amountText(item.volume), {
      numeric: true,
      key: (item) => item.volume?.amount,
    }),
    column("first", "First date", (item) => date(span([item.times]).from), {
      key: (item) => time(item.times.from ?? item.times.to),
    }),
    column("last", "Last date", (item) => date(span([item.times]).to), {
      key: (item) => time(item.times.to ?? item.times.from),
    }),
    column("grade", "Best grade", gradeOf, {
      key: (item) => rankOf(bestGrade(item.provenance)),
      about: "The firmest of its 3×5×2 grades",
    }),
    column("source", "Sources", (item) => sourcesText(item.provenance)),
    column("handling", "Handling", (item) => handlingText[item.handling]),
    column("weight", "Weight in the file", (item) => (item.weight === undefined ? "" : number(item.weight)), {
      first: false,
      numeric: true,
      key: (item) => item.weight,
    }),
    column("sourceId", "Id in the source", (item) => item.sourceId, { first: false }),
    ...attributeColumns(kase.links.values()),
  ];
}
