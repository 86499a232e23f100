import type { Attribute } from "../../core/entity";
import type { Column } from "../../core/tableRows";
import { valueKey } from "../../core/tableRowsOrder";
import { attributeColumn, column } from "./column";

/** A figure as files write it. A code that begins with a nought is a name. */
const figure = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Share of the rows from which a value is common enough to be shown from the start. */
const common = 0.25;

interface Use {
  count: number;
  figures: boolean;
}

function usesOf<Item>(
  items: Iterable<Item>,
  valuesOf: (item: Item) => readonly Attribute[],
): { readonly of: number; readonly uses: ReadonlyMap<string, Use> } {
  const uses = new Map<string, Use>();
  let of = 0;
  for (const item of items) {
    of++;
    for (const { name, value } of valuesOf(item)) {
      let use = uses.get(name);
      if (!use) {
        use = { count: 0, figures: true };
        uses.set(name, use);
      }
      use.count++;
      if (use.figures && value !== "" && !figure.test(value)) use.figures = false;
    }
  }
  return { of, uses };
}

function textOf(values: readonly Attribute[], name: string): string {
  let text: string | undefined;
  for (const each of values)
    if (each.name === name) text = text === undefined ? each.value : `${text}; ${each.value}`;
  return text ?? "";
}

/** Where the values of an item are, how many columns of them are shown at first, and which titles are taken. */
interface Values<Item> {
  readonly of: (item: Item) => readonly Attribute[];
  readonly most: number;
  readonly fixed: readonly Column<Item>[];
}

/**
 * One column for each named value of incidents or areas, in the order of the source. Common ones are shown from the start,
 * up to `most`; the rest are in the list of columns. Names stay as they came: they tell the year of a figure.
 */
export function valueColumns<Item>(items: Iterable<Item>, values: Values<Item>): readonly Column<Item>[] {
  const { of, uses } = usesOf(items, values.of);
  const taken = new Set(values.fixed.map((each) => each.title.toLowerCase()));
  let shown = 0;
  return [...uses].map(([name, { count, figures }]) => {
    const first = count >= of * common && shown < values.most;
    if (first) shown++;
    const text = (item: Item) => textOf(values.of(item), name);
    const title = taken.has(name.trim().toLowerCase()) ? `${name} (in the file)` : name || "(no name)";
    return column(attributeColumn(name), title, text, {
      first,
      numeric: figures,
      key: (item) => {
        const value = text(item);
        if (!figures) return valueKey(value);
        return figure.test(value) ? Number(value) : undefined;
      },
    });
  });
}
