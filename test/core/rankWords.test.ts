import { expect, test } from "vitest";
import { ordinal, placeWords } from "../../src/core/rankWords";

test("places are said as people say them", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map(ordinal)).toEqual([
    "1st",
    "2nd",
    "3rd",
    "4th",
    "11th",
    "12th",
    "13th",
    "21st",
    "22nd",
    "101st",
    "111th",
  ]);
});

test("equal places say that they are equal", () => {
  expect(placeWords(1, true)).toBe("Equal 1st");
  expect(placeWords(3, false)).toBe("3rd");
});
