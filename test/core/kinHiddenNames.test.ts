import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { attentionOf } from "../../src/core/kinAttention";
import { attentionWords } from "../../src/core/kinAttentionWords";
import { hiddenNames } from "../../src/core/kinHiddenNames";
import { familyCase, person } from "./kinFixture";

describe("hidden names", () => {
  it("give every child a letter and the age, and leave adults their names", () => {
    const kase = familyCase([person("a m 2015-01"), person("b m 1980"), person("c f 2020-01")], []);
    const { nameOf } = hiddenNames(kase);
    expect(["a", "b", "c", "gone"].map(nameOf)).toEqual(["Child A, 11", "b", "Child B, 6", "gone"]);
  });

  it("put letters for names in a text, forenames and whole names, and for no part of a word", () => {
    const child = { ...person("x m 2015"), label: "STONE, Ann" };
    const { inText } = hiddenNames(familyCase([child], []));
    expect(inText("Annex; Ann’s aunt; STONE, Ann; Ann STONE; Joann")).toBe(
      "Annex; Child A’s aunt; Child A; Child A; Joann",
    );
  });

  it("take every child's name out of all that the SMITH list says", () => {
    const { case: smith } = smithOcg();
    const { inText } = hiddenNames(smith);
    const said = attentionOf(smith)
      .rows.map((row) => inText(attentionWords(smith, row)))
      .join(" ");
    expect(said).not.toMatch(/Liam|Ella|Jack|Mia|Noah|Isla|Orla|Chloe/);
    expect(said).toContain("aunt of Child A and Child");
  });
});
