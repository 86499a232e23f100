import { describe, expect, it } from "vitest";
import { facetClause, facets, facetTypes, mostLinks, ofLinks } from "../../src/core/facets";
import { shown } from "../../src/core/filter";
import { tinyCase } from "../fixtures";

describe("facets", () => {
  const kase = tinyCase();
  it("count what a filter on one value then shows", () => {
    for (const type of facetTypes) {
      for (const facet of facets(kase, type)) {
        const result = shown(kase, [{ id: "r", clause: facetClause(type, [facet.value]) }]);
        if (ofLinks(type)) expect(result.links.size, `${type} ${facet.value}`).toBe(facet.count);
        else if (type === "role")
          expect([...result.entities].filter((id) => kase.entities.get(id)?.kind === "person").length).toBe(
            facet.count,
          );
        else if (type === "ocg")
          expect([...result.entities].filter((id) => kase.entities.get(id)?.kind !== "ocg").length).toBe(
            facet.count,
          );
        else if (type !== "handling")
          expect(result.entities.size, `${type} ${facet.value}`).toBe(facet.count);
      }
    }
  });

  it("know the most links of any entity", () => {
    expect(mostLinks(kase)).toBe(5);
  });
});
