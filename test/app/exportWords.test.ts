import { expect, it } from "vitest";
import { keepWords, partWords } from "../../src/app/exportWords";
import { caseParts, partCounts } from "../../src/core/casePart";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { caseOf } from "../fixtures";

const counts = partCounts(
  caseOf({
    entities: [entity("a", "person", "A"), entity("b", "person", "B"), entity("v", "vehicle", "V")],
    links: [link("k", "a", "b", "family", { kin: "sibling" }), link("u", "a", "v", "uses")],
  }),
);

it("people and things are one number where both are kept, and two where one is", () => {
  expect(keepWords(caseParts, counts)).toEqual({ keeps: "3 entities and 2 links", leaves: "nothing" });
  expect(keepWords(["people", "familyLinks", "notes"], counts)).toEqual({
    keeps: "2 people and 1 family link",
    leaves: "1 other entity and 1 other link",
  });
});

it("parts of which there is none are not spoken of", () => {
  expect(partWords(["areas", "incidents", "plan"], counts)).toBe("nothing");
});
