import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseFile } from "../../src/core/caseFile";
import { decisionsCsv, logOf, versionsOf } from "../../src/core/decisionLog";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import { type DecisionVersion, emptyPlan } from "../../src/core/plan";
import {
  planId,
  protect,
  putDisruption,
  putGap,
  refusedTargets,
  removeGap,
  saveDecision,
} from "../../src/core/planEdits";
import { caseOf } from "../fixtures";

const says = (rest: Partial<DecisionVersion> = {}): DecisionVersion => ({
  targets: ["wood"],
  pillar: "Pursue",
  tactic: "Vehicles",
  aim: "",
  rationale: "One van carries every load",
  notDone: "No entry before a strategy discussion",
  by: "",
  at: "2026-06-12T09:15:00",
  decided: "Stop the van run",
  ...rest,
});

const file = caseFile(
  caseOf({
    head: { asAt: "2026-06-12" },
    entities: [
      entity("wood", "person", "WOOD, Gary"),
      entity("liam", "person", "Liam", { born: "2010-01-05" }),
      entity("mia", "person", "Mia", { status: ["child"] }),
      entity("hale", "person", "HALE, R.", { status: ["professional"] }),
      entity("van", "vehicle", "Van"),
    ],
  }),
);

function saved(version: DecisionVersion, id?: string, on = file) {
  const made = saveDecision(on, version, id);
  if (!made.ok) throw new Error(made.error.message);
  return applyEdit(on, made.value);
}

describe("a decision record", () => {
  it("keeps what it said before, oldest first, however often it is saved", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1, maxLength: 5 }), (words) => {
        let now = file;
        for (const [at, decided] of words.entries())
          now = saved(says({ decided, at: `2026-06-1${at}` }), "D-01", now);
        expect(now.case.plan.decisions).toHaveLength(1);
        const [record] = now.case.plan.decisions;
        expect(record && versionsOf(record).map((each) => each.says.decided)).toEqual(words);
        expect(record && versionsOf(record).map((each) => each.version)).toEqual(
          words.map((_, at) => at + 1),
        );
      }),
    );
  });

  it("goes out of the log by undo and comes back as it was", () => {
    const first = saved(says(), "D-01");
    const made = saveDecision(first, says({ decided: "Stop it later" }), "D-01");
    if (!made.ok) throw new Error("refused");
    const second = applyEdit(first, made.value);
    const undone = applyEdit(second, invertEdit(first, made.value));
    expect(undone.case.plan).toEqual(first.case.plan);
  });

  it("is refused in words when a child is a target, by status or by age", () => {
    for (const target of ["mia", "liam"]) {
      const made = saveDecision(file, says({ targets: ["wood", target] }));
      expect(made.ok).toBe(false);
      expect(made.ok ? "" : made.error.message).toMatch(/can never be a target.*Protect list/);
    }
    expect(refusedTargets(file.case, ["wood", "van", "hale"])).toBeUndefined();
  });

  it("is numbered after the highest number there is", () => {
    const now = saved(says(), "D-07");
    expect(planId(now.case.plan, "D")).toBe("D-08");
    expect(planId(emptyPlan, "D")).toBe("D-01");
  });

  it("is listed under every P that it serves, the last saved first", () => {
    const one = saved(says({ besides: ["Protect"] }), "D-01");
    const two = saved(says({ pillar: "Prevent", at: "2026-06-13" }), "D-02", one);
    const { decisions } = two.case.plan;
    expect(logOf(decisions).map(({ id }) => id)).toEqual(["D-02", "D-01"]);
    expect(logOf(decisions, "Protect").map(({ id }) => id)).toEqual(["D-01"]);
    expect(logOf(decisions, "Prepare")).toEqual([]);
  });

  it("is a row for each version in the CSV, and no cell is run as a formula", () => {
    const one = saved(says({ decided: '=HYPERLINK("x")', draft: true }), "D-01");
    const two = saved(says(), "D-01", one);
    const lines = decisionsCsv(two.case, two.case.plan.decisions).trimEnd().split("\r\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`);
    expect(lines[1]).toContain("draft, later changed");
    expect(lines[2]).toContain("WOOD, Gary");
  });
});

describe("the rest of the plan", () => {
  it("changes a requirement in place and removes it again", () => {
    const gap = { id: "K-01", about: ["wood"], requirement: "Who?", collection: "", response: "" };
    const one = applyEdit(file, putGap(file, gap));
    const two = applyEdit(one, putGap(one, { ...gap, answer: "WOOD" }));
    expect(two.case.plan.gaps).toEqual([{ ...gap, answer: "WOOD" }]);
    expect(applyEdit(two, removeGap(two, "K-01")).case.plan.gaps).toEqual([]);
  });

  it("keeps disruptions by date", () => {
    const at = (id: string, date: string) => ({
      id,
      date,
      pillar: "Pursue" as const,
      targets: [],
      title: id,
      effect: "",
    });
    const one = applyEdit(file, putDisruption(file, at("X-01", "2026-05-01")));
    const two = applyEdit(one, putDisruption(one, at("X-02", "2026-03-14")));
    expect(two.case.plan.disruptions.map(({ id }) => id)).toEqual(["X-02", "X-01"]);
  });

  it("puts nobody on the Protect list twice", () => {
    const why = { rationale: "beside WOOD", at: "2026-06-12" };
    const one = applyEdit(file, protect(file, ["mia"], why));
    const two = applyEdit(one, protect(one, ["mia", "liam"], why));
    expect(two.case.plan.referrals.map(({ id, person }) => [id, person])).toEqual([
      ["P-01", "mia"],
      ["P-02", "liam"],
    ]);
  });
});
