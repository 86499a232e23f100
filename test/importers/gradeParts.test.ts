import fc from "fast-check";
import { expect, test } from "vitest";
import { gradeText, handlings, informationGrades, readGrade, sourceGrades } from "../../src/core/provenance";
import {
  isOldCode,
  isOldNumber,
  isOldSource,
  readGradeCode,
  readHandling,
  readInformationGrade,
  readSourceGrade,
} from "../../src/importers/gradeParts";

test.each([
  ["2 B P", "2B/P", true, false],
  ["1/A/P", "1A/P", true, false],
  ["3-d-c", "3D/C", true, false],
  ["2B", "2B/P", false, false],
  ["2BC – ask the originator", "2B/C", true, true],
  ["2 B C (A1 S2)", "2B/C", true, true],
  ["1BCA1", "1B/C", true, true],
])("a whole code is read however it is written: %s", (text, grade, handled, more) => {
  const read = readGradeCode(text);
  expect(read && [gradeText(read.grade), read.handled, read.more]).toEqual([grade, handled, more]);
});

test.each(["B2", "B 2 3", "E41", "4A", "good", "", "1B Common Lane", "B2P", "12 BP", "P"])(
  "what is no 3×5×2 code is not read as one: '%s'",
  (text) => expect(readGradeCode(text)).toBeUndefined(),
);

test("5×5×5 is known and no code of 3×5×2 is taken for it", () => {
  expect(["B2", "b 2 3", "E/4/1", "A.1.5"].every(isOldCode)).toBe(true);
  for (const source of sourceGrades)
    for (const information of informationGrades)
      for (const handling of handlings)
        expect(isOldCode(gradeText({ source, information, handling }))).toBe(false);
});

test.each([
  ["1", 1],
  ["2 – Untested", 2],
  ["not reliable", 3],
  ["B", undefined],
  ["Mostly reliable", undefined],
  ["4", undefined],
])("source evaluation '%s'", (text, code) => expect(readSourceGrade(text)).toBe(code));

test.each([
  ["a", "A"],
  ["B: known indirectly but corroborated", "B"],
  ["Known indirectly", "C"],
  ["E suspected to be false", "E"],
  ["2", undefined],
  ["F", undefined],
])("intelligence assessment '%s'", (text, code) => expect(readInformationGrade(text)).toBe(code));

test.each([
  ["p", "P", false],
  ["Lawful sharing permitted", "P", false],
  ["C", "C", false],
  ["C: ask the originator", "C", true],
  ["CA1", "C", true],
  ["C A1 S2", "C", true],
  ["Lawful sharing permitted with conditions", "C", false],
  ["P with conditions", "C", true],
])("handling '%s'", (text, handling, more) => expect(readHandling(text)).toEqual({ handling, more }));

test.each(["3", "Partner", "Confidential", "P but not to the council", ""])(
  "a handling that is not understood is never taken for P: '%s'",
  (text) => expect(readHandling(text)).toBeUndefined(),
);

test("halves of 5×5×5 are known by letter and by number", () => {
  expect(["A", "b", "E Untested", "B – Mostly reliable"].map(isOldSource)).toEqual([true, true, true, true]);
  expect(["1", "5", "3 – not known personally"].map(isOldNumber)).toEqual([true, true, true]);
  expect([isOldSource("1"), isOldSource("F"), isOldNumber("A"), isOldNumber("6"), isOldNumber("12")]).toEqual(
    [false, false, false, false, false],
  );
});

test("no text is both a grade of 3×5×2 and one of 5×5×5, and handling P needs a P", () => {
  const letter = fc.constantFrom(..."12345ABCDEPCabc -/.:x");
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 9 }), (letters) => {
      const text = letters.join("");
      const read = readGradeCode(text);
      expect(read !== undefined && isOldCode(text)).toBe(false);
      if (readGrade(text)) expect(read?.grade).toEqual(readGrade(text));
      if (readHandling(text)?.handling === "P") expect(text.toLowerCase().trim()).toBe("p");
    }),
  );
});
