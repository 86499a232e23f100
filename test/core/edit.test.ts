import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyArrangement, type Position } from "../../src/core/arrangement";
import { emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { applyEdit, type Edit, invertEdit, tableNames } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import { anyCaseFile } from "../arbitraries";
import { anyEdit } from "../edits";

/** Everything of a case file with the order of its maps, which equality of maps does not look at. */
function flat(file: CaseFile) {
  return {
    head: file.case.head,
    plan: file.case.plan,
    tables: tableNames.map((name) => [...file.case[name]]),
    arrangement: {
      ...file.arrangement,
      positions: [...file.arrangement.positions],
      folds: [...file.arrangement.folds],
    },
    filter: file.filter,
  };
}

const people = (...ids: string[]) =>
  caseFile({ ...emptyCase(), entities: new Map(ids.map((id) => [id, entity(id, "person", id)])) });
const order = (file: CaseFile) => [...file.case.entities.keys()].join("");
const person = (id: string, label = id) => entity(id, "person", label);

const fileAndEdit = anyCaseFile.chain((file) => fc.tuple(fc.constant(file), anyEdit(file)));

describe("an edit and its inverse", () => {
  it("give back the file exactly, order of every map included", () => {
    fc.assert(
      fc.property(fileAndEdit, ([file, edit]) => {
        const after = applyEdit(file, edit);
        expect(flat(applyEdit(after, invertEdit(file, edit)))).toStrictEqual(flat(file));
      }),
      { numRuns: 500 },
    );
  });

  it("can be done again: the inverse of the inverse is the edit", () => {
    fc.assert(
      fc.property(fileAndEdit, ([file, edit]) => {
        const after = applyEdit(file, edit);
        const inverse = invertEdit(file, edit);
        const back = applyEdit(after, inverse);
        expect(flat(applyEdit(back, invertEdit(after, inverse)))).toStrictEqual(flat(after));
      }),
      { numRuns: 300 },
    );
  });

  it("undo a whole history in reverse order", () => {
    fc.assert(
      fc.property(anyCaseFile, fc.infiniteStream(fc.nat()), (first, seeds) => {
        const inverses: Edit[] = [];
        let file = first;
        for (let step = 0; step < 5; step++) {
          const [edit] = fc.sample(anyEdit(file), { numRuns: 1, seed: Number(seeds.next().value) });
          if (!edit) continue;
          inverses.push(invertEdit(file, edit));
          file = applyEdit(file, edit);
        }
        const start = inverses.reverse().reduce(applyEdit, file);
        expect(flat(start)).toStrictEqual(flat(first));
      }),
      { numRuns: 60 },
    );
  });
});

describe("applying an edit", () => {
  it("leaves the file it was given alone", () => {
    fc.assert(
      fc.property(fileAndEdit, ([file, edit]) => {
        const before = structuredClone(flat(file));
        applyEdit(file, edit);
        invertEdit(file, edit);
        expect(flat(file)).toStrictEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it("replaces an item in place and adds a new one last", () => {
    const after = applyEdit(people("a", "b"), {
      note: "",
      put: { entities: [{ item: person("c") }, { item: person("a", "A") }] },
    });
    expect(order(after)).toBe("abc");
    expect(after.case.entities.get("a")?.label).toBe("A");
  });

  it("puts a new item before the one that is named", () => {
    const after = applyEdit(people("a", "b"), {
      note: "",
      put: { entities: [{ item: person("c"), before: "b" }] },
    });
    expect(order(after)).toBe("acb");
  });

  it("removes first, so that an item removed and put stands in its new place", () => {
    const edit: Edit = { note: "", remove: { entities: ["a"] }, put: { entities: [{ item: person("a") }] } };
    const file = people("a", "b", "c");
    expect(order(applyEdit(file, edit))).toBe("bca");
    expect(order(applyEdit(applyEdit(file, edit), invertEdit(file, edit)))).toBe("abc");
  });

  it("brings neighbours back in their order", () => {
    const file = people("a", "b", "c", "d", "e");
    const edit: Edit = { note: "", remove: { entities: ["d", "b", "c"] } };
    expect(order(applyEdit(file, edit))).toBe("ae");
    expect(order(applyEdit(applyEdit(file, edit), invertEdit(file, edit)))).toBe("abcde");
  });

  it("keeps the same case when only the arrangement or the filter changes", () => {
    const file = people("a");
    expect(applyEdit(file, { note: "", arrangement: { seed: 7 } }).case).toBe(file.case);
    expect(applyEdit(file, { note: "", filter: [] }).case).toBe(file.case);
  });

  it("keeps the maps of tables that it does not touch", () => {
    const file = people("a");
    const after = applyEdit(file, { note: "", put: { entities: [{ item: person("b") }] } });
    expect(after.case.links).toBe(file.case.links);
    expect(after.case.entities).not.toBe(file.case.entities);
  });
});

describe("taking back a change of the arrangement", () => {
  const at: Position = { x: 1, y: 2, pinned: true };
  const file = caseFile(emptyCase(), {
    arrangement: {
      ...emptyArrangement,
      positions: new Map([
        ["a", at],
        ["b", at],
        ["c", at],
      ]),
    },
  });
  const positions = (each: CaseFile) => [...each.arrangement.positions.keys()].join("");

  it("puts a position that was taken away back in its place", () => {
    const edit: Edit = {
      note: "",
      arrangement: {
        positions: [
          ["a", null],
          ["b", null],
        ],
      },
    };
    const after = applyEdit(file, edit);
    expect(positions(after)).toBe("c");
    expect(positions(applyEdit(after, invertEdit(file, edit)))).toBe("abc");
  });

  it("puts a fold back before the folds that it stood before, since earlier folds win", () => {
    const fold = (id: string) => ({ id, label: id, by: "chosen" as const, members: ["x"] });
    const folded = caseFile(emptyCase(), {
      arrangement: {
        ...emptyArrangement,
        folds: new Map([
          ["f1", fold("f1")],
          ["f2", fold("f2")],
        ]),
      },
    });
    const edit: Edit = { note: "", arrangement: { folds: [["f1", null]] } };
    const back = applyEdit(applyEdit(folded, edit), invertEdit(folded, edit));
    expect([...back.arrangement.folds.keys()]).toEqual(["f1", "f2"]);
  });
});
