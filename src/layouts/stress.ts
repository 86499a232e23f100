import { type Random, shuffle } from "../core/random";
import type { Body } from "./body";
import type { Pace } from "./pace";

/** Above this many pairs only a seeded sample of bodies is measured to all others: bounded time for any size. */
const maxPairs = 1_200_000;
const rounds = 30;

/** Link steps from body `source` to all others; 0 = itself or out of reach. */
function steps(source: number, near: readonly (readonly number[])[], out: Uint16Array, offset: number): void {
  const queue = [source];
  for (const at of queue) {
    const next = (out[offset + at] ?? 0) + 1;
    for (const other of near[at] ?? []) {
      if (other === source || (out[offset + other] ?? 0) > 0) continue;
      out[offset + other] = next;
      queue.push(other);
    }
  }
}

/** How far a body's edge is from its anchor, roughly; a hub counts its leaves, which need a circle to stand on. */
function radius(body: Body): number {
  const own = Math.sqrt((body.left + body.right) * (body.top + body.bottom)) / 2;
  const leaves = body.wires.filter(
    (wire) => (wire.a.body === body ? wire.b : wire.a).body.wires.length === 1,
  ).length;
  return own + (leaves > 4 ? (leaves - 4) * 9 : 0);
}

/**
 * Places a connected piece so that distances on paper follow distances in links (stress by stochastic gradient descent,
 * Zheng, Pawar, Goodman 2018). Bodies for which `held` is true stay. With `rim`, boxes are pushed outward; the principal of the main OCG always goes inward.
 */
export async function stress(
  bodies: readonly Body[],
  held: (body: Body) => boolean,
  rim: boolean,
  random: Random,
  pace: Pace,
): Promise<void> {
  const count = bodies.length;
  if (count === 1) return;
  const index = new Map(bodies.map((body, at) => [body, at]));
  const near = bodies.map((body) => {
    const others = new Set<number>();
    for (const wire of body.wires) {
      const other = index.get(wire.a.body === body ? wire.b.body : wire.a.body);
      if (other !== undefined && bodies[other] !== body) others.add(other);
    }
    return [...others];
  });
  const r = Float64Array.from(bodies, radius);
  const unit = 60 + (2 * r.reduce((sum, value) => sum + value, 0)) / count;
  const order = Int32Array.from(bodies, (_, at) => at);
  shuffle(order, random);
  const sources = order.slice(0, Math.max(1, Math.min(count, Math.floor(maxPairs / count))));
  const hops = new Uint16Array(sources.length * count);
  for (let row = 0; row < sources.length; row++) {
    steps(sources[row] ?? 0, near, hops, row * count);
    if (pace.due()) await pace.rest((0.3 * row) / sources.length);
  }

  const x = Float64Array.from(bodies, (body) => body.x);
  const y = Float64Array.from(bodies, (body) => body.y);
  const still = Uint8Array.from(bodies, (body) => (held(body) ? 1 : 0));
  const anchors = bodies.filter(held);
  const middle = {
    x: anchors.reduce((sum, body) => sum + body.x, 0) / Math.max(1, anchors.length),
    y: anchors.reduce((sum, body) => sum + body.y, 0) / Math.max(1, anchors.length),
  };
  const size = unit * Math.sqrt(count);
  for (let at = 0; at < count; at++) {
    if (still[at]) continue;
    x[at] = middle.x + (random() - 0.5) * size;
    y[at] = middle.y + (random() - 0.5) * size;
  }

  const longest = hops.reduce((most, value) => Math.max(most, value), 1) * unit;
  const rate = { from: longest * longest, to: 0.1 * unit * unit };
  const cooling = Math.log(rate.to / rate.from) / (rounds - 1);
  const rows = Int32Array.from(sources, (_, at) => at);
  for (let round = 0; round < rounds; round++) {
    const eta = rate.from * Math.exp(cooling * round);
    shuffle(rows, random);
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] ?? 0;
      const i = sources[row] ?? 0;
      const from = row * count;
      for (let at = 0; at < count; at++) {
        const j = order[at] ?? 0;
        const hop = hops[from + j] ?? 0;
        if (hop === 0) continue;
        const wanted = hop * unit + (hop === 1 ? 0.5 : 0.25) * ((r[i] ?? 0) + (r[j] ?? 0)) - 0.4 * unit;
        const dx = (x[i] ?? 0) - (x[j] ?? 0);
        const dy = (y[i] ?? 0) - (y[j] ?? 0);
        const distance = Math.sqrt(dx * dx + dy * dy) || 1;
        const share = Math.min(1, eta / (wanted * wanted));
        const push = (share * (distance - wanted)) / 2 / distance;
        if (!still[i]) {
          x[i] = (x[i] ?? 0) - push * dx;
          y[i] = (y[i] ?? 0) - push * dy;
        }
        if (!still[j]) {
          x[j] = (x[j] ?? 0) + push * dx;
          y[j] = (y[j] ?? 0) + push * dy;
        }
      }
      if (pace.due()) await pace.rest(0.3 + (0.7 * round) / rounds);
    }
    if (anchors.length === 0) pullToRoles(bodies, rim, x, y, Math.min(1, eta / (size * size)) * 0.5 + 0.1);
  }
  bodies.forEach((body, at) => {
    if (still[at]) return;
    body.x = x[at] ?? 0;
    body.y = y[at] ?? 0;
  });
}

/** The main OCG's principal towards the middle, boxes of other OCGs towards the rim. */
function pullToRoles(
  bodies: readonly Body[],
  rim: boolean,
  x: Float64Array,
  y: Float64Array,
  share: number,
): void {
  const mx = x.reduce((sum, value) => sum + value, 0) / x.length;
  const my = y.reduce((sum, value) => sum + value, 0) / y.length;
  let far = 0;
  for (let at = 0; at < x.length; at++) {
    const dx = (x[at] ?? 0) - mx;
    const dy = (y[at] ?? 0) - my;
    far = Math.max(far, dx * dx + dy * dy);
  }
  far = Math.sqrt(far);
  bodies.forEach((body, at) => {
    const dx = (x[at] ?? 0) - mx;
    const dy = (y[at] ?? 0) - my;
    const chief = body.box === undefined && body.spots.some((spot) => spot.item.main && spot.item.tier === 3);
    if (chief) {
      x[at] = mx + dx * (1 - share);
      y[at] = my + dy * (1 - share);
    } else if (rim && body.box !== undefined) {
      const distance = Math.sqrt(dx * dx + dy * dy) || 1;
      const grow = 1 + share * (far / distance - 1);
      x[at] = mx + dx * grow;
      y[at] = my + dy * grow;
    }
  });
}
