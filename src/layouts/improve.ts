import { onGrid } from "../core/geometry";
import { type Body, isFree, moveBody, type Spot } from "./body";
import { bodyCost, troubledBodies } from "./cost";
import type { Pace } from "./pace";
import type { Random } from "./random";
import type { Scene } from "./scene";

/** Temperatures in px of cost (see cost.ts): at first a crossing may be taken on, at the end nothing that costs a px. */
const hot = 60;
const cold = 0.8;
/** Line and mark checks that one run may spend: what bounds its time, the same on every machine. */
const budget = { least: 9_000_000, each: 80_000, square: 1_150, most: 420_000_000 };
/** Share of the budget that goes to what lines still run under, in so many looks. */
const repair = { share: 0.35, looks: 3, heat: 0.3 };

export interface Improvement {
  /** Boxes belong at the edge of the frame. */
  readonly rim: boolean;
  /** Members of a box may change places only within their tier. */
  readonly ranked: boolean;
}

interface Try {
  /** Does it; false = not possible. */
  (): boolean;
}

/** Moves that bodies can make; each leaves no overlap. */
class Moves {
  private undo: (() => void) | undefined;
  readonly touched: Body[] = [];

  constructor(
    private readonly scene: Scene,
    private readonly free: readonly Body[],
    private readonly options: Improvement,
    private readonly random: Random,
  ) {}

  private pick<T>(list: readonly T[]): T | undefined {
    return list[Math.floor(this.random() * list.length)];
  }

  /** Proposes a change of `body`: what it touches is in `touched`, what makes it is returned. */
  propose(body: Body, heat: number): Try | undefined {
    this.touched.length = 0;
    this.touched.push(body);
    const dice = this.random();
    if (body.box !== undefined && body.spots.length > 1 && dice < 0.35) return this.reseat(body);
    if (dice < 0.55 && dice > 0.4) return this.swap(body);
    const { frame } = this.scene;
    let x = body.x;
    let y = body.y;
    const wire = this.pick(body.wires);
    if (body.box !== undefined && this.options.rim && dice > 0.7) {
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

  private shift(body: Body, x: number, y: number): Try | undefined {
    if (x === body.x && y === body.y) return undefined;
    if (!isFree(body, x, y, this.scene.bodies)) return undefined;
    const from = { x: body.x, y: body.y };
    return () => {
      moveBody(body, x, y);
      this.undo = () => moveBody(body, from.x, from.y);
      return true;
    };
  }

  private swap(body: Body): Try | undefined {
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
  private reseat(body: Body): Try | undefined {
    const one = this.pick(body.spots);
    const two = this.pick(body.spots);
    if (!one || !two) return undefined;
    if (one === two) {
      if (this.options.ranked) return undefined;
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
    if (one.item.hub || two.item.hub || (this.options.ranked && one.item.tier !== two.item.tier))
      return undefined;
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

/**
 * Simulated annealing on the grid over the free bodies: shifts, swaps, and changes of seat within a box, none of which makes an
 * overlap. Bounded by a budget of checks, not by the clock, so that the result is the same everywhere.
 */
export async function improve(
  scene: Scene,
  free: readonly Body[],
  options: Improvement,
  random: Random,
  pace: Pace,
): Promise<void> {
  if (free.length === 0 || scene.wires.length === 0) return;
  const perMove =
    8 * scene.bodies.length +
    (2 * scene.wires.length * (scene.wires.length + scene.spots.length)) / scene.bodies.length +
    2 * scene.wires.length;
  const count = free.length;
  const checks = Math.min(budget.most, budget.least + budget.each * count + budget.square * count * count);
  const total = Math.min(Math.ceil(checks / perMove), 900 * count);
  const moves = new Moves(scene, free, options, random);
  const sum = (limit: number) => {
    let all = 0;
    for (const body of moves.touched) {
      all += bodyCost(body, scene, options.rim, limit - all);
      if (all > limit) break;
    }
    return all;
  };
  let made = 0;
  const anneal = async (bodies: readonly Body[], until: number, heatFrom: number) => {
    const from = made;
    for (; made < until; made++) {
      if (pace.due()) await pace.rest(made / total);
      const heat = (heatFrom * (until - made)) / (until - from);
      const body = bodies[Math.floor(random() * bodies.length)];
      const make = body && moves.propose(body, heat);
      if (!make) continue;
      const before = sum(Number.POSITIVE_INFINITY);
      if (!make()) {
        moves.takeBack();
        continue;
      }
      // The most that the Metropolis rule would accept, drawn beforehand so that counting can stop there.
      const temperature = cold * (hot / cold) ** (heat * heat);
      const limit = before - temperature * Math.log(1 - random());
      if (sum(limit) > limit) moves.takeBack();
    }
  };
  await anneal(free, Math.floor(total * (1 - repair.share)), 1);
  for (let look = 1; look <= repair.looks; look++) {
    const troubled = troubledBodies(scene);
    const bodies = free.filter((body) => troubled.has(body));
    if (bodies.length === 0) return;
    const share = 1 - repair.share * (1 - look / repair.looks);
    await anneal(bodies, Math.min(Math.floor(total * share), made + 600 * bodies.length), repair.heat / look);
  }
}
