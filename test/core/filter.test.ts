import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { type Clause, type Filter, shown, withinSteps } from "../../src/core/filter";
import { link } from "../../src/core/link";
import { anyCase } from "../arbitraries";
import { anyClause, anyFilter } from "../arbitraryFilter";
import { caseOf, letters, tinyCase } from "../fixtures";

const rows = (...clauses: readonly Clause[]): Filter =>
  clauses.map((clause, index) => ({ id: `r${index}`, clause }));
const entitiesShown = (clause: Clause, kase: Case = tinyCase()) => [...shown(kase, rows(clause)).entities];
const linksShown = (clause: Clause, kase: Case = tinyCase()) => [...shown(kase, rows(clause)).links];
const allEntities = [...tinyCase().entities.keys()];

describe("clauses on entities", () => {
  it("kind keeps the kinds named", () => {
    expect(entitiesShown({ type: "kind", kinds: ["vehicle", "phone"] })).toEqual(["phone", "van"]);
  });

  it("typeName keeps the types named, in the words of the source", () => {
    expect(entitiesShown({ type: "typeName", names: ["van"] })).toEqual(["van"]);
  });

  it("ocg keeps the members and the mark of an OCG, and those of no OCG when asked", () => {
    expect(entitiesShown({ type: "ocg", groups: ["smith"], others: false })).toEqual([
      "smith-ocg",
      "smith",
      "wood",
    ]);
    expect(entitiesShown({ type: "ocg", groups: ["smith"], others: true })).toEqual(
      allEntities.filter((id) => id !== "rook" && id !== "delta-ocg"),
    );
  });

  it("role asks people only: an associate is no member, a protected person is neither", () => {
    const people = ["smith", "wood", "rook", "liam", "white"];
    const of = (...names: Extract<Clause, { type: "role" }>["roles"]) =>
      entitiesShown({ type: "role", roles: names }).filter((id) => people.includes(id));
    expect(of("principal")).toEqual(["smith", "rook"]);
    expect(of("significant")).toEqual(["wood"]);
    expect(of("associate")).toEqual(["white"]);
    expect(of("protected")).toEqual(["liam"]);
    expect(entitiesShown({ type: "role", roles: [] })).toEqual(
      allEntities.filter((id) => !people.includes(id)),
    );
  });

  it("function keeps what does that work", () => {
    const kept = entitiesShown({ type: "function", functions: ["transport"] });
    expect(kept).toContain("wood");
    expect(kept).not.toContain("smith");
    expect(kept).not.toContain("lock-up");
  });

  it("handling asks entities and links", () => {
    expect(entitiesShown({ type: "handling", handling: ["C"] })).toEqual(["lock-up"]);
    expect(entitiesShown({ type: "handling", handling: ["P"] })).not.toContain("lock-up");
  });

  it("linkCount counts every parallel link, and a self loop once, in the whole case", () => {
    const kase = letters("abcd", "ab", "ab", "ac", "cc");
    expect(entitiesShown({ type: "linkCount", min: 2, max: 2 }, kase)).toEqual(["b", "c"]);
    expect(entitiesShown({ type: "linkCount", min: 0, max: 0 }, kase)).toEqual(["d"]);
    expect(entitiesShown({ type: "linkCount", min: 3, max: Number.POSITIVE_INFINITY }, kase)).toEqual(["a"]);
  });

  it("only keeps ids, hidden takes ids away", () => {
    expect(entitiesShown({ type: "only", ids: ["van", "nobody"] })).toEqual(["van"]);
    expect(entitiesShown({ type: "hidden", ids: ["van"] })).toEqual(allEntities.filter((id) => id !== "van"));
  });

  it("also shows what other rows hide, unless it was hidden by hand", () => {
    const only: Clause = { type: "only", ids: ["van"] };
    const also: Clause = { type: "also", ids: ["wood", "phone"] };
    expect([...shown(tinyCase(), rows(only, also)).entities]).toEqual(["wood", "phone", "van"]);
    const hidden: Clause = { type: "hidden", ids: ["wood"] };
    expect([...shown(tinyCase(), rows(only, also, hidden)).entities]).toEqual(["phone", "van"]);
  });
});

describe("clauses on links", () => {
  it("linkKind keeps the kinds named and every entity", () => {
    expect(linksShown({ type: "linkKind", kinds: ["rival", "owns"] })).toEqual(["wood-van-2", "smith-rook"]);
    expect(entitiesShown({ type: "linkKind", kinds: [] })).toEqual(allEntities);
  });

  it("strength takes what was stated, else what the grades say, and leaves out what is suspected false", () => {
    const of = (strength: "confirmed" | "unconfirmed" | "tentative", suspectedFalse = false) =>
      linksShown({ type: "strength", strengths: [strength], suspectedFalse });
    expect(of("confirmed")).toEqual(["smith-wood", "wood-van-1"]);
    expect(of("tentative")).toEqual(["van-lock-up"]);
    expect(of("tentative", true)).toEqual(["van-lock-up", "smith-rook"]);
    expect(of("unconfirmed")).toContain("white-lock-up");
  });

  it("grade keeps a link with any reason of such a grade, and ungraded ones when asked", () => {
    expect(linksShown({ type: "grade", grades: ["A"] })).toEqual(["wood-van-1"]);
    expect(linksShown({ type: "grade", grades: ["C", "D"] })).toEqual(["wood-van-2", "van-lock-up"]);
    expect(linksShown({ type: "grade", grades: ["ungraded"] })).toContain("smith-wood");
  });

  it("date keeps what falls into the window and what has no date; people have no date of their own", () => {
    const april: Clause = { type: "date", window: { from: "2026-04-15", to: "2026-04-20" } };
    const { entities, links } = shown(tinyCase(), rows(april));
    expect(entities.has("stop")).toBe(false);
    expect(entities.has("wood")).toBe(true);
    expect(links.has("liam-phone")).toBe(true);
    expect(links.has("wood-van-1")).toBe(false);
    expect(links.has("wood-van-2")).toBe(true);
    expect(links.has("wood-stop")).toBe(false);
  });

  it("date treats a date that cannot be read as none: what is not understood is not hidden", () => {
    const kase = caseOf({
      entities: [entity("a", "event", "A", { times: { from: "last summer" } }), entity("b", "person", "B")],
      links: [link("l", "a", "b", "involved", { times: { from: "about Easter", to: "?" } })],
    });
    const window = { from: "2026-04-15", to: "2026-04-20" };
    expect(entitiesShown({ type: "date", window }, kase)).toEqual(["a", "b"]);
    expect(linksShown({ type: "date", window }, kase)).toEqual(["l"]);
  });
});

describe("a filter on any case", () => {
  const caseAndFilter = anyCase().chain((kase) =>
    fc.tuple(
      fc.constant(kase),
      anyFilter(kase.entities.size > 0 ? fc.constantFrom(...kase.entities.keys()) : undefined),
    ),
  );

  it("shows a link only with both its ends, and nothing that is not in the case", () => {
    fc.assert(
      fc.property(caseAndFilter, ([kase, filter]) => {
        const { entities, links } = shown(kase, filter);
        for (const id of entities) expect(kase.entities.has(id)).toBe(true);
        for (const id of links) {
          const item = kase.links.get(id);
          expect(item && entities.has(item.from) && entities.has(item.to)).toBe(true);
        }
      }),
    );
  });

  it("shows everything when it is empty", () => {
    fc.assert(
      fc.property(anyCase(), (kase) => {
        const { entities, links, hides } = shown(kase, []);
        expect([entities.size, links.size, hides.size]).toEqual([kase.entities.size, kase.links.size, 0]);
      }),
    );
  });

  it("never shows more for another row, except a row that calls entities up", () => {
    fc.assert(
      fc.property(caseAndFilter, anyClause(), ([kase, filter], clause) => {
        fc.pre(clause.type !== "also");
        const before = shown(kase, filter);
        const after = shown(kase, [...filter, { id: "one more row", clause }]);
        for (const id of after.entities) expect(before.entities.has(id)).toBe(true);
        for (const id of after.links) expect(before.links.has(id)).toBe(true);
      }),
    );
  });

  it("shows the same whatever the order of its rows", () => {
    fc.assert(
      fc.property(caseAndFilter, ([kase, filter]) => {
        const forth = shown(kase, filter);
        const back = shown(kase, [...filter].reverse());
        expect(back.entities).toEqual(forth.entities);
        expect(back.links).toEqual(forth.links);
      }),
    );
  });

  it("says of each row what it alone hides: shown and hidden add up to the case", () => {
    fc.assert(
      fc.property(caseAndFilter, ([kase, filter]) => {
        const { hides } = shown(kase, filter);
        expect([...hides.keys()]).toEqual(filter.map((row) => row.id));
        for (const row of filter) {
          const alone = shown(kase, [row]);
          expect(hides.get(row.id)).toEqual({
            entities: kase.entities.size - alone.entities.size,
            links: kase.links.size - alone.links.size,
          });
        }
      }),
    );
  });
});

/** Breadth first by the definition: neighbours of neighbours, over the whole list of links each time. */
function naive(kase: Case, of: readonly string[], steps: number): Set<string> {
  const reached = new Set(of.filter((id) => kase.entities.has(id)));
  for (let step = 0; step < steps; step++) {
    const before = new Set(reached);
    for (const { from, to } of kase.links.values()) {
      if (before.has(from)) reached.add(to);
      if (before.has(to)) reached.add(from);
    }
  }
  return reached;
}

describe("within a number of steps", () => {
  it("reaches what a plain search reaches", () => {
    const walk = anyCase(8).chain((kase) =>
      fc.tuple(
        fc.constant(kase),
        kase.entities.size > 0
          ? fc.array(fc.constantFrom(...kase.entities.keys()), { maxLength: 2 })
          : fc.constant([]),
        fc.nat(4),
      ),
    );
    fc.assert(
      fc.property(walk, ([kase, of, steps]) => {
        expect(withinSteps(kase, of, steps)).toEqual(naive(kase, of, steps));
      }),
    );
  });

  it("walks links against their direction, ends at the number of steps and passes over ids that are not there", () => {
    const kase = letters("abcdx", "ba", "bc", "cd", "aa");
    expect([...withinSteps(kase, ["a"], 0)]).toEqual(["a"]);
    expect([...withinSteps(kase, ["a"], 2)].sort()).toEqual(["a", "b", "c"]);
    expect([...withinSteps(kase, ["a"], 9)].sort()).toEqual(["a", "b", "c", "d"]);
    expect([...withinSteps(kase, ["nobody"], 3)]).toEqual([]);
    expect(entitiesShown({ type: "within", of: ["a"], steps: 1 }, kase)).toEqual(["a", "b"]);
  });
});
