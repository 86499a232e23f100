import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readyToAdd } from "../../src/core/addCase";
import { caseFile } from "../../src/core/caseFile";
import { tableNames } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { emptyPlan } from "../../src/core/plan";
import { anyCaseFile } from "../arbitraries";
import { caseOf, tinyCase } from "../fixtures";

const decision = (id: string, target: string) => ({
  id,
  targets: [target],
  pillar: "Pursue" as const,
  tactic: "Crime" as const,
  aim: "stop the van",
  rationale: "",
  notDone: "",
  by: "LRO",
  at: "2026-03-14",
});

describe("a second file made ready to be added", () => {
  it("has no id that the open case has, in any table, and keeps all items in their order", () => {
    fc.assert(
      fc.property(anyCaseFile, anyCaseFile, (open, part) => {
        const { file } = readyToAdd(part, open);
        for (const name of tableNames) {
          expect([...file.case[name].values()].map((item) => item.sourceId)).toEqual(
            [...part.case[name].values()].map((item) => item.sourceId),
          );
          for (const other of tableNames)
            for (const id of file.case[name].keys()) expect(open.case[other].has(id)).toBe(false);
        }
        for (const item of file.case.links.values()) {
          expect(file.case.entities.has(item.from)).toBe(true);
          expect(file.case.entities.has(item.to)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("adds a case to itself", () => {
    const open = caseFile(tinyCase());
    const { file, idOf } = readyToAdd(open, open);
    expect(file.case.entities.size).toBe(open.case.entities.size);
    expect(file.case.entities.get(idOf("wood"))?.memberships[0]?.group).toBe(idOf("smith"));
    expect(file.case.links.get(idOf("wood-van-1"))).toMatchObject({
      from: idOf("wood"),
      to: idOf("van"),
      label: "drives",
    });
  });

  it("takes no id that only a decision still knows, so that it comes to be about nobody else", () => {
    const open = caseFile({
      ...caseOf({ entities: [entity("n1", "person", "SMITH, David")] }),
      plan: { ...emptyPlan, decisions: [decision("d1", "n2.1")] },
    });
    const part = caseFile(caseOf({ entities: [entity("n1", "person", "WOOD, Gary")] }));
    expect([...readyToAdd(part, open).file.case.entities.keys()]).toEqual(["n3.1"]);
  });

  it("never makes what the second file refers to, and has not got, something of the open case", () => {
    const open = caseFile(tinyCase());
    const part = caseFile(
      caseOf({
        entities: [
          entity("a", "person", "BLACK, Ann", {
            memberships: [{ group: "smith", role: "peripheral", times: {}, provenance: [] }],
          }),
        ],
        links: [link("l", "a", "a", "association")],
      }),
    );
    const { file } = readyToAdd(part, open);
    const [added] = file.case.entities.values();
    expect(open.case.groups.has(added?.memberships[0]?.group ?? "smith")).toBe(false);
  });

  it("leaves out what the plan says already, and gives another item of the same id one of its own", () => {
    const open = caseFile({ ...tinyCase(), plan: { ...emptyPlan, decisions: [decision("d1", "wood")] } });
    const other = { ...decision("d1", "wood"), aim: "something else" };
    const again = caseFile({
      ...tinyCase(),
      plan: { ...emptyPlan, decisions: [decision("d1", "wood"), other] },
    });
    const { decisions } = readyToAdd(again, open).file.case.plan;
    expect(decisions.map(({ id, aim }) => [id, aim])).toEqual([["d1-2", "something else"]]);
  });

  it("stands beside the picture of the open case", () => {
    const at = (x: number, y: number) => ({ x, y, pinned: false });
    const arrangement = (ids: string) => ({
      ...caseFile().arrangement,
      positions: new Map([...ids].map((id, index) => [id, at(index * 100, 50)])),
    });
    const open = caseFile(tinyCase(), { arrangement: arrangement("xyz") });
    const part = caseFile(caseOf({ entities: [entity("a", "person", "A"), entity("b", "person", "B")] }), {
      arrangement: arrangement("ab"),
    });
    const xs = [...readyToAdd(part, open).file.arrangement.positions.values()].map(({ x }) => x);
    expect(xs).toEqual([440, 540]);
  });
});
