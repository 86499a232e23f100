import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { highestMarking, type Marking, markingText } from "../../src/core/marking";
import { anyMarking } from "../arbitraryParts";

const marking = (level: Marking["level"], rest: Partial<Marking> = {}): Marking => ({
  level,
  local: "",
  handling: "",
  descriptor: "",
  ...rest,
});

describe("a protective marking in words", () => {
  it.each([
    [marking("OFFICIAL"), "OFFICIAL"],
    [
      marking("OFFICIAL-SENSITIVE", { handling: "Recipients only", descriptor: "personal data" }),
      "OFFICIAL-SENSITIVE - RECIPIENTS ONLY - PERSONAL DATA",
    ],
    [marking("OFFICIAL", { descriptor: "personal data" }), "OFFICIAL - PERSONAL DATA"],
    [marking("LOCAL", { local: "gold only" }), "GOLD ONLY"],
    [marking("OFFICIAL", { local: "left over from a choice before" }), "OFFICIAL"],
  ])("%j", (item, words) => expect(markingText(item)).toBe(words));
});

describe("the highest of several markings", () => {
  const order = ["OFFICIAL", "OFFICIAL-SENSITIVE", "LOCAL"];

  it("is a local scheme over OFFICIAL-SENSITIVE over OFFICIAL, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.option(anyMarking, { nil: undefined }), { maxLength: 6 }), (markings) => {
        const highest = highestMarking(markings);
        const levels = markings.flatMap((each) => (each ? [order.indexOf(each.level)] : []));
        expect(highest ? order.indexOf(highest.level) : -1).toBe(Math.max(-1, ...levels));
        expect(highestMarking([...markings].reverse())?.level).toBe(highest?.level);
      }),
    );
  });

  it("keeps the handling instruction that came with it, and the first of equals", () => {
    const first = marking("OFFICIAL-SENSITIVE", { handling: "A" });
    expect(
      highestMarking([marking("OFFICIAL", { handling: "X" }), first, marking("OFFICIAL-SENSITIVE")]),
    ).toBe(first);
    expect(highestMarking([undefined])).toBeUndefined();
  });
});
