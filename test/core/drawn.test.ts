import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arrangement, emptyArrangement, multiplicities } from "../../src/core/arrangement";
import { drawn } from "../../src/core/drawn";
import { shown } from "../../src/core/filter";
import { letters, tinyCase } from "../fixtures";

const arranged = (rest: Partial<Arrangement>): Arrangement => ({ ...emptyArrangement, ...rest });
const fold = (id: string, ...members: readonly string[]) =>
  [id, { id, label: id, by: "chosen" as const, members }] as const;

describe("what the chart draws", () => {
  it("draws every shown entity once and every shown link in exactly one place, however links are drawn", () => {
    const graph = fc.array(fc.tuple(fc.constantFrom(..."abcdef"), fc.constantFrom(..."abcdef")), {
      maxLength: 14,
    });
    const folds = fc.constantFrom(
      new Map(),
      new Map([fold("f1", "a", "b")]),
      new Map([fold("f1", "a", "b"), fold("f2", "b", "c", "d")]),
    );
    fc.assert(
      fc.property(graph, folds, fc.constantFrom(...multiplicities), (ends, some, multiplicity) => {
        const kase = letters("abcdef", ...ends.map(([a, b]) => a + b));
        const picture = drawn(kase, shown(kase, []), arranged({ folds: some, multiplicity }));
        const people = [...picture.marks.values()].flatMap((mark) =>
          mark.type === "fold" ? mark.members.map((each) => each.id) : [mark.entity.id],
        );
        expect(people.sort()).toEqual([..."abcdef"]);
        const inLines = picture.lines.flatMap((line) => line.links.map((item) => item.id));
        expect(new Set(inLines).size).toBe(inLines.length);
        const inside = [...kase.links.values()].filter(
          (item) => item.from !== item.to && picture.markOf.get(item.from) === picture.markOf.get(item.to),
        );
        expect(inLines.length + inside.length).toBe(kase.links.size);
        expect([picture.entities, picture.links]).toEqual([6, kase.links.size]);
        for (const line of picture.lines)
          expect(picture.marks.has(line.from) && picture.marks.has(line.to)).toBe(true);
      }),
    );
  });

  it("draws parallel links as one line, one each way, or all", () => {
    const kase = letters("ab", "ab", "ab", "ba");
    const lines = (multiplicity: Arrangement["multiplicity"]) =>
      drawn(kase, shown(kase, []), arranged({ multiplicity })).lines;
    expect(lines("single").map((line) => line.links.length)).toEqual([3]);
    expect(lines("all").map((line) => [line.index, line.of])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
  });

  it("takes the strongest strength of a line and adds up what was seen", () => {
    const picture = drawn(tinyCase(), shown(tinyCase(), []), emptyArrangement);
    const drives = picture.lines.find((line) => line.links.some((item) => item.id === "wood-van-1"));
    expect(drives?.strength).toBe("confirmed");
    expect(picture.lines.find((line) => line.id === "van-lock-up")?.count).toBe(6);
  });

  it("gives an arrow to flow and command only", () => {
    const picture = drawn(tinyCase(), shown(tinyCase(), []), emptyArrangement);
    const arrow = (id: string) => picture.lines.find((line) => line.id === id)?.arrow;
    expect([arrow("smith-wood"), arrow("van-lock-up"), arrow("liam-phone"), arrow("white-lock-up")]).toEqual([
      "forward",
      "forward",
      "both",
      "none",
    ]);
  });

  it("draws a fold with fewer than two shown members as its member", () => {
    const kase = letters("abc", "ab", "bc");
    const only = shown(kase, [{ id: "r", clause: { type: "only", ids: ["a", "c"] } }]);
    const picture = drawn(kase, only, arranged({ folds: new Map([fold("f", "a", "b")]) }));
    expect([...picture.marks.keys()]).toEqual(["a", "c"]);
    expect(picture.folded).toBe(0);
  });

  it("boxes the other OCGs and never the one in focus", () => {
    const picture = drawn(tinyCase(), shown(tinyCase(), []), arranged({ focus: ["smith", "delta"] }));
    expect(picture.boxes.map((box) => [box.group.id, [...box.marks].sort()])).toEqual([
      ["delta", ["delta-ocg", "rook"]],
    ]);
  });
});
