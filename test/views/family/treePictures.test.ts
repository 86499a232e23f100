import { describe, expect, it } from "vitest";
import { smithOcg } from "../../../data/smith-ocg/smithOcg";
import { familyOf } from "../../../src/core/family";
import { treeMetrics } from "../../layouts/treeMetrics";
import { mustPass } from "./mustPass";
import { drawnTree, treeSvg } from "./treePicture";

const file = (name: string) => `../../pictures/family-${name.replace(/\W+/g, "-")}.svg`;

describe("a family tree draws", () => {
  it.each(Object.keys(mustPass))("%s", async (name) => {
    const kase = mustPass[name];
    if (!kase) throw new Error("no case");
    const drawn = await drawnTree(kase);
    const metrics = treeMetrics(drawn.scene.input, drawn.tree);
    expect(metrics).toMatchObject({
      people: familyOf(kase).people.length,
      misplaced: 0,
      overlappingSymbols: 0,
      overlappingBars: 0,
      overlappingStalks: 0,
    });
    expect(drawn.tree.undrawn).toEqual([]);
    const svg = treeSvg(kase, drawn);
    for (const id of familyOf(kase).people) expect(svg.split(`data-entity="${id}"`).length - 1, id).toBe(1);
    await expect(svg).toMatchFileSnapshot(file(name));
  });

  it("the SMITH case, without a line that crosses another, in each notation", async () => {
    const kase = smithOcg().case;
    const drawn = await drawnTree(kase, "n-david");
    expect(treeMetrics(drawn.scene.input, drawn.tree)).toMatchObject({
      people: 24,
      misplaced: 0,
      overlappingSymbols: 0,
      overlappingBars: 0,
      overlappingStalks: 0,
      couples: 8,
      adjacent: 8,
      crossings: 0,
    });
    await expect(treeSvg(kase, drawn)).toMatchFileSnapshot(file("smith"));
    await expect(treeSvg(kase, drawn, "mcgoldrick")).toMatchFileSnapshot(file("smith mcgoldrick"));
    await expect(treeSvg(kase, drawn, "nsgc")).toMatchFileSnapshot(file("smith nsgc"));
  });
});
