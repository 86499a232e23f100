import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readyToAdd } from "../../src/core/addCase";
import { applyEdit, type Edit, invertEdit } from "../../src/core/edit";
import { makeEdit } from "../../src/core/editSteps";
import { mergeEdit } from "../../src/core/mergeEdit";
import { anyCaseFile } from "../arbitraries";

function made(before: Parameters<typeof makeEdit>[0], edit: Edit) {
  const run = makeEdit(before, edit);
  for (let step = run.next(); ; step = run.next()) if (step.done) return step.value;
}

describe("an edit made step by step", () => {
  it("comes to the same file, in the same order, and is taken back to the same", () => {
    fc.assert(
      fc.property(anyCaseFile, anyCaseFile, (open, part) => {
        const added = readyToAdd(part, open).file;
        const [first, second] = open.case.entities.keys();
        const pair = { table: "entities", keep: first ?? "", other: second ?? "", because: "" } as const;
        for (const accepted of second === undefined ? [[]] : [[], [pair]]) {
          const edit = mergeEdit(open, added, accepted, "Add");
          const { after, inverse } = made(open, edit);
          const direct = applyEdit(open, edit);
          expect(after).toEqual(direct);
          expect([...after.case.entities.keys()]).toEqual([...direct.case.entities.keys()]);
          const back = applyEdit(after, inverse);
          expect(back).toEqual(open);
          expect([...back.case.entities.keys()]).toEqual([...open.case.entities.keys()]);
          expect(inverse.note).toBe(invertEdit(open, edit).note);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("rests more often the more there is", () => {
    const entities = Array.from({ length: 10_000 }, (_, at) => ({ item: { id: `n${at}` } }));
    const [open] = fc.sample(anyCaseFile, 1);
    const edit = { note: "", put: { entities } } as unknown as Edit;
    let rests = 0;
    if (open) for (const _ of makeEdit(open, edit)) rests++;
    expect(rests).toBeGreaterThanOrEqual(5);
  });
});
