import { gridStep, onGrid } from "../core/geometry";
import { type Body, isFree, moveBody } from "./body";
import type { Pace } from "./pace";

/** Offsets of grid points round a point, nearest first (then by row and column, so that ties are settled the same way everywhere). */
const rings: { readonly x: number; readonly y: number }[] = [];
const reach = 24;
for (let y = -reach; y <= reach; y++) {
  for (let x = -reach; x <= reach; x++) {
    if (x * x + y * y <= reach * reach) rings.push({ x: x * gridStep, y: y * gridStep });
  }
}
rings.sort((a, b) => a.x * a.x + a.y * a.y - b.x * b.x - b.y * b.y || a.y - b.y || a.x - b.x);

/** Puts a body on the free grid point nearest to where it wants to be. A place always exists: the plane is larger than what stands on it. */
export function settleBody(body: Body, wantX: number, wantY: number, standing: readonly Body[]): void {
  const x = onGrid(wantX);
  const y = onGrid(wantY);
  for (let scale = 1; ; scale *= 3) {
    for (const { x: dx, y: dy } of rings) {
      if (isFree(body, x + dx * scale, y + dy * scale, standing)) {
        moveBody(body, x + dx * scale, y + dy * scale);
        return;
      }
    }
  }
}

/** Earlier = has its wish granted first. */
function rank(body: Body): number {
  if (body.fixed) return 0;
  if (body.known) return 1;
  if (body.spots.some((spot) => spot.item.main && spot.item.tier === 3)) return 2;
  if (body.box !== undefined) return 3;
  return 4;
}

/** Ends all overlaps, moving as little as it can: pinned bodies never move, known ones only when something stood there first. */
export async function settle(bodies: readonly Body[], pace: Pace): Promise<void> {
  const standing: Body[] = [];
  const queue = bodies
    .map((body, index) => ({ body, index }))
    .sort(
      (a, b) => rank(a.body) - rank(b.body) || b.body.wires.length - a.body.wires.length || a.index - b.index,
    );
  for (const { body } of queue) {
    if (!body.fixed && !(body.known && isFree(body, body.x, body.y, standing)))
      settleBody(body, body.x, body.y, standing);
    standing.push(body);
    if (pace.due()) await pace.rest(standing.length / bodies.length);
  }
}
