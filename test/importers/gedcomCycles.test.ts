import { expect, it } from "vitest";
import { ownAncestors } from "../../src/importers/gedcomCycles";

it("finds one person of each ring and none in a tree where lines meet again", () => {
  expect(
    ownAncestors([
      ["a", "b"],
      ["a", "c"],
      ["b", "d"],
      ["c", "d"],
    ]),
  ).toEqual([]);
  expect(
    ownAncestors([
      ["a", "b"],
      ["b", "c"],
      ["c", "a"],
      ["x", "y"],
      ["y", "x"],
      ["c", "d"],
    ]),
  ).toEqual(["a", "x"]);
  expect(
    ownAncestors([
      ["__proto__", "constructor"],
      ["constructor", "__proto__"],
    ]),
  ).toEqual(["__proto__"]);
});

it("takes a line of 100,000 generations", () => {
  const line = Array.from({ length: 100_000 }, (_, at): [string, string] => [`p${at}`, `p${at + 1}`]);
  expect(ownAncestors(line)).toEqual([]);
  expect(ownAncestors([...line, ["p100000", "p0"]])).toEqual(["p0"]);
});
