import { describe, expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { link } from "../../src/core/link";
import { attributeColumn, attributeNames, entityColumns, linkColumns } from "../../src/core/tableRowsColumns";

const attribute = (name: string, value: string) => ({ name, value, provenance: [] });
const member = (role: "principal" | "peripheral") => ({ group: "g1", role, times: {}, provenance: [] });
const kase = {
  ...emptyCase(),
  groups: new Map([["g1", ocg("g1", "SMITH OCG")]]),
  entities: new Map([
    ["n1", entity("n1", "person", "SMITH, David", { memberships: [member("principal")] })],
    [
      "n2",
      entity("n2", "vehicle", "Van ZZ99 ABC", {
        attributes: [attribute("__proto__", "a"), attribute("colour", "white"), attribute("__proto__", "b")],
      }),
    ],
  ]),
  links: new Map([
    ["e1", link("e1", "n1", "n2", "uses", { label: "drives", count: 7, strength: "confirmed" })],
    ["e2", link("e2", "n1", "n1", "other", { volume: { amount: 1200, unit: "£" } })],
    ["e3", link("e3", "n1", "gone", "other", { strength: "tentative", times: { from: "2026-03" } })],
  ]),
};
const cell = (columns: ReturnType<typeof entityColumns>, id: string, item: string) => {
  const found = kase.entities.get(item);
  const column = columns.find((each) => each.id === id);
  return found && column ? column.text(found) : undefined;
};

describe("columns of entities", () => {
  const columns = entityColumns(kase);

  test("have ids that never meet, whatever attributes a file has", () => {
    expect(new Set(columns.map((each) => each.id)).size).toBe(columns.length);
    expect(columns.map((each) => each.id)).toContain(attributeColumn("__proto__"));
  });

  test("count links of the whole case once each, a self loop too", () => {
    expect(cell(columns, "links", "n1")).toBe("3");
    expect(cell(columns, "links", "n2")).toBe("1");
  });

  test("show every value of an attribute that a thing has twice, and stay away until chosen", () => {
    const column = columns.find((each) => each.id === attributeColumn("__proto__"));
    expect(cell(columns, attributeColumn("__proto__"), "n2")).toBe("a; b");
    expect(cell(columns, attributeColumn("__proto__"), "n1")).toBe("");
    expect(column?.first).toBe(false);
  });

  test("order roles from the principal down, associates after members, things last", () => {
    const key = columns.find((each) => each.id === "role")?.key;
    const keys = [
      entity("a", "person", "A", { memberships: [member("principal")] }),
      entity("b", "person", "B", { memberships: [member("peripheral")] }),
      entity("c", "person", "C"),
    ].map((item) => String(key?.(item)));
    expect([...keys].sort()).toEqual(keys);
    expect(key?.(entity("d", "phone", "D"))).toBeUndefined();
  });

  test("name attributes by use, then by name", () => {
    const items = [
      { attributes: [attribute("b", ""), attribute("row 10", "")] },
      { attributes: [attribute("b", ""), attribute("row 2", "")] },
    ];
    expect(attributeNames(items)).toEqual(["b", "row 2", "row 10"]);
  });
});

describe("columns of links", () => {
  const columns = linkColumns(kase);
  const row = (id: string) => {
    const item = kase.links.get(id);
    return Object.fromEntries(columns.map((column) => [column.id, item ? column.text(item) : ""]));
  };

  test("name both ends, the verb and the strength", () => {
    expect(row("e1")).toMatchObject({
      from: "SMITH, David",
      what: "drives",
      to: "Van ZZ99 ABC",
      strength: "confirmed",
      count: "7",
    });
    expect(row("e2")).toMatchObject({ amount: "£1,200", strength: "unconfirmed" });
  });

  test("a single date is first and last, and an end that is not there shows its id", () => {
    expect(row("e3")).toMatchObject({ first: "Mar 2026", last: "Mar 2026", to: "gone" });
  });

  test("order strength by certainty, not by letter", () => {
    const key = columns.find((each) => each.id === "strength")?.key;
    const keys = ["e1", "e2", "e3"].map((id) => key?.(kase.links.get(id) ?? link("", "", "", "other")));
    expect(keys).toEqual([0, 1, 2]);
  });
});
