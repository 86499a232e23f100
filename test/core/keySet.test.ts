import { describe, expect, it } from "vitest";
import { keySet } from "../../src/core/keySet";

describe("the keys of a map as a set", () => {
  it("are what a copy of them would be", () => {
    const map = new Map([
      ["b", 1],
      ["a", 2],
      ["__proto__", 3],
    ]);
    const set = keySet(map);
    const copy = new Set(map.keys());
    expect([set.size, set.has("a"), set.has("c")]).toEqual([3, true, false]);
    expect([...set]).toEqual([...copy]);
    expect([[...set.keys()], [...set.values()], [...set.entries()]]).toEqual([
      [...copy.keys()],
      [...copy.values()],
      [...copy.entries()],
    ]);
    const seen: string[] = [];
    set.forEach((value, again, all) => {
      if (value === again && all === set) seen.push(value);
    });
    expect(seen).toEqual([...copy]);
  });
});
