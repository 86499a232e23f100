import { describe, expect, it } from "vitest";
import { callUp, hideIds, isolateIds, withoutRow, withRow } from "../../src/app/filterRows";
import type { Filter } from "../../src/core/filter";
import { shown } from "../../src/core/filter";
import { letters } from "../fixtures";

const see = (filter: Filter) => [...shown(letters("abcd", "ab", "bc", "cd"), filter).entities].join("");

describe("filter rows", () => {
  it("hide by hand, more and more, in one row", () => {
    const once = hideIds([], ["a"]);
    const twice = hideIds(once, ["b"]);
    expect([see(once), see(twice), twice.length]).toEqual(["bcd", "cd", 1]);
  });

  it("isolate, call up what other rows hide, and hide that again", () => {
    const only = isolateIds([], ["a"]);
    const more = callUp(only, ["d"]);
    expect([see(only), see(more), see(hideIds(more, ["d"]))]).toEqual(["a", "ad", "a"]);
  });

  it("calling up takes a hidden one back", () => {
    expect(see(callUp(hideIds([], ["a", "b"]), ["a"]))).toBe("acd");
  });

  it("answer a question once: a new answer replaces the old one, and rows can be taken away", () => {
    const first = withRow([], { type: "kind", kinds: ["person"] });
    const second = withRow(first, { type: "kind", kinds: ["phone"] });
    expect([second.length, second[0]?.id === first[0]?.id, withoutRow(second, "kind").length]).toEqual([
      1,
      true,
      0,
    ]);
  });
});
