import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCase } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { caseMarking, fileName, slug } from "../../src/exporters/fileName";
import { anyText } from "../arbitraryParts";
import { caseOf, tinyCase } from "../fixtures";

const official = { level: "OFFICIAL", local: "", handling: "", descriptor: "" } as const;

describe("the name of a file", () => {
  it("begins with the protective marking", () => {
    expect(fileName(tinyCase(), "linchpin.json", undefined)).toEqual({
      name: "OFFICIAL-SENSITIVE tiny-case.linchpin.json",
      problems: [],
    });
    expect(fileName(tinyCase(), "csv.zip", "SMITH OCG (copy)").name).toBe(
      "OFFICIAL-SENSITIVE smith-ocg-copy.csv.zip",
    );
  });

  it("carries the highest marking of any item", () => {
    const local = { level: "LOCAL", local: "Gold only", handling: "", descriptor: "" } as const;
    const kase = caseOf({
      head: { title: "x", marking: official },
      entities: [entity("a", "person", "A", { marking: local })],
    });
    expect(caseMarking(kase)).toEqual(local);
    expect(fileName(kase, "json", undefined).name).toBe("GOLD-ONLY x.json");
  });

  it("says so when no marking has been chosen", () => {
    const { name, problems } = fileName(emptyCase({ title: "x" }), "json", undefined);
    expect(name).toBe("x.json");
    expect(problems.map((each) => each.code)).toEqual(["no-marking"]);
  });

  it.each([
    ["SMITH OCG", "smith-ocg"],
    ["  ../../etc/passwd  ", "etc-passwd"],
    ["\u202Egnp.exe", "gnp-exe"],
    ["Älgården – Östra", "älgården-östra"],
    ["سلام", "سلام"],
    ["", "case"],
    ["\uD800", "case"],
    ["CON", "case-con"],
  ])("makes %j into %s", (title, name) => expect(slug(title)).toBe(name));

  it("has nothing in it that a file system refuses, whatever the title", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.string({ maxLength: 300 })), (title) => {
        const name = slug(title);
        expect(name).toMatch(/^[\p{L}\p{N}\p{M}-]+$/u);
        expect([...name].length).toBeLessThanOrEqual(85);
        expect(name.startsWith("-") || name.endsWith("-")).toBe(false);
      }),
    );
  });
});
