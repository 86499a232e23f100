import { describe, expect, it } from "vitest";
import { smithOcg } from "../../../data/smith-ocg/smithOcg";
import { familyOf } from "../../../src/core/family";
import { inLawBridges } from "../../../src/core/inLawBridge";
import { firstFocus, firstScope, scoped } from "../../../src/views/family/scope";
import { readScope, scopeId, scopeWords } from "../../../src/views/family/scopeWords";
import { kinOf, nextKin } from "../../../src/views/family/walk";

const { case: kase, arrangement } = smithOcg();
const family = familyOf(kase);
const focus = arrangement?.focus ?? [];
const main = firstFocus(kase, family, focus);
const label = (id: string) => kase.entities.get(id)?.label ?? id;

describe("whom the tree shows", () => {
  it("is about the principal at first, and shows a small family whole", () => {
    expect(main).toBe("n-david");
    expect(firstScope(family, main)).toEqual({ type: "all" });
  });

  it("folds who is further away, and counts each of them once", () => {
    const { shown, folds } = scoped(kase, family, {
      scope: { type: "steps", steps: 1 },
      focus: main,
      opened: [],
    });
    expect(shown.has("n-liam")).toBe(true);
    expect(shown.has("n-mia")).toBe(false);
    const folded = [...folds.values()].flat();
    expect(new Set(folded).size).toBe(folded.length);
    expect(folded.length + shown.size).toBe(family.people.length);
    for (const owner of folds.keys()) expect(shown.has(owner)).toBe(true);
  });

  it("shows those behind a fold when it is opened", () => {
    const asked = { scope: { type: "steps", steps: 1 } as const, focus: main };
    const before = scoped(kase, family, { ...asked, opened: [] });
    const owner = [...before.folds.keys()][0] ?? "";
    const after = scoped(kase, family, { ...asked, opened: [owner] });
    expect(after.shown.size).toBeGreaterThan(before.shown.size);
    for (const id of before.shown) expect(after.shown.has(id)).toBe(true);
  });

  it("keeps to a number of generations, and to the kin of an OCG's nominals", () => {
    const near = scoped(kase, family, { scope: { type: "generations", count: 0 }, focus: main, opened: [] });
    expect(near.shown.has("n-julie")).toBe(true);
    expect(near.shown.has("n-ella")).toBe(false);
    const alpha = [...kase.groups.values()].find(
      (group) => group.type === "ocg" && group.name.startsWith("ALPHA"),
    );
    const kin = scoped(kase, family, {
      scope: { type: "ocg", group: alpha?.id ?? "" },
      focus: main,
      opened: [],
    });
    expect(kin.shown.has("n-kerr")).toBe(true);
    expect(kin.shown.has("n-orla")).toBe(true);
    expect(kin.shown.has("n-patricia")).toBe(false);
  });

  it("is said in words, and read again from its id", () => {
    expect(scopeWords(kase, { type: "steps", steps: 4 }, "n-david", label)).toBe("4 steps from SMITH, David");
    for (const scope of [
      { type: "all" },
      { type: "steps", steps: 4 },
      { type: "generations", count: 2 },
      { type: "ocg", group: "g 1" },
    ] as const)
      expect(readScope(scopeId(scope))).toEqual(scope);
    expect(readScope("steps -1")).toBeUndefined();
    expect(readScope("nonsense")).toBeUndefined();
  });
});

describe("the keyboard's walk", () => {
  const to = (id: string, kind: Parameters<typeof kinOf>[2]) => kinOf(family.unions, id, kind);

  it("leads to parents, partners, children and siblings, half-siblings last", () => {
    expect(to("n-david", "parent")).toEqual(["n-john", "n-margaret"]);
    expect(new Set(to("n-julie", "partner"))).toEqual(new Set(["n-david", "n-ellis"]));
    expect(new Set(to("n-wood", "child"))).toEqual(new Set(["n-mia", "n-noah", "n-isla"]));
    expect(to("n-david", "sibling")).toEqual(["n-tracey", "n-cole"]);
  });

  it("goes round to the first after the last", () => {
    expect(nextKin(["a", "b"], undefined)).toBe("a");
    expect(nextKin(["a", "b"], "a")).toBe("b");
    expect(nextKin(["a", "b"], "b")).toBe("a");
    expect(nextKin([], undefined)).toBeUndefined();
  });
});

describe("in-law bridges", () => {
  it("are the couples together who join two OCGs' families, not those who have parted", () => {
    const found = inLawBridges(kase, family);
    expect(found.map(({ sides }) => sides.map(({ person }) => person).sort())).toEqual([
      ["n-doyle", "n-kerr"],
    ]);
    const doyle = found[0]?.sides.find(({ person }) => person === "n-doyle");
    expect(doyle?.through).toBe("n-david");
  });

  it("are none where nobody belongs to an OCG", () => {
    const plain = {
      ...kase,
      entities: new Map([...kase.entities].map(([id, item]) => [id, { ...item, memberships: [] }])),
    };
    expect(inLawBridges(plain, familyOf(plain))).toEqual([]);
  });
});
