import { expect, test } from "vitest";
import { filterProblems, isFiltered, noFilter } from "../../../src/app/problems/problemFilter";
import { problem } from "../../../src/core/problem";

const all = [
  problem("no-end", "A link needs two ends.", { done: "skipped", where: { file: "links.csv", line: 7 } }),
  problem("bad-value", "'x' is no date.", {
    done: "kept as text",
    where: { file: "links.csv", line: 9, column: "dob" },
  }),
  problem("bad-value", "'y' is no date.", { done: "kept as text", where: { file: "people.csv", line: 2 } }),
  problem("bad-value", "98 more remarks.", { where: { file: "people.csv" }, count: 98 }),
  problem("table-read", "12 rows read.", { severity: "note" }),
];
const found = (change: Partial<typeof noFilter>) => filterProblems(all, { ...noFilter, ...change });

test("without a wish all are listed, and counted with what they stand for", () => {
  const { items, severities, codes, files } = found({});
  expect(items).toEqual(all);
  expect([...severities]).toEqual([
    ["warning", 101],
    ["note", 1],
  ]);
  expect([...codes]).toEqual([
    ["no-end", 1],
    ["bad-value", 100],
    ["table-read", 1],
  ]);
  expect([...files]).toEqual([
    ["links.csv", 2],
    ["people.csv", 99],
  ]);
  expect(isFiltered(noFilter)).toBe(false);
});

test("each list counts what its choices would leave beside the other wishes, not beside its own", () => {
  const { items, codes, files } = found({ code: "bad-value", file: "links.csv" });
  expect(items.map((item) => item.where?.line)).toEqual([9]);
  expect([...codes]).toEqual([
    ["no-end", 1],
    ["bad-value", 1],
  ]);
  expect([...files]).toEqual([
    ["links.csv", 1],
    ["people.csv", 99],
  ]);
});

test("words are found in what is said, where, what was done and what kind it is, in any order", () => {
  expect(found({ text: "DATE links.csv" }).items).toHaveLength(1);
  expect(found({ text: "line 9" }).items).toHaveLength(1);
  expect(found({ text: "not understood" }).items).toHaveLength(3);
  expect(found({ text: "skipped" }).items).toHaveLength(1);
  expect(found({ text: "nowhere" }).items).toEqual([]);
});

test("100,000 remarks are sifted", () => {
  const many = Array.from({ length: 100_000 }, (_, at) =>
    problem("dangling-end", `A link refers to 'X${at}'.`, { where: { file: "links.csv", line: at + 2 } }),
  );
  expect(filterProblems(many, { ...noFilter, text: "x99999" }).items).toHaveLength(1);
});
