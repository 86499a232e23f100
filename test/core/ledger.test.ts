import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseFile } from "../../src/core/caseFile";
import { chainedLog, disclosuresCsv, ledgerWords, readChainedLog } from "../../src/core/disclosureLog";
import { applyEdit } from "../../src/core/edit";
import { canonical, checkLedger } from "../../src/core/ledger";
import { type DecisionVersion, emptyPlan, type Plan } from "../../src/core/plan";
import { saveDecision } from "../../src/core/planEdits";
import { repointedPlan } from "../../src/core/repoint";
import { recordDisclosure } from "../../src/core/shareEdits";
import { shareProfile } from "../../src/core/shareProfile";
import { plantedCase } from "../plantedCase";

const says = (decided: string): DecisionVersion => ({
  targets: ["van"],
  pillar: "Pursue",
  tactic: "Vehicles",
  aim: "",
  rationale: "One van carries every load",
  notDone: "",
  by: "",
  at: "2026-06-12T09:15:00",
  decided,
});

const disclosure = {
  at: "2026-06-12T10:00:00",
  recipient: "Housing, district council",
  marking: "OFFICIAL-SENSITIVE",
  items: 3,
  hash: "ab".repeat(32),
  reason: "Tenancy action",
  handling: "P" as const,
  searched: 412,
};

function logged(): Plan {
  let file = caseFile({ ...plantedCase, plan: emptyPlan });
  for (const [words, id] of [
    ["Stop the van", undefined],
    ["Stop the van and the cash run", "D-01"],
    ["Warn the neighbours", undefined],
  ] as const) {
    const made = saveDecision(file, says(words), id);
    if (!made.ok) throw new Error(made.error.message);
    file = applyEdit(file, made.value);
  }
  return applyEdit(
    file,
    recordDisclosure(file, disclosure, shareProfile("housing", "Housing", "housing"), []),
  ).case.plan;
}

describe("the chained log", () => {
  const plan = logged();

  it("grows by one entry with every record saved, each sealed by the one before", () => {
    expect(plan.ledger.map(({ id, record, version }) => [id, record, version])).toEqual([
      ["L-0001", "D-01", 1],
      ["L-0002", "D-01", 2],
      ["L-0003", "D-02", 1],
      ["L-0004", "DL-01", 1],
    ]);
    expect(ledgerWords(plan)).toEqual({ holds: true, words: ["The chain holds: 4 entries, none changed."] });
    expect(disclosuresCsv(plan)).toContain("Tenancy action");
    expect(chainedLog(plan).head).toBe(plan.ledger[3]?.hash);
  });

  it("shows any change of any letter of it", () => {
    const text = JSON.stringify(chainedLog(plan));
    const parts = ["decisions", "disclosures", "ledger"].map(
      (name) => [name, JSON.stringify(Reflect.get(plan, name))] as const,
    );
    expect(text).toContain(parts[0]?.[1] ?? "none");
    fc.assert(
      fc.property(
        fc.constantFrom(...parts),
        fc.nat(),
        fc.constantFrom("0", "x", "Z"),
        ([name, json], place, letter) => {
          const at = place % json.length;
          const before = json[at] ?? "";
          // Only what stays JSON can be read at all.
          if (!/[a-z0-9]/i.test(before) || before === letter) return;
          const changed = json.slice(0, at) + letter + json.slice(at + 1);
          let read: Partial<Plan>;
          try {
            read = { [name]: JSON.parse(changed) };
          } catch {
            return;
          }
          expect(ledgerWords({ ...plan, ...read }).holds, changed).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("is handed over as a file that can be checked again, and shows what was cut off it", () => {
    const log = chainedLog(plan);
    const read = (change: Partial<typeof log>) => {
      const back = readChainedLog(JSON.stringify({ ...log, ...change }));
      return back ? ledgerWords(back).holds : "no log";
    };
    expect(read({})).toBe(true);
    expect(read({ ledger: log.ledger.slice(0, 3), disclosures: [] })).toBe(false);
    expect(read({ head: "00" })).toBe(false);
    for (const text of [
      "{",
      "[]",
      '{"format":"linchpin"}',
      '{"format":"linchpin-log","decisions":[1],"disclosures":[],"ledger":[]}',
    ])
      expect(readChainedLog(text)).toBeUndefined();
  });

  it("shows entries that were moved, put between or taken out, and records that are gone", () => {
    const [a, b, c, d] = plan.ledger;
    if (!a || !b || !c || !d) throw new Error("too short");
    for (const ledger of [
      [b, a, c, d],
      [a, c, d],
      [a, b, b, c, d],
      [b, c, d],
    ])
      expect(ledgerWords({ ...plan, ledger }).holds).toBe(false);
    expect(checkLedger({ ...plan, disclosures: [] })).toMatchObject({ missing: ["DL-01"] });
    // What is cut off at the end shows by the records that are left over, and by the head that was noted elsewhere.
    expect(checkLedger({ ...plan, ledger: [a, b, c] })).toMatchObject({ outside: ["DL-01"], head: c.hash });
  });

  it("goes on holding when two who are in a record become one", () => {
    const moved = repointedPlan(plan, (id) => (id === "van" ? "lorry" : id));
    expect(moved.decisions[0]?.targets).toEqual(["lorry"]);
    expect(ledgerWords(moved).holds).toBe(true);
    expect(moved.ledger.slice(0, 4)).toEqual(plan.ledger);
  });

  it("leaves records outside that were there before it", () => {
    const old: Plan = { ...emptyPlan, decisions: [{ ...says("Old"), id: "D-01" }] };
    const file = caseFile({ ...plantedCase, plan: old });
    const made = saveDecision(file, says("New"));
    if (!made.ok) throw new Error(made.error.message);
    const next = applyEdit(file, made.value).case.plan;
    expect(checkLedger(next)).toMatchObject({
      outside: ["D-01"],
      changed: [],
      missing: [],
      broken: undefined,
    });
    expect(next.ledger.map(({ record }) => record)).toEqual(["D-02"]);
  });
});

describe("canonical JSON", () => {
  it("is the same whatever the order of the keys", () => {
    expect(canonical({ b: [1, { d: "é", c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"é"}]}');
  });
});
