import type { GroundName } from "./basemap";
import { toScreen, type View } from "./camera";

/** A name where it is written. */
export interface NameBox {
  readonly name: GroundName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** From which zoom a place of so many thousand people is named. */
function worth({ kind, size }: GroundName, zoom: number): boolean {
  if (kind === "road") return zoom >= 13.6;
  if (kind === "district") return zoom >= 12.4;
  if (kind === "water") return zoom >= 12;
  const least = zoom < 5.5 ? 600 : zoom < 6.5 ? 250 : zoom < 7.5 ? 110 : zoom < 8.5 ? 45 : zoom < 10 ? 18 : 8;
  return size >= least;
}

const order = { town: 0, water: 2, district: 1, road: 3 } as const;

/** Names that fit: larger places first, none over another, none cut by the edge. */
export function nameBoxes(
  names: readonly GroundName[],
  view: View,
  taken: readonly Box[] = [],
  scale = 1,
): readonly NameBox[] {
  const boxes: Box[] = [...taken];
  const found: NameBox[] = [];
  const seen = new Set<string>();
  const sorted = names
    .filter((name) => worth(name, view.zoom))
    .sort((one, other) => order[one.kind] - order[other.kind] || other.size - one.size);
  for (const name of sorted) {
    const [x, y] = toScreen(view, name.lon, name.lat);
    if (x < 0 || y < 0 || x > view.width || y > view.height) continue;
    // In the town, its districts tell more than its name does.
    if (name.kind === "town" && view.zoom >= 13.4) continue;
    const size = (name.kind === "town" ? (name.size >= 200 ? 14 : 12.5) : 11.5) * scale;
    const letters = name.kind === "district" || name.kind === "water" ? 0.78 : 0.56;
    const half = (name.text.length * size * letters) / 2 + 4;
    const tilt = Math.abs(((name.turn ?? 0) * Math.PI) / 180);
    const box: Box = {
      left: x - half * Math.cos(tilt) - 3,
      right: x + half * Math.cos(tilt) + 3,
      top: y - half * Math.sin(tilt) - size * 0.7,
      bottom: y + half * Math.sin(tilt) + size * 0.7,
    };
    if (box.left < 2 || box.right > view.width - 2) continue;
    if (boxes.some((each) => meets(each, box))) continue;
    if (name.kind === "town" && seen.has(name.text)) continue;
    seen.add(name.text);
    boxes.push(box);
    found.push({ name, x, y, size });
  }
  return found;
}

function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
