import { expect, test } from "vitest";
import { problemItem } from "../../../src/app/problems/problemItem";
import { entity } from "../../../src/core/entity";
import { link } from "../../../src/core/link";
import { problem, type Where } from "../../../src/core/problem";
import { caseOf } from "../../fixtures";

const kase = caseOf({
  entities: [
    entity("n1", "person", "SMITH, Ann", { sourceId: "I1" }),
    entity("n2", "person", "", { sourceId: "I2" }),
    entity("n3", "person", "WOOD, Bo", { sourceId: "twice" }),
    entity("n4", "person", "WOOD, Cy", { sourceId: "twice" }),
  ],
  links: [link("e1", "n1", "n2", "association")],
});
const about = (where: Where) => problemItem(kase, problem("x", "y", { where }));

test("an item that the reader named is found, a link by its ends", () => {
  expect(about({ entity: "n1", line: 3 })).toEqual({ type: "entity", id: "n1", name: "SMITH, Ann" });
  expect(about({ link: "e1" })).toEqual({ type: "link", id: "e1", name: "SMITH, Ann – I2" });
});

test("an item that was deleted since is told as gone", () => {
  expect(about({ entity: "n9" })).toEqual({ type: "gone" });
  expect(about({ link: "e9" })).toEqual({ type: "gone" });
});

test("an element is found by its id in the source, unless several have it", () => {
  expect(about({ element: "I1" })).toMatchObject({ type: "entity", id: "n1" });
  expect(about({ element: "twice" })).toEqual({ type: "none" });
  expect(about({ element: "__proto__" })).toEqual({ type: "none" });
  expect(about({ file: "a.csv", line: 3 })).toEqual({ type: "none" });
  expect(problemItem(kase, problem("x", "y"))).toEqual({ type: "none" });
});
