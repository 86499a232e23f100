import { describe, expect, test } from "vitest";
import { emptyCase } from "../../../src/core/case";
import { entity } from "../../../src/core/entity";
import { ocg } from "../../../src/core/group";
import { link } from "../../../src/core/link";
import { attributeColumn, attributeNames } from "../../../src/views/table/column";
import { entityColumns, roleText, typeText } from "../../../src/views/table/entityColumns";

const attribute = (name: string, value: string) => ({ name, value, provenance: [] });
const member = (role: "principal" | "peripheral", group = "g1") => ({
  group,
  role,
  times: {},
  provenance: [],
});
const kase = {
  ...emptyCase(),
  groups: new Map([
    ["g1", ocg("g1", "SMITH OCG")],
    ["g2", ocg("g2", "ALPHA OCG")],
  ]),
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
    ["e1", link("e1", "n1", "n2", "uses")],
    ["e2", link("e2", "n1", "n1", "other")],
    ["e3", link("e3", "n1", "gone", "other")],
  ]),
};
const columns = entityColumns(kase);
const cell = (id: string, item: string) => {
  const found = kase.entities.get(item);
  return found && columns.find((each) => each.id === id)?.text(found);
};

describe("columns of entities", () => {
  test("have ids that never meet, whatever attributes a file has", () => {
    expect(new Set(columns.map((each) => each.id)).size).toBe(columns.length);
    expect(columns.map((each) => each.id)).toContain(attributeColumn("__proto__"));
  });

  test("count links of the whole case once each, a self loop too", () => {
    expect(cell("links", "n1")).toBe("3");
    expect(cell("links", "n2")).toBe("1");
  });

  test("show every value of an attribute that a thing has twice, and stay away until chosen", () => {
    expect(cell(attributeColumn("__proto__"), "n2")).toBe("a; b");
    expect(cell(attributeColumn("__proto__"), "n1")).toBe("");
    expect(columns.find((each) => each.id === attributeColumn("__proto__"))?.first).toBe(false);
  });

  test("name attributes by use, then by name", () => {
    const items = [
      { attributes: [attribute("b", ""), attribute("row 10", "")] },
      { attributes: [attribute("b", ""), attribute("row 2", "")] },
    ];
    expect(attributeNames(items)).toEqual(["b", "row 2", "row 10"]);
  });

  test("say that a placeholder is not in the file", () => {
    expect(typeText(entity("n1", "phone", "T7", { placeholder: true }))).toBe("Phone (not in the file)");
    expect(typeText(entity("n1", "vehicle", "T7", { typeName: "van" }))).toBe("van");
  });
});

describe("the role column", () => {
  test("has both roles of a person in two OCGs, the higher first", () => {
    const person = entity("n1", "person", "WOOD, Gary", {
      memberships: [member("peripheral", "g2"), member("principal")],
    });
    expect(roleText(kase, person)).toBe("Principal, SMITH; Peripheral, ALPHA");
  });

  test("says of a person of no OCG that they are not a member, and never calls a child an associate", () => {
    expect(roleText(kase, entity("n1", "person", "A"))).toBe("Associate, not a member");
    expect(roleText(kase, entity("n1", "person", "A", { status: ["child"] }))).toBe("");
    expect(roleText(kase, entity("n1", "vehicle", "A"))).toBe("");
  });

  test("is ordered from the principal down, associates after members, things last", () => {
    const key = columns.find((each) => each.id === "role")?.key;
    const keys = [
      entity("a", "person", "A", { memberships: [member("principal")] }),
      entity("b", "person", "B", { memberships: [member("peripheral")] }),
      entity("c", "person", "C"),
    ].map((item) => String(key?.(item)));
    expect([...keys].sort()).toEqual(keys);
    expect(key?.(entity("d", "phone", "D"))).toBeUndefined();
  });
});
