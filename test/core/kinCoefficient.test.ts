import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familyOf } from "../../src/core/family";
import { kinCoefficients } from "../../src/core/kinCoefficient";
import { familyCase, person } from "./kinFixture";

/** kinship2's test pedigree of ten (mayoverse/kinship2, test-kinship.R): id, father, mother. */
const ten = [
  [3, 1, 2],
  [4, 1, 2],
  [7, 3, 5],
  [8, 6, 4],
  [9, 6, 4],
  [10, 8, 7],
] as const;

function pedigree(identical: boolean) {
  const twin = [{ name: "twin", value: identical ? "identical" : "not identical", provenance: [] }];
  const people = Array.from({ length: 10 }, (_, at) =>
    at === 7 || at === 8 ? person(`p${at + 1} m 1990-05-05`, { attributes: twin }) : `p${at + 1}`,
  );
  const links = ten.flatMap(([id, father, mother]) => [
    `p${father} parent p${id}`,
    `p${mother} parent p${id}`,
  ]);
  return kinCoefficients(familyOf(familyCase(people, links)));
}

describe("coefficients of kinship", () => {
  it.each([
    ["p7", "p8", 0.0625],
    ["p8", "p9", 0.5],
    ["p10", "p10", 0.53125],
    ["p10", "p8", 0.28125],
    ["p10", "p9", 0.28125],
    ["p3", "p4", 0.25],
    ["p3", "p8", 0.125],
    ["p1", "p10", 0.125],
  ])("of %s and %s are %d, as the reference has them with 8 and 9 as identical twins", (a, b, phi) => {
    expect(pedigree(true).between(a, b)).toBeCloseTo(phi, 12);
    expect(pedigree(true).between(b, a)).toBeCloseTo(phi, 12);
  });

  it("of twins who are not identical are those of brothers", () => {
    const { between } = pedigree(false);
    expect(between("p8", "p9")).toBeCloseTo(0.25, 12);
    expect(between("p10", "p9")).toBeCloseTo(0.15625, 12);
  });

  it("of half-siblings are an eighth, of whole siblings without recorded parents a quarter", () => {
    const half = familyOf(familyCase(["m f", "a", "b"], ["m parent a", "m parent b", "a half-sibling b"]));
    expect(kinCoefficients(half).between("a", "b")).toBe(0.125);
    const whole = familyOf(familyCase(["a", "b"], ["a sibling b"]));
    expect(kinCoefficients(whole).between("a", "b")).toBe(0.25);
    const unknown = familyOf(familyCase(["a", "b"], ["a half-sibling b"]));
    expect(kinCoefficients(unknown).between("a", "b")).toBe(0.125);
  });

  it("count no step-, foster or adoptive parents", () => {
    const family = familyOf(familyCase(["a", "b", "c"], ["a step-parent b", "a adoptive-parent c"]));
    expect(kinCoefficients(family).between("a", "b")).toBe(0);
    expect(kinCoefficients(family).between("a", "c")).toBe(0);
  });

  it("stay what the recursion says, in any pedigree", () => {
    // Each of twelve people has up to two parents among those before them.
    const parents = fc.tuple(
      ...Array.from({ length: 12 }, (_, at) =>
        fc.tuple(fc.integer({ min: -1, max: at - 1 }), fc.integer({ min: -1, max: at - 1 })),
      ),
    );
    fc.assert(
      fc.property(parents, (rows) => {
        const of = rows.map(([father, mother]) => (mother === father ? [father, -1] : [father, mother]));
        const phi = (a: number, b: number): number => {
          if (a < 0 || b < 0) return 0;
          const [young, old] = a > b ? [a, b] : [b, a];
          const [father = -1, mother = -1] = of[young] ?? [];
          if (a === b) return (1 + phi(father, mother)) / 2;
          return (phi(father, old) + phi(mother, old)) / 2;
        };
        const links = of.flatMap((both, child) =>
          both.flatMap((parent) => (parent < 0 ? [] : [`p${parent} parent p${child}`])),
        );
        const family = familyOf(
          familyCase(
            rows.map((_, at) => `p${at}`),
            links,
          ),
        );
        const here = new Set(family.people);
        const { between } = kinCoefficients(family);
        for (let a = 0; a < 12; a++)
          for (let b = 0; b <= a; b++)
            if (here.has(`p${a}`) && here.has(`p${b}`))
              expect(between(`p${a}`, `p${b}`)).toBeCloseTo(phi(a, b), 12);
      }),
      { numRuns: 40 },
    );
  });

  it("come without recursion down a line of five thousand", () => {
    const people = Array.from({ length: 5000 }, (_, at) => `p${at}`);
    const links = people.slice(1).map((id, at) => `p${at} parent ${id}`);
    const { between } = kinCoefficients(familyOf(familyCase(people, links)));
    expect(between("p0", "p3")).toBe(0.0625);
    expect(between("p4990", "p4999")).toBe(2 ** -10);
  });
});
