import { gridStep, onGrid, type Point, type Rect } from "../core/geometry";
import type { LayoutInput } from "../core/layoutInput";
import { type Random, seededRandom } from "../core/random";
import { type Body, moveBody } from "./body";
import { extentOf, needOf, shiftTo } from "./fit";
import type { Positions, Step } from "./layout";
import { neatBlock } from "./neatBlock";
import { Pace } from "./pace";
import { packShelves } from "./pack";
import { type Arranging, layOutPiece } from "./piece";
import { components, type Scene } from "./scene";
import { settle } from "./settle";

/** A frame may be filled more loosely than needed up to this, so that a middling chart uses the whole screen and a small one is not torn apart. */
const loosest = 1.6;
/** Space between separate pieces. */
const gutter = 2 * gridStep;

/** Reads input positions that are numbers; others are as good as none. */
export function soundInput(input: LayoutInput): LayoutInput {
  const sound = (map: ReadonlyMap<string, Point>) =>
    new Map([...map].filter(([, at]) => Number.isFinite(at.x) && Number.isFinite(at.y)));
  const side = (value: number) => (Number.isFinite(value) ? Math.max(200, value) : 1000);
  return {
    ...input,
    fixed: sound(input.fixed),
    current: sound(input.current),
    width: side(input.width),
    height: side(input.height),
  };
}

/** Where everything stands; pins to the last bit. */
export function positionsOf(bodies: readonly Body[], input: LayoutInput): Positions {
  const at = new Map(bodies.flatMap((body) => body.spots.map((spot) => [spot.item.id, spot] as const)));
  return new Map(
    input.items.map((item) => {
      const pin = input.fixed.get(item.id);
      const spot = at.get(item.id);
      // + 0 makes -0 into 0, so that equal pictures are equal bytes.
      return [item.id, pin ? { x: pin.x, y: pin.y } : { x: (spot?.x ?? 0) + 0, y: (spot?.y ?? 0) + 0 }];
    }),
  );
}

function isLone(piece: readonly Body[]): boolean {
  return piece.length === 1 && piece[0]?.box === undefined && piece[0]?.wires.length === 0;
}

interface Job {
  readonly input: LayoutInput;
  readonly how: Arranging;
  readonly random: Random;
  readonly pace: Pace;
}

/** Lays out pieces that nothing holds in place, each in its own frame at 0, 0; then packs them under a main piece that is still to come. */
async function minorPieces(
  pieces: readonly (readonly Body[])[],
  job: Job,
  from: number,
  to: number,
): Promise<Body[][]> {
  const blocks: Body[][] = [];
  const total = pieces.reduce((sum, piece) => sum + piece.length ** 1.5, 0);
  let done = 0;
  for (const piece of pieces) {
    const area = needOf(piece);
    const w = Math.sqrt(area * 1.35);
    const share = (count: number) => from + ((to - from) * count) / total;
    const next = done + piece.length ** 1.5;
    await layOutPiece(
      piece,
      { x: 0, y: 0, w, h: area / w },
      job.how,
      job.random,
      job.pace,
      share(done),
      share(next),
    );
    done = next;
    blocks.push([...piece]);
  }
  return blocks;
}

function padded(bodies: readonly Body[]): Rect {
  const extent = extentOf(bodies);
  return { ...extent, w: extent.w + gutter, h: extent.h + gutter };
}

/** The frame for the main piece and the shelves below it that together come nearest to the wanted shape. */
function divide(
  need: number,
  blocks: readonly (readonly Body[])[],
  input: LayoutInput,
): { w: number; h: number } {
  const sizes = blocks.map(padded);
  const rest = sizes.reduce((sum, size) => sum + size.w * size.h, 0);
  const screen = input.width * input.height;
  const area = Math.max(need + rest, Math.min(screen, (need + rest) * loosest));
  const aspect = input.width / input.height;
  let best = { w: 0, h: 0 };
  let bestCost = Number.POSITIVE_INFINITY;
  for (let factor = 0.7; factor < 1.45; factor += 0.05) {
    const w = Math.sqrt(area * aspect) * factor;
    const shelves = sizes.length > 0 ? packShelves(sizes, w) : { w: 0, h: 0 };
    const h = need > 0 ? Math.max(area - rest, need) / w : 0;
    const cost =
      Math.abs(Math.log(Math.max(w, shelves.w) / (h + shelves.h) / aspect)) + Math.abs(factor - 1) * 0.2;
    if (cost < bestCost) {
      best = { w, h };
      bestCost = cost;
    }
  }
  return best;
}

function placeShelves(blocks: readonly (readonly Body[])[], left: number, top: number, width: number): void {
  const sizes = blocks.map(padded);
  const packed = packShelves(sizes, width);
  blocks.forEach((block, index) => {
    const at = packed.at[index];
    if (at) shiftTo(block, left + at.x, top + at.y);
  });
}

function chiefly(piece: readonly Body[]): boolean {
  return piece.some((body) => body.spots.some((spot) => spot.item.main && spot.item.tier === 3));
}

async function freshly(scene: Scene, job: Job): Promise<void> {
  const pieces = components(scene);
  const lone = pieces.filter(isLone).flat();
  const linked = pieces.filter((piece) => !isLone(piece));
  const main = linked.find(chiefly) ?? linked[0];
  const minor = linked.filter((piece) => piece !== main);
  const weight = minor.reduce((sum, piece) => sum + piece.length ** 1.5, 0);
  const share = main ? weight / (weight + main.length ** 1.5) : 1;
  const blocks = await minorPieces(minor, job, 0, share * 0.95);
  const { width, height } = job.input;
  if (lone.length > 0) {
    neatBlock(lone, main || blocks.length > 0 ? 2.5 : width / height);
    blocks.push(lone);
  }
  const { w, h } = divide(main ? needOf(main) : 0, blocks, job.input);
  let bottom = 0;
  if (main) {
    const frame = { x: 0, y: 0, w, h };
    await layOutPiece(main, frame, job.how, job.random, job.pace, share * 0.95, 0.95);
    const extent = extentOf(main);
    bottom = extent.y + extent.h + gutter;
  }
  placeShelves(blocks, 0, bottom, w);
  const all = extentOf(scene.bodies);
  const dx = onGrid(width / 2 - all.x - all.w / 2);
  const dy = onGrid(height / 2 - all.y - all.h / 2);
  for (const body of scene.bodies) moveBody(body, body.x + dx, body.y + dy);
}

/** The frame round things that stand already, large enough for all. */
function frameAround(bodies: readonly Body[], input: LayoutInput): Rect {
  const need = Math.max(needOf(bodies), 1);
  const w = Math.sqrt(need * 1.1 * (input.width / input.height));
  const h = (need * 1.1) / w;
  const standing = extentOf(bodies.filter((body) => body.fixed || body.known));
  const middle =
    bodies.some((body) => body.known) || standing.w > 2 * w || standing.h > 2 * h
      ? { x: standing.x + standing.w / 2, y: standing.y + standing.h / 2 }
      : { x: input.width / 2, y: input.height / 2 };
  const left = Math.min(middle.x - w / 2, standing.x);
  const top = Math.min(middle.y - h / 2, standing.y);
  return {
    x: left,
    y: top,
    w: Math.max(middle.x + w / 2, standing.x + standing.w) - left,
    h: Math.max(middle.y + h / 2, standing.y + standing.h) - top,
  };
}

async function around(scene: Scene, job: Job): Promise<void> {
  const held = (body: Body) => body.fixed || body.known;
  const pieces = components(scene);
  const anchored = pieces.filter((piece) => piece.some(held));
  const loose = pieces.filter((piece) => !piece.some(held) && !isLone(piece));
  const lone = pieces.filter((piece) => !piece.some(held) && isLone(piece)).flat();
  const blocks = await minorPieces(loose, job, 0, 0.3);
  if (lone.length > 0) {
    neatBlock(lone, 2.5);
    blocks.push(lone);
  }
  // All anchored pieces share one frame, so they are arranged as one.
  const standing = anchored.flat();
  await layOutPiece(standing, frameAround(standing, job.input), job.how, job.random, job.pace, 0.3, 0.9);
  const extent = extentOf(standing);
  placeShelves(blocks, onGrid(extent.x), extent.y + extent.h + gutter, extent.w);
  for (const body of scene.bodies) if (!held(body)) body.known = true;
  job.pace.phase(0.9, 1);
  await settle(scene.bodies, job.pace);
}

/**
 * Arranges a scene by its links. Without pins and known positions the whole is drawn afresh to the shape of the frame;
 * otherwise what stands stays and only the rest is placed.
 */
export async function arrange(
  scene: Scene,
  input: LayoutInput,
  how: Arranging,
  step: Step,
): Promise<Positions> {
  const job = { input, how, random: seededRandom(input.seed), pace: new Pace(step) };
  await step(0);
  if (scene.bodies.some((body) => body.fixed || body.known)) await around(scene, job);
  else if (scene.bodies.length > 0) await freshly(scene, job);
  await step(1);
  return positionsOf(scene.bodies, input);
}
