import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readyToAdd } from "../../src/core/addCase";
import { caseCounts } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit, tableNames } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { link } from "../../src/core/link";
import { type Accepted, mergeEdit } from "../../src/core/mergeEdit";
import { anyCaseFile } from "../arbitraries";
import { because, caseOf, tinyCase } from "../fixtures";

const pair = (table: Accepted["table"], keep: string, other: string): Accepted => ({
  table,
  keep,
  other,
  because: "same name",
});

/** Some pairs of a case and an added part, whatever they are: decisions of the user know no sense. */
const somePairs = (open: CaseFile, added: CaseFile) => {
  const ids = [...open.case.entities.keys(), ...added.case.entities.keys()];
  return ids.length < 2
    ? fc.constant<readonly Accepted[]>([])
    : fc.array(
        fc
          .uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 })
          .map(([keep = "", other = ""]) => pair("entities", keep, other)),
        { maxLength: 4 },
      );
};
const anyMerge = fc.tuple(anyCaseFile, anyCaseFile).chain(([open, part]) => {
  const added = readyToAdd(part, open).file;
  return fc.tuple(fc.constant(open), fc.constant(added), somePairs(open, added));
});

const ordered = (file: CaseFile) => ({
  file,
  order: [
    ...tableNames.map((name) => [...file.case[name].keys()]),
    [...file.arrangement.positions.keys()],
    [...file.arrangement.folds.keys()],
  ],
});

describe("bringing a second file in", () => {
  it("is one edit whose undo gives exactly the case before, whatever was decided", () => {
    fc.assert(
      fc.property(anyMerge, ([open, added, accepted]) => {
        const edit = mergeEdit(open, added, accepted, "Add second.csv");
        const after = applyEdit(open, edit);
        expect(ordered(applyEdit(after, invertEdit(open, edit)))).toEqual(ordered(open));
      }),
      { numRuns: 300 },
    );
  });

  it("merges nothing that was not decided, and loses no link, incident, area or source", () => {
    fc.assert(
      fc.property(anyMerge, ([open, added, accepted]) => {
        const after = applyEdit(open, mergeEdit(open, added, accepted, ""));
        const parts = [caseCounts(open.case), caseCounts(added.case)] as const;
        const counts = caseCounts(after.case);
        for (const name of ["links", "groups", "incidents"] as const)
          expect(counts[name]).toBe(parts[0][name] + parts[1][name]);
        // Rows of area tables go on boundaries of their code; what they say stays.
        const indicators = [...after.case.areas.values()].flatMap((area) => area.indicators);
        for (const file of [open, added])
          for (const area of file.case.areas.values())
            for (const { name, value } of area.indicators)
              expect(indicators).toContainEqual(expect.objectContaining({ name, value }));
        expect(counts.entities).toBeGreaterThanOrEqual(
          parts[0].entities + parts[1].entities - accepted.length,
        );
        if (accepted.length === 0) expect(counts.entities).toBe(parts[0].entities + parts[1].entities);
        for (const item of after.case.links.values()) {
          expect(after.case.entities.has(item.from)).toBe(true);
          expect(after.case.entities.has(item.to)).toBe(true);
        }
        const sources = new Set(
          [...after.case.entities.values()].flatMap((item) => item.provenance.map((each) => each.source)),
        );
        for (const file of [open, added])
          for (const item of file.case.entities.values())
            for (const { source } of item.provenance) expect(sources.has(source)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("puts what nobody decided about into the case as it is", () => {
    const open = caseFile(tinyCase());
    const { file: added } = readyToAdd(caseFile(tinyCase()), open);
    const after = applyEdit(open, mergeEdit(open, added, [], ""));
    for (const [id, item] of open.case.entities) expect(after.case.entities.get(id)).toBe(item);
    for (const [id, item] of added.case.entities) expect(after.case.entities.get(id)).toBe(item);
    expect(after.filter).toBe(open.filter);
  });

  it("takes the higher marking and all file names", () => {
    const head = (files: string[], level: "OFFICIAL" | "OFFICIAL-SENSITIVE") => ({
      files,
      marking: { level, local: "", handling: "", descriptor: "" },
    });
    const open = caseFile(caseOf({ head: head(["a.csv"], "OFFICIAL") }));
    const part = caseFile(caseOf({ head: head(["b.csv"], "OFFICIAL-SENSITIVE") }));
    const after = applyEdit(open, mergeEdit(open, part, [], "")).case.head;
    expect(after.files).toEqual(["a.csv", "b.csv"]);
    expect(after.marking?.level).toBe("OFFICIAL-SENSITIVE");
  });
});

describe("records that were accepted as one", () => {
  const open = caseFile(tinyCase(), {
    filter: [{ id: "r1", clause: { type: "only", ids: ["wood", "van", "white"] } }],
    arrangement: {
      ...caseFile().arrangement,
      positions: new Map([["white", { x: 5, y: 6, pinned: true }]]),
      folds: new Map([["f1", { id: "f1", label: "two", by: "chosen", members: ["wood", "white"] }]]),
    },
  });

  it("leave one, and links, filters, folds and places follow it", () => {
    const after = applyEdit(open, mergeEdit(open, undefined, [pair("entities", "wood", "white")], ""));
    expect(after.case.entities.has("white")).toBe(false);
    for (const item of after.case.links.values()) expect([item.from, item.to]).not.toContain("white");
    expect(after.case.links.size).toBe(open.case.links.size);
    expect(after.filter[0]?.clause).toEqual({ type: "only", ids: ["wood", "van"] });
    expect(after.arrangement.folds.size).toBe(0);
    expect([...after.arrangement.positions.keys()]).toEqual(["wood"]);
  });

  it("keep the record of the open case where a chain of decisions comes through the added ones", () => {
    const { file: added, idOf } = readyToAdd(caseFile(tinyCase()), open);
    const chain = [pair("entities", idOf("white"), idOf("wood")), pair("entities", "wood", idOf("wood"))];
    for (const accepted of [chain, [...chain].reverse()]) {
      const after = applyEdit(open, mergeEdit(open, added, accepted, ""));
      expect(after.case.entities.has("wood")).toBe(true);
      expect(after.case.entities.has(idOf("wood"))).toBe(false);
      expect(after.case.entities.has(idOf("white"))).toBe(false);
      expect(after.case.entities.get("wood")?.aliases).toContain("WHITE, Andrew");
    }
  });

  it("keep a link between the two as a self loop", () => {
    const after = applyEdit(open, mergeEdit(open, undefined, [pair("entities", "smith", "wood")], ""));
    expect(after.case.links.get("smith-wood")).toMatchObject({ from: "smith", to: "smith" });
  });

  it("make one of two OCGs, of their marks, and of a membership in each", () => {
    const member = { group: "g1", role: "principal" as const, times: {}, provenance: [] };
    const two = caseFile(
      caseOf({
        entities: [
          entity("m1", "ocg", "SMITH OCG"),
          entity("m2", "ocg", "Smith"),
          entity("n1", "person", "SMITH, David", { memberships: [member, { ...member, group: "g2" }] }),
        ],
        groups: [
          ocg("g1", "SMITH OCG", { entity: "m1", tier: 1 }),
          ocg("g2", "Smith", { entity: "m2", tier: 2, provenance: [because("threat", "IR-9")] }),
        ],
      }),
    );
    const { case: kase } = applyEdit(two, mergeEdit(two, undefined, [pair("groups", "g1", "g2")], ""));
    expect([...kase.groups.keys()]).toEqual(["g1"]);
    expect([...kase.entities.keys()]).toEqual(["m1", "n1"]);
    expect(kase.entities.get("n1")?.memberships).toEqual([member]);
    const group = kase.groups.get("g1");
    expect(group?.type === "ocg" && group.provenance.map(({ claim }) => claim)).toEqual([
      "threat",
      "Name: Smith",
      "Tier: 2",
    ]);
  });

  it("unite two records of one link, told from either end, and the weaker strength stands", () => {
    const lines = caseFile(
      caseOf({
        entities: ["a", "b", "c"].map((id) => entity(id, "person", id)),
        links: [
          link("e1", "a", "b", "pays", {
            direction: "forward",
            strength: "confirmed",
            count: 3,
            provenance: [because("bank", "IR-1")],
          }),
          link("e2", "b", "c", "pays", {
            direction: "back",
            strength: "tentative",
            count: 2,
            provenance: [because("heard", "IR-2")],
          }),
        ],
      }),
    );
    const accepted = [pair("entities", "a", "c"), pair("links", "e1", "e2")];
    const { links } = applyEdit(lines, mergeEdit(lines, undefined, accepted, "")).case;
    expect([...links.keys()]).toEqual(["e1"]);
    expect(links.get("e1")).toMatchObject({
      from: "a",
      to: "b",
      direction: "forward",
      strength: "tentative",
      count: 3,
    });
    expect(links.get("e1")?.provenance.map(({ source }) => source)).toEqual(["IR-1", "IR-2"]);
  });
});
