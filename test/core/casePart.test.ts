import { expect, it } from "vitest";
import { partCounts } from "../../src/core/casePart";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { caseOf, tinyCase } from "../fixtures";

it("people and things make up the entities, family links and others the links", () => {
  const kase = tinyCase();
  const counts = partCounts(kase);
  expect(counts.people + counts.things).toBe(kase.entities.size);
  expect(counts.familyLinks + counts.links).toBe(kase.links.size);
  expect(counts.ocgs + counts.unions + counts.groups).toBe(kase.groups.size);
});

it("a placeholder who is somebody's mother counts as one of the people, photos and notes are counted", () => {
  const kase = caseOf({
    entities: [
      entity("m", "unknown", "Not in file: I9", { placeholder: true }),
      entity("c", "person", "C", {
        photo: "data:image/png;base64,AA",
        notes: [{ id: "k", text: "x", at: "", handling: "P" }],
      }),
      entity("v", "vehicle", "V"),
    ],
    links: [link("e", "m", "c", "family", { kin: "parent" }), link("u", "c", "v", "uses")],
  });
  expect(partCounts(kase)).toMatchObject({
    people: 2,
    things: 1,
    familyLinks: 1,
    links: 1,
    photos: 1,
    notes: 1,
  });
});
