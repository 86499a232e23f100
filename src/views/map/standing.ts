import { toScreen, type View } from "./camera";
import type { MapMark } from "./mapMark";

/** One mark on the screen, or several that stand on the same spot at this zoom. */
export interface Standing {
  readonly key: string;
  readonly lon: number;
  readonly lat: number;
  readonly members: readonly MapMark[];
}

/** Marks nearer than this are one mark with a number, px. */
const together = 17;

/** Marks in view, those on one spot together. Only marks of one layer and sort are drawn as one: nothing hides under another thing's sign. */
export function standing(marks: readonly MapMark[], view: View): readonly Standing[] {
  const cells = new Map<string, { x: number; y: number; members: MapMark[] }[]>();
  const all: { x: number; y: number; members: MapMark[] }[] = [];
  for (const mark of marks) {
    const [x, y] = toScreen(view, mark.lon, mark.lat);
    if (x < -300 || y < -300 || x > view.width + 300 || y > view.height + 300) continue;
    const sort = `${mark.layer} ${mark.type === "entity" ? mark.entity.kind : mark.sign}`;
    const [column, row] = [Math.floor(x / together), Math.floor(y / together)];
    let joined = false;
    for (let c = column - 1; c <= column + 1 && !joined; c++)
      for (let r = row - 1; r <= row + 1 && !joined; r++)
        for (const spot of cells.get(`${sort} ${c} ${r}`) ?? []) {
          if (Math.hypot(spot.x - x, spot.y - y) > together) continue;
          spot.members.push(mark);
          joined = true;
          break;
        }
    if (joined) continue;
    const spot = { x, y, members: [mark] };
    all.push(spot);
    const key = `${sort} ${column} ${row}`;
    const cell = cells.get(key);
    if (cell) cell.push(spot);
    else cells.set(key, [spot]);
  }
  return all.map(({ members }) => {
    const [first] = members;
    const n = members.length;
    return {
      key: first?.key ?? "",
      lon: members.reduce((sum, each) => sum + each.lon, 0) / n,
      lat: members.reduce((sum, each) => sum + each.lat, 0) / n,
      members,
    };
  });
}
