import { describe, expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import { type Entity, entity } from "../../src/core/entity";
import { type Link, link } from "../../src/core/link";
import { proposeFunctions } from "../../src/core/proposeFunctions";

function caseOf(entities: readonly Entity[], links: readonly Link[]) {
  return {
    ...emptyCase(),
    entities: new Map(entities.map((item) => [item.id, item])),
    links: new Map(links.map((item) => [item.id, item])),
  };
}

const goods = { flow: "commodity", direction: "forward" } as const;
const money = { flow: "money", direction: "forward" } as const;

const business = caseOf(
  [
    entity("a", "person", "A"),
    entity("b", "person", "B"),
    entity("van", "vehicle", "Van"),
    entity("house", "premises", "House"),
    entity("till", "cash", "Till"),
    entity("acc", "account", "Account"),
    entity("end", "account", "Savings"),
    entity("boss", "person", "Boss"),
  ],
  [
    link("1", "a", "b", "supplies", goods),
    link("2", "b", "van", "carries", goods),
    link("3", "van", "house", "carries", goods),
    link("4", "house", "till", "pays", money),
    link("5", "till", "acc", "pays", money),
    link("6", "acc", "end", "pays", money),
    link("7", "boss", "a", "directs", { direction: "forward" }),
    link("8", "boss", "b", "directs", { direction: "forward" }),
  ],
);

describe("functions are proposed from kind and links", () => {
  test("with the reason for each", () => {
    expect(proposeFunctions(business).map((each) => `${each.entity} ${each.fn}: ${each.reason}`)).toEqual([
      "a source: supplies the commodity and nothing says who supplies it to them",
      "b transport: person who carries the commodity",
      "van transport: vehicle that carries the commodity",
      "house storage: premises where the commodity is kept",
      "till collection: cash that is brought together and passed on",
      "acc laundering: account that receives money and passes it on",
      "end reinvestment: account where money arrives and stays",
      "boss direction: directs 2 others",
    ]);
  });

  test("with the links that suggest them", () => {
    expect(proposeFunctions(business).find((each) => each.entity === "van")?.links).toEqual(["2", "3"]);
  });

  test("against the direction that a link was read in", () => {
    const kase = caseOf(
      [entity("van", "vehicle", "Van"), entity("a", "person", "A")],
      [link("1", "van", "a", "supplies", { flow: "commodity", direction: "back" })],
    );
    expect(proposeFunctions(kase).map((each) => `${each.entity} ${each.fn}`)).toEqual([
      "van transport",
      "a source",
    ]);
  });

  test("never for what has a function, so that accepting all leaves none", () => {
    const tagged = new Map(
      [...business.entities].map(([id, item]) => [id, { ...item, functions: ["source" as const] }]),
    );
    expect(proposeFunctions({ ...business, entities: tagged })).toEqual([]);
  });

  test("never for a child, whatever it carries", () => {
    const child = entity("kid", "person", "Kid", { status: ["child"] });
    const young = entity("young", "person", "Young", { born: "2012" });
    const kase = caseOf(
      [child, young, entity("x", "person", "X")],
      [link("1", "kid", "x", "carries", goods), link("2", "young", "x", "carries", goods)],
    );
    const dated = { ...kase, head: { ...kase.head, asAt: "2026-06-12" } };
    expect(proposeFunctions(dated).map((each) => each.entity)).toEqual([]);
  });
});
