import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../src/analyses/index";
import { withinSteps } from "../../src/core/filter";
import { letters } from "../fixtures";

describe("separate pieces", () => {
  it("put two entities together exactly when a path joins them", () => {
    const ends = fc.array(fc.tuple(fc.constantFrom(..."abcdefg"), fc.constantFrom(..."abcdefg")), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(ends, (pairs) => {
        const kase = letters("abcdefg", ...pairs.map(([a, b]) => a + b));
        const [finding] = runAnalysis("components", kase);
        const groups = finding?.type === "groups" ? finding.groups : [];
        expect(groups.flatMap((group) => group.members).sort()).toEqual([..."abcdefg"]);
        for (const group of groups) {
          const reached = withinSteps(kase, group.members.slice(0, 1), 7);
          expect([...reached].sort()).toEqual([...group.members].sort());
        }
      }),
    );
  });

  it("come largest first", () => {
    const [finding] = runAnalysis("components", letters("abcde", "bc", "cd"));
    expect(finding?.type === "groups" && finding.groups.map((group) => group.members.length)).toEqual([
      3, 1, 1,
    ]);
  });
});
