import { soundInput } from "./arrange";
import { type Body, moveBody } from "./body";
import { finish } from "./finish";
import type { Layout } from "./layout";
import { buildScene, type Scene } from "./scene";

const turn = 2 * Math.PI;
/** Between neighbours on a ring and between rings. */
const gap = 14;
/** Rounds of ordering by the mean direction of neighbours, and of pushing apart. */
const sweeps = 12;
const pushes = 60;

function angleOf(x: number, y: number): number {
  const angle = Math.atan2(y, x);
  return angle < 0 ? angle + turn : angle;
}

function neighbours(body: Body): Body[] {
  return body.wires.map((wire) => (wire.a.body === body ? wire.b.body : wire.a.body));
}

/** The OCG in whose sector a body stands: its own, or the one that most of its neighbours belong to. */
function sectors(bodies: readonly Body[]): ReadonlyMap<Body, string> {
  const of = new Map<Body, string>();
  for (const body of bodies) {
    const group = body.spots[0]?.item.group;
    if (group !== undefined) of.set(body, group);
  }
  for (let left = bodies.filter((body) => !of.has(body)); left.length > 0; ) {
    const found = new Map<Body, string>();
    for (const body of left) {
      const votes = new Map<string, number>();
      for (const other of neighbours(body)) {
        const group = of.get(other);
        if (group !== undefined) votes.set(group, (votes.get(group) ?? 0) + 1);
      }
      const [best] = [...votes].sort((a, b) => b[1] - a[1]);
      if (best) found.set(body, best[0]);
    }
    if (found.size === 0) break;
    for (const [body, group] of found) of.set(body, group);
    left = left.filter((body) => !of.has(body));
  }
  return of;
}

/** A direction for every body: sectors share the circle by need, and within them neighbours draw each other near. */
function directions(scene: Scene): ReadonlyMap<Body, number> {
  const of = sectors(scene.bodies);
  const names = [...new Set(scene.bodies.map((body) => of.get(body) ?? ""))];
  const at = new Map<Body, number>();
  const ranges: { from: number; to: number; bodies: Body[] }[] = [];
  let used = 0;
  for (const name of names) {
    const bodies = scene.bodies.filter((body) => (of.get(body) ?? "") === name);
    const from = (used / scene.bodies.length) * turn;
    used += bodies.length;
    ranges.push({ from, to: (used / scene.bodies.length) * turn, bodies });
    bodies.forEach((body, index) => {
      at.set(body, from + ((index + 0.5) / bodies.length) * ((bodies.length / scene.bodies.length) * turn));
    });
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const { from, to, bodies } of ranges) {
      const middle = (from + to) / 2;
      const wanted = bodies.map((body, index) => {
        let x = 0;
        let y = 0;
        for (const other of neighbours(body)) {
          x += Math.cos(at.get(other) ?? 0);
          y += Math.sin(at.get(other) ?? 0);
        }
        const drawn = x * x + y * y > 1e-9 ? angleOf(x, y) : (at.get(body) ?? 0);
        // Compared as a turn from the sector's middle, so that 359° and 1° are near.
        const aside = ((drawn - middle + 1.5 * turn) % turn) - turn / 2;
        return { body, aside, index };
      });
      wanted.sort((a, b) => a.aside - b.aside || a.index - b.index);
      wanted.forEach(({ body }, index) => {
        at.set(body, from + ((index + 0.5) / bodies.length) * (to - from));
      });
    }
  }
  return at;
}

/** How far the second of two neighbours must be turned on from the first so that they do not meet, at most a step at a time. */
function meets(a: Body, b: Body, radius: number, angleA: number, angleB: number): boolean {
  const dx = Math.abs((Math.cos(angleB) - Math.cos(angleA)) * radius);
  const dy = (Math.sin(angleB) - Math.sin(angleA)) * radius;
  return dx < a.right + b.left && (dy >= 0 ? dy < a.bottom + b.top : -dy < b.bottom + a.top);
}

/** Angles on a ring of this radius near the wanted ones without neighbours meeting; undefined when it is too small. */
function fitOnRing(ring: readonly Body[], wanted: readonly number[], radius: number): number[] | undefined {
  const angles = [...wanted];
  const step = gap / 2 / radius;
  const count = ring.length;
  for (let push = 0; push < pushes * 4; push++) {
    let met = false;
    for (let index = 0; index < count; index++) {
      const next = (index + 1) % count;
      const [a, b] = [ring[index], ring[next]];
      const [from, to] = [angles[index] ?? 0, (angles[next] ?? 0) + (next === 0 ? turn : 0)];
      if (!a || !b || a === b || (to > from && !meets(a, b, radius, from, to))) continue;
      met = true;
      angles[index] = from - step;
      angles[next] = (angles[next] ?? 0) + step;
    }
    if (!met) return angles;
  }
  return undefined;
}

const reachOfAll = (bodies: readonly Body[]) =>
  Math.max(0, ...bodies.flatMap((body) => [body.left, body.right, body.top, body.bottom]));

function placeRing(ring: readonly Body[], at: ReadonlyMap<Body, number>, least: number): number {
  const sorted = ring
    .map((body, index) => ({ body, index, angle: at.get(body) ?? 0 }))
    .sort((a, b) => a.angle - b.angle || a.index - b.index);
  const bodies = sorted.map(({ body }) => body);
  // Half way to even spacing: sectors still show, and a crowded sector borrows from an empty one.
  const first = sorted[0]?.angle ?? 0;
  const wanted = sorted.map(({ angle }, rank) => 0.5 * angle + 0.5 * (first + (rank / bodies.length) * turn));
  for (let radius = least; ; radius = radius * 1.08 + 10) {
    const angles = bodies.length === 1 ? wanted : fitOnRing(bodies, wanted, Math.max(radius, 1));
    if (!angles) continue;
    bodies.forEach((body, index) => {
      const angle = (angles[index] ?? 0) - turn / 4;
      if (!body.fixed) moveBody(body, Math.cos(angle) * radius, Math.sin(angle) * radius);
    });
    return radius;
  }
}

/** Rings by tier: principals inside, then significant, peripheral, and all else outside; each OCG has its sector. */
export const ring: Layout = {
  title: "Ring by tier",
  about:
    "Principals inside, significant and peripheral round them, all else outside; every OCG has its sector.",
  boxes: "none",
  async run(input, step) {
    const sound = soundInput(input);
    const scene = buildScene({ ...sound, current: new Map() }, "none");
    await step(0);
    const at = directions(scene);
    let radius = 0;
    let before: readonly Body[] = [];
    for (const tier of [3, 2, 1, 0]) {
      const all = scene.bodies.filter((body) => body.spots[0]?.item.tier === tier);
      const round = all.reduce(
        (sum, body) => sum + (body.left + body.right + body.top + body.bottom) / 2 + gap,
        0,
      );
      // As many rings as keep the outermost about twice as far as the first.
      const next = radius + reachOfAll(before) + reachOfAll(all) + gap;
      const rings = Math.max(
        1,
        Math.round(
          (Math.sqrt(next * next + (2 * round * reachOfAll(all)) / Math.PI) - next) /
            (2 * reachOfAll(all) + 1),
        ),
      );
      const ordered = [...all].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0));
      for (let part = 0; part < rings; part++) {
        const bodies = ordered.filter((_, index) => index % rings === part);
        if (bodies.length === 0) continue;
        const least =
          before.length === 0
            ? bodies.length === 1
              ? 0
              : reachOfAll(bodies)
            : radius + reachOfAll(before) + reachOfAll(bodies) + gap;
        radius = placeRing(bodies, at, least);
        before = bodies;
        await step(0.5);
      }
    }
    for (const body of scene.bodies)
      if (!body.fixed) moveBody(body, body.x + sound.width / 2, body.y + sound.height / 2);
    return finish(scene.bodies, sound, step);
  },
};
