import { expect, test } from "vitest";
import type { Attribute } from "../../../src/core/entity";
import { valueColumns } from "../../../src/views/table/valueColumns";

interface Row {
  readonly values: readonly Attribute[];
}
const row = (...pairs: readonly (readonly [string, string])[]): Row => ({
  values: pairs.map(([name, value]) => ({ name, value, provenance: [] })),
});
const made = (rows: readonly Row[], most = 10) =>
  valueColumns(rows, { of: (item) => item.values, most, fixed: [] });

test("a value of one row in five waits in the list of columns, one of every fourth is shown", () => {
  const rare = made([row(["a", "1"], ["b", "x"]), row(["a", "1"]), row(["a", "1"]), row(["a", "1"]), row()]);
  expect(rare.map((each) => [each.title, each.first])).toEqual([
    ["a", true],
    ["b", false],
  ]);
  const common = made([row(["b", "x"]), row(), row(), row()]);
  expect(common[0]?.first).toBe(true);
});

test("ids and headers like __proto__ are columns like any other, and a row may have a value twice", () => {
  const item = row(["__proto__", "a"], ["", "c"], ["__proto__", "b"]);
  const columns = made([item]);
  expect(columns.map((each) => [each.id, each.title, each.text(item)])).toEqual([
    ["@__proto__", "__proto__", "a; b"],
    ["@", "(no name)", "c"],
  ]);
});

test("dates and words that are no figures are sorted as such", () => {
  const [dates] = made([row(["d", "3 Feb 2025"]), row(["d", "2024-12-31"])]);
  const keys = [row(["d", "3 Feb 2025"]), row(["d", "2024-12-31"])].map((item) => String(dates?.key(item)));
  expect([...keys].sort()).toEqual([keys[1], keys[0]]);
});
