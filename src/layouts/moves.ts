import { gridStep, onGrid, type Rect } from "../core/geometry";
import type { Random } from "../core/random";
import { type Body, isFree, moveBody, type Spot, type Wire } from "./body";
import type { Scene } from "./scene";

/** What the moves of an improvement must respect. */
export interface MoveRules {
  /** Boxes belong at the edge of the frame. */
  readonly rim: boolean;
  /** Members of a box may change places only within their tier. */
  readonly ranked: boolean;
}

/** Makes a proposed change; false = it did not come out without an overlap and must be taken back. */
type Make = () => boolean;

/** Bodies with more line checks than this per look are placed by stress alone; their members still change seats. */
const heavy = 300_000;

/** By how much a body at x, y would stick out of the frame; half a grid step is nothing. */
function outside(body: Body, x: number, y: number, frame: Rect): number {
  const over = (value: number) => Math.max(0, value - gridStep / 2);
  return (
    over(frame.x - x + body.left) +
    over(x + body.right - frame.x - frame.w) +
    over(frame.y - y + body.top) +
    over(y + body.bottom - frame.y - frame.h)
  );
}

/** Changes that bodies can make; each leaves no overlap. */
export class Moves {
  private undo: (() => void) | undefined;
  /** What the proposed change moves. */
  readonly touched: Body[] = [];
  /** The lines of two members that change seats: all that such a change can make better or worse. Undefined for other changes. */
  seated: readonly Wire[] | undefined;

  constructor(
    private readonly scene: Scene,
    private readonly free: readonly Body[],
    private readonly rules: MoveRules,
    private readonly random: Random,
  ) {}

  private pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  /** Proposes a change of `body`: what it touches is in `touched`, what makes it is returned. */
  propose(body: Body, heat: number): Make | undefined {
    this.touched.length = 0;
    this.touched.push(body);
    this.seated = undefined;
    const dice = this.random();
    const tooHeavy = body.wires.length * (this.scene.wires.length + this.scene.spots.length) > heavy;
    if (body.box !== undefined && body.spots.length > 1 && (dice < 0.35 || tooHeavy))
      return this.reseat(body);
    if (tooHeavy && body.box !== undefined) return undefined;
    if (dice < 0.55 && dice > 0.4) return this.swap(body);
    const { frame } = this.scene;
    let x = body.x;
    let y = body.y;
    const wire = this.pick(body.wires);
    if (body.box !== undefined && this.rules.rim && dice > 0.7) {
      const along = this.random();
      const side = Math.floor(this.random() * 4);
      const w = frame.w - body.left - body.right;
      const h = frame.h - body.top - body.bottom;
      x = frame.x + body.left + (side === 0 ? 0 : side === 1 ? w : along * w);
      y = frame.y + body.top + (side === 2 ? 0 : side === 3 ? h : along * h);
    } else if (wire && dice > 0.78) {
      const other = wire.a.body === body ? wire.b : wire.a;
      const angle = this.random() * 2 * Math.PI;
      const far = 70 + other.item.w + this.random() * 110;
      x = other.x + Math.cos(angle) * far * 1.15;
      y = other.y + Math.sin(angle) * far;
    } else {
      const span = 40 + heat * 0.35 * Math.min(frame.w, frame.h);
      x += (this.random() + this.random() - 1) * span;
      y += (this.random() + this.random() - 1) * span;
    }
    return this.shift(body, onGrid(x), onGrid(y));
  }

  private shift(body: Body, x: number, y: number): Make | undefined {
    if (x === body.x && y === body.y) return undefined;
    // What has left the frame for a moment would find its place taken.
    if (outside(body, x, y, this.scene.frame) > outside(body, body.x, body.y, this.scene.frame))
      return undefined;
    if (!isFree(body, x, y, this.scene.bodies)) return undefined;
    const from = { x: body.x, y: body.y };
    return () => {
      moveBody(body, x, y);
      this.undo = () => moveBody(body, from.x, from.y);
      return true;
    };
  }

  private swap(body: Body): Make | undefined {
    const other = this.pick(this.free);
    if (!other || other === body || (other.box === undefined) !== (body.box === undefined)) return undefined;
    this.touched.push(other);
    const [ax, ay, bx, by] = [body.x, body.y, other.x, other.y];
    if (!isFree(body, bx, by, this.scene.bodies, other) || !isFree(other, ax, ay, this.scene.bodies, body))
      return undefined;
    return () => {
      moveBody(body, bx, by);
      moveBody(other, ax, ay);
      this.undo = () => {
        moveBody(body, ax, ay);
        moveBody(other, bx, by);
      };
      // Each is free with the other away; together they may still meet.
      return isFree(body, bx, by, [other]);
    };
  }

  /** Two members of a box change places, or the whole box is mirrored. */
  private reseat(body: Body): Make | undefined {
    const one = this.pick(body.spots);
    const two = this.pick(body.spots);
    if (!one || !two) return undefined;
    if (one === two) {
      if (this.rules.ranked) return undefined;
      const mirror = () => {
        for (const spot of body.spots) spot.dx = -spot.dx;
        moveBody(body, body.x, body.y);
      };
      return () => {
        mirror();
        this.undo = mirror;
        return true;
      };
    }
    if (one.item.hub || two.item.hub || (this.rules.ranked && one.item.tier !== two.item.tier))
      return undefined;
    this.seated = [...new Set([...one.wires, ...two.wires])];
    const exchange = () => {
      exchangeSeats(one, two);
      moveBody(body, body.x, body.y);
    };
    return () => {
      exchange();
      this.undo = exchange;
      return true;
    };
  }

  takeBack(): void {
    this.undo?.();
    this.undo = undefined;
  }
}

function exchangeSeats(one: Spot, two: Spot): void {
  [one.dx, two.dx] = [two.dx, one.dx];
  [one.dy, two.dy] = [two.dy, one.dy];
}
