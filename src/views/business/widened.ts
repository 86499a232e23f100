import type { LanePlace } from "./layoutLanes";
import type { Draft, SceneMark } from "./sceneMark";
import { textWidth, wrapLabel } from "./wrapLabel";

export const nameSize = 12;
export const captionSize = 11.5;
export const lineHeight = 14.5;
/** Least room between two labels. */
const apart = 6;
/** Beyond this a label is broken all the same. */
const widest = 124;
/** Room beside a wall, which a pin may take. */
const wallRoom = 15;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Box of a mark's label. */
export function labelBox(
  mark: Pick<SceneMark, "labelX" | "labelY" | "name" | "caption">,
  wordScale = 1,
): Box {
  const w = Math.max(
    ...mark.name.map((line) => textWidth(line, nameSize * wordScale)),
    textWidth(mark.caption, captionSize * wordScale),
  );
  const lines = mark.name.length + (mark.caption ? 1 : 0);
  return { x: mark.labelX - w / 2, y: mark.labelY, w, h: lines * lineHeight * wordScale };
}

/** Box of a mark itself. */
export function bodyBox(mark: Pick<SceneMark, "x" | "y" | "look" | "scale">): Box {
  const [w, h] = [mark.look.w * mark.scale, mark.look.h * mark.scale];
  return { x: mark.x - w / 2, y: mark.y - h / 2, w, h };
}

/** Labels broken again as wide as what stands beside them leaves: never over another mark or label, never over a wall. */
export function widened(
  drafts: readonly Draft[],
  lanes: readonly LanePlace[],
  wordScale: number,
): readonly SceneMark[] {
  const labels = new Map(drafts.map((each) => [each.key, labelBox(each, wordScale)]));
  return drafts.map((draft) => {
    const { words, ...mark } = draft;
    const own = labels.get(mark.key);
    const lane = lanes[mark.lane];
    if (!own || !lane) return mark;
    // How far the label may reach to the left and the right of its mark.
    let left = mark.x - lane.x - wallRoom;
    let right = lane.x + lane.width - wallRoom - mark.x;
    for (const other of drafts) {
      if (other.key === mark.key || other.lane !== mark.lane) continue;
      for (const box of [labels.get(other.key), bodyBox(other)]) {
        if (!box || box.y > own.y + own.h || box.y + box.h < own.y) continue;
        if (other.x > mark.x) right = Math.min(right, box.x - apart - mark.x);
        else left = Math.min(left, mark.x - apart - box.x - box.w);
      }
    }
    const room = Math.min(left + right, widest * wordScale);
    if (room <= own.w) return mark;
    const name = wrapLabel(words.name, room, nameSize * wordScale, Math.max(2, mark.name.length));
    const caption = wrapLabel(words.caption, room, captionSize * wordScale, 1)[0] ?? "";
    const { w } = labelBox({ ...mark, name, caption }, wordScale);
    const labelX = Math.max(mark.x - left + w / 2, Math.min(mark.x, mark.x + right - w / 2));
    const wide = { ...mark, name, caption, labelX };
    labels.set(mark.key, labelBox(wide, wordScale));
    return wide;
  });
}
