import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { type Case, caseCounts, emptyCase } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { emptyPlan } from "../../src/core/plan";
import { together } from "../../src/core/together";

const ids = ["n1", "n2", "p2.n1", "__proto__", "constructor", "p2.p2.n1"];

/** A ring of entities under these ids. */
function ring(own: readonly string[]): Case {
  const entities = new Map(own.map((id) => [id, entity(id, "person", id)]));
  const links = new Map(
    own.map((id, at) => {
      const name = `e${at + 1}`;
      return [name, link(name, id, own[(at + 1) % own.length] ?? id, "association", {})];
    }),
  );
  return { ...emptyCase(), entities, links };
}

describe("together", () => {
  it("keeps every item of every part, and every link within its part", () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), { maxLength: 4 }),
        (parts) => {
          const whole = together(parts.map((own) => caseFile(ring(own)))).file.case;
          const count = parts.reduce((sum, own) => sum + own.length, 0);
          expect(caseCounts(whole)).toMatchObject({ entities: count, links: count });
          const labels = [...whole.links.values()].map((item) => [
            whole.entities.get(item.from)?.label,
            whole.entities.get(item.to)?.label,
          ]);
          expect(labels).toEqual(
            parts.flatMap((own) => own.map((id, at) => [id, own[(at + 1) % own.length] ?? id])),
          );
          for (const [id, item] of whole.entities) expect(item.id).toBe(id);
        },
      ),
    );
  });

  it("takes memberships, groups, plan, scenes and folds along under their new ids", () => {
    const person = entity("n1", "person", "Ann", {
      memberships: [{ group: "g1", role: "principal", times: {}, provenance: [] }],
    });
    const kase: Case = {
      ...emptyCase(),
      entities: new Map([["n1", person]]),
      groups: new Map([
        ["g1", { type: "cluster", id: "g1", sourceId: "", name: "C", entity: "n1", members: ["n1"] }],
      ]),
      plan: {
        ...emptyPlan,
        gaps: [{ id: "k1", about: ["n1"], requirement: "", collection: "", response: "" }],
        scenes: [
          {
            id: "s1",
            title: "",
            words: "n1",
            view: "chart",
            state: '{"n1":[1,"n1","other"]}',
            filter: [{ id: "f1", clause: { type: "only", ids: ["n1"] } }],
            focus: ["g1"],
            marked: ["n1"],
            steps: [{ words: "n1", reveals: ["n1"] }],
            seen: { at: "2026-06-12", entities: [{ id: "n1", name: "Ann" }], links: [] },
          },
        ],
      },
    };
    const fold = { id: "fn1", label: "", by: "chosen", members: ["n1"] } as const;
    const file = caseFile(kase, {
      arrangement: {
        ...emptyArrangement,
        positions: new Map([["n1", { x: 5, y: 1, pinned: true }]]),
        folds: new Map([["fn1", fold]]),
      },
    });
    const { file: whole, prefixes } = together([file, file]);
    expect(prefixes).toEqual(["", "p2."]);
    const second = whole.case.entities.get("p2.n1");
    expect(second?.memberships[0]?.group).toBe("p2.g1");
    expect(whole.case.groups.get("p2.g1")).toMatchObject({ entity: "p2.n1", members: ["p2.n1"] });
    expect(whole.case.plan.gaps[1]?.about).toEqual(["p2.n1"]);
    expect(whole.case.plan.scenes[1]).toMatchObject({
      words: "n1",
      state: '{"p2.n1":[1,"p2.n1","other"]}',
      filter: [{ id: "f1", clause: { type: "only", ids: ["p2.n1"] } }],
      focus: ["p2.g1"],
      marked: ["p2.n1"],
      steps: [{ words: "n1", reveals: ["p2.n1"] }],
      seen: { entities: [{ id: "p2.n1", name: "Ann" }] },
    });
    expect(whole.arrangement.folds.get("p2.fn1")?.members).toEqual(["p2.n1"]);
    const [a, b] = ["n1", "p2.n1"].map((id) => whole.arrangement.positions.get(id)?.x ?? 0);
    expect((b ?? 0) - (a ?? 0)).toBeGreaterThanOrEqual(200);
  });

  it("carries the highest marking", () => {
    const marked = (level: "OFFICIAL" | "OFFICIAL-SENSITIVE") =>
      caseFile(emptyCase({ marking: { level, local: "", handling: "", descriptor: "" } }));
    expect(together([marked("OFFICIAL"), marked("OFFICIAL-SENSITIVE")]).file.case.head.marking?.level).toBe(
      "OFFICIAL-SENSITIVE",
    );
  });
});
