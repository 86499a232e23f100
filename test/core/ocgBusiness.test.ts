import { describe, expect, it } from "vitest";
import { emptyCase } from "../../src/core/case";
import type { ChainFunction } from "../../src/core/chain";
import { type Entity, entity } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { type Link, link } from "../../src/core/link";
import { businessCase, businessOcgs, defaultOcg, ocgOption, ocgWords } from "../../src/core/ocgBusiness";

const person = (id: string, group: string | undefined, ...functions: readonly ChainFunction[]): Entity =>
  entity(id, "person", id.toUpperCase(), {
    functions,
    memberships: group ? [{ group, role: "peripheral", times: {}, provenance: [] }] : [],
  });
const flow = (from: string, to: string, goods: Link["flow"] = "commodity", rest: Partial<Link> = {}): Link =>
  link(`${from}-${to}`, from, to, goods === "money" ? "pays" : "supplies", {
    flow: goods,
    direction: "forward",
    ...rest,
  });

const entities = [
  person("a1", "g-a", "source"),
  person("a2", "g-a", "storage"),
  person("a3", "g-a", "exchange"),
  person("b1", "g-b", "source"),
  person("b2", "g-b", "transport"),
  person("b3", "g-b", "exchange", "laundering"),
  // Nobody's: a carrier of each, one shared by both, one who stands behind the shared one, an enabler without flows.
  person("carrier", undefined, "transport"),
  person("shared", undefined, "storage"),
  person("behind", undefined, "distribution"),
  person("books", undefined, "professional-enabling"),
  person("stranger", undefined, "collection"),
];
const links = [
  flow("a1", "carrier"),
  flow("carrier", "a2"),
  flow("a2", "shared"),
  flow("b2", "shared"),
  flow("shared", "behind"),
  flow("a2", "a3"),
  flow("b1", "b2"),
  // A sells to B, and B launders for A.
  flow("a2", "b1"),
  flow("a3", "b3", "money"),
  link("books-b2", "books", "b2", "works"),
];
const kase = {
  ...emptyCase(),
  entities: new Map(entities.map((item) => [item.id, item])),
  links: new Map(links.map((item) => [item.id, item])),
  groups: new Map(["g-a", "g-b", "g-c"].map((id) => [id, ocg(id, id.slice(2).toUpperCase())])),
};
const of = (group: string) => [...businessCase(kase, group).entities.keys()].sort();

describe("the business of one OCG in a case of several", () => {
  it("is its members, who carries for it, what it shares, and what it buys in", () => {
    expect(of("g-a")).toEqual(["a1", "a2", "a3", "b3", "behind", "carrier", "shared"]);
    expect(of("g-b")).toEqual(["b1", "b2", "b3", "behind", "books", "shared"]);
  });

  it("takes of those it buys from only what nobody of its own does", () => {
    expect(businessCase(kase, "g-a").entities.get("b3")?.functions).toEqual(["laundering"]);
    expect(businessCase(kase, "g-b").entities.get("b3")?.functions).toEqual(["exchange", "laundering"]);
  });

  it("has a buyer in no business but his own, though what he does is to source", () => {
    expect(of("g-a")).not.toContain("b1");
    const turned = { ...kase, links: new Map([["x", flow("b1", "a2", "commodity", { direction: "back" })]]) };
    expect([...businessCase(turned, "g-a").entities.keys()]).not.toContain("b1");
    const supplier = { ...kase, links: new Map([["x", flow("b1", "a2")]]) };
    expect([...businessCase(supplier, "g-a").entities.keys()]).toContain("b1");
  });

  it("keeps the links between these and no other", () => {
    const { links: own } = businessCase(kase, "g-b");
    expect([...own.keys()].sort()).toEqual(["b1-b2", "b2-shared", "books-b2", "shared-behind"]);
  });
});

describe("which business is judged", () => {
  it("is none where there is but one with three functions or more", () => {
    expect(businessOcgs(kase)).toEqual(["g-a", "g-b"]);
    const one = { ...kase, entities: new Map([...kase.entities].filter(([id]) => !id.startsWith("b"))) };
    expect(businessOcgs(one)).toEqual(["g-a"]);
    expect(defaultOcg(one)).toBeUndefined();
    expect(ocgWords(one, undefined)).toBe("");
  });

  it("is the first in focus that has one, else the first of the case", () => {
    expect(defaultOcg(kase)).toBe("g-a");
    expect(defaultOcg(kase, ["g-c", "g-b"])).toBe("g-b");
  });

  it("is the one asked for; none of the case's OCGs stands for all", () => {
    expect(ocgOption(kase, "g-c")).toEqual({ group: "g-c" });
    expect(ocgOption(kase, undefined, ["g-b"])).toEqual({ group: "g-b" });
    expect(ocgOption(kase, "")).toEqual({});
    expect(ocgOption(kase, "__proto__")).toEqual({});
    expect(ocgWords(kase, "g-b")).toBe("For B.");
    expect(ocgWords(kase, undefined)).toContain("as if they were one");
  });
});
