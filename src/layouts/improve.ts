import { onGrid } from "../core/geometry";
import type { Random } from "../core/random";
import { type Body, isFree, moveBody } from "./body";
import { bodyCost, troubledBodies } from "./cost";
import { type MoveRules, Moves } from "./moves";
import type { Pace } from "./pace";
import type { Scene } from "./scene";

/** Temperatures in px of cost (see cost.ts): at first a crossing may be taken on, at the end nothing that costs a px. */
const hot = 60;
const cold = 0.8;
/** Line and mark checks that one run may spend: what bounds its time, the same on every machine. */
const budget = { least: 9_000_000, each: 80_000, square: 1_150, most: 420_000_000 };
/** Share of the budget that goes to what lines still run under, in so many looks. */
const repair = { share: 0.35, looks: 3, heat: 0.3 };
/** A net of (2 rings + 1)² places; bodies with more lines than `lines` have no room to be choosy. */
const seek = { rings: 5, net: 60, lines: 12 };

/**
 * Simulated annealing on the grid over the free bodies: shifts, swaps, and changes of seat within a box, none of which makes an
 * overlap. Bounded by a budget of checks, not by the clock, so that the result is the same everywhere.
 */
export async function improve(
  scene: Scene,
  free: readonly Body[],
  rules: MoveRules,
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
  const moves = new Moves(scene, free, rules, random);
  const sum = (limit: number) => {
    let all = 0;
    for (const body of moves.touched) {
      all += bodyCost(body, scene, rules.rim, limit - all, moves.seated);
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
    const until = Math.min(Math.floor(total * share), made + 600 * bodies.length);
    const half = made + (until - made) / 2;
    for (const body of bodies) {
      if (made >= half) break;
      made += reseek(body, scene, rules.rim);
      if (pace.due()) await pace.rest(made / total);
    }
    await anneal(bodies, until, repair.heat / look);
  }
}

/** Looks for a better place on a coarse net round the middle of a body's neighbours, and takes the best. Answers how many moves that was worth. */
function reseek(body: Body, scene: Scene, rim: boolean): number {
  if (body.box !== undefined || body.wires.length === 0 || body.wires.length > seek.lines) return 0;
  const from = { x: body.x, y: body.y };
  let [x, y] = [0, 0];
  for (const wire of body.wires) {
    const other = wire.a.body === body ? wire.b : wire.a;
    x += other.x / body.wires.length;
    y += other.y / body.wires.length;
  }
  let best = from;
  let tried = 1;
  let least = bodyCost(body, scene, rim, Number.POSITIVE_INFINITY);
  for (let row = -seek.rings; row <= seek.rings; row++) {
    for (let column = -seek.rings; column <= seek.rings; column++) {
      const at = { x: onGrid(x + column * seek.net), y: onGrid(y + row * seek.net) };
      if (!isFree(body, at.x, at.y, scene.bodies)) continue;
      tried++;
      moveBody(body, at.x, at.y);
      const cost = bodyCost(body, scene, rim, least);
      if (cost >= least) continue;
      least = cost;
      best = at;
    }
  }
  moveBody(body, best.x, best.y);
  // A move is two counts; a try here is one, mostly cut short.
  return Math.ceil(tried / 2);
}
