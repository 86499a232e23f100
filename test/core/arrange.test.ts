import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  foldMembers,
  moveMarks,
  pinMarks,
  setFocus,
  setLayout,
  setMultiplicity,
  unfold,
  unpinMarks,
} from "../../src/core/arrange";
import { emptyArrangement, type Fold, foldOf } from "../../src/core/arrangement";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { applyEdit, type Edit, invertEdit } from "../../src/core/edit";
import { anyArrangement, anyFold } from "../arbitraries";
import { letters, tinyCase } from "../fixtures";

function done(file: CaseFile, edit: Edit): CaseFile {
  const after = applyEdit(file, edit);
  const back = applyEdit(after, invertEdit(file, edit));
  expect(back).toStrictEqual(file);
  expect([...back.arrangement.folds.keys()]).toEqual([...file.arrangement.folds.keys()]);
  expect([...back.arrangement.positions.keys()]).toEqual([...file.arrangement.positions.keys()]);
  expect(after.case).toBe(file.case);
  return after;
}

const fold = (id: string, members: string, by: Fold["by"] = "chosen"): Fold => ({
  id,
  label: id,
  by,
  members: [...members],
});
const start = () => caseFile(letters("abcdef", "ab", "ac", "ad"));
const placed = () =>
  applyEdit(
    start(),
    moveMarks(start(), [
      ["a", { x: 0, y: 0 }],
      ["b", { x: 10, y: 20 }],
    ]),
  );
const membersOf = (file: CaseFile) =>
  [...file.arrangement.folds.values()].map((each) => `${each.id}:${each.members.join("")}`);

describe("moving and pinning", () => {
  it("pins what the user moves and keeps pins when a layout moves", () => {
    const moved = done(start(), moveMarks(start(), [["a", { x: 1, y: 2 }]]));
    expect(moved.arrangement.positions.get("a")).toEqual({ x: 1, y: 2, pinned: true });
    const again = done(
      moved,
      moveMarks(
        moved,
        [
          ["a", { x: 3, y: 4 }],
          ["b", { x: 5, y: 6 }],
        ],
        false,
      ),
    );
    expect(again.arrangement.positions.get("a")?.pinned).toBe(true);
    expect(again.arrangement.positions.get("b")?.pinned).toBe(false);
  });

  it("pins where marks stand and unpins without moving them", () => {
    const pinned = done(start(), pinMarks(start(), [["c", { x: 7, y: 8 }]]));
    const edit = unpinMarks(pinned, ["c", "d"]);
    expect(done(pinned, edit).arrangement.positions).toEqual(new Map([["c", { x: 7, y: 8, pinned: false }]]));
  });

  it("names what was moved", () => {
    expect(moveMarks(start(), [["a", { x: 1, y: 2 }]]).note).toBe("Move A");
    expect(
      pinMarks(start(), [
        ["a", { x: 1, y: 2 }],
        ["b", { x: 1, y: 2 }],
      ]).note,
    ).toBe("Pin 2 marks");
  });

  it("lets a layout place all marks but the pinned ones", () => {
    const file = placed();
    const spots = [
      ["a", { x: 99, y: 99 }],
      ["c", { x: 1, y: 1 }],
    ] as const;
    const after = done(file, setLayout(file, "ring", spots));
    expect(after.arrangement.layout).toBe("ring");
    expect(after.arrangement.positions.get("a")).toEqual({ x: 0, y: 0, pinned: true });
    expect(after.arrangement.positions.get("c")).toEqual({ x: 1, y: 1, pinned: false });
  });
});

describe("folding", () => {
  it("puts the fold in the middle of its members and takes the place away when it is unfolded", () => {
    const folded = done(placed(), foldMembers(placed(), [fold("f1", "ab")]));
    expect(folded.arrangement.positions.get("f1")).toEqual({ x: 5, y: 10, pinned: false });
    const open = done(folded, unfold(folded, ["f1", "nothing"]));
    expect(open).toStrictEqual(placed());
  });

  it("takes what the user chose out of earlier folds, and ends a fold that has one left", () => {
    const first = applyEdit(start(), foldMembers(start(), [fold("f1", "abc"), fold("f2", "de")]));
    const after = done(first, foldMembers(first, [fold("f3", "cdf")]));
    expect(membersOf(after)).toEqual(["f1:ab", "f3:cdf"]);
  });

  it("lets counts of leaves take only what no fold has", () => {
    const first = applyEdit(start(), foldMembers(start(), [fold("f1", "ab")]));
    const after = done(first, foldMembers(first, [fold("f2", "bcd", "leaves"), fold("f3", "ae", "leaves")]));
    expect(membersOf(after)).toEqual(["f1:ab", "f2:cd"]);
  });

  it("says what it folded", () => {
    expect(foldMembers(start(), [fold("Runners", "abc")]).note).toBe("Fold Runners (3)");
    expect(foldMembers(start(), [fold("f1", "ab"), fold("f2", "cd")]).note).toBe(
      "Fold 4 entities into 2 marks",
    );
  });

  it("draws every entity once, whatever was folded before", () => {
    fc.assert(
      fc.property(
        anyArrangement,
        fc.uniqueArray(anyFold, { maxLength: 3, selector: (each) => each.id }),
        (arrangement, folds) => {
          const file = caseFile(start().case, { arrangement: { ...arrangement, folds: new Map() } });
          const half = applyEdit(file, foldMembers(file, folds.slice(0, 1)));
          const after = done(half, foldMembers(half, folds.slice(1)));
          const members = [...after.arrangement.folds.values()].flatMap((each) => each.members);
          expect(new Set(members).size).toBe(members.length);
          expect(foldOf(after.arrangement).size).toBe(members.length);
          for (const each of after.arrangement.folds.values()) expect(each.members.length).toBeGreaterThan(1);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe("focus and lines", () => {
  it("colours at most four OCGs, each once, in the order chosen", () => {
    const file = caseFile(tinyCase());
    const edit = setFocus(file, ["delta", "smith", "delta", "x", "y", "z"]);
    expect(edit.note).toBe("Colour DELTA OCG, SMITH OCG, x, y");
    expect(done(file, edit).arrangement.focus).toEqual(["delta", "smith", "x", "y"]);
    expect(setFocus(file, []).note).toBe("No OCG in colour");
  });

  it("chooses how several links of a pair are drawn", () => {
    const file = caseFile(tinyCase(), { arrangement: emptyArrangement });
    expect(done(file, setMultiplicity(file, "all")).arrangement.multiplicity).toBe("all");
  });
});
