import fc from "fast-check";
import { expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { applyEdit, type Edit, invertEdit } from "../../src/core/edit";
import { emptyPlan, type Scene } from "../../src/core/plan";
import { addScene, changeScene, moveScene, removeScene } from "../../src/core/sceneEdits";

const scene = (id: string): Scene => ({ id, title: `Scene ${id}`, words: "", view: "chart", state: "{}" });
const fileWith = (...ids: readonly string[]): CaseFile =>
  caseFile({ ...emptyCase(), plan: { ...emptyPlan, scenes: ids.map(scene) } });
const order = (file: CaseFile) => file.case.plan.scenes.map((each) => each.id).join("");

test("a scene is added last or after another, under a number that no scene has", () => {
  const { id: _, ...draft } = scene("");
  const file = fileWith("B-01", "B-04");
  expect(order(applyEdit(file, addScene(file, draft)))).toBe("B-01B-04B-05");
  expect(order(applyEdit(file, addScene(file, draft, "B-01")))).toBe("B-01B-05B-04");
});

test("a part of a scene that becomes undefined is gone, and its id cannot change", () => {
  const file = fileWith("a");
  const noted = applyEdit(file, changeScene(file, "a", { notes: "slowly", title: "One van" }));
  expect(noted.case.plan.scenes[0]).toEqual({ ...scene("a"), notes: "slowly", title: "One van" });
  const bare = applyEdit(noted, changeScene(noted, "a", { notes: undefined }));
  expect(Object.keys(bare.case.plan.scenes[0] ?? {})).not.toContain("notes");
  expect(changeScene(file, "nobody", { title: "x" }).plan?.scenes).toEqual(file.case.plan.scenes);
});

test.each([
  ["a", 2, "bca"],
  ["c", 0, "cab"],
  ["b", 9, "acb"],
  ["b", -4, "bac"],
])("scene %s moved to place %i leaves the others in their order", (id, to, expected) => {
  const file = fileWith("a", "b", "c");
  expect(order(applyEdit(file, moveScene(file, id, to)))).toBe(expected);
});

test("every edit of scenes is taken back to the very same file", () => {
  const anyEdit = fc.oneof(
    fc.constant((file: CaseFile): Edit => addScene(file, { ...scene("x"), notes: "n" })),
    fc.tuple(fc.nat(4), fc.integer({ min: -2, max: 6 })).map(
      ([at, to]) =>
        (file: CaseFile): Edit =>
          moveScene(file, file.case.plan.scenes[at]?.id ?? "", to),
    ),
    fc.nat(4).map(
      (at) =>
        (file: CaseFile): Edit =>
          removeScene(file, file.case.plan.scenes[at]?.id ?? ""),
    ),
    fc.nat(4).map(
      (at) =>
        (file: CaseFile): Edit =>
          changeScene(file, file.case.plan.scenes[at]?.id ?? "", { words: "w" }),
    ),
  );
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 8 }), (edits) => {
      let file = fileWith("a", "b", "c");
      for (const make of edits) {
        const edit = make(file);
        const next = applyEdit(file, edit);
        expect(applyEdit(next, invertEdit(file, edit))).toEqual(file);
        expect(new Set(next.case.plan.scenes.map((each) => each.id)).size).toBe(next.case.plan.scenes.length);
        file = next;
      }
    }),
  );
});
