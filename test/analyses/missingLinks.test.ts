import { describe, expect, it } from "vitest";
import { missingLinks } from "../../src/analyses/missingLinks";
import { type Case, emptyCase } from "../../src/core/case";
import { type Entity, entity } from "../../src/core/entity";
import { type LinkKind, link } from "../../src/core/link";

/** a and b each know the same people c1 … cn. */
function shared(common: number, kind: LinkKind, b: Partial<Entity> = {}): Case {
  const ids = ["a", "b", ...Array.from({ length: common }, (_, at) => `c${at}`)];
  const links = ids.slice(2).flatMap((id) => [link(`a${id}`, "a", id, kind), link(`b${id}`, "b", id, kind)]);
  return {
    ...emptyCase(),
    entities: new Map(ids.map((id) => [id, entity(id, "person", id, id === "b" ? b : {})])),
    links: new Map(links.map((each) => [each.id, each])),
  };
}

describe("possible missing links", () => {
  it("are questions with the common contacts and their Adamic–Adar sum", () => {
    const { questions, supported } = missingLinks(shared(3, "association"));
    expect(supported).toBe(true);
    const found = questions.find(({ a, b }) => a === "a" && b === "b");
    expect(found?.common).toEqual(["c0", "c1", "c2"]);
    // Each common contact knows two people: 1 / log 2, three times.
    expect(found?.score).toBeCloseTo(3 / Math.log(2), 9);
  });

  it("are not asked about with fewer than three common contacts", () => {
    expect(missingLinks(shared(2, "association")).questions).toEqual([]);
  });

  it("are not asked about from telephone data", () => {
    expect(missingLinks(shared(12, "communicates"))).toEqual({ questions: [], supported: false });
  });

  it("are not asked about where the two are in contact by any source", () => {
    const kase = shared(3, "association");
    const known = new Map(kase.links).set("ab", link("ab", "a", "b", "communicates"));
    const { questions } = missingLinks({ ...kase, links: known });
    expect(questions.some(({ a, b }) => a === "a" && b === "b")).toBe(false);
  });

  it("never name a child", () => {
    const { questions } = missingLinks(shared(5, "association", { status: ["child"] }));
    expect(questions.flatMap(({ a, b }) => [a, b])).not.toContain("b");
  });
});
