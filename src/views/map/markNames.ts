import { toScreen, type View } from "./camera";
import type { Standing } from "./standing";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const meets = (one: Box, other: Box) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** What the marks take up, so that names of the ground keep clear of them. */
export function markBoxes(standings: readonly Standing[], view: View, scale: number): readonly Box[] {
  return standings.map(({ lon, lat }) => {
    const [x, y] = toScreen(view, lon, lat);
    const reach = 14 * scale;
    return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
  });
}

/** Which marks have room for their names: numbered and selected ones first, then premises; signs are told by the legend. */
export function namedMarks(
  standings: readonly Standing[],
  view: View,
  first: (key: string, ids: readonly string[]) => boolean,
  scale: number,
): { readonly keys: ReadonlySet<string>; readonly boxes: readonly Box[] } {
  const marks = markBoxes(standings, view, scale);
  const taken: Box[] = [...marks];
  const keys = new Set<string>();
  const ranked = standings
    .map((standing, at) => ({ standing, at }))
    .map((each) => {
      const ids = each.standing.members.flatMap((member) => member.entity?.id ?? []);
      const [mark] = each.standing.members;
      const wanted = first(each.standing.key, ids) ? 0 : mark?.layer === "premises" ? 1 : 2;
      return { ...each, wanted };
    })
    .sort((one, other) => one.wanted - other.wanted);
  for (const { standing, at, wanted } of ranked) {
    const [mark] = standing.members;
    if (!mark || wanted === 2 || (wanted === 1 && view.zoom < 13)) continue;
    const text = mark.type === "entity" ? mark.entity.label : mark.title;
    const [x, y] = toScreen(view, standing.lon, standing.lat);
    const half = Math.min(27, text.length + 1) * 3.5 * scale;
    const top = y + 16 * scale;
    const box: Box = { left: x - half, right: x + half, top, bottom: top + 15 * scale };
    if (taken.some((each, index) => index !== at && meets(each, box))) continue;
    taken.push(box);
    keys.add(standing.key);
  }
  return { keys, boxes: taken };
}
