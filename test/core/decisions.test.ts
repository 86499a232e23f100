import { describe, expect, it } from "vitest";
import { accepted, acceptedOf, apart, contentsText, outcomeOf } from "../../src/core/decisions";
import type { Proposal } from "../../src/core/proposal";
import { letters } from "../fixtures";

const proposal = (table: Proposal["table"], keep: string, other: string): Proposal => ({
  id: `${keep}${other}`,
  table,
  rule: table === "links" ? "link" : table === "groups" ? "ocg" : "phone",
  keep,
  other,
  reasons: [
    { sign: "+", words: "same number", strong: true },
    { sign: "−", words: "different names", strong: false },
  ],
});
const ends = new Map([
  ["l", { from: "a", to: "b" }],
  ["m", { from: "d", to: "c" }],
]);
function outcome(proposals: readonly Proposal[], decisions: readonly number[]) {
  const run = outcomeOf(
    proposals,
    Uint8Array.from(decisions),
    (id) => ends.get(id),
    (group) => ({ g: "a", h: "c" })[group],
  );
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

describe("what decisions come to", () => {
  const pairs = [proposal("entities", "a", "c"), proposal("entities", "b", "d"), proposal("links", "l", "m")];

  it("is nothing while nothing is decided", () => {
    expect([...outcome(pairs, [0, 0, 0]).accepted]).toEqual([]);
  });

  it("counts a pair of links only while the records at their ends are one, read from either end", () => {
    expect([...outcome(pairs, [accepted, accepted, accepted]).accepted]).toEqual([0, 1, 2]);
    const half = outcome(pairs, [accepted, apart, accepted]);
    expect([...half.accepted]).toEqual([0]);
    expect([...half.waiting]).toEqual([0, 0, 1]);
  });

  it("brings the marks of two OCGs together with them", () => {
    const ocgs = [proposal("groups", "g", "h"), proposal("entities", "b", "d"), proposal("links", "l", "m")];
    expect([...outcome(ocgs, [accepted, accepted, accepted]).waiting]).toEqual([0, 0, 0]);
  });

  it("tells a pair that is kept apart and comes together through others", () => {
    const chain = [
      proposal("entities", "a", "b"),
      proposal("entities", "b", "c"),
      proposal("entities", "a", "c"),
    ];
    expect(outcome(chain, [accepted, accepted, apart]).contradictions).toEqual([2]);
    expect(outcome(chain, [accepted, 0, apart]).contradictions).toEqual([]);
  });

  it("keeps the reasons for with what was accepted", () => {
    expect(acceptedOf(pairs, Uint32Array.of(1))).toEqual([
      { table: "entities", keep: "b", other: "d", because: "same number" },
    ]);
  });

  it("says what there is in words", () => {
    expect(contentsText(letters("abc", "ab"))).toBe("3 entities and 1 link");
    expect(contentsText(letters(""))).toBe("nothing");
  });
});
