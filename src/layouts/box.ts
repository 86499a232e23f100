import { groupBox, type Rect } from "../core/geometry";
import type { LayoutItem } from "../core/layoutInput";
import type { Positions } from "./layout";

/** The box of one OCG on the chart. */
export interface GroupBox extends Rect {
  readonly group: string;
}

/** True for an item that stands in the box of its OCG: a member, or the hexagon, of any OCG but the one in the middle. */
export function isBoxed(item: LayoutItem, boxes: "others" | "all" | "none" = "others"): boolean {
  return item.group !== undefined && boxes !== "none" && (boxes === "all" || !item.main);
}

/** Boxes of the OCGs in order of their first member; items without a position are left out. */
export function groupBoxes(
  positions: Positions,
  items: readonly LayoutItem[],
  boxes: "others" | "all" | "none" = "others",
): readonly GroupBox[] {
  const members = new Map<string, (LayoutItem & { x: number; y: number })[]>();
  for (const item of items) {
    const at = positions.get(item.id);
    if (!at || item.group === undefined || !isBoxed(item, boxes)) continue;
    const list = members.get(item.group) ?? [];
    list.push({ ...item, x: at.x, y: at.y });
    members.set(item.group, list);
  }
  return [...members].flatMap(([group, list]) => {
    const box = groupBox(list);
    return box ? [{ group, ...box }] : [];
  });
}
