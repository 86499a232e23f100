import type { ThemeItem, ThemeLine } from "../../core/themeLines";
import type { TimeScale } from "./timeScale";
import { nameWidth } from "./timeScale";

/** Width of one event frame, px. */
export const frameWidth = 13;
export const frameHeight = 16;

/** What is drawn on a line: frames of single moments (several told as one where they would lie on each other), bars of what lasts or is known to the month only. */
export type Frame =
  | { readonly type: "frame"; readonly items: readonly ThemeItem[]; readonly x: number }
  | {
      readonly type: "bar";
      readonly items: readonly ThemeItem[];
      readonly x: number;
      readonly x2: number;
      /** Where it stands among those that it overlaps, from the top. */
      readonly lane: number;
      readonly lanes: number;
    };

type Bar = Extract<Frame, { type: "bar" }>;

/** As many bars as stand over each other in the height of a row; more are told as one. */
const mostLanes = 3;

/** Bars that overlap stand in lanes, so that a handover is seen; where more than three do, one bar tells them all. */
function inLanes(bars: readonly Bar[]): readonly Bar[] {
  const found: Bar[] = [];
  let group: Bar[] = [];
  let end = Number.NEGATIVE_INFINITY;
  const close = () => {
    const [first] = group;
    if (!first) return;
    const ends: number[] = [];
    const laned = group.map((bar) => {
      const free = ends.findIndex((each) => each <= bar.x + 0.5);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = bar.x2;
      return { ...bar, lane };
    });
    if (ends.length <= mostLanes) found.push(...laned.map((bar) => ({ ...bar, lanes: ends.length })));
    else found.push({ ...first, items: group.flatMap(({ items }) => items), x2: end });
    group = [];
  };
  for (const bar of bars) {
    if (bar.x >= end) close();
    group.push(bar);
    end = group.length === 1 ? bar.x2 : Math.max(end, bar.x2);
  }
  close();
  return found;
}

const isBar = (item: ThemeItem) => item.lasting || item.exact !== "day";

/** Middle of the day that an item was on, or its minute. */
const placeOf = (item: ThemeItem, scale: TimeScale) =>
  scale.x((item.start + Math.min(item.end, item.start + 86_400_000)) / 2);

/** The frames of a line that are seen. */
export function framesOf(line: ThemeLine, scale: TimeScale): readonly Frame[] {
  const [left, right] = [nameWidth, nameWidth + scale.width];
  const bars: Bar[] = [];
  const frames: { type: "frame"; items: ThemeItem[]; x: number; first: number }[] = [];
  for (const item of line.items) {
    if (isBar(item)) {
      const [x, x2] = [scale.x(item.start), scale.x(item.end)];
      if (x2 > left && x < right)
        bars.push({ type: "bar", items: [item], x, x2: Math.max(x2, x + 5), lane: 0, lanes: 1 });
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
  return [...inLanes(bars), ...frames.map(({ type, items, x }) => ({ type, items, x }))];
}

/** Where the middle of a frame is. */
export const middleOf = (frame: Frame) => (frame.type === "frame" ? frame.x : (frame.x + frame.x2) / 2);

/** How far below the middle of its row a frame stands. */
export function dropOf(frame: Frame): number {
  return frame.type === "frame" ? 0 : (frame.lane - (frame.lanes - 1) / 2) * 9;
}
