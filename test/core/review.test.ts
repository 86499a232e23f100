import { describe, expect, it } from "vitest";
import { entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { proposedReview, tierFor } from "../../src/core/review";
import { caseOf } from "../fixtures";

const of = (tier: 1 | 2 | 3 | 4) => ({ tier, name: "SMITH" });

describe("the review date", () => {
  it("is a month away in tier 1, a quarter in 2 and 3, six months in 4", () => {
    const dates = ([1, 2, 3, 4] as const).map((tier) => proposedReview(of(tier), "2026-06-12").date);
    expect(dates).toEqual(["2026-07-12", "2026-09-12", "2026-09-12", "2026-12-12"]);
  });

  it("stays within a short month and passes the year", () => {
    expect(proposedReview(of(1), "2027-01-31").date).toBe("2027-02-28");
    expect(proposedReview(of(4), "2026-08-31").date).toBe("2027-02-28");
  });

  it("says the rule, and that a quarter is only proposed where no tier is set", () => {
    expect(proposedReview(of(1), "2026-06-12").rule).toContain("reviewed monthly (SMITH)");
    expect(proposedReview(undefined, "2026-06-12")).toEqual({
      date: "2026-09-12",
      rule: "No tier is set: a quarter is proposed. A review can be called at any time",
    });
  });

  it("goes by the most urgent OCG of the targets, else by the one in focus", () => {
    const member = (group: string) => ({ group, role: "principal" as const, times: {}, provenance: [] });
    const kase = caseOf({
      entities: [
        entity("a", "person", "A", { memberships: [member("slow"), member("fast")] }),
        entity("b", "person", "B"),
      ],
      groups: [ocg("slow", "SLOW", { tier: 3 }), ocg("fast", "FAST", { tier: 1 })],
    });
    expect(tierFor(kase, ["a"], [])).toEqual({ tier: 1, name: "FAST" });
    expect(tierFor(kase, ["b"], ["slow"])).toEqual({ tier: 3, name: "SLOW" });
    expect(tierFor(kase, ["b"], [])).toBeUndefined();
  });
});
