import fc from "fast-check";
import { expect, test } from "vitest";
import { foldOf } from "../../src/core/arrangement";
import { type Case, emptyCase } from "../../src/core/case";
import { type Entity, entity, isProtected } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { sceneFolds } from "../../src/core/sceneFolds";

const principal = { group: "g", role: "principal", times: {}, provenance: [] } as const;

function starOf(items: readonly Entity[]): Case {
  const lines = items.slice(1).map((item, at) => link(`l${at}`, items[0]?.id ?? "", item.id, "association"));
  return {
    ...emptyCase(),
    entities: new Map(items.map((item) => [item.id, item])),
    links: new Map(lines.map((item) => [item.id, item])),
  };
}

const wanted = (kase: Case, most: number, marked: readonly string[] = []) => ({
  entities: new Set(kase.entities.keys()),
  links: new Set(kase.links.keys()),
  marked: new Set(marked),
  most,
});

test("up to the most nothing is told in counts", () => {
  const kase = starOf(Array.from({ length: 12 }, (_, at) => entity(`p${at}`, "person", `P${at}`)));
  expect(sceneFolds(kase, wanted(kase, 12), new Map()).size).toBe(0);
});

test("beyond it as many as needed are, and no more; what the scene is about and the principal never are", () => {
  const boss = entity("boss", "person", "Boss", { memberships: [principal] });
  const others = Array.from({ length: 60 }, (_, at) => entity(`p${at}`, "person", `P${at}`));
  const kase = starOf([boss, ...others]);
  const folds = sceneFolds(kase, wanted(kase, 40, ["p7"]), new Map());
  const inside = foldOf({ folds });
  const standing = new Set([...kase.entities.keys()].map((id) => inside.get(id) ?? id));
  expect(standing.size).toBe(40);
  expect(inside.has("boss")).toBe(false);
  expect(inside.has("p7")).toBe(false);
});

test("no one who is to be protected is told together with anyone else, and no entity twice", () => {
  const anyItem = fc.record({ kind: fc.constantFrom("person", "phone", "premises"), child: fc.boolean() });
  fc.assert(
    fc.property(
      fc.array(anyItem, { minLength: 2, maxLength: 50 }),
      fc.integer({ min: 1, max: 20 }),
      (list, most) => {
        const kase = starOf(
          list.map(({ kind, child }, at) =>
            entity(
              `n${at}`,
              kind as Entity["kind"],
              `N${at}`,
              child && kind === "person" ? { status: ["child"] } : {},
            ),
          ),
        );
        const folds = sceneFolds(kase, wanted(kase, most), new Map());
        const told: string[] = [];
        for (const { members } of folds.values()) {
          const items = members.flatMap((id) => kase.entities.get(id) ?? []);
          expect(new Set(items.map(isProtected)).size).toBe(1);
          expect(new Set(items.map((item) => item.kind)).size).toBe(1);
          told.push(...members);
        }
        expect(new Set(told).size).toBe(told.length);
      },
    ),
  );
});
