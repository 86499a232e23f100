import { type Projection, projected } from "./projection";
import { isEmptyShape, type Shape, type Spot, spotLists } from "./shape";

/** Told of each fault of a shape, and what was done about it. */
export type TellShape = (code: string, message: string, done: string) => void;

const spotWords = (spot: Spot) =>
  spot
    .slice(0, 2)
    .map((value) => (Number.isFinite(value) ? String(value) : "?"))
    .join(", ");

/** Positions in degrees; where nothing has to be changed the list itself, since boundaries have millions. */
function placedList(spots: readonly Spot[], projection: Projection): readonly Spot[] | string {
  let made: Spot[] | undefined;
  for (const [index, spot] of spots.entries()) {
    const result = projected(spot, projection);
    if (typeof result === "string") return `Position ${index + 1} (${spotWords(spot)}) ${result}`;
    if (result !== spot) made ??= spots.slice(0, index) as Spot[];
    made?.push(result);
  }
  return made ?? spots;
}

/** Twice the signed area of a ring; positive when it runs against the clock. */
function turning(ring: readonly Spot[]): number {
  let sum = 0;
  const [x0 = 0, y0 = 0] = ring[0] ?? [];
  for (let at = 1; at < ring.length - 1; at++) {
    const [ax = 0, ay = 0] = ring[at] ?? [];
    const [bx = 0, by = 0] = ring[at + 1] ?? [];
    sum += (ax - x0) * (by - y0) - (bx - x0) * (ay - y0);
  }
  return sum;
}

/** True when the outer ring of a polygon runs with the clock, or a hole against it: other than the standard asks. */
function isTurned(rings: readonly (readonly Spot[])[]): boolean {
  return rings.some((ring, at) => (at === 0 ? turning(ring) < 0 : turning(ring) > 0));
}

function closedRing(ring: readonly Spot[], tell: TellShape): readonly Spot[] | undefined {
  const [first] = ring;
  const last = ring.at(-1);
  if (!first || !last || ring.length < 3) {
    tell(
      "short-ring",
      `A ring has ${ring.length} positions; an area needs four, the first being the last.`,
      "ring left out",
    );
    return undefined;
  }
  const closed = first[0] === last[0] && first[1] === last[1];
  if (closed && ring.length >= 4) return ring;
  if (closed) {
    tell(
      "short-ring",
      "A ring has three positions; an area needs four, the first being the last.",
      "ring left out",
    );
    return undefined;
  }
  tell("open-ring", "A ring does not end where it begins.", "closed");
  return [...ring, first];
}

/** Shapes checked and in degrees; `turned` = rings run the other way round than the standard asks, which changes nothing here. */
export interface Placed {
  readonly shape: Shape;
  readonly turned: boolean;
}

/** Checks a shape and puts it into degrees. One impossible position refuses the shape: the rest of an outline would mislead. */
export function placedShape(raw: Shape, projection: Projection, tell: TellShape): Placed | undefined {
  const points: Spot[] = [];
  const lines: (readonly Spot[])[] = [];
  const polygons: (readonly (readonly Spot[])[])[] = [];
  let turned = false;
  const list = (spots: readonly Spot[]) => {
    const made = placedList(spots, projection);
    if (typeof made !== "string") return made;
    tell("bad-position", `${made}.`, "kept, without its place");
    return undefined;
  };
  if (raw.points.length > 0) {
    const made = list(raw.points);
    if (!made) return undefined;
    points.push(...made);
  }
  for (const line of raw.lines) {
    const made = list(line);
    if (!made) return undefined;
    if (made.length === 0) continue;
    if (made.length === 1) {
      tell("short-line", "A line has one position only.", "read as a point");
      points.push(...made);
    } else lines.push(made);
  }
  for (const rings of raw.polygons) {
    const kept: (readonly Spot[])[] = [];
    let lost = false;
    for (const [at, ring] of rings.entries()) {
      const made = list(ring);
      if (!made) return undefined;
      const closed = closedRing(made, tell);
      if (closed) kept.push(closed);
      // Without its outline, its holes would be taken for the area.
      else if (at === 0) lost = true;
    }
    if (lost || kept.length === 0) continue;
    turned ||= isTurned(kept);
    polygons.push(kept);
  }
  const shape = { points, lines, polygons };
  return isEmptyShape(shape) ? undefined : { shape, turned };
}

/** The first position of a shape: what the projection of a file is guessed from. */
export function firstSpot(shape: Shape): Spot | undefined {
  for (const spots of spotLists(shape)) {
    const found = spots.find((spot) => Number.isFinite(spot[0]) && Number.isFinite(spot[1]));
    if (found) return found;
  }
  return undefined;
}
