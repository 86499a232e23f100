import { describe, expect, it } from "vitest";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { refer, referralOf, referralsOf, withdrawReferral } from "../../src/core/referralEdits";
import { familyCase } from "./kinFixture";

const file = caseFile(familyCase(["a", "b"], []));
const words = { rationale: "lives with a nominal", by: "DI Rees", at: "2026-06-12T10:00" };

describe("referrals", () => {
  it("are put in the plan with their reason, one each, under ids of their own", () => {
    const after = applyEdit(file, refer(file, ["a", "b", "a"], words));
    expect(after.case.plan.referrals).toEqual([
      { id: "R-01", person: "a", ...words },
      { id: "R-02", person: "b", ...words },
    ]);
    expect(refer(file, ["a", "b"], words).note).toBe("Mark 2 people for referral");
  });

  it("of somebody who is marked already take the new words and keep their id", () => {
    const once = applyEdit(file, refer(file, ["a"], words));
    const change = refer(once, ["a"], { ...words, rationale: "seen with a nominal" });
    const twice = applyEdit(once, change);
    expect(change.note).toBe("Change referral of 1 person");
    expect(twice.case.plan.referrals).toEqual([
      { id: "R-01", person: "a", ...words, rationale: "seen with a nominal" },
    ]);
  });

  it("are taken back by undo, and put back", () => {
    const change = refer(file, ["a"], words);
    const after = applyEdit(file, change);
    expect(applyEdit(after, invertEdit(file, change)).case.plan.referrals).toEqual([]);
    const off = withdrawReferral(after, ["a"]);
    const gone = applyEdit(after, off);
    expect(referralOf(gone.case.plan, "a")).toBeUndefined();
    expect(applyEdit(gone, invertEdit(after, off)).case.plan).toEqual(after.case.plan);
  });

  it("are listed for people who are in the case", () => {
    const after = applyEdit(file, refer(file, ["a", "nobody"], words));
    expect(referralsOf(after.case).map(({ person }) => person)).toEqual(["a"]);
  });
});
