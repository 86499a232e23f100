import { beforeEach, describe, expect, it } from "vitest";
import type { Point } from "../../../src/core/geometry";
import { ChartKeys } from "../../../src/views/chart/chartKeys";
import { apart, chartScene } from "./chartScene";

const { kase, drawn, arrangement } = chartScene();
const key = (name: string, more: { altKey?: boolean; shiftKey?: boolean; ctrlKey?: boolean } = {}) => ({
  key: name,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...more,
});

describe("keys on the picture", () => {
  let said: string[];
  let done: string[];
  let moved: Point[];
  let keys: ChartKeys;
  beforeEach(() => {
    said = [];
    done = [];
    moved = [];
    keys = new ChartKeys({
      kase: () => kase,
      drawn: () => drawn,
      focus: () => arrangement.focus,
      positions: () => apart,
      start: () => "boss",
      selected: () => new Set(),
      show: (mark) => done.push(`show ${mark ?? "none"}`),
      say: (words) => said.push(words),
      select: (mark, mode) => done.push(`${mode} ${mark}`),
      open: (mark) => done.push(`open ${mark}`),
      move: (by) => moved.push(by),
      menu: (mark) => done.push(`menu ${mark}`),
    });
  });
  it("start at the chief mark and walk along links, saying which of how many and how sure", () => {
    keys.arrive();
    expect(said.at(-1)).toBe("SMITH, David. Principal nominal of SMITH. 1 link. 1 line drawn.");
    keys.press(key("ArrowDown"));
    expect(said.at(-1)).toBe(
      "WOOD, Gary. Significant nominal of SMITH, courier. 3 links. 2 lines drawn. Line 1 of 1 of SMITH, David: WOOD, Gary, directs, 6 times, confirmed, SMITH, David.",
    );
    keys.press(key("ArrowRight"));
    expect(keys.mark).toBe("van");
    keys.press(key("ArrowRight"));
    expect(said.at(-1)).toBe("No link to the right");
  });
  it("select, open, ask for the menu and move what they stand on", () => {
    keys.arrive();
    for (const name of [" ", "Enter", "ContextMenu"]) expect(keys.press(key(name))).toBe(true);
    expect(keys.press(key("F10", { shiftKey: true }))).toBe(true);
    expect(done.slice(-4)).toEqual(["toggle boss", "open boss", "menu boss", "menu boss"]);
    keys.press(key("ArrowLeft", { altKey: true }));
    expect(moved).toEqual([{ x: -20, y: 0 }]);
  });
  it("go round the neighbours with full stop and comma", () => {
    keys.goTo("wood");
    keys.press(key("."));
    expect(keys.mark).toBe("boss");
    keys.press(key("."));
    expect(keys.mark).toBe("van");
    keys.press(key(","));
    expect(keys.mark).toBe("boss");
  });
  it("leave Tab, letters and anything with Control to others", () => {
    keys.arrive();
    for (const event of [
      key("Tab"),
      key("e"),
      key("a", { ctrlKey: true }),
      key("ArrowLeft", { ctrlKey: true }),
    ])
      expect(keys.press(event)).toBe(false);
  });
});
