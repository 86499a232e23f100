import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { attentionOf } from "../../src/core/kinAttention";
import { attentionGroups, namesTogether, ofSeveral } from "../../src/core/kinAttentionGroups";

const { case: smith } = smithOcg();
const places = attentionGroups(smith, attentionOf(smith).rows).map(({ place, rows }) => [
  place,
  rows.map(({ person }) => person.slice(2)).join(" "),
]);

describe("places of the list", () => {
  it("put brothers and sisters of whom the same is to be said together, eldest first", () => {
    expect(places).toEqual([
      [1, "liam"],
      [2, "ella jack"],
      [3, "mia noah isla"],
      [4, "chloe"],
      [5, "orla"],
      [6, "ames"],
    ]);
  });

  it("speak of several where they are several", () => {
    expect(ofSeveral("Lives with A (father), principal of X.", 2)).toBe(
      "Live with A (father), principal of X.",
    );
    expect(ofSeveral("Son of A, principal of X. Lives apart.", 2)).toBe(
      "Children of A, principal of X. Live apart.",
    );
    expect(ofSeveral("B (partner of her aunt), peripheral in X.", 3)).toBe(
      "B (partner of their aunt), peripheral in X.",
    );
    expect(ofSeveral("Step-son of A.", 2)).toBe("Step-children of A.");
    expect(ofSeveral("Lives with A.", 1)).toBe("Lives with A.");
    expect(namesTogether(["Ella, 11", "Jack, 8"])).toBe("Ella, 11 and Jack, 8");
    expect(namesTogether(["Mia, 9", "Noah, 5", "Isla, 5"])).toBe("Mia, 9, Noah, 5, Isla, 5");
  });
});
