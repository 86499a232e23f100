import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Arrangement, emptyArrangement } from "../../src/core/arrangement";
import { caseFile } from "../../src/core/caseFile";
import { chosenCase, chosenFile, selectedPart } from "../../src/core/chosenCase";
import { entity } from "../../src/core/entity";
import { ocg, type Union } from "../../src/core/group";
import { link } from "../../src/core/link";
import { anyCase } from "../arbitraries";
import { caseOf, tinyCase } from "../fixtures";

const all = { incidents: true, areas: true };
const only = (entities: readonly string[], links: readonly string[] = []) => ({
  ...all,
  only: { entities: new Set(entities), links: new Set(links) },
});

describe("the chosen part of a case", () => {
  it("is the case itself where everything is chosen", () => {
    const kase = tinyCase();
    expect(chosenCase(kase, all)).toBe(kase);
  });

  it("has the chosen links that have both ends in it, and the OCGs of its people", () => {
    const kase = tinyCase();
    const links = [...kase.links.keys()];
    const part = chosenCase(kase, only(["wood", "van"], links));
    expect([...part.entities.keys()]).toEqual(["wood", "van"]);
    for (const { from, to } of part.links.values())
      expect(["wood", "van"]).toEqual(expect.arrayContaining([from, to]));
    expect(part.links.size).toBeGreaterThan(0);
    expect([...part.groups.keys()]).toEqual(["smith"]);
    expect(part.groups.get("smith")).not.toHaveProperty("entity");
  });

  it("names nobody who is left out: neither in a couple's name, nor in positions, folds, plan or filter", () => {
    const union: Union = {
      ...{ type: "union", id: "u", sourceId: "", name: "ABEL and BAKER", partners: ["a", "b"] },
      ...{ children: [], times: {}, ended: "no", provenance: [] },
    };
    const kase = caseOf({
      entities: [entity("a", "person", "ABEL"), entity("b", "person", "BAKER")],
      links: [link("e", "a", "b", "family", { kin: "partner" })],
      groups: [union, ocg("g", "X OCG")],
    });
    const at = { x: 0, y: 0, pinned: true };
    const arrangement: Arrangement = {
      ...emptyArrangement,
      positions: new Map([
        ["a", at],
        ["b", at],
      ]),
      folds: new Map([["f", { id: "f", label: "BAKER and more", by: "chosen", members: ["a", "b"] }]]),
      focus: ["g"],
    };
    const filter = [{ id: "r", clause: { type: "hidden", ids: ["b"] } }] as const;
    const part = chosenFile(caseFile(kase, { arrangement, filter }), only(["a"], ["e"]));
    expect(JSON.stringify([...part.case.groups.values()])).not.toContain("BAKER");
    expect([...part.case.groups.keys()]).toEqual(["u"]);
    expect([...part.arrangement.positions.keys()]).toEqual(["a"]);
    expect(part.arrangement.folds.size).toBe(0);
    expect(part.arrangement.focus).toEqual([]);
    expect(part.filter).toEqual([]);
    expect(part.case.links.size).toBe(0);
  });

  it("of any case refers to nothing that is not in it", () => {
    fc.assert(
      fc.property(anyCase(), fc.func(fc.boolean()), (kase, chosen) => {
        const ids = [...kase.entities.keys()].filter((id) => chosen(id));
        const part = chosenCase(kase, only(ids, [...kase.links.keys()]));
        expect(part.entities.size).toBe(ids.length);
        for (const { from, to } of part.links.values())
          expect(part.entities.has(from) && part.entities.has(to)).toBe(true);
        for (const group of part.groups.values()) {
          const members =
            group.type === "union"
              ? [...group.partners, ...group.children]
              : group.type === "ocg"
                ? [group.entity]
                : [...group.members, group.type === "household" ? group.address : group.entity];
          for (const id of members) if (id !== undefined) expect(part.entities.has(id)).toBe(true);
        }
        expect(part.plan.decisions).toEqual([]);
      }),
    );
  });

  it("has incidents and areas only where they are asked for", () => {
    const kase = { ...tinyCase(), areas: new Map([["a", { id: "a" }]]) } as unknown as ReturnType<
      typeof tinyCase
    >;
    expect(chosenCase(kase, { incidents: true, areas: false }).areas.size).toBe(0);
    expect(chosenCase(kase, { incidents: false, areas: true }).areas.size).toBe(1);
  });
});

describe("the selection as a part", () => {
  const kase = caseOf({
    entities: ["a", "b", "c"].map((id) => entity(id, "person", id)),
    links: [link("ab", "a", "b", "association"), link("bc", "b", "c", "association")],
  });

  it("takes the links between selected entities, and the ends of selected links", () => {
    const part = (entities: readonly string[], links: readonly string[]) => {
      const found = selectedPart(kase, entities, links);
      return [[...found.entities], [...found.links]];
    };
    expect(part(["a", "b"], [])).toEqual([["a", "b"], ["ab"]]);
    expect(part([], ["bc"])).toEqual([["b", "c"], ["bc"]]);
    expect(part(["a"], ["bc"])).toEqual([["a", "b", "c"], ["bc"]]);
    expect(part(["gone"], ["gone"])).toEqual([[], []]);
  });
});
