import { describe, expect, it } from "vitest";
import { truthLine } from "../../src/core/truthLine";

const base = {
  entities: 62,
  ofEntities: 340,
  links: 91,
  ofLinks: 511,
  filters: 3,
  folded: 0,
  incidents: 0,
  areas: 0,
  words: "",
};

describe("the truth line", () => {
  it("says what is drawn of what there is, and how many filters hide the rest", () => {
    expect(truthLine(base)).toBe("Showing 62 of 340 entities, 91 of 511 links · 3 filters");
  });

  it("says folded items and writes large numbers so that they can be read", () => {
    expect(truthLine({ ...base, entities: 61521, ofEntities: 61521, filters: 1, folded: 12 })).toBe(
      "Showing 61,521 of 61,521 entities, 91 of 511 links · 1 filter · 12 folded",
    );
  });

  it("counts incidents and areas behind the words on entities, links and filters", () => {
    expect(truthLine({ ...base, incidents: 12566, areas: 1 })).toBe(
      "Showing 62 of 340 entities, 91 of 511 links · 3 filters · 12,566 incidents · 1 area",
    );
    expect(
      truthLine({ ...base, entities: 0, ofEntities: 0, links: 0, ofLinks: 0, filters: 0, areas: 43 }),
    ).toBe("Showing 0 of 0 entities, 0 of 0 links · no filters · 43 areas");
  });

  it("ends with what the overview does not show", () => {
    expect(truthLine({ ...base, filters: 0, words: "Overview." })).toBe(
      "Showing 62 of 340 entities, 91 of 511 links · no filters · Overview.",
    );
  });
});
