import { describe, expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import { amountText, bestGrade, datesOf, nameText, sourcesText, span } from "../../src/core/cellText";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { gradeText, type Provenance, readGrade } from "../../src/core/provenance";

const reason = (grade: string, source = ""): Provenance => {
  const read = readGrade(grade);
  return { claim: "", source, note: "", opinion: false, ...(read ? { grade: read } : {}) };
};

describe("words of a row", () => {
  test("a name is never empty", () => {
    expect(nameText(entity("n1", "phone", "", { sourceId: "T7" }))).toBe("T7");
    expect(nameText(entity("n1", "phone", ""))).toBe("(no name)");
  });

  test.each([
    [4000, "£ a week", "£4,000 a week"],
    [2.1, "kg", "2.1 kg"],
    [7, "", "7"],
  ])("the amount %s %s reads %s", (amount, unit, words) => {
    expect(amountText({ amount, unit })).toBe(words);
  });
});

describe("the best grade", () => {
  test.each([
    [["2A/P", "1B/P"], "1B/P"],
    [["3A/P", "2C/P"], "2C/P"],
    [["1E/P", "3D/C"], "3D/C"],
    [["1A/C", "1A/P"], "1A/C"],
  ])("of %s is %s", (grades, best) => {
    const found = bestGrade(grades.map((grade) => reason(grade)));
    expect(found && gradeText(found)).toBe(best);
  });

  test("of ungraded reasons is none, and each source is named once", () => {
    expect(bestGrade([reason("", "L014")])).toBeUndefined();
    expect(sourcesText([reason("1B", "L014"), reason("", "L022"), reason("2C", "L014"), reason("2C")])).toBe(
      "L014, L022",
    );
  });
});

describe("first and last dates", () => {
  test("a year reaches to its end, so that it is later than a day in it", () => {
    expect(span([{ from: "2026-03-14" }, { from: "2026" }])).toEqual({ from: "2026", to: "2026" });
    expect(span([{ from: "2025-12-01", to: "2026-01-09" }, {}])).toEqual({
      from: "2025-12-01",
      to: "2026-01-09",
    });
  });

  test("of an entity come from itself and its links; words that are no date give none", () => {
    const person = entity("n1", "person", "A", { times: { from: "not known" } });
    const kase = {
      ...emptyCase(),
      entities: new Map([["n1", person]]),
      links: new Map([
        ["e1", link("e1", "n1", "n1", "other", { times: { from: "2026-03-14" } })],
        ["e2", link("e2", "n1", "n1", "other", { times: { to: "2025-01" } })],
      ]),
    };
    expect(datesOf(kase, person)).toEqual({ from: "2025-01", to: "2026-03-14" });
    expect(datesOf(emptyCase(), person)).toEqual({});
  });
});
