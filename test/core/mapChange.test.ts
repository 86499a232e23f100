import { describe, expect, it } from "vitest";
import { changedMap, invertedChanges, type MapChange } from "../../src/core/mapChange";

const letters = (text: string) => new Map([...text].map((id) => [id, id]));
const after = (text: string, ...changes: MapChange<string>[]) =>
  [...changedMap(letters(text), changes).keys()].join("");

describe("changing an ordered map", () => {
  it.each<[string, MapChange<string>[], string]>([
    ["abc", [["d", "d"]], "abcd"],
    [
      "abc",
      [
        ["d", "d", "a"],
        ["e", "e", "a"],
      ],
      "deabc",
    ],
    ["abc", [["b", "B", "a"]], "abc"],
    ["abc", [["b", null]], "ac"],
    [
      "abc",
      [
        ["a", null],
        ["a", "a"],
      ],
      "bca",
    ],
    [
      "abc",
      [
        ["a", null],
        ["a", "a", "c"],
      ],
      "bac",
    ],
    ["abc", [["d", "d", "gone"]], "abcd"],
    [
      "abc",
      [
        ["d", "d", "b"],
        ["b", null],
      ],
      "acd",
    ],
    [
      "abc",
      [
        ["d", "d", "b"],
        ["d", null],
      ],
      "abc",
    ],
    [
      "abc",
      [
        ["d", "d", "b"],
        ["d", "D"],
      ],
      "adbc",
    ],
  ])("%s with %j is %s", (text, changes, result) => {
    expect(after(text, ...changes)).toBe(result);
    const map = letters(text);
    const back = changedMap(changedMap(map, changes), invertedChanges(map, changes));
    expect([...back]).toEqual([...map]);
  });

  it("gives the map itself back when there is nothing to do", () => {
    const map = letters("abc");
    expect(changedMap(map, [])).toBe(map);
  });
});
