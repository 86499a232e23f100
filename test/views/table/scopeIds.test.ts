import { expect, test } from "vitest";
import { emptyCase } from "../../../src/core/case";
import { entity } from "../../../src/core/entity";
import { link } from "../../../src/core/link";
import { scopeIds } from "../../../src/views/table/scopeIds";

const kase = {
  ...emptyCase(),
  entities: new Map(["n1", "n2", "n3"].map((id) => [id, entity(id, "person", id)])),
  links: new Map([
    ["e1", link("e1", "n1", "n2", "other")],
    ["e2", link("e2", "n3", "n3", "other")],
  ]),
};
const shown = { entities: new Set(["n2"]), links: new Set<string>(), hides: new Map() };
const nothing = { entities: [], links: [], incidents: [], areas: [] };

test("what is shown is what passes the filters, all is the whole case", () => {
  expect(scopeIds(kase, shown, nothing, "entities", "shown", [])).toEqual(["n2"]);
  expect(scopeIds(kase, shown, nothing, "entities", "all", [])).toEqual(["n1", "n2", "n3"]);
  expect(scopeIds(kase, shown, nothing, "links", "all", [])).toEqual(["e1", "e2"]);
});

test("selected links bring their ends, selected entities their links, each once", () => {
  const picked = { ...nothing, entities: ["n3", "n1"], links: ["e1"] };
  expect(scopeIds(kase, shown, picked, "entities", "selected", [])).toEqual(["n3", "n1", "n2"]);
  expect(scopeIds(kase, shown, picked, "links", "selected", [])).toEqual(["e1", "e2"]);
  expect(scopeIds(kase, shown, nothing, "links", "selected", [])).toEqual([]);
});
