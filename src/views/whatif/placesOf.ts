import type { Arrangement } from "../../core/arrangement";
import type { Drawn } from "../../core/drawn";
import type { Point } from "../../core/geometry";

/** Room for a mark that the chart has not placed yet. */
const step = 90;

/** Where each mark stands: the chart's own place; what the chart has not placed stands in rows below, in order. */
export function placesOf(drawn: Drawn, arrangement: Arrangement): ReadonlyMap<string, Point> {
  const places = new Map<string, Point>();
  const loose: string[] = [];
  for (const id of drawn.marks.keys()) {
    const known = arrangement.positions.get(id);
    if (known) places.set(id, { x: known.x, y: known.y });
    else loose.push(id);
  }
  if (loose.length === 0) return places;
  const known = [...places.values()];
  const left = Math.min(0, ...known.map(({ x }) => x));
  const right = Math.max(0, ...known.map(({ x }) => x));
  const below = Math.max(0, ...known.map(({ y }) => y)) + (known.length > 0 ? step : 0);
  const across = Math.max(Math.ceil(Math.sqrt(loose.length)), Math.floor((right - left) / step), 1);
  loose.forEach((id, at) => {
    places.set(id, { x: left + (at % across) * step, y: below + Math.floor(at / across) * step });
  });
  return places;
}
