import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { caseCounts } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { applyEdit, type Edit, invertEdit } from "../../src/core/edit";
import {
  addNote,
  putEntity,
  putGroup,
  putLink,
  removeEntities,
  removeFilterRow,
  removeLinks,
  setFilter,
  setFilterRow,
  setHead,
  setMarking,
} from "../../src/core/edits";
import { entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { link } from "../../src/core/link";
import { anyCaseFile } from "../arbitraries";
import { anyText } from "../arbitraryParts";
import { deepFrozen, tinyCase } from "../fixtures";

const note = { id: "k1", text: "ask again", at: "2026-06-30T10:00", handling: "P" } as const;

/** The tiny case arranged: places for all, one fold of two. */
function tinyFile(): CaseFile {
  const kase = tinyCase();
  return deepFrozen(
    caseFile(kase, {
      arrangement: {
        ...emptyArrangement,
        positions: new Map(
          [...kase.entities.keys(), "f1"].map((id, index) => [
            id,
            { x: index, y: index, pinned: index % 2 === 0 },
          ]),
        ),
        folds: new Map([
          ["f1", { id: "f1", label: "Phone and van", by: "chosen" as const, members: ["phone", "van"] }],
          ["f2", { id: "f2", label: "People", by: "chosen" as const, members: ["rook", "liam", "white"] }],
        ]),
      },
      filter: [{ id: "r1", clause: { type: "hidden", ids: ["stop"] } }],
    }),
  );
}

/** Applies, checks that the inverse gives the file back, and answers with the changed file. */
function done(file: CaseFile, edit: Edit): CaseFile {
  const after = applyEdit(file, edit);
  const back = applyEdit(after, invertEdit(file, edit));
  expect(back).toStrictEqual(file);
  expect([...back.case.entities.keys()]).toEqual([...file.case.entities.keys()]);
  expect([...back.arrangement.positions.keys()]).toEqual([...file.arrangement.positions.keys()]);
  expect([...back.arrangement.folds.keys()]).toEqual([...file.arrangement.folds.keys()]);
  return after;
}

describe("removing entities", () => {
  it("takes their links along and says how many", () => {
    const edit = removeEntities(tinyFile(), ["van"]);
    const after = done(tinyFile(), edit);
    expect(edit.note).toBe("Remove ZZ99 ABC and 4 links");
    expect(after.case.entities.has("van")).toBe(false);
    expect([...after.case.links.keys()].filter((id) => id.includes("van"))).toEqual([]);
    expect(caseCounts(after.case).links).toBe(caseCounts(tinyCase()).links - 4);
  });

  it("takes their positions and their places in folds; a fold of one is none", () => {
    const after = done(tinyFile(), removeEntities(tinyFile(), ["van", "rook"]));
    expect(after.arrangement.positions.has("van")).toBe(false);
    expect(after.arrangement.positions.has("f1")).toBe(false);
    expect(after.arrangement.folds.has("f1")).toBe(false);
    expect(after.arrangement.folds.get("f2")?.members).toEqual(["liam", "white"]);
  });

  it("takes them out of households, unions, clusters and OCGs, and keeps the groups", () => {
    const file = applyEdit(tinyFile(), {
      note: "",
      put: {
        groups: [
          {
            item: {
              type: "union",
              id: "u",
              sourceId: "",
              name: "",
              partners: ["smith", "white"],
              children: ["liam"],
              times: {},
              ended: "no",
              provenance: [],
            },
          },
          {
            item: {
              type: "cluster",
              id: "k",
              sourceId: "",
              name: "",
              entity: "lock-up",
              members: ["liam", "van"],
            },
          },
        ],
      },
    });
    const after = done(file, removeEntities(file, ["liam", "lock-up", "white", "smith-ocg"]));
    const { groups } = after.case;
    expect(groups.get("home")).toEqual({ ...groups.get("home"), members: [] });
    expect(groups.get("home")).not.toHaveProperty("address");
    expect(groups.get("u")).toMatchObject({ partners: ["smith"], children: [] });
    expect(groups.get("k")).toMatchObject({ members: ["van"] });
    expect(groups.get("k")).not.toHaveProperty("entity");
    expect(groups.get("smith")).not.toHaveProperty("entity");
    expect(groups.size).toBe(5);
  });

  it("leaves no link, fold or household that names them, in any case", () => {
    fc.assert(
      fc.property(anyCaseFile, fc.array(fc.oneof(fc.nat(8), anyText), { maxLength: 4 }), (file, wanted) => {
        const ids = [...file.case.entities.keys()];
        const gone = wanted.flatMap((each) => (typeof each === "number" ? (ids[each] ?? []) : [each]));
        const after = done(file, removeEntities(file, gone));
        const removed = new Set(gone.filter((id) => file.case.entities.has(id)));
        for (const id of removed) {
          expect(after.case.entities.has(id)).toBe(false);
          expect(after.arrangement.positions.has(id)).toBe(false);
        }
        for (const item of after.case.links.values()) {
          expect(after.case.entities.has(item.from) && after.case.entities.has(item.to)).toBe(true);
        }
        const named = [...after.case.groups.values()].flatMap((group): readonly (string | undefined)[] =>
          group.type === "household" || group.type === "cluster"
            ? group.members
            : group.type === "union"
              ? [...group.partners, ...group.children]
              : [group.entity],
        );
        for (const id of named) expect(id !== undefined && removed.has(id)).toBe(false);
        for (const fold of after.arrangement.folds.values())
          for (const id of fold.members) expect(removed.has(id)).toBe(false);
      }),
      { numRuns: 150 },
    );
  });

  it("does nothing for an id that is not in the case", () => {
    expect(applyEdit(tinyFile(), removeEntities(tinyFile(), ["nobody"]))).toStrictEqual(tinyFile());
  });
});

describe("putting and removing", () => {
  it("adds and changes an entity, each in its words", () => {
    const added = putEntity(tinyFile(), entity("new", "person", "DARBY, Paul"));
    expect(added.note).toBe("Add DARBY, Paul");
    expect([...done(tinyFile(), added).case.entities.keys()].at(-1)).toBe("new");
    const changed = putEntity(tinyFile(), entity("van", "vehicle", "ZZ99 ABD"));
    expect(changed.note).toBe("Change ZZ99 ABD");
    expect([...done(tinyFile(), changed).case.entities.keys()]).toEqual([...tinyCase().entities.keys()]);
  });

  it("adds, changes and removes links", () => {
    const added = putLink(tinyFile(), link("new", "wood", "rook", "association"));
    expect(added.note).toBe("Link WOOD, Gary – ROOK, Dean");
    expect(done(tinyFile(), added).case.links.has("new")).toBe(true);
    expect(putLink(tinyFile(), link("wood-van-1", "wood", "van", "uses")).note).toBe(
      "Change link WOOD, Gary – ZZ99 ABC",
    );
    const one = removeLinks(tinyFile(), ["wood-van-1"]);
    expect(one.note).toBe("Remove link WOOD, Gary – ZZ99 ABC");
    expect(done(tinyFile(), one).case.links.has("wood-van-2")).toBe(true);
    expect(removeLinks(tinyFile(), ["wood-van-1", "wood-van-2", "?"]).note).toBe("Remove 2 links");
  });

  it("adds a group", () => {
    const edit = putGroup(tinyFile(), ocg("gamma", "GAMMA OCG"));
    expect(edit.note).toBe("Add GAMMA OCG");
    expect(done(tinyFile(), edit).case.groups.get("gamma")?.name).toBe("GAMMA OCG");
  });

  it("binds notes to entities and links", () => {
    const onPerson = addNote(tinyFile(), "wood", note);
    expect(onPerson.note).toBe("Note on WOOD, Gary");
    expect(done(tinyFile(), onPerson).case.entities.get("wood")?.notes).toEqual([note]);
    const onLink = addNote(tinyFile(), "wood-van-1", note);
    expect(onLink.note).toBe("Note on link WOOD, Gary – ZZ99 ABC");
    expect(done(tinyFile(), onLink).case.links.get("wood-van-1")?.notes).toEqual([note]);
    expect(done(tinyFile(), addNote(tinyFile(), "nobody", note))).toStrictEqual(tinyFile());
  });
});

describe("the head and the filter", () => {
  it("changes one detail and keeps the others", () => {
    const after = done(tinyFile(), setHead(tinyFile(), { title: "Harbour" }));
    expect(after.case.head).toEqual({ ...tinyCase().head, title: "Harbour" });
  });

  it("chooses and takes away the marking", () => {
    const marking = { level: "OFFICIAL", local: "", handling: "", descriptor: "" } as const;
    const edit = setMarking(tinyFile(), marking);
    expect(edit.note).toBe("Mark the case OFFICIAL");
    expect(done(tinyFile(), edit).case.head.marking).toEqual(marking);
    expect(done(tinyFile(), setMarking(tinyFile(), undefined)).case.head).not.toHaveProperty("marking");
  });

  it("adds, changes and removes rows", () => {
    const row = { id: "r2", clause: { type: "kind", kinds: ["person"] } } as const;
    const two = done(tinyFile(), setFilterRow(tinyFile(), row));
    expect(two.filter.map((each) => each.id)).toEqual(["r1", "r2"]);
    const changed = done(two, setFilterRow(two, { id: "r1", clause: { type: "only", ids: ["van"] } }));
    expect(changed.filter.map((each) => each.clause.type)).toEqual(["only", "kind"]);
    expect(done(changed, removeFilterRow(changed, "r1")).filter).toEqual([row]);
    expect(done(two, setFilter(two, [], "Clear all filters")).filter).toEqual([]);
  });
});
