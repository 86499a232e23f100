import { gradeRank } from "../../core/cellText";
import type { Attribute } from "../../core/entity";
import { type Grade, gradeText, type Handling } from "../../core/provenance";
import type { Column } from "../../core/tableRows";
import { naturalKey, type SortKey, valueKey } from "../../core/tableRowsOrder";
import { dateText, startOf } from "../../core/time";

interface Rest<Item> {
  readonly about?: string;
  readonly numeric?: boolean;
  readonly first?: boolean;
  readonly key?: (item: Item) => SortKey;
}

/** A column of words, shown from the start, sorted in natural order unless `rest` says otherwise. */
export function column<Item>(
  id: string,
  title: string,
  text: (item: Item) => string,
  rest: Rest<Item> = {},
): Column<Item> {
  const { numeric = false, first = true, key = (item: Item) => naturalKey(text(item)), about } = rest;
  return { id, title, text, key, numeric, first, ...(about === undefined ? {} : { about }) };
}

export const numberCell = (value: number) => value.toLocaleString("en-GB");
export const dateCell = (iso: string | undefined) => (iso === undefined ? "" : dateText(iso));
export const handlingCell: { readonly [H in Handling]: string } = { P: "P", C: "C, with conditions" };

/** Sort key of a date; words that are no date count as empty. */
export function timeKey(iso: string | undefined): SortKey {
  const start = iso === undefined ? Number.NaN : startOf(iso);
  return Number.isNaN(start) ? undefined : start;
}

export const gradeCell = (grade: Grade | undefined) => (grade ? gradeText(grade) : "");
export const gradeKey = (grade: Grade | undefined) => (grade ? gradeRank(grade) : undefined);

interface Attributed {
  readonly attributes: readonly Attribute[];
}

/** Attribute names found in some items, most used first, then by name. */
export function attributeNames(items: Iterable<Attributed>): readonly string[] {
  const counts = new Map<string, number>();
  for (const item of items)
    for (const { name } of item.attributes) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1] || ((naturalKey(a[0]) ?? "") < (naturalKey(b[0]) ?? "") ? -1 : 1))
    .map(([name]) => name);
}

/** Id of the column of an attribute; the sign keeps it apart from every fixed column. */
export const attributeColumn = (name: string) => `@${name}`;

/** A column for each attribute found, not shown until chosen. A thing that has one twice shows both values. */
export function attributeColumns<Item extends Attributed>(items: Iterable<Item>): readonly Column<Item>[] {
  return attributeNames(items).map((name) => {
    const text = (item: Item) =>
      item.attributes.flatMap((each) => (each.name === name ? [each.value] : [])).join("; ");
    return column(attributeColumn(name), name || "(no name)", text, {
      first: false,
      key: (item) => valueKey(text(item)),
    });
  });
}
