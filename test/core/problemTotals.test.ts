import { expect, test } from "vitest";
import { caseCounts, emptyCase } from "../../src/core/case";
import { problem } from "../../src/core/problem";
import { problemCount, problemTotals } from "../../src/core/problemTotals";

const read = { ...caseCounts(emptyCase()), entities: 4_615, placeholders: 37, persons: 4_578 };

test("totals are one sentence", () => {
  const skipped = (line: number, code = "no-end") =>
    problem(code, "No end.", { done: "skipped", where: { file: "a.csv", line } });
  expect(problemTotals(read, [skipped(3), skipped(9), skipped(9, "quotes")])).toBe(
    "4,578 people read, 2 lines not understood; 37 placeholders made.",
  );
});

test("everything that was read is named, and what could not be kept as it should", () => {
  const counts = { ...read, entities: 13, placeholders: 1, persons: 2, links: 1, incidents: 3 };
  const kept = problem("bad-value", "No date.", { done: "kept as text", count: 5 });
  const lost = problem("graphml-element", "An edge has no source.", { done: "skipped" });
  expect(problemTotals(counts, [kept, lost])).toBe(
    "2 people, 10 other entities, 1 link and 3 incidents read, 1 thing left out; 1 placeholder made, 5 values kept as text.",
  );
});

test("a reading without trouble says so, and notes are no trouble", () => {
  const note = problem("media", "A picture is not fetched.", { severity: "note", done: "left out" });
  const counts = { ...read, entities: 2, placeholders: 0, persons: 0, links: 1 };
  expect(problemTotals(counts, [note])).toBe("2 entities and 1 link read, nothing left out.");
  expect(problemTotals(caseCounts(emptyCase()), [])).toBe("Nothing read, nothing left out.");
});

test("a remark that stands for many counts as many", () => {
  expect(problemCount([problem("a", "b"), problem("a", "c", { count: 99 })])).toBe(100);
});
