import { expect, test } from "vitest";
import { type Case, emptyCase } from "../../src/core/case";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { changeWords, sceneChanges, sceneSeen } from "../../src/core/sceneSeen";

const people = ["a", "b", "c"].map((id) => entity(id, "person", `Name ${id}`));
const lines = [
  link("ab", "a", "b", "directs", { strength: "unconfirmed" }),
  link("bc", "b", "c", "directs", { strength: "confirmed" }),
];
const kase: Case = {
  ...emptyCase(),
  entities: new Map(people.map((each) => [each.id, each])),
  links: new Map(lines.map((each) => [each.id, each])),
};
const seen = sceneSeen(kase, { entities: ["a", "b", "c", "nobody"], links: ["ab", "bc"] }, "2026-06-12");

test("what a scene shows is kept by id, name and strength; what is not there is not", () => {
  expect(seen).toEqual({
    at: "2026-06-12",
    entities: people.map(({ id, label }) => ({ id, name: label })),
    links: [
      { id: "ab", strength: "unconfirmed" },
      { id: "bc", strength: "confirmed" },
    ],
  });
});

test("nothing has changed of a case that is as it was", () => {
  const changes = sceneChanges(kase, { seen }, { entities: ["a", "b", "c"] });
  expect(changes && changeWords(changes)).toEqual([]);
  expect(sceneChanges(kase, {})).toBeUndefined();
});

test("items gone, links surer or less sure, other names and new items are each said", () => {
  const later: Case = {
    ...kase,
    entities: new Map([
      ["a", entity("a", "person", "Name a")],
      ["b", entity("b", "person", "Name of b")],
      ["d", entity("d", "person", "Name d")],
    ]),
    links: new Map([["ab", link("ab", "a", "b", "directs", { strength: "confirmed" })]]),
  };
  const changes = sceneChanges(later, { seen }, { entities: later.entities.keys() });
  expect(changes && changeWords(changes)).toEqual([
    "Name c is no longer in the case",
    "1 link gone",
    "1 link surer than when it was saved",
    "Name b is now Name of b",
    "1 item shown that was not",
  ]);
  const weaker: Case = {
    ...kase,
    links: new Map(lines.map((each) => [each.id, { ...each, strength: "tentative" as const }])),
  };
  const found = sceneChanges(weaker, { seen });
  expect(found && changeWords(found)).toEqual(["2 links less sure than when it was saved"]);
});
