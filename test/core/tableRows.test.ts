import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Entity, type EntityKind, entity } from "../../src/core/entity";
import { type Column, drained, nextSort, type RowsQuery, tableRows } from "../../src/core/tableRows";
import { folded, naturalKey } from "../../src/core/tableRowsOrder";

function column(id: string, text: (item: Entity) => string): Column<Entity> {
  return { id, title: id, numeric: false, first: true, text, key: (item) => naturalKey(text(item)) };
}

function query(items: readonly Entity[], rest: Partial<RowsQuery<Entity>> = {}): RowsQuery<Entity> {
  const entities = new Map(items.map((item) => [item.id, item]));
  return {
    ids: entities.keys(),
    items: entities,
    columns: [column("name", (item) => item.label), column("type", (item) => item.kind)],
    facets: [{ id: "kind", title: "Kind", value: (item) => item.kind }],
    kept: new Map(),
    text: "",
    sort: undefined,
    ...rest,
  };
}

const some = [
  entity("n1", "premises", "Unit 10, Quay Street"),
  entity("n2", "person", "WOOD, Gary"),
  entity("n3", "premises", "unit 2, Quay Street"),
  entity("n4", "phone", "07700 900118"),
];

describe("rows of a table", () => {
  test("stand in the order of the source until a header is pressed", () => {
    expect(drained(tableRows(query(some))).ids).toEqual(["n1", "n2", "n3", "n4"]);
    const sort = { column: "name", direction: "ascending" } as const;
    expect(drained(tableRows(query(some, { sort }))).ids).toEqual(["n4", "n3", "n1", "n2"]);
    expect(drained(tableRows(query(some, { sort: { ...sort, column: "gone" } }))).ids).toEqual([
      "n1",
      "n2",
      "n3",
      "n4",
    ]);
  });

  test("are found by words in any column, all of which must be there", () => {
    expect(drained(tableRows(query(some, { text: " QUAY unit " }))).ids).toEqual(["n1", "n3"]);
    expect(drained(tableRows(query(some, { text: "quay phone" }))).ids).toEqual([]);
  });

  test("facets count all rows, also while they keep few", () => {
    const found = drained(tableRows(query(some, { kept: new Map([["kind", new Set(["phone"])]]) })));
    expect(found.ids).toEqual(["n4"]);
    expect(found.of).toBe(4);
    expect(found.values.get("kind")).toEqual([
      { value: "premises", count: 2 },
      { value: "person", count: 1 },
      { value: "phone", count: 1 },
    ]);
  });

  test("the values of an ordered facet stand in natural order", () => {
    const grades = ["2A", "10 none", "1B", "2A"].map((label, index) => entity(`n${index}`, "phone", label));
    const facets = [{ id: "grade", title: "Grade", value: (item: Entity) => item.label, ordered: true }];
    expect(drained(tableRows(query(grades, { facets }))).values.get("grade")).toEqual([
      { value: "1B", count: 1 },
      { value: "2A", count: 2 },
      { value: "10 none", count: 1 },
    ]);
  });

  test("leave out ids that the case no longer has", () => {
    expect(drained(tableRows(query(some, { ids: ["n2", "gone"] })))).toMatchObject({ ids: ["n2"], of: 1 });
  });

  test("equal what a naive filter and sort give", () => {
    const kind = fc.constantFrom<EntityKind>("person", "phone", "vehicle");
    const items = fc.array(fc.tuple(kind, fc.stringMatching(/^[ab12 ]{0,3}$/)), { maxLength: 40 });
    fc.assert(
      fc.property(items, fc.stringMatching(/^[ab1]?$/), fc.boolean(), (list, text, all) => {
        const made = list.map(([each, label], index) => entity(`n${index}`, each, `${label}x`));
        const kept: ReadonlyMap<string, ReadonlySet<string>> = all
          ? new Map()
          : new Map([["kind", new Set(["phone"])]]);
        const sort = { column: "name", direction: "descending" } as const;
        const base = query(made, { text, kept, sort });
        const name = base.columns.find((each) => each.id === "name");
        const naive = made
          .filter((item) => all || item.kind === "phone")
          .filter((item) => folded(base.columns.map((each) => each.text(item)).join("\n")).includes(text))
          .sort((a, b) => {
            const [x, y] = [String(name?.key(a)), String(name?.key(b))];
            return x < y ? 1 : x > y ? -1 : made.indexOf(a) - made.indexOf(b);
          });
        expect(drained(tableRows(base)).ids).toEqual(naive.map((item) => item.id));
      }),
    );
  });

  test("a header goes up, down and back to the source's order", () => {
    const up = nextSort(undefined, "name");
    const down = nextSort(up, "name");
    expect([up, down, nextSort(down, "name")]).toEqual([
      { column: "name", direction: "ascending" },
      { column: "name", direction: "descending" },
      undefined,
    ]);
    expect(nextSort(down, "type")).toEqual({ column: "type", direction: "ascending" });
  });
});
