import { expect, test } from "vitest";
import { problemRows } from "../../../src/app/problems/problemRows";
import { problem } from "../../../src/core/problem";

const some = (code: string, count: number) =>
  Array.from({ length: count }, (_, at) => problem(code, `${code} ${at}`));
const kinds = (rows: ReturnType<typeof problemRows>) =>
  rows.flatMap((row) => (row.type === "kind" ? [[row.code, row.count, row.open]] : []));

test("few remarks are listed as they came", () => {
  const items = [...some("a", 3), ...some("b", 2), ...some("a", 1)];
  const rows = problemRows(items, new Set(), false);
  expect(rows.map((row) => row.type === "remark" && row.item)).toEqual(items);
});

test("many are listed by kind with counts, and a kind that would bury the others is closed", () => {
  const items = [...some("a", 90), ...some("b", 5), problem("a", "910 more", { count: 910 })];
  const rows = problemRows(items, new Set(), false);
  expect(kinds(rows)).toEqual([
    ["a", 1_000, false],
    ["b", 5, true],
  ]);
  expect(rows).toHaveLength(7);
});

test("kinds that something was lost by come before notes", () => {
  const notes = Array.from({ length: 40 }, (_, at) => problem("n", `${at}`, { severity: "note" }));
  const error = problem("e", "x", { severity: "error" });
  expect(
    kinds(problemRows([...notes, ...some("w", 2), error], new Set(), false)).map(([code]) => code),
  ).toEqual(["e", "w", "n"]);
});

test("a kind is opened and closed by hand, and all are open for what was looked for", () => {
  const items = [...some("a", 90), ...some("b", 5)];
  expect(kinds(problemRows(items, new Set(["a", "b"]), false))).toEqual([
    ["a", 90, true],
    ["b", 5, false],
  ]);
  expect(problemRows(items, new Set(), true)).toHaveLength(97);
});

test("many of one kind need no head", () => {
  expect(kinds(problemRows(some("a", 500), new Set(), false))).toEqual([]);
});
