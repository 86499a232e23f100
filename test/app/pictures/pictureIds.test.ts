import { describe, expect, it } from "vitest";
import { pictureIds } from "../../../src/app/pictures/pictureIds";
import { drawing, group, mark } from "../../exporters/pictures/samplePages";

describe("what a picture shows", () => {
  it("is every entity and link in it, also those told within others", () => {
    const told = group([], { role: { type: "link", id: "e9", from: "a", to: "b" } });
    const fold = group([mark("c", 0, 0, "C"), told], {
      role: { type: "entity", id: "fold", box: { x: 0, y: 0, w: 9, h: 9 } },
    });
    const ids = pictureIds(drawing([group([fold])]));
    expect([...ids.entities].sort()).toEqual(["a", "b", "c", "fold"]);
    expect([...ids.links].sort()).toEqual(["e1", "e9"]);
  });
});
