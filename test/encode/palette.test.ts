import { describe, expect, it } from "vitest";
import { contrast } from "../../src/encode/contrast";
import { onSlot, paletteOf, type Slot, slotFill, slotOf, themes } from "../../src/encode/palette";

const slots: readonly Slot[] = [0, 1, 2, 3, 4];

describe("palette", () => {
  it("measures contrast as WCAG does", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#FFFFFF")).toBeCloseTo(4.48, 2);
  });
  it.each(themes)(
    "keeps every OCG fill, or its outline, at 3 : 1 or more against the paper (%s)",
    (theme) => {
      const { paper, outline } = paletteOf(theme);
      for (const slot of slots) expect(contrast(outline ?? slotFill[slot], paper)).toBeGreaterThanOrEqual(3);
    },
  );
  it("keeps text on OCG fills at 4.5 : 1 or more and figures at 3 : 1 or more", () => {
    for (const slot of slots) {
      expect(contrast(onSlot[slot], slotFill[slot])).toBeGreaterThanOrEqual(4.5);
      expect(contrast("#FFFFFF", slotFill[slot])).toBeGreaterThanOrEqual(3);
    }
  });
  it.each(themes)("keeps links, edges and figures at 3 : 1 and words at 4.5 : 1 or more (%s)", (theme) => {
    const colours = paletteOf(theme);
    for (const ground of [colours.paper, colours.box]) {
      for (const edge of [colours.link, colours.linkSelected, colours.loose, colours.ink])
        expect(contrast(edge, ground)).toBeGreaterThanOrEqual(3);
      for (const words of [colours.text, colours.secondary])
        expect(contrast(words, ground)).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colours.associateFigure, colours.associate)).toBeGreaterThanOrEqual(3);
  });
  it("colours the first four OCGs in focus and greys the rest", () => {
    const focus = ["a", "b", "c", "d", "e"];
    expect(["a", "b", "c", "d", "e", "z"].map((id) => slotOf(id, focus))).toEqual([0, 1, 2, 3, 4, 4]);
  });
});
