import { describe, expect, it } from "vitest";
import { labelOf, markName } from "../../src/encode/markWords";
import { drives, focus, liam, member, sampleCase, tracey, van, wood } from "./sampleCase";

const kase = sampleCase([wood, tracey, liam, van], [drives]);
const mark = (item: typeof wood) => ({ type: "entity" as const, id: item.id, entity: item });

describe("words of a mark", () => {
  it("name a nominal with role, OCG, caption and number of links", () => {
    expect(markName(kase, mark(wood), focus)).toBe(
      "WOOD, Gary. Significant nominal of SMITH, courier. 1 link.",
    );
  });
  it("never call an associate a member, nor a child a nominal", () => {
    expect(markName(kase, mark(tracey), focus)).toBe("SMITH, Tracey. Associate, not a member. 0 links.");
    expect(markName(kase, mark({ ...liam, ...member("peripheral", "g0") }), focus)).toBe(
      "Liam, 16. Child, to be protected, potential victim. 0 links.",
    );
  });
  it("name the OCG under a member whose colour does not tell it", () => {
    const beta = { ...wood, id: "beta", ...member("peripheral", "g4") };
    expect(labelOf(kase, mark(beta), focus)).toEqual({ name: "WOOD, Gary", caption: "courier, BETA" });
    const both = { ...wood, id: "both", caption: "", ...member("peripheral", "g1", "g0") };
    expect(labelOf(kase, mark(both), focus).caption).toBe("SMITH and ALPHA");
    expect(labelOf(kase, mark({ ...wood, id: "lost", ...member("peripheral", "gone") }), focus).caption).toBe(
      "courier, OCG not known",
    );
  });
  it("say what a thing is, with the source's own word, and whose", () => {
    expect(markName(kase, mark(van), focus)).toBe("Van ZZ99 ABC. Vehicle (van), SMITH. 1 link.");
  });
  it("say how many are folded and how many of them are to be protected", () => {
    const fold = { id: "f", label: "Runners", by: "chosen" as const, members: ["wood", "liam"] };
    expect(markName(kase, { type: "fold", id: "f", fold, members: [wood, liam] }, focus)).toBe(
      "Runners. 2 people folded into one mark. 1 of them is to be protected.",
    );
  });
  it("cut long names on the chart, by whole characters", () => {
    const long = { ...tracey, label: "😀".repeat(40) };
    expect([...labelOf(kase, mark(long), focus).name]).toHaveLength(26);
  });
});
