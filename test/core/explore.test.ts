import { describe, expect, it } from "vitest";
import { entity } from "../../src/core/entity";
import { find, foldableLeaves, hiddenNeighbours, neighbours } from "../../src/core/explore";
import { shown } from "../../src/core/filter";
import { link } from "../../src/core/link";
import { caseOf, letters, tinyCase } from "../fixtures";

const names = (text: string) => find(tinyCase(), text, 10).hits.map((hit) => hit.id);

describe("find", () => {
  it("finds by name, in any order of words, without accents or case", () => {
    expect(names("wood")[0]).toBe("wood");
    expect(names("gary wood")[0]).toBe("wood");
    expect(names("JÓNES")[0]).toBe("liam");
  });

  it("finds by alias, caption, address and type, and says why", () => {
    expect(find(tinyCase(), "gaz", 10).hits[0]).toMatchObject({ id: "wood", why: "alias Gaz" });
    expect(names("courier")).toContain("wood");
    expect(names("quay yard")).toContain("lock-up");
    expect(names("lock-up")).toContain("lock-up");
  });

  it("finds numbers and plates however they are spaced", () => {
    expect(names("07700900123")[0]).toBe("phone");
    expect(names("zz99abc")[0]).toBe("van");
  });

  it("finds attribute values, whatever their names", () => {
    const attributes = [{ name: "__proto__", value: "SIM 8944", provenance: [] }];
    const kase = caseOf({ entities: [entity("a", "phone", "x", { attributes })] });
    expect(find(kase, "8944", 5).hits[0]).toMatchObject({ id: "a", why: "__proto__ SIM 8944" });
  });

  it("counts all hits even when it lists fewer, and nothing for nothing", () => {
    const kase = caseOf({ entities: ["a", "b", "c"].map((id) => entity(id, "person", `SMITH ${id}`)) });
    expect(find(kase, "smith", 2)).toMatchObject({ total: 3 });
    expect(find(kase, "smith", 2).hits).toHaveLength(2);
    expect(find(kase, "  ", 2).total).toBe(0);
  });
});

describe("neighbours", () => {
  it("leave out where they start and stop after the given steps", () => {
    const chain = letters("abcd", "ab", "bc", "cd");
    expect(neighbours(chain, ["a"], 1)).toEqual(["b"]);
    expect([...neighbours(chain, ["a"], 3)].sort()).toEqual(["b", "c", "d"]);
  });

  it("that are hidden are those that the filter does not show", () => {
    const chain = letters("abcd", "ab", "bc", "cd");
    const some = shown(chain, [{ id: "r1", clause: { type: "only", ids: ["a", "b"] } }]);
    expect(hiddenNeighbours(chain, some, ["b"])).toEqual(["c"]);
  });
});

describe("foldable leaves", () => {
  it("are two or more of one kind at one hub", () => {
    const star = letters("abcd", "ab", "ac", "ad");
    const found = foldableLeaves(star, shown(star, []));
    expect(found).toEqual([{ hub: "a", kind: "person", members: ["b", "c", "d"] }]);
  });

  it("never hold a child or anyone above peripheral", () => {
    const kase = caseOf({
      entities: [
        entity("hub", "person", "hub"),
        entity("child", "person", "child", { status: ["child"] }),
        entity("boss", "person", "boss", {
          memberships: [{ group: "g", role: "principal", times: {}, provenance: [] }],
        }),
        entity("x", "person", "x"),
      ],
      links: ["child", "boss", "x"].map((id) => link(`hub-${id}`, "hub", id, "association")),
    });
    expect(foldableLeaves(kase, shown(kase, []))).toEqual([]);
  });
});
