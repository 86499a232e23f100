import { expect, test } from "vitest";
import { problemCount } from "../../src/core/problemTotals";
import { limits } from "../../src/importers/limits";
import { remarksOf } from "../../src/importers/remarks";

test("remarks of a row are told what the row became, those of other lines are not", () => {
  const remarks = remarksOf("a.csv");
  remarks.add("bad-value", "x", { line: 2 });
  const start = remarks.size();
  remarks.add("bad-value", "y", { line: 3 });
  remarks.add("other", "z");
  remarks.about(start, 3, { entity: "n2" });
  remarks.about(0, 3, { entity: "n2" });
  expect(remarks.all().map((item) => item.where)).toEqual([
    { file: "a.csv", line: 2 },
    { file: "a.csv", line: 3, entity: "n2" },
    { file: "a.csv" },
  ]);
});

test("what is only counted still counts", () => {
  const remarks = remarksOf("a.csv");
  for (let at = 0; at < limits.remarks + 234; at++) remarks.add("bad-value", "x");
  expect(remarks.all()).toHaveLength(limits.remarks + 1);
  expect(remarks.all().at(-1)).toMatchObject({ code: "bad-value", count: 234 });
  expect(problemCount(remarks.all())).toBe(limits.remarks + 234);
});
