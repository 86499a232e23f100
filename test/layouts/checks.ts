import { expect } from "vitest";
import { markRect, type Rect, rectsOverlap, reservedRect } from "../../src/core/geometry";
import type { LayoutInput } from "../../src/core/layoutInput";
import { groupBoxes, isBoxed } from "../../src/layouts/box";
import type { Layout, Positions } from "../../src/layouts/layout";

/** Items where they stand. */
export function standing(input: LayoutInput, at: Positions) {
  return input.items.map((item) => {
    const point = at.get(item.id);
    if (!point) throw new Error(`${item.id} has no position`);
    return { ...item, ...point };
  });
}

/** Pairs of ids whose rectangles overlap, pinned pairs aside: those the user put there. */
export function overlaps(input: LayoutInput, at: Positions, labels: boolean): string[] {
  const all = standing(input, at).map((item) => ({
    id: item.id,
    rect: labels ? reservedRect(item) : markRect(item),
  }));
  const found: string[] = [];
  all.forEach((one, index) => {
    for (const two of all.slice(index + 1)) {
      if (input.fixed.has(one.id) && input.fixed.has(two.id)) continue;
      if (rectsOverlap(one.rect, two.rect, -0.001)) found.push(`${one.id} on ${two.id}`);
    }
  });
  return found;
}

/** What stands in a box without belonging to it, and boxes that overlap. */
export function strangers(input: LayoutInput, at: Positions, boxes: Layout["boxes"]): string[] {
  const frames = groupBoxes(at, input.items, boxes);
  const found: string[] = [];
  frames.forEach((box, index) => {
    for (const other of frames.slice(index + 1))
      if (rectsOverlap(box, other, -0.001)) found.push(`box ${box.group} on box ${other.group}`);
    for (const item of standing(input, at)) {
      if (isBoxed(item, boxes) && item.group === box.group) continue;
      if (rectsOverlap(box, reservedRect(item), -0.001)) found.push(`${item.id} in box ${box.group}`);
    }
  });
  return found;
}

/** The whole picture, boxes included. */
export function extent(input: LayoutInput, at: Positions, boxes: Layout["boxes"]): Rect {
  const rects = [...standing(input, at).map(reservedRect), ...groupBoxes(at, input.items, boxes)];
  const x = Math.min(...rects.map((rect) => rect.x));
  const y = Math.min(...rects.map((rect) => rect.y));
  return {
    x,
    y,
    w: Math.max(...rects.map((rect) => rect.x + rect.w)) - x,
    h: Math.max(...rects.map((rect) => rect.y + rect.h)) - y,
  };
}

/** Every item of the input, and nothing else, has a place that is a number. */
export function expectAllPlaced(input: LayoutInput, at: Positions): void {
  expect([...at.keys()].sort()).toEqual([...new Set(input.items.map((item) => item.id))].sort());
  for (const { x, y } of at.values()) {
    expect(Number.isFinite(x)).toBe(true);
    expect(Number.isFinite(y)).toBe(true);
  }
}
