import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import { type Entity, entity, type Role } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { type Link, link, strengthOf } from "../../src/core/link";
import { busiest, cellLinks, matrix, matrixPeople, sharedKinds } from "../../src/core/matrix";

const member = (group: string, role: Role) => ({ group, role, times: {}, provenance: [] });
function caseOf(entities: readonly Entity[], links: readonly Link[]) {
  return {
    ...emptyCase(),
    groups: new Map([
      ["g1", ocg("g1", "SMITH OCG")],
      ["g2", ocg("g2", "ALPHA OCG")],
    ]),
    entities: new Map(entities.map((item) => [item.id, item])),
    links: new Map(links.map((item) => [item.id, item])),
  };
}
const person = (id: string, label: string, memberships: Entity["memberships"] = []) =>
  entity(id, "person", label, { memberships });
const all = (kase: { links: ReadonlyMap<string, Link> }) => new Set(kase.links.keys());

describe("people of the matrix", () => {
  const people = [
    person("n1", "HALE, R."),
    person("n2", "WOOD, Gary", [member("g1", "significant")]),
    person("n3", "KERR, Sean", [member("g2", "principal")]),
    person("n4", "SMITH, David", [member("g1", "principal")]),
    person("n5", "NESBITT 10", [member("g1", "peripheral"), member("g2", "significant")]),
    person("n6", "COLE 10", [member("g1", "peripheral")]),
    person("n7", "COLE 9", [member("g1", "peripheral")]),
  ];
  const kase = caseOf([...people, entity("n8", "phone", "07700 900118")], []);
  const order = (focus: readonly string[]) =>
    matrixPeople(kase, kase.entities.keys(), focus).map((item) => item.id);

  test("stand by OCG, then tier, then name; people of none last, things not at all", () => {
    expect(order([])).toEqual(["n3", "n5", "n4", "n2", "n7", "n6", "n1"]);
  });

  test("the OCG in focus comes first", () => {
    expect(order(["g1"])).toEqual(["n4", "n2", "n7", "n6", "n3", "n5", "n1"]);
  });

  test("the busiest are told with how many of those left out tie with the last", () => {
    const links = [link("e1", "n1", "n2", "other"), link("e2", "n1", "n3", "other")];
    const busy = caseOf(people, links);
    const found = busiest(busy, people.slice(0, 3), all(busy), 2);
    expect(found.people.map((item) => item.id)).toEqual(["n1", "n2"]);
    expect(found.ties).toBe(1);
  });
});

describe("the busiest people", () => {
  test("are those that a sort by number of links puts first", () => {
    const ends = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.boolean()), { maxLength: 30 });
    fc.assert(
      fc.property(ends, fc.integer({ min: 1, max: 12 }), (list, most) => {
        const people = Array.from({ length: 10 }, (_, index) => person(`n${index}`, `N${index}`));
        const links = list.map(([a, b], index) => link(`e${index}`, `n${a}`, `n${b}`, "other"));
        const kase = caseOf(people, links);
        const shown = new Set(links.filter((_, index) => list[index]?.[2]).map((item) => item.id));
        const count = (id: string) =>
          links.filter((item) => shown.has(item.id) && (item.from === id || item.to === id)).length;
        const ranked = [...people].sort((a, b) => count(b.id) - count(a.id));
        const kept = ranked.slice(0, most);
        const last = kept.at(-1);
        const found = busiest(kase, people, shown, most);
        expect(new Set(found.people)).toEqual(new Set(kept));
        expect(found.ties).toBe(
          ranked.slice(most).filter((item) => last && count(item.id) === count(last.id)).length,
        );
      }),
    );
  });
});

describe("the association matrix", () => {
  test("a cell has the strongest of its links, and rivalry is told beside it", () => {
    const people = [person("a", "A"), person("b", "B"), person("c", "C")];
    const kase = caseOf(people, [
      link("e1", "a", "b", "association", { strength: "tentative" }),
      link("e2", "b", "a", "rival", { strength: "unconfirmed" }),
      link("e3", "c", "c", "association", { strength: "confirmed" }),
    ]);
    const made = matrix(kase, people, all(kase), false);
    expect(made.cells).toEqual([
      { row: 1, column: 0, links: ["e1", "e2"], strength: "unconfirmed", rival: true, shared: [] },
    ]);
    expect(made.totals).toEqual([1, 1, 0]);
  });

  test("two users of one phone are linked through it only when asked", () => {
    const people = [person("a", "A"), person("b", "B")];
    const kase = caseOf(
      [...people, entity("p", "phone", "07700 900118"), entity("d", "document", "Report")],
      [
        link("e1", "a", "p", "uses"),
        link("e2", "p", "b", "uses"),
        link("e3", "a", "d", "other"),
        link("e4", "b", "d", "other"),
      ],
    );
    expect(matrix(kase, people, all(kase), false).cells).toEqual([]);
    const cell = matrix(kase, people, all(kase), true).cells[0];
    expect(cell).toMatchObject({ links: [], shared: [{ thing: "p" }] });
    expect(cell?.strength).toBeUndefined();
    expect(cell && [...cellLinks(cell)].sort()).toEqual(["e1", "e2"]);
    expect(matrix(kase, people, new Set(["e1"]), true).cells).toEqual([]);
  });

  test("equals what looking at every pair and every link gives", () => {
    const kinds = fc.constantFrom(
      "person" as const,
      "person" as const,
      "phone" as const,
      "document" as const,
    );
    const graph = fc.tuple(
      fc.array(kinds, { minLength: 2, maxLength: 8 }),
      fc.array(
        fc.tuple(
          fc.nat(7),
          fc.nat(7),
          fc.constantFrom("confirmed" as const, "tentative" as const),
          fc.boolean(),
        ),
        { maxLength: 20 },
      ),
    );
    fc.assert(
      fc.property(graph, fc.boolean(), ([kindList, ends], through) => {
        const entities = kindList.map((kind, index) => entity(`n${index}`, kind, `N${index}`));
        const at = (number: number) => `n${number % kindList.length}`;
        const links = ends.map(([a, b, strength], index) =>
          link(`e${index}`, at(a), at(b), "other", { strength }),
        );
        const kase = caseOf(entities, links);
        const shown = new Set(links.filter((_, index) => ends[index]?.[3]).map((item) => item.id));
        const people = entities.filter((item) => item.kind === "person");
        const made = matrix(kase, people, shown, through);
        const joins = (item: Link, a: string, b: string) =>
          shown.has(item.id) && ((item.from === a && item.to === b) || (item.from === b && item.to === a));
        const linked = people.map(() => 0);
        for (const [row, a] of people.entries()) {
          for (const [column, b] of people.slice(0, row).entries()) {
            const direct = links.filter((item) => joins(item, a.id, b.id));
            const things = entities.filter(
              (thing) =>
                through &&
                sharedKinds.has(thing.kind) &&
                [a, b].every((each) => links.some((item) => joins(item, each.id, thing.id))),
            );
            const cell = made.cells.find((each) => each.row === row && each.column === column);
            expect(new Set(cell?.links ?? [])).toEqual(new Set(direct.map((item) => item.id)));
            expect(new Set(cell?.shared.map((each) => each.thing) ?? [])).toEqual(
              new Set(things.map((thing) => thing.id)),
            );
            const strong = direct.some((item) => strengthOf(item) === "confirmed");
            expect(cell?.strength).toBe(direct.length === 0 ? undefined : strong ? "confirmed" : "tentative");
            if (direct.length + things.length > 0) {
              linked[row] = (linked[row] ?? 0) + 1;
              linked[column] = (linked[column] ?? 0) + 1;
            } else expect(cell).toBeUndefined();
          }
        }
        expect(made.totals).toEqual(linked);
        expect(made.cells.every((cell) => cell.column < cell.row)).toBe(true);
      }),
    );
  });
});
