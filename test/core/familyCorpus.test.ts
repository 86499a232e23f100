import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Family, familyOf } from "../../src/core/family";
import { kinCoefficients } from "../../src/core/kinCoefficient";
import { kinFrom } from "../../src/core/kinPath";
import { relationInWords } from "../../src/core/kinWords";
import { readFile } from "../../src/importers/index";

const corpus = join(import.meta.dirname, "../../../shared/corpus");
const files = ["gedcom55", "family-json"].flatMap((folder) => {
  const path = join(corpus, folder);
  if (!existsSync(path)) {
    console.log(`left out: ${path} is not here`);
    return [];
  }
  return readdirSync(path)
    .filter((name) => /\.(ged|json)$/.test(name))
    .map((name) => [`${folder}/${name}`, join(path, name)] as const);
});

/** Somebody who is below themselves; undefined where the tree has no ring. */
function inRing(family: Family): string | undefined {
  const above = new Map<string, number>();
  const below = new Map<string, string[]>();
  for (const { adults, children } of family.unions)
    for (const adult of adults)
      for (const { person } of children) {
        below.set(adult, [...(below.get(adult) ?? []), person]);
        above.set(person, (above.get(person) ?? 0) + 1);
      }
  const free = family.people.filter((id) => !above.has(id));
  for (let id = free.pop(); id !== undefined; id = free.pop())
    for (const child of below.get(id) ?? []) {
      const left = (above.get(child) ?? 0) - 1;
      if (left === 0) {
        above.delete(child);
        free.push(child);
      } else above.set(child, left);
    }
  return [...above.keys()][0];
}

describe.skipIf(files.length === 0)("real family files", () => {
  it.each(files)("%s: everybody of a family once, no ring, and the same again", async (_name, path) => {
    const read = await readFile(path, readFileSync(path));
    if (!read.ok) {
      // A file without a person is refused by the reader, not here.
      expect(read.error.message).toMatch(/person/);
      return;
    }
    const kase = read.value.case;
    const family = familyOf(kase);
    expect(new Set(family.people).size).toBe(family.people.length);
    expect(new Set(family.unions.map(({ key }) => key)).size).toBe(family.unions.length);
    expect(inRing(family)).toBeUndefined();
    const here = new Set(family.people);
    for (const group of kase.groups.values()) {
      if (group.type !== "union" || group.partners.length + group.children.length < 2) continue;
      for (const id of [...group.partners, ...group.children]) expect(here.has(id)).toBe(true);
    }
    const again = familyOf({ ...kase, links: new Map(kase.links) });
    expect(JSON.stringify(again.unions)).toBe(JSON.stringify(family.unions));
    const [first] = family.people;
    const last = first === undefined ? undefined : kinFrom(family, first).at(-1);
    if (first === undefined || !last) return;
    expect(relationInWords(family, last.to, first)).toMatch(/\w/);
    expect(kinCoefficients(family).between(first, first)).toBeGreaterThanOrEqual(0.5);
  });
});
