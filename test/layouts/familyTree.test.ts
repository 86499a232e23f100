import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { type Family, familyOf } from "../../src/core/family";
import { readFile } from "../../src/importers/index";
import type { Tree } from "../../src/layouts/family/tree";
import type { TreeInput } from "../../src/layouts/family/treeInput";
import { familyTree } from "../../src/layouts/familyTree";
import { treeMetrics } from "./treeMetrics";

const folder = join(import.meta.dirname, "../../../shared/corpus/gedcom55");
/** Width of a usual box with the gap beside it. */
const column = 100;

const laid = (input: TreeInput) => familyTree(input, async () => undefined);

/** A family with boxes of about the size that names have. */
function inputOf(family: Family, nameOf: (id: string) => string): TreeInput {
  return {
    people: family.people.map((id) => ({
      id,
      w: Math.max(64, Math.min(132, nameOf(id).length * 7.2)),
      ...{ reach: 21, up: 30, down: 65, born: "" },
    })),
    unions: family.unions.map(({ key, adults, children, episodes }) => ({
      key,
      adults,
      children: children.map(({ person, tie, twin }) => ({
        person,
        birth: tie === "birth" || tie === "unknown",
        ...(twin === undefined ? {} : { twin }),
      })),
      words: episodes.length > 0 ? 80 : 0,
      start: episodes[0]?.start ?? "",
    })),
    households: family.households,
    shape: 1.75,
  };
}

async function inputOfFile(name: string): Promise<TreeInput | undefined> {
  const read = await readFile(name, readFileSync(join(folder, name)));
  if (!read.ok) return undefined;
  const kase = read.value.case;
  return inputOf(familyOf(kase), (id) => kase.entities.get(id)?.label ?? id);
}

function expectSound(input: TreeInput, tree: Tree): void {
  expect(treeMetrics(input, tree)).toMatchObject({
    people: input.people.length,
    misplaced: 0,
    overlappingSymbols: 0,
    overlappingBars: 0,
  });
}

/** How far people move on average, beside the whole picture moving. */
function moved(before: Tree, after: Tree): number {
  const by = [...before.places].map(([id, at]) => (after.places.get(id)?.x ?? 0) - at.x);
  const middle = [...by].sort((a, b) => a - b)[by.length >> 1] ?? 0;
  return by.reduce((sum, each) => sum + Math.abs(each - middle), 0) / Math.max(1, by.length);
}

/** The input with one more child in a union. */
function withChild(input: TreeInput, key: string): TreeInput {
  const child = { id: "one more", w: 80, reach: 21, up: 30, down: 65, born: "2020" };
  return {
    ...input,
    people: [...input.people, child],
    unions: input.unions.map((union) =>
      union.key === key
        ? { ...union, children: [...union.children, { person: child.id, birth: true }] }
        : union,
    ),
  };
}

const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".ged")) : [];
if (files.length === 0) console.log("No GEDCOM corpus beside the project: its families are not drawn here.");

describe("every family of the corpus", () => {
  it.skipIf(files.length === 0)(
    "is drawn with each person once, nothing on one another, and partners side by side",
    async () => {
      let [couples, adjacent, people] = [0, 0, 0];
      for (const name of files) {
        const input = await inputOfFile(name);
        if (!input) continue;
        const tree = await laid(input);
        expectSound(input, tree);
        const metrics = treeMetrics(input, tree);
        expect(tree.undrawn, name).toEqual([]);
        couples += metrics.couples;
        adjacent += metrics.adjacent;
        people += metrics.people;
        if (metrics.couples > 20)
          expect(metrics.adjacent / metrics.couples, name).toBeGreaterThanOrEqual(0.95);
      }
      expect(people).toBeGreaterThan(7000);
      expect(adjacent / couples).toBeGreaterThanOrEqual(0.95);
    },
    240_000,
  );

  it.skipIf(files.length === 0)("hardly moves when a child is added", async () => {
    const moves: number[] = [];
    for (const name of ["Harry_Potter", "a31486", "RelationshipTestExtended", "john_of_sea_20101009"]) {
      const input = await inputOfFile(`${name}.ged`);
      if (!input) throw new Error(name);
      const before = await laid(input);
      for (const { key, adults } of input.unions.filter((_, at) => at % 4 === 0)) {
        if (adults.length === 0) continue;
        moves.push(moved(before, await laid(withChild(input, key))));
      }
    }
    expect(moves.length).toBeGreaterThan(10);
    expect(moves.reduce((sum, each) => sum + each, 0) / moves.length).toBeLessThan(column);
  });
});

describe("a family tree", () => {
  const { case: smith } = smithOcg();
  const smithInput = inputOf(familyOf(smith), (id) => smith.entities.get(id)?.label ?? id);

  it("is the same for the same input", async () => {
    expect(await laid(smithInput)).toEqual(await laid(structuredClone(smithInput)));
  });

  it("moves the SMITH family by less than a column on average when any couple has one more child", async () => {
    const before = await laid(smithInput);
    const moves: number[] = [];
    for (const { key, adults } of smithInput.unions)
      if (adults.length > 0) moves.push(moved(before, await laid(withChild(smithInput, key))));
    expect(moves.reduce((sum, each) => sum + each, 0) / moves.length).toBeLessThan(column);
  });

  it("puts parents above their children and partners on one row", async () => {
    const tree = await laid(smithInput);
    const y = (id: string) => tree.places.get(id)?.y ?? Number.NaN;
    for (const { adults, children } of smithInput.unions) {
      for (const adult of adults) for (const { person } of children) expect(y(adult)).toBeLessThan(y(person));
      for (const adult of adults) expect(y(adult)).toBe(y(adults[0] ?? ""));
    }
  });

  it("is drawn whatever the ties: rings, strangers and people twice in one union do no harm", async () => {
    const id = fc.integer({ min: 0, max: 13 }).map((n) => `p${n}`);
    const union = fc.record({
      adults: fc.array(id, { maxLength: 2 }),
      children: fc.array(fc.record({ person: id, birth: fc.boolean() }), { maxLength: 4 }),
      words: fc.constantFrom(0, 70),
      start: fc.constantFrom("", "1980", "1990"),
    });
    await fc.assert(
      fc.asyncProperty(
        // A couple has one union, as many as there are of none: two would share the line.
        fc.uniqueArray(union, {
          maxLength: 12,
          selector: ({ adults, children }) =>
            adults.length > 0 ? [...new Set(adults)].sort().join() : JSON.stringify(children),
        }),
        fc.array(fc.uniqueArray(id, { minLength: 2, maxLength: 5 }), { maxLength: 3 }),
        async (unions, homes) => {
          const input: TreeInput = {
            people: Array.from({ length: 12 }, (_, at) => ({
              ...{ id: `p${at}`, w: 70 + (at % 3) * 20, reach: 21, up: 30, down: 60 },
              born: String(1940 + at * 5),
            })),
            unions: unions.map((each, at) => ({ ...each, key: `u${at}` })),
            households: homes.map((members, at) => ({ key: `h${at}`, members })),
            shape: 1.75,
          };
          const tree = await laid(input);
          expect(treeMetrics(input, tree)).toMatchObject({
            misplaced: 0,
            overlappingSymbols: 0,
            overlappingBars: 0,
          });
        },
      ),
      { numRuns: 150 },
    );
  });

  it("encloses in a household everybody of it and nobody else", async () => {
    const tree = await laid(smithInput);
    for (const { key, members } of smithInput.households) {
      const home = tree.households.find((each) => each.key === key);
      const inside = (x: number, y: number) =>
        (home?.outlines ?? []).some((points) => {
          let odd = false;
          for (const [at, a] of points.entries()) {
            const b = points[(at + 1) % points.length] ?? a;
            if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) odd = !odd;
          }
          return odd;
        });
      for (const { id } of smithInput.people) {
        const at = tree.places.get(id) ?? { x: 0, y: 0 };
        expect(inside(at.x, at.y), `${key} ${id}`).toBe(members.includes(id));
      }
    }
  });

  it("stops when it is cancelled", async () => {
    let steps = 0;
    const people = Array.from({ length: 3000 }, (_, at) => ({
      ...{ id: `p${at}`, w: 80, reach: 21, up: 30, down: 60, born: "" },
    }));
    const unions = Array.from({ length: 1400 }, (_, at) => ({
      key: `u${at}`,
      adults: [`p${at}`, `p${(at * 7 + 1500) % 3000}`],
      children: [{ person: `p${(at * 2 + 2) % 3000}`, birth: true }],
      words: 0,
      start: "",
    }));
    const work = familyTree({ people, unions, households: [], shape: 1.75 }, async () => {
      steps++;
      throw new DOMException("Cancelled", "AbortError");
    });
    await expect(work).rejects.toThrow("Cancelled");
    expect(steps).toBe(1);
  });
});
