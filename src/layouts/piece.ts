import { gridStep, onGrid, type Rect } from "../core/geometry";
import type { Random } from "../core/random";
import { type Body, isFree, moveBody } from "./body";
import { extentOf, fitToFrame, stretch } from "./fit";
import { improve } from "./improve";
import type { Pace } from "./pace";
import { type Scene, sceneOf } from "./scene";
import { settle } from "./settle";
import { stress } from "./stress";

/** How the engine is to arrange. */
export interface Arranging {
  /** Boxes belong at the edge of the frame, in the sector where their links go. */
  readonly rim: boolean;
  /** Members of a box stay in order of rank. */
  readonly ranked: boolean;
}

function held(body: Body): boolean {
  return body.fixed || body.known;
}

/** Puts each box on the edge of the frame, nearest to where its links drew it. */
function toRim(scene: Scene): void {
  const { frame } = scene;
  const standing = scene.bodies.filter(held);
  for (const box of scene.boxes) {
    if (held(box)) continue;
    const left = onGrid(frame.x + box.left);
    const top = onGrid(frame.y + box.top);
    const right = Math.max(left, onGrid(frame.x + frame.w - box.right));
    const bottom = Math.max(top, onGrid(frame.y + frame.h - box.bottom));
    let best: { x: number; y: number } | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    const weigh = (x: number, y: number, extra: number) => {
      const cost = (x - box.x) * (x - box.x) + (y - box.y) * (y - box.y) + extra;
      if (cost < bestCost && isFree(box, x, y, standing)) {
        best = { x, y };
        bestCost = cost;
      }
    };
    for (let y = top; y <= bottom; y += gridStep) for (const x of [left, right]) weigh(x, y, 0);
    for (let x = left; x <= right; x += gridStep) for (const y of [top, bottom]) weigh(x, y, 2500);
    if (!best) continue;
    moveBody(box, best.x, best.y);
    standing.push(box);
  }
}

/** The principal of the OCG in the middle (of several, the one with most lines): the middle of the chart. */
function chiefOf(bodies: readonly Body[]): Body | undefined {
  const chiefs = bodies.filter(
    (body) => body.box === undefined && body.spots.some((spot) => spot.item.main && spot.item.tier === 3),
  );
  return chiefs.reduce<Body | undefined>(
    (best, body) => (!best || body.wires.length > best.wires.length ? body : best),
    undefined,
  );
}

/** Lays out one connected piece into a frame; what is pinned or known stays, the rest takes its place round it. */
export async function layOutPiece(
  bodies: readonly Body[],
  frame: Rect,
  how: Arranging,
  random: Random,
  pace: Pace,
  from: number,
  to: number,
): Promise<void> {
  const part = (share: number) => from + (to - from) * share;
  const scene = sceneOf(bodies, frame);
  const anchored = bodies.some(held);
  const rim = how.rim && scene.boxes.length > 0 && scene.boxes.length < bodies.length;
  pace.phase(part(0), part(0.15));
  await stress(bodies, held, rim, random, pace);
  const chief = anchored ? undefined : chiefOf(bodies);
  if (!anchored) fitToFrame(bodies, frame, chief);
  // Line ends follow only where moveBody was called.
  for (const body of bodies) moveBody(body, body.x, body.y);
  if (chief) moveBody(chief, onGrid(frame.x + frame.w / 2), onGrid(frame.y + frame.h / 2));
  if (rim) toRim(scene);
  pace.phase(part(0.15), part(0.25));
  await settle(bodies, pace);
  pace.phase(part(0.25), part(1));
  await improve(
    scene,
    bodies.filter((body) => !held(body) && body !== chief),
    { rim, ranked: how.ranked },
    random,
    pace,
  );
  if (!anchored) {
    // What did not fit makes the frame larger, in the same shape.
    const { w, h } = extentOf(bodies);
    const grown = Math.max(1, w / frame.w, h / frame.h);
    stretch(bodies, { ...frame, w: frame.w * grown, h: frame.h * grown });
    centreIn(bodies, frame);
  }
}

/** Moves a piece so that its middle is the frame's. */
export function centreIn(bodies: readonly Body[], frame: Rect): void {
  const extent = extentOf(bodies);
  const dx = onGrid(frame.x + frame.w / 2 - extent.x - extent.w / 2);
  const dy = onGrid(frame.y + frame.h / 2 - extent.y - extent.h / 2);
  for (const body of bodies) moveBody(body, body.x + dx, body.y + dy);
}
