import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import {
  gradableCount,
  gradableText,
  gradeWhole,
  otherwiseGraded,
  ungraded,
  wholeNote,
} from "../../src/core/grading";
import { link } from "../../src/core/link";
import type { Grade, Provenance } from "../../src/core/provenance";
import { anyCase } from "../arbitraries";
import { caseOf } from "../fixtures";

const grade: Grade = { source: 2, information: "C", handling: "C" };
const given = { grade, source: "REPORT 7" };
const said = (rest: Partial<Provenance>): Provenance => ({
  claim: "",
  source: "",
  note: "",
  opinion: false,
  ...rest,
});

const kase = caseOf({
  entities: [
    entity("bare", "person", "A"),
    entity("sourced", "person", "B", { provenance: [said({ source: "LOG 1", claim: "seen" })] }),
    entity("graded", "person", "C", {
      provenance: [
        said({ source: "LOG 2" }),
        said({ grade: { source: 1, information: "A", handling: "P" } }),
      ],
    }),
    entity("missing", "unknown", "Not in file: X", { placeholder: true }),
  ],
  links: [link("e1", "bare", "sourced", "association", { provenance: [said({ source: "links.csv" })] })],
});

describe("grading as a whole", () => {
  it("touches what has no grade, and neither graded items nor placeholders", () => {
    const items = ungraded(kase);
    expect([...items.entities, ...items.links].map((item) => item.id)).toEqual(["bare", "sourced", "e1"]);
    expect(gradableText(items)).toBe("2 entities, 1 link");
    const after = applyEdit(caseFile(kase), gradeWhole(items, given)).case;
    expect(after.entities.get("graded")).toBe(kase.entities.get("graded"));
    expect(after.entities.get("missing")).toBe(kase.entities.get("missing"));
    expect(gradableCount(ungraded(after))).toBe(0);
  });

  it("keeps the sources that an item names, says that it was done as a whole, and never loosens handling", () => {
    const after = applyEdit(caseFile(kase), gradeWhole(ungraded(kase), given)).case;
    expect(after.entities.get("bare")?.provenance).toEqual([
      said({ source: "REPORT 7", grade, note: wholeNote }),
    ]);
    expect(after.entities.get("sourced")?.provenance).toEqual([
      said({ source: "LOG 1", claim: "seen", grade, note: wholeNote }),
    ]);
    expect(after.entities.get("bare")?.handling).toBe("C");
    const free = applyEdit(
      { ...caseFile(after) },
      gradeWhole(
        { entities: [entity("x", "person", "X", { handling: "C" })], links: [], incidents: [] },
        { ...given, grade: { ...grade, handling: "P" } },
      ),
    ).case;
    expect(free.entities.get("x")?.handling).toBe("C");
  });

  it("takes of several files what names the one, and of a single file all", () => {
    const of = (...files: readonly string[]) => ({ ...kase, head: { ...kase.head, files } });
    expect(gradableText(ungraded(of("links.csv"), "links.csv"))).toBe("2 entities, 1 link");
    expect(gradableText(ungraded(of("people.csv", "links.csv"), "links.csv"))).toBe("1 link");
    expect(gradableText(ungraded(of("people.csv", "links.csv"), "people.csv"))).toBe("nothing");
  });

  it("leaves what is graded by 5×5×5 or in part to a person, and counts it", () => {
    const kept = (name: string, value: string) =>
      entity(name, "person", name, { attributes: [{ name, value, provenance: [] }] });
    const old = caseOf({
      entities: [
        kept("Grading", "B23"),
        kept("source evaluation", "E"),
        kept("5x5x5", "B 2"),
        kept("grade of metal", "very hard"),
        kept("Height", "A1"),
      ],
      links: [],
    });
    expect(ungraded(old).entities.map((item) => item.id)).toEqual(["grade of metal", "Height"]);
    expect(otherwiseGraded(old)).toBe(3);
  });

  it("leaves every grade of every case as it is, and is one step to take back", () => {
    fc.assert(
      fc.property(anyCase(), (any) => {
        const before = caseFile(any);
        const edit = gradeWhole(ungraded(any), given);
        const after = applyEdit(before, edit);
        for (const table of ["entities", "links", "incidents"] as const)
          for (const item of any[table].values())
            if (item.provenance.some((each) => each.grade)) expect(after.case[table].get(item.id)).toBe(item);
        expect(gradableCount(ungraded(after.case))).toBe(0);
        expect(applyEdit(after, invertEdit(before, edit)).case).toEqual(any);
      }),
    );
  });

  it("grades nothing twice, also when the case moved on in the meantime", () => {
    const items = ungraded(kase);
    const after = applyEdit(caseFile(kase), gradeWhole(items, given)).case;
    const again = gradeWhole(
      { entities: [...after.entities.values()], links: [...after.links.values()], incidents: [] },
      { ...given, grade: { ...grade, information: "A" } },
    );
    expect(again.put?.entities?.map(({ item }) => item.id)).toEqual(["missing"]);
  });
});
