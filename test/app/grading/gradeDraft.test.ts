import { expect, test } from "vitest";
import { isBegun, missingOf, noGrade, wholeGradeOf } from "../../../src/app/grading/gradeDraft";

test("nothing is graded before all three are chosen", () => {
  expect(isBegun(noGrade)).toBe(false);
  expect(isBegun({ ...noGrade, reference: "IR-1" })).toBe(false);
  const half = { ...noGrade, source: "2" };
  expect(isBegun(half)).toBe(true);
  expect(missingOf(half)).toBe("Choose the intelligence assessment and the handling");
  expect(missingOf(noGrade)).toBe(
    "Choose the source evaluation, the intelligence assessment and the handling",
  );
  expect(wholeGradeOf(half, "a.csv")).toBeUndefined();
});

test("the file stands for a reference that is not written", () => {
  const whole = { source: "2", information: "C", handling: "P", reference: " " };
  expect(missingOf(whole)).toBeUndefined();
  expect(wholeGradeOf(whole, "a.csv")).toEqual({
    grade: { source: 2, information: "C", handling: "P" },
    source: "a.csv",
  });
  expect(wholeGradeOf({ ...whole, reference: "IR-1" }, "a.csv")?.source).toBe("IR-1");
});
