import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Family, familyOf } from "../../src/core/family";
import { because } from "../fixtures";
import { familyCase, kin, person, union } from "./kinFixture";

/** 'a+b > c d' for each union; what is not by birth is said. */
function shape(family: Family): readonly string[] {
  return family.unions
    .map(({ adults, children }) => {
      const below = children.map(({ person: id, tie }) => (tie === "birth" ? id : `${id}:${tie}`));
      return `${[...adults].sort().join("+") || "?"} > ${below.join(" ")}`.trim();
    })
    .sort();
}

const shapeOf = (...args: Parameters<typeof familyCase>) => shape(familyOf(familyCase(...args)));

describe("families from links", () => {
  it("put children under both their parents", () => {
    expect(shapeOf(["f m", "m f", "c"], ["f parent c", "m parent c"])).toEqual(["f+m > c"]);
  });

  it("give each partner of a person a union of their own, with the children that are theirs", () => {
    const links = [
      "f partner m",
      "f parent a",
      "m parent a",
      "f former.partner x",
      "f parent b",
      "x parent b",
    ];
    expect(shapeOf(["f m", "m f", "x f", "a", "b"], links)).toEqual(["f+m > a", "f+x > b"]);
  });

  it("keep a child under one parent where the other is not recorded", () => {
    expect(shapeOf(["m f", "c"], ["m parent c"])).toEqual(["m > c"]);
  });

  it("tell half-siblings apart under one parent alone", () => {
    const links = ["m parent a", "m parent b", "m parent c", "a half-sibling b", "a sibling c"];
    expect(shapeOf(["m f", "a", "b", "c"], links)).toEqual(["m > a c", "m > b"]);
  });

  it("put a step-child under the couple as a step-child, and under its parents by birth", () => {
    const links = ["f parent c", "m parent c", "s partner m", "s step-parent c"];
    expect(shapeOf(["f m", "m f", "s m", "c"], links)).toEqual(["f+m > c", "m+s > c:step"]);
  });

  it("put a child whom a step-parent adopted under the couple as adopted", () => {
    const links = ["m parent c", "s partner m", "s adoptive-parent c"];
    expect(shapeOf(["m f", "s m", "c"], links)).toEqual(["m > c", "m+s > c:adopted"]);
  });

  it("put a foster child under its foster parents and under the mother by birth", () => {
    const links = ["m parent c", "x foster-parent c", "y foster-parent c"];
    expect(shapeOf(["m f", "x f", "y m", "c"], links)).toEqual(["m > c", "x+y > c:foster"]);
  });

  it("let a grandmother bring up her grandchildren as their guardian", () => {
    const links = ["g parent m", "m parent c", "g guardian c"];
    expect(shapeOf(["g f", "m f", "c"], links)).toEqual(["g > c:guardian", "g > m", "m > c"]);
  });

  it("keep a couple of one sex and a donor", () => {
    const links = ["x partner y", "x parent c", "y parent c", "d parent c"];
    const family = familyOf(familyCase(["x f", "y f", "d m", "c"], links));
    expect(shape(family)).toEqual(["d > c", "x+y > c"]);
    expect(family.problems.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      "two-mothers note",
      "many-parents warning",
    ]);
  });

  it("keep brothers and sisters together whose parents nobody recorded", () => {
    const family = familyOf(familyCase(["a", "b", "c"], ["a sibling b", "b sibling c"]));
    expect(shape(family)).toEqual(["? > a b c"]);
    expect(family.unions[0]).toMatchObject({ inferred: true, strength: "confirmed", grade: "1A" });
  });

  it("give a sibling without parents the parents of the other", () => {
    const family = familyOf(
      familyCase(["f m", "m f", "a", "b"], ["f parent a", "m parent a", "b sibling a"]),
    );
    expect(shape(family)).toEqual(["f+m > a b"]);
    expect([...(family.parents.get("b")?.keys() ?? [])].sort()).toEqual(["f", "m"]);
  });

  it("put half-siblings without recorded parents under one parent who is not recorded", () => {
    const family = familyOf(familyCase(["a", "b"], ["a half-sibling b"]));
    expect(shape(family)).toEqual(["? > a:unknown b:unknown"]);
    expect(family.unions[0]).toMatchObject({ inferred: true, half: true });
  });

  it("join three groups of half-siblings by the parent they share", () => {
    const links = ["x", "y", "z"].flatMap((mother) => [`f parent ${mother}1`, `${mother} parent ${mother}1`]);
    expect(shapeOf(["f m", "x f", "y f", "z f", "x1", "y1", "z1"], links)).toEqual([
      "f+x > x1",
      "f+y > y1",
      "f+z > z1",
    ]);
  });

  it("say which partners are blood relatives", () => {
    const cousins = ["a sibling b", "a parent x", "b parent y", "x partner y"];
    expect(
      familyOf(familyCase(["a", "b", "x", "y"], cousins)).unions.filter((each) => each.related),
    ).toHaveLength(1);
    const niece = ["a sibling b", "b parent y", "a partner y"];
    expect(familyOf(familyCase(["a", "b", "y"], niece)).unions.filter((each) => each.related)).toHaveLength(
      1,
    );
    const brothers = ["a sibling b", "x sibling y", "a partner x", "b partner y"];
    expect(familyOf(familyCase(["a", "b", "x", "y"], brothers)).unions.some((each) => each.related)).toBe(
      false,
    );
  });

  it("are as sure as the less sure of the ties to the two parents", () => {
    const weak = kin("f parent c", { provenance: [because("one report", "L005", "2B/P")] });
    const [child] = familyOf(familyCase(["f m", "m f", "c"], [weak, "m parent c"])).unions[0]?.children ?? [];
    expect(child).toMatchObject({ strength: "unconfirmed", grade: "2B" });
  });
});

describe("families from records", () => {
  it("make one union with two episodes of a couple that divorced and married again", () => {
    const family = familyOf(
      familyCase(
        ["f m", "m f", "c"],
        [],
        [
          union("F2", "f+m >", { times: { from: "2005" }, ended: "no" }),
          union("F1", "m+f > c", { times: { from: "1990", to: "2001" }, ended: "divorced" }),
        ],
      ),
    );
    expect(shape(family)).toEqual(["f+m > c"]);
    expect(family.unions[0]?.episodes).toEqual([
      { kind: "enduring", start: "1990", end: "2001", ended: "divorced", married: true },
      { kind: "enduring", start: "2005", ended: "no" },
    ]);
  });

  it("keep the children of a record without partners together", () => {
    expect(shapeOf(["a", "b"], [], [union("F1", "> a, b")])).toEqual(["? > a b"]);
  });

  it("keep two records of one parent alone apart: the other parents may be two", () => {
    const records = [union("F1", "m > a"), union("F2", "m > b, c")];
    expect(shapeOf(["m f", "a", "b", "c"], [], records)).toEqual(["m > a", "m > b c"]);
  });

  it("draw a record with more adults than three as several unions, and say so", () => {
    const family = familyOf(familyCase(["a", "b", "c", "d", "x"], [], [union("F1", "a+b+c+d > x")]));
    expect(shape(family)).toEqual(["a+b+c > x", "d > x"]);
    expect(family.problems.map(({ code }) => code)).toContain("many-partners");
  });

  it("put children in order of birth, the undated behind the one the record names before", () => {
    const people = ["f m", "m f", person("a ? 2015"), person("b ? 2010"), "u", person("c ? 2018-03")];
    expect(shapeOf(people, [], [union("F1", "f+m > c, b, u, a")])).toEqual(["f+m > b u a c"]);
  });

  it("find twins by the day of birth, and identical ones by what is recorded", () => {
    const alike = [{ name: "twin", value: "identical", provenance: [] }];
    const people = [
      ...["f m", "m f"],
      person("a ? 2020-12-01", { attributes: alike }),
      person("b ? 2020-12-01", { attributes: alike }),
      person("c ? 2020-12"),
    ];
    const children =
      familyOf(familyCase(people, [], [union("F1", "f+m > a, b, c")])).unions[0]?.children ?? [];
    const of = (id: string) => children.find((each) => each.person === id);
    expect(of("a")?.twin).toBe("twins:a+b");
    expect(of("b")).toMatchObject({ twin: "twins:a+b", identical: true });
    expect(of("c")?.twin).toBeUndefined();
  });
});

describe("what contradicts itself", () => {
  const codes = (...args: Parameters<typeof familyCase>) =>
    familyOf(familyCase(...args)).problems.map((p) => p.code);

  it("is told where somebody is their own ancestor, and the tree has no ring", () => {
    const family = familyOf(familyCase(["a", "b", "c"], ["a parent b", "b parent c", "c parent a"]));
    expect(family.problems.map(({ code }) => code)).toEqual(["own-ancestor"]);
    expect(shape(family)).toHaveLength(2);
  });

  it("leaves out the less sure tie of a ring", () => {
    const weak = kin("b parent a", { provenance: [because("rumour", "X", "3D/P")] });
    expect(shape(familyOf(familyCase(["a", "b"], [weak, "a parent b"])))).toEqual(["a > b"]);
  });

  it("keeps a step-father who is also the son-in-law of his step-child, without a ring", () => {
    // A man marries a woman whose daughter marries his father.
    const links = [
      "f parent h",
      "h partner w",
      "w parent d",
      "f partner d",
      "h step-parent d",
      "d step-parent h",
    ];
    const family = familyOf(familyCase(["f m", "h m", "w f", "d f"], links));
    expect(family.problems.map(({ code }) => code)).toEqual(["ring-of-ties"]);
    expect(family.ties.map(({ kin: kind }) => kind)).toEqual(["step-parent"]);
  });

  it("is told where a parent is younger than the child", () => {
    expect(codes([person("f m 1990"), person("c ? 1985")], ["f parent c"])).toEqual(["parent-younger"]);
  });

  it("is told where there are two mothers by birth", () => {
    expect(codes(["x f", "y f", "c"], ["x parent c", "y parent c"])).toEqual(["two-mothers"]);
  });

  it("is told of people who are their own parents", () => {
    expect(codes(["a"], ["a parent a"])).toEqual(["own-relative"]);
  });

  it("is told where siblings have other parents on record", () => {
    const links = ["f parent a", "m parent a", "x parent b", "y parent b", "a sibling b"];
    expect(codes(["f m", "m f", "x m", "y f", "a", "b"], links)).toEqual(["siblings-apart"]);
  });

  it("never stops a family from being made: any links and records give every person once, and no ring", () => {
    const id = fc.constantFrom(..."abcdefgh");
    const kind = fc.constantFrom(
      ...[
        "parent",
        "step-parent",
        "adoptive-parent",
        "foster-parent",
        "guardian",
        "partner",
        "former.partner",
      ],
      ...["sibling", "half-sibling", "step-sibling", "cousin", "grandparent", "other"],
    );
    const links = fc.array(fc.tuple(id, kind, id), { maxLength: 14 });
    const records = fc.array(fc.tuple(fc.array(id, { maxLength: 4 }), fc.array(id, { maxLength: 4 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(links, records, (ties, unions) => {
        const kase = familyCase(
          [..."abcdefgh"],
          ties.map(([from, which, to], at) => ({ ...kin(`${from} ${which} ${to}`), id: `e${at}` })),
          unions.map(([partners, children], at) =>
            union(`F${at}`, `${partners.join("+")} > ${children.join(",")}`),
          ),
        );
        const family = familyOf(kase);
        expect(new Set(family.people).size).toBe(family.people.length);
        expect(new Set(family.unions.map(({ key }) => key)).size).toBe(family.unions.length);
        const here = new Set(family.people);
        const below = new Map<string, Set<string>>();
        for (const { adults, children } of family.unions) {
          expect(adults.length).toBeLessThanOrEqual(3);
          for (const { person: child } of children) {
            expect(here.has(child)).toBe(true);
            for (const adult of adults) below.set(adult, (below.get(adult) ?? new Set()).add(child));
          }
        }
        for (const start of here) {
          const seen = new Set(below.get(start));
          for (const each of seen) for (const child of below.get(each) ?? []) seen.add(child);
          expect(seen.has(start)).toBe(false);
        }
      }),
    );
  });
});
