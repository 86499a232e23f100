import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { type Entity, entity, entityKinds, roles, statuses } from "../../src/core/entity";
import { markSvg, markTexts, pictureReach } from "../../src/encode/markSvg";
import { slotFill, themes } from "../../src/encode/palette";
import { entityLook, lookOf } from "../../src/encode/symbol";
import { focus, liam, member, sampleCase, tracey } from "./sampleCase";

/** Element names of well-formed markup; throws where it is not. */
function elements(markup: string): readonly string[] {
  const names: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", (tag) => names.push(tag.name));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(markup).close();
  return names;
}

const anyEntity = fc
  .record({
    kind: fc.constantFrom(...entityKinds),
    label: fc.string({ unit: "binary" }),
    status: fc.uniqueArray(fc.constantFrom(...statuses), { maxLength: 2 }),
    groups: fc.uniqueArray(fc.constantFrom("g0", "g1", "g4", "gone"), { maxLength: 2 }),
    role: fc.constantFrom(...roles),
    photo: fc.option(fc.constant('data:image/svg+xml,<svg a="&"/>'), { nil: undefined }),
  })
  .map(
    ({ groups, role, photo, kind, label, status }): Entity =>
      entity("x", kind, label, { status, ...member(role, ...groups), ...(photo ? { photo } : {}) }),
  );

describe("picture of a mark", () => {
  it("is well-formed SVG for every entity, alone or folded, selected or not, in every theme", () => {
    fc.assert(
      fc.property(
        anyEntity,
        anyEntity,
        fc.constantFrom(...themes),
        fc.boolean(),
        (one, two, theme, selected) => {
          const kase = sampleCase([one, two]);
          const fold = { id: "f", label: "f", by: "chosen" as const, members: ["x", "y"] };
          const looks = [
            entityLook(kase, one, focus),
            lookOf(kase, { type: "fold", id: "f", fold, members: [one, two] }, focus),
          ];
          for (const look of looks) expect(elements(markSvg(look, theme, { selected }))[0]).toBe("svg");
        },
      ),
    );
  });
  it("holds no OCG colour for a child or an associate", () => {
    for (const theme of themes)
      for (const item of [liam, tracey]) {
        const svg = markSvg(entityLook(sampleCase([item]), item, focus), theme);
        // Grey 4 is also the colour of plain edges; the four OCG colours must be absent.
        for (const slot of [0, 1, 2, 3] as const) expect(svg).not.toContain(slotFill[slot]);
      }
  });
  it("draws two rings for the protected", () => {
    const svg = markSvg(entityLook(sampleCase([liam]), liam, focus), "light");
    expect(svg.match(/<circle/g)).toHaveLength(2);
  });
  it("puts a photo in place of the figure, clipped to the circle", () => {
    const item = { ...tracey, photo: "data:image/png;base64,AA==" };
    const names = elements(markSvg(entityLook(sampleCase([item]), item, focus), "light"));
    expect(names).toContain("image");
    expect(names).toContain("clipPath");
  });
  it("says the number of folded entities on the chip and leaves text out when asked", () => {
    const fold = { id: "f", label: "f", by: "chosen" as const, members: ["tracey", "tracey"] };
    const look = lookOf(
      sampleCase([tracey]),
      { type: "fold", id: "f", fold, members: [tracey, tracey] },
      focus,
    );
    expect(markTexts(look, "light").map((text) => text.text)).toEqual(["×2"]);
    expect(elements(markSvg(look, "light"))).toContain("text");
    expect(elements(markSvg(look, "light", { texts: false }))).not.toContain("text");
    expect(pictureReach(look)).toBeGreaterThanOrEqual(look.w / 2);
  });
});

describe("far form of a mark", () => {
  it("is well-formed for every entity and never shows an associate or a protected person in a fill of an OCG", () => {
    fc.assert(
      fc.property(anyEntity, fc.constantFrom(...themes), (item, theme) => {
        const look = entityLook(sampleCase([item]), item, focus);
        const svg = markSvg(look, theme, { far: true });
        expect(elements(svg)[0]).toBe("svg");
        const { type } = look.dress;
        if (type === "associate" || type === "protected" || type === "unplaced")
          for (const fill of Object.values(slotFill)) expect(svg).not.toContain(`fill="${fill}"`);
      }),
    );
  });
});
