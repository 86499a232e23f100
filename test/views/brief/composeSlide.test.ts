import { beforeAll, describe, expect, test } from "vitest";
import { smithOcg } from "../../../data/smith-ocg/smithOcg";
import { rectsOverlap } from "../../../src/core/geometry";
import type { Scene } from "../../../src/core/plan";
import { mostMarks } from "../../../src/core/sceneFolds";
import { isClear } from "../../../src/core/scenePlaces";
import { contrast } from "../../../src/encode/contrast";
import { paletteOf } from "../../../src/encode/palette";
import { textWidth } from "../../../src/encode/textWidth";
import { composeSlide, type SlideContent } from "../../../src/views/brief/composeSlide";
import { slideCanvas } from "../../../src/views/brief/slideCanvas";
import { nameWeight } from "../../../src/views/brief/slideDensity";
import { slidesOf } from "../../../src/views/brief/slides";
import { leastSize } from "../../../src/views/brief/slideText";

const file = smithOcg();
const screens = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
] as const;

function slide(scene: Scene, part = 0, screen: readonly [number, number] = [1920, 1080]): SlideContent {
  return composeSlide(
    file,
    scene,
    { scene: 0, part, parts: 1 + (scene.steps?.length ?? 0), of: 6 },
    slideCanvas(...screen),
    [],
  );
}

describe.each(screens)("the six scenes of the sample on a screen of %i by %i", (w, h) => {
  let contents: readonly SlideContent[] = [];
  beforeAll(() => {
    contents = slidesOf(file.case.plan.scenes).map(({ scene, place }) =>
      composeSlide(file, scene, place, slideCanvas(w, h), []),
    );
  });

  test("have nothing smaller than can be read from the back", () => {
    expect(contents.length).toBe(8);
    for (const { frame, drawing, foot } of contents) {
      expect(frame.title.size).toBeGreaterThanOrEqual(40);
      expect(frame.words.size).toBeGreaterThanOrEqual(leastSize);
      expect(drawing.density.name).toBeGreaterThanOrEqual(24);
      expect([0, ...[drawing.density.caption].filter((size) => size >= 24)]).toContain(
        drawing.density.caption,
      );
      expect(drawing.density.line).toBeGreaterThanOrEqual(24);
      expect(
        Math.min(foot.size, foot.truthSize, frame.top.left.size, frame.bottom.right.size),
      ).toBeGreaterThanOrEqual(leastSize);
    }
  });

  test("name every mark, and no names meet or leave the slide", () => {
    for (const { drawing, frame } of contents) {
      expect(drawing.marks.length).toBeGreaterThan(0);
      expect(drawing.marks.length).toBeLessThanOrEqual(mostMarks);
      const rects = drawing.marks.map((mark) => {
        const { words } = mark;
        expect(words, mark.id).toBeDefined();
        const width = Math.max(
          ...mark.names.map((line) => textWidth(line, drawing.density.name, nameWeight)),
        );
        const left =
          (words?.x ?? 0) - (words?.anchor === "middle" ? width / 2 : words?.anchor === "end" ? width : 0);
        return { x: left, y: words?.y ?? 0, w: width, h: drawing.density.name * mark.names.length };
      });
      for (const [at, rect] of rects.entries()) {
        expect(rect.x).toBeGreaterThanOrEqual(0);
        expect(rect.x + rect.w).toBeLessThanOrEqual(frame.canvas.w);
        for (const other of rects.slice(at + 1)) expect(rectsOverlap(rect, other, -2)).toBe(false);
      }
    }
  });

  test("keep their picture between the words above and the rule below", () => {
    for (const { drawing, frame, foot } of contents) {
      expect(drawing.area.y).toBeGreaterThan(frame.title.y);
      expect(drawing.area.y + drawing.area.h).toBeLessThanOrEqual(foot.rule);
      expect(foot.truthY).toBeLessThan(frame.bottom.y);
      const bodies = drawing.marks.map((mark) => ({
        ...mark.at,
        id: mark.id,
        w: 30,
        h: 30,
        labelW: 0,
        labelH: 0,
      }));
      expect(isClear(bodies, drawing.area)).toBe(true);
    }
  });
});

test("marks stand at the same place at every part of a scene, and in the truth line the counts of that part", () => {
  const run = file.case.plan.scenes.find((scene) => (scene.steps?.length ?? 0) > 0);
  if (!run) throw new Error("no scene with steps");
  const parts = [0, 1, 2].map((part) => slide(run, part));
  const last = new Map(parts.at(-1)?.drawing.marks.map((mark) => [mark.id, mark.at]));
  const counts = parts.map(({ drawing }) => drawing.facts.shows.entities.size);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
  expect(new Set(counts).size).toBe(3);
  for (const { drawing } of parts)
    for (const mark of drawing.marks) expect(mark.at).toEqual(last.get(mark.id));
  for (const [part, { foot, drawing }] of parts.entries()) {
    const words = foot.truth.map((each) => each.text).join("");
    expect(words).toContain(
      `Showing ${drawing.facts.shows.entities.size} of 340 entities, ${drawing.facts.shows.links.size} of 511 links, step 1, part ${part + 1} of 3`,
    );
  }
});

test("the whole opening chart is brought down to what can be read, every entity counted, the principal by himself", () => {
  const whole: Scene = { id: "w", title: "All of it", words: "", view: "chart", state: "{}" };
  const { drawing, foot, frame } = slide(whole);
  const { now, shows } = drawing.facts;
  expect(drawing.marks.length).toBeLessThanOrEqual(mostMarks);
  expect(now.marks.has("n-david")).toBe(true);
  expect([...now.markOf.keys()].sort()).toEqual([...shows.entities].sort());
  expect(foot.truth.map((each) => each.text).join("")).toMatch(/ · \d+ in counts/);
  expect(shows.entities.has("n-liam")).toBe(false);
  expect(frame.bottom.left.lines.join(" ")).toBe("Under-18s are not shown");
  const shown = slide({ ...whole, children: true });
  expect(shown.drawing.facts.shows.entities.has("n-liam")).toBe(true);
  expect(shown.frame.bottom.left.lines.join(" ")).toBe("Under-18s are shown");
});

test("a slide carries the highest marking of what is on it, and only of that", () => {
  const [first] = file.case.plan.scenes;
  if (!first) throw new Error("no scene");
  const local = { level: "LOCAL", local: "Force secret", handling: "Eyes only", descriptor: "" } as const;
  const marked = (id: string) => {
    const item = file.case.entities.get(id);
    if (!item) throw new Error(`no ${id}`);
    const entities = new Map(file.case.entities).set(id, { ...item, marking: local });
    return { ...file, case: { ...file.case, entities } };
  };
  const of = (id: string) =>
    composeSlide(marked(id), first, { scene: 0, part: 0, parts: 1, of: 6 }, slideCanvas(1920, 1080), [])
      .frame;
  expect(of("n-wood").top.words).toBe("FORCE SECRET");
  expect(of("n-wood").top.left.lines.join(" ")).toBe("Eyes only");
  expect(of("n-hale").top.words).toBe("OFFICIAL-SENSITIVE");
});

test.each(["projector", "dark"] as const)("words on %s slides stand out seven times over", (theme) => {
  const { paper, text, secondary } = paletteOf(theme);
  expect(contrast(text, paper)).toBeGreaterThanOrEqual(7);
  expect(contrast(secondary, paper)).toBeGreaterThanOrEqual(7);
});

test("the same facts make the same slide", () => {
  const [first] = file.case.plan.scenes;
  if (!first) throw new Error("no scene");
  expect(JSON.stringify(slide(first).foot)).toBe(JSON.stringify(slide(first).foot));
  expect(slide(first).drawing.marks.map((mark) => [mark.id, mark.at, mark.words])).toEqual(
    slide(first).drawing.marks.map((mark) => [mark.id, mark.at, mark.words]),
  );
});
