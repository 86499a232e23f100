import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  gradeText,
  isOldGrade,
  type Provenance,
  readGrade,
  strengthFromGrades,
  strictestHandling,
  suspectedFalse,
} from "../../src/core/provenance";
import { anyGrade, anyProvenance } from "../arbitraryParts";
import { because } from "../fixtures";

type GradeWords = Parameters<typeof because>[2];
/** Reasons from as many sources, of these grades. */
const from = (...grades: GradeWords[]): readonly Provenance[] =>
  grades.map((grade, index) => because("", `IR-${index}`, grade));

describe("reading a 3×5×2 grade", () => {
  it.each([
    ["1B/P", "1B/P"],
    ["1bp", "1B/P"],
    ["2 C C", "2C/C"],
    ["2-D-C", "2D/C"],
    [" 3 / E / P ", "3E/P"],
    ["1A", "1A/P"],
    ["2C/", undefined],
    ["4A/P", undefined],
    ["1F/P", undefined],
    ["1B/X", undefined],
    ["B23", undefined],
    ["E41", undefined],
    ["B2", undefined],
    ["", undefined],
    ["1B/P, 2C/P", undefined],
  ])("%j is %s", (text, grade) => {
    const read = readGrade(text);
    expect(read && gradeText(read)).toBe(grade);
  });

  it("reads what gradeText writes, in any case", () => {
    fc.assert(
      fc.property(anyGrade, (grade) => {
        expect(readGrade(gradeText(grade))).toEqual(grade);
        expect(readGrade(gradeText(grade).toLowerCase())).toEqual(grade);
        expect(isOldGrade(gradeText(grade))).toBe(false);
      }),
    );
  });

  it.each(["B23", "E41", "A 1 1", "b-2-4", "A1", "5x5x5", "5×5×5"])(
    "knows the old grade %s and does not convert it",
    (text) => {
      expect(isOldGrade(text)).toBe(true);
      expect(readGrade(text)).toBeUndefined();
    },
  );
});

describe("strength of a link from its grades", () => {
  it.each([
    ["one 1A", from("1A/P"), "confirmed"],
    ["one 1B", from("1B/C"), "confirmed"],
    ["a 1A beside a 3E", from("3E/P", "1A/P"), "confirmed"],
    ["two B from different sources", from("2B/P", "2B/P"), "confirmed"],
    ["two B from one source", [because("", "IR-1", "2B/P"), because("", "IR-1", "2B/P")], "unconfirmed"],
    ["two B from a source that is not reliable", from("3B/P", "3B/P"), "tentative"],
    ["two B of which one source is not reliable", from("2B/P", "3B/P"), "unconfirmed"],
    ["one 2A", from("2A/P"), "unconfirmed"],
    ["one 2B", from("2B/P"), "unconfirmed"],
    ["one 1C", from("1C/P"), "unconfirmed"],
    ["one 2C", from("2C/P"), "unconfirmed"],
    ["one 1D", from("1D/P"), "tentative"],
    ["one 2D", from("2D/P"), "tentative"],
    ["one 3A", from("3A/P"), "tentative"],
    ["one 3C", from("3C/P"), "tentative"],
    ["one 2E", from("2E/P"), "tentative"],
    ["a D beside a C", from("2D/P", "2C/P"), "unconfirmed"],
    ["D and 3 and E", from("1D/P", "3C/P", "2E/P"), "tentative"],
    ["ungraded reasons", from(undefined, undefined), undefined],
    ["an ungraded reason beside a 2C", from(undefined, "2C/P"), "unconfirmed"],
    ["nothing", [], undefined],
  ] as const)("%s: %s", (_, provenance, strength) => expect(strengthFromGrades(provenance)).toBe(strength));

  it("does not hang on the order of the reasons, and claims nothing without a grade", () => {
    fc.assert(
      fc.property(fc.array(anyProvenance, { maxLength: 5 }), (provenance) => {
        const strength = strengthFromGrades(provenance);
        expect(strengthFromGrades([...provenance].reverse())).toBe(strength);
        expect(strength === undefined).toBe(provenance.every((each) => !each.grade));
      }),
    );
  });

  it("is never weaker for one more good reason", () => {
    fc.assert(
      fc.property(fc.array(anyProvenance, { maxLength: 5 }), (provenance) => {
        expect(strengthFromGrades([...provenance, because("", "IR-9", "1A/P")])).toBe("confirmed");
      }),
    );
  });
});

describe("what is suspected to be false", () => {
  it.each([
    ["all E", from("2E/P", "1E/P"), true],
    ["E beside ungraded", from("2E/P", undefined), true],
    ["E beside C", from("2E/P", "2C/P"), false],
    ["ungraded", from(undefined), false],
    ["nothing", [], false],
  ] as const)("%s: %s", (_, provenance, answer) => expect(suspectedFalse(provenance)).toBe(answer));
});

it("the strictest handling code wins", () => {
  expect(strictestHandling(["P", "C", "P"])).toBe("C");
  expect(strictestHandling(["P"])).toBe("P");
  expect(strictestHandling([])).toBe("P");
});
