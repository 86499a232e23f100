import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { choose } from "../../../src/analyses/graph/bestSets";
import { searchSets } from "../../../src/analyses/graph/searchSets";

function run(...args: Parameters<typeof searchSets>) {
  const search = searchSets(...args);
  const yields: number[] = [];
  for (let step = search.next(); ; step = search.next()) {
    if (step.done) return { ...step.value, yields };
    yields.push(step.value);
  }
}

describe("trying every set of a size", () => {
  it("tries each once, and finds what a plain maximum finds, with all that equal it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 9 }),
        fc.integer({ min: 1, max: 5 }),
        (values, size) => {
          const list = values.map((_, at) => at);
          const seen: string[] = [];
          const found = run(list, size, (set) => {
            seen.push(set.join());
            return [set.reduce((sum, at) => sum + (values[at] ?? 0), 0)];
          });
          expect(found.tried).toBe(size > list.length ? 0 : choose(list.length, size));
          expect(new Set(seen).size).toBe(seen.length);
          if (size > list.length) {
            expect(found.best).toBeUndefined();
            return;
          }
          const most = [...values]
            .sort((a, b) => b - a)
            .slice(0, size)
            .reduce((a, b) => a + b, 0);
          expect(found.best).toEqual([most]);
          const sum = (set: string) => set.split(",").reduce((all, at) => all + (values[Number(at)] ?? 0), 0);
          expect(found.ties).toBe(seen.filter((set) => sum(set) === most).length);
          expect(found.sets.length).toBe(Math.min(10, found.ties));
        },
      ),
    );
  });

  it("takes the first number first: what is worse in it cannot make up for it in the second", () => {
    const scores = [
      [1, 0],
      [0, 9],
      [1, 2],
    ];
    expect(run([0, 1, 2], 1, ([at = 0]) => scores[at] ?? []).sets).toEqual([[2]]);
  });

  it("rests after every stride", () => {
    expect(run([0, 1, 2, 3, 4], 2, () => [0], 3, 4).yields).toEqual([4, 8]);
  });
});
