import { expect, test } from "vitest";
import { gradeCheck } from "../../../src/app/mapping/gradeCheck";

test("columns of halves and of handling say what is understood", () => {
  expect(gradeCheck(["1", "2 – Untested"], "sourceGrade")).toEqual({ fine: true, words: "all 1 to 3" });
  expect(gradeCheck(["A", "E"], "infoGrade").words).toBe("1 suspected false");
  expect(gradeCheck(["P", "C: ask first"], "handling")).toEqual({ fine: true, words: "all P or C" });
});

test("5×5×5 is told as such, and other texts are named", () => {
  expect(gradeCheck(["B", "E", "2"], "sourceGrade").words).toBe("2 5×5×5 evaluations, kept as text");
  expect(gradeCheck(["2", "F"], "infoGrade").words).toBe(
    "1 5×5×5 assessment, kept as text, 1 not A to E: ‘F’",
  );
  expect(gradeCheck(["3", "nobody"], "handling")).toEqual({
    fine: false,
    words: "1 5×5×5 handling code, kept as text, 1 not P or C: ‘nobody’",
  });
});
