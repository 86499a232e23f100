import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { whatIfOf } from "../../../src/analyses/whatIf";
import { drawn } from "../../../src/core/drawn";
import { shown } from "../../../src/core/filter";
import { readFile } from "../../../src/importers/index";
import { arrowsOf } from "../../../src/views/whatif/arrowsOf";
import { besideWords, cutOffWords } from "../../../src/views/whatif/besideWords";
import { pieceMarks } from "../../../src/views/whatif/pieceMarks";
import { rerouteWords, vacuumWords } from "../../../src/views/whatif/rerouteWords";
import { sketchOf } from "../../../src/views/whatif/sketch";
import { sketchSvg } from "../../../src/views/whatif/sketchSvg";

const bytes = new Uint8Array(
  readFileSync(join(import.meta.dirname, "../../../data/smith-ocg.linchpin.json")),
);

describe("before and after of SMITH", async () => {
  const read = await readFile("smith-ocg.linchpin.json", bytes);
  if (!read.ok || !read.value.arrangement) throw new Error("no case");
  const { case: kase, arrangement, filter = [] } = read.value;
  const picture = drawn(kase, shown(kase, filter), arrangement);
  const result = whatIfOf(kase, { entities: ["n-wood", "n-darby"], links: [], draws: 20 });
  const gone = new Set(result.entities);
  const size = { width: 660, height: 420 };
  const sketch = sketchOf(kase, picture, arrangement, "light", size);
  const none = new Set<string>();
  const state = { gone: none, goneLinks: none, pieces: [], arrows: [], pins: new Map(), selected: none };
  const ids = (svg: string, of: "entity" | "link") =>
    [...svg.matchAll(new RegExp(`data-${of}="([^"]+)"`, "g"))].map((match) => match[1]);

  it("draws every mark and every line of the chart once, inside the frame", () => {
    const svg = sketchSvg(sketch, state, "light");
    expect(ids(svg, "entity").sort()).toEqual([...picture.marks.keys()].sort());
    expect(ids(svg, "link").sort()).toEqual(picture.lines.map((line) => line.id).sort());
    for (const { x, y } of sketch.marks.values()) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
  });

  it("keeps the chart's own shape: distances are all made smaller alike", () => {
    const far = (a: { x: number; y: number }, b: { x: number; y: number }) =>
      Math.hypot(a.x - b.x, a.y - b.y);
    const [one, ...rest] = [...sketch.marks.values()].filter((mark) => arrangement.positions.has(mark.id));
    if (!one) throw new Error("nothing placed");
    const at = (id: string) => arrangement.positions.get(id) ?? { x: 0, y: 0 };
    const scales = rest.map((mark) => far(mark, one) / far(at(mark.id), at(one.id)));
    for (const scale of scales) expect(scale).toBeCloseTo(scales[0] ?? 0, 6);
  });

  it("shows what goes as a ghost, and only after", () => {
    expect(sketchSvg(sketch, state, "light")).not.toContain("data-removed");
    const after = sketchSvg(sketch, { ...state, gone }, "light");
    expect(
      [...after.matchAll(/data-entity="([^"]+)" data-removed/g)].map((match) => match[1]).sort(),
    ).toEqual(["n-darby", "n-wood"]);
    expect(after).toContain('opacity=".28"');
  });

  it("letters pieces, and never outlines what goes", () => {
    const pieces = pieceMarks(kase, picture, result.everything, "everything", gone);
    expect(pieces.map((piece) => piece.letter)).toEqual(["B", "C", "D", "E", "F"]);
    expect(pieces.flatMap((piece) => piece.marks).some((id) => gone.has(id))).toBe(false);
    const svg = sketchSvg(sketch, { ...state, gone, pieces }, "light");
    for (const { letter, marks } of pieces)
      expect(svg.includes(`data-piece="${letter}"`)).toBe(marks.length > 0);
  });

  it("draws ways back with the letters that the list gives them, those of one band together", () => {
    const arrows = arrowsOf(result.reroutes, picture);
    expect(arrows.length).toBeGreaterThan(0);
    const letters = arrows.flatMap((arrow) => arrow.letter.split(" "));
    expect(new Set(letters).size).toBe(letters.length);
    expect(sketchSvg(sketch, { ...state, arrows }, "dark")).toContain("data-reroute=");
  });

  it("escapes names, which are data", () => {
    const entities = new Map(kase.entities);
    const wood = entities.get("n-wood");
    if (!wood) throw new Error("no WOOD");
    entities.set("n-wood", { ...wood, label: '<img src=x onerror="1">' });
    const hostile = { ...kase, entities };
    const other = drawn(hostile, shown(hostile, filter), arrangement);
    const svg = sketchSvg(sketchOf(hostile, other, arrangement, "light", size), state, "light");
    expect(svg).not.toContain("<img");
    expect(svg).toContain("&lt;img");
  });

  it("says for every way back what it rests on, and for every number where it comes from", () => {
    for (const reroute of result.reroutes) {
      const { title, why, share } = rerouteWords(kase, reroute);
      expect(title.length).toBeGreaterThan(10);
      if (reroute.type === "repair")
        expect([why.startsWith("The closest former contacts"), share]).toEqual([true, ""]);
      else expect(why).toMatch(/confirmed|unconfirmed|tentative|shares none/);
    }
    expect(vacuumWords(kase, result.vacuum).join(" ")).toMatch(
      /^The nearest rival to the gap: |^Rivals as near/,
    );
  });

  it("names no child: those to be protected are a number", () => {
    const words = [
      besideWords(kase, result.beside).join(" "),
      cutOffWords(kase, [...kase.entities.keys()], 1000),
    ];
    for (const item of kase.entities.values())
      if (item.status.includes("child")) for (const each of words) expect(each).not.toContain(item.label);
    expect(words[0]).toContain("3 children live with WOOD, Gary: plan safeguarding first.");
  });
});
