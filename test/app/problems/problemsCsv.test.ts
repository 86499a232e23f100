import Papa from "papaparse";
import { expect, test } from "vitest";
import { problemsCsv } from "../../../src/app/problems/problemsCsv";
import { problem } from "../../../src/core/problem";

test("remarks are rows that a spreadsheet does not run", () => {
  const csv = problemsCsv([
    problem("bad-value", "=cmd|' /c calc'!A1", {
      done: 'kept as "text", as it was',
      where: { file: "links.csv", line: 12, column: "@dob", element: "+1" },
      count: 3,
    }),
  ]);
  expect(csv.startsWith("\uFEFF")).toBe(true);
  const { data } = Papa.parse<string[]>(csv.slice(1).trimEnd());
  expect(data[1]).toEqual([
    "warning",
    "Value not understood",
    "bad-value",
    "links.csv",
    "12",
    "'@dob",
    "+1",
    "'=cmd|' /c calc'!A1",
    'kept as "text", as it was',
    "3",
  ]);
});
