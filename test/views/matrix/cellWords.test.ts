import { expect, test } from "vitest";
import { emptyCase } from "../../../src/core/case";
import { entity } from "../../../src/core/entity";
import { link } from "../../../src/core/link";
import { matrix } from "../../../src/core/matrix";
import { cellWords } from "../../../src/views/matrix/cellWords";

const people = [entity("n1", "person", "SMITH, David"), entity("n2", "person", "WOOD, Gary")];
const links = [
  link("e1", "n1", "n2", "directs", { label: "directs", count: 6, strength: "confirmed" }),
  link("e2", "n2", "n1", "rival"),
  link("e3", "n1", "p", "uses"),
  link("e4", "n2", "p", "uses"),
];
const kase = {
  ...emptyCase(),
  entities: new Map([...people, entity("p", "phone", "07700 900118")].map((item) => [item.id, item])),
  links: new Map(links.map((item) => [item.id, item])),
};

test("a cell says its links, each with its own strength, rivalry, and what both are linked to", () => {
  const [cell] = matrix(kase, people, new Set(kase.links.keys()), true).cells;
  expect(cellWords(kase, "WOOD, Gary", "SMITH, David", cell, true)).toBe(
    "WOOD, Gary and SMITH, David: 2 links, directs ×6 (confirmed) and rival of (unconfirmed), rivals; both linked to phone 07700 900118",
  );
});

test("a pair that only shares something says that it has no direct link", () => {
  const [cell] = matrix(kase, people, new Set(["e3", "e4"]), true).cells;
  expect(cellWords(kase, "A", "B", cell, true)).toBe(
    "A and B: no direct link; both linked to phone 07700 900118",
  );
});

test("an empty cell claims no more than what was looked at", () => {
  expect(cellWords(kase, "A", "B", undefined, false)).toBe("A and B: no direct link shown");
  expect(cellWords(kase, "A", "B", undefined, true)).toBe("A and B: no direct or shared link shown");
});
