import type { ThemeItem, ThemeLine } from "../../core/themeLines";
import type { TimeScale } from "./timeScale";
import { nameWidth } from "./timeScale";

/** Width of one event frame, px. */
export const frameWidth = 13;
export const frameHeight = 16;

/** What is drawn on a line: frames of single moments (several told as one where they would lie on each other), bars of what lasts or is known to the month only. */
export type Frame =
  | { readonly type: "frame"; readonly items: readonly ThemeItem[]; readonly x: number }
  | { readonly type: "bar"; readonly items: readonly ThemeItem[]; readonly x: number; readonly x2: number };

const isBar = (item: ThemeItem) => item.lasting || item.exact !== "day";

/** Middle of the day that an item was on, or its minute. */
const placeOf = (item: ThemeItem, scale: TimeScale) =>
  scale.x((item.start + Math.min(item.end, item.start + 86_400_000)) / 2);

/** The frames of a line that are seen. */
export function framesOf(line: ThemeLine, scale: TimeScale): readonly Frame[] {
  const [left, right] = [nameWidth, nameWidth + scale.width];
  const bars: Frame[] = [];
  const frames: { type: "frame"; items: ThemeItem[]; x: number; first: number }[] = [];
  for (const item of line.items) {
    if (isBar(item)) {
      const [x, x2] = [scale.x(item.start), scale.x(item.end)];
      if (x2 > left && x < right) bars.push({ type: "bar", items: [item], x, x2: Math.max(x2, x + 5) });
      continue;
    }
    const x = placeOf(item, scale);
    if (x < left || x > right) continue;
    const last = frames.at(-1);
    const sameTable = last?.items[0]?.table === item.table;
    if (last && sameTable && x - last.first < frameWidth + 2) {
      last.items.push(item);
      last.x = (last.first + x) / 2;
    } else frames.push({ type: "frame", items: [item], x, first: x });
  }
  return [...bars, ...frames.map(({ type, items, x }) => ({ type, items, x }))];
}

/** Where the middle of a frame is. */
export const middleOf = (frame: Frame) => (frame.type === "frame" ? frame.x : (frame.x + frame.x2) / 2);
