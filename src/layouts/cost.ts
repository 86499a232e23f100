import type { Body, Spot, Wire } from "./body";
import type { Scene } from "./scene";

/** What a picture is charged for, in px: all terms can be weighed against a line that is so much too long. */
const price = {
  crossing: 90,
  /** A line under a mark that it does not belong to: it reads as two links. */
  underMark: 450,
  underLabel: 40,
  /** A line through the box of an OCG that it has nothing to do with. */
  throughBox: 500,
  /** Per unit of sine below the narrowest good angle between two lines at one mark. */
  narrowAngle: 220,
  /** Per px of gap below `roomy`. */
  crowded: 0.7,
  /** Per px of line beyond `longLine`, and short of `shortLine` (no room for the words on it). */
  tooLong: 0.42,
  tooShort: 1.6,
  /** And per px beyond `farLine`: the eye loses its way. */
  tooFar: 0.4,
  outside: 5,
  boxOffRim: 0.9,
} as const;
const shortLine = 62;
const longLine = 84;
const farLine = 230;
const roomy = 26;
const narrowSine = 0.27;
/** Marks keep this clear of foreign lines. */
const clear = 6;
/** Pull to the middle by tier, per px. */
const pull = [0.012, 0.03, 0.07, 0.12] as const;
const mainPull = [0.02, 0.03, 0.06, 0.3] as const;

/** Segment against a box by centre and half extents (separating axes). */
function hits(wire: Wire, cx: number, cy: number, hx: number, hy: number): boolean {
  const dx = wire.x2 - wire.x1;
  const dy = wire.y2 - wire.y1;
  const mx = (wire.x1 + wire.x2) / 2 - cx;
  const ax = Math.abs(dx);
  if (Math.abs(mx) >= hx + ax / 2) return false;
  const my = (wire.y1 + wire.y2) / 2 - cy;
  const ay = Math.abs(dy);
  if (Math.abs(my) >= hy + ay / 2) return false;
  return Math.abs(dx * my - dy * mx) < hx * ay + hy * ax;
}

/** True when two lines cross. Lines that share an end are the caller's business. */
export function wiresCross(e: Wire, f: Wire): boolean {
  const ex = e.x2 - e.x1;
  const ey = e.y2 - e.y1;
  const a = ex * (f.y1 - e.y1) - ey * (f.x1 - e.x1);
  const b = ex * (f.y2 - e.y1) - ey * (f.x2 - e.x1);
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return false;
  const fx = f.x2 - f.x1;
  const fy = f.y2 - f.y1;
  const c = fx * (e.y1 - f.y1) - fy * (e.x1 - f.x1);
  const d = fx * (e.y2 - f.y1) - fy * (e.x2 - f.x1);
  return !((c > 0 && d > 0) || (c < 0 && d < 0));
}

/** What a line pays for running under a mark, or its label. */
export function underSpot(wire: Wire, spot: Spot): number {
  const top = spot.y - spot.item.h;
  const low = spot.y + spot.low;
  if (!hits(wire, spot.x, (top + low) / 2, spot.reach + clear, (low - top) / 2 + clear)) return 0;
  return hits(wire, spot.x, spot.y, spot.item.w + clear, spot.item.h + clear)
    ? price.underMark
    : price.underLabel;
}

function throughBox(wire: Wire, box: Body): number {
  const hx = (box.left + box.right) / 2;
  const hy = (box.top + box.bottom) / 2;
  return hits(wire, box.x + box.right - hx, box.y + box.bottom - hy, hx, hy) ? price.throughBox : 0;
}

function lengthCost(wire: Wire): number {
  const dx = wire.x2 - wire.x1;
  const dy = wire.y2 - wire.y1;
  const free = Math.sqrt(dx * dx + dy * dy) - wire.a.item.w - wire.b.item.w;
  const share = 0.7 + 0.1 * wire.weight;
  if (wire.tether) return free > 2 * longLine ? (free - 2 * longLine) * 0.2 : 0;
  if (free < shortLine) return wire.a.body === wire.b.body ? 0 : (shortLine - free) * price.tooShort;
  const far = free > farLine ? (free - farLine) * price.tooFar : 0;
  return free > longLine ? (free - longLine) * price.tooLong * share + far : 0;
}

/** What the lines at a spot pay for leaving it in nearly one direction as `wire`. */
function angleCost(wire: Wire, spot: Spot): number {
  const sign = wire.a === spot ? 1 : -1;
  const x = sign * (wire.x2 - wire.x1);
  const y = sign * (wire.y2 - wire.y1);
  const long = Math.sqrt(x * x + y * y) || 1;
  let sum = 0;
  for (const other of spot.wires) {
    if (other === wire || other.tether) continue;
    const turn = other.a === spot ? 1 : -1;
    const ox = turn * (other.x2 - other.x1);
    const oy = turn * (other.y2 - other.y1);
    if (x * ox + y * oy <= 0) continue;
    const sine = Math.abs(x * oy - y * ox) / (long * (Math.sqrt(ox * ox + oy * oy) || 1));
    if (sine < narrowSine) sum += (narrowSine - sine) * price.narrowAngle;
  }
  return sum;
}

function wireCost(wire: Wire, scene: Scene): number {
  let sum = 0;
  const { a, b } = wire;
  const left = Math.min(wire.x1, wire.x2);
  const right = Math.max(wire.x1, wire.x2);
  const top = Math.min(wire.y1, wire.y2);
  const bottom = Math.max(wire.y1, wire.y2);
  for (const other of scene.wires) {
    if (other.x1 < left && other.x2 < left) continue;
    if (other.x1 > right && other.x2 > right) continue;
    if (other.y1 < top && other.y2 < top) continue;
    if (other.y1 > bottom && other.y2 > bottom) continue;
    if (other.tether || other.a === a || other.b === b || other.a === b || other.b === a) continue;
    if (wiresCross(wire, other)) sum += price.crossing;
  }
  for (const spot of scene.spots) {
    if (spot.x + spot.reach + clear < left || spot.x - spot.reach - clear > right) continue;
    if (spot.y + spot.low + clear < top || spot.y - spot.item.h - clear > bottom) continue;
    if (spot !== a && spot !== b) sum += underSpot(wire, spot);
  }
  for (const box of scene.boxes) if (box !== a.body && box !== b.body) sum += throughBox(wire, box);
  return sum + angleCost(wire, a) + angleCost(wire, b);
}

/** What foreign lines pay for running under a body's marks or through its box. */
function foreignCost(body: Body, scene: Scene): number {
  const left = body.x - body.left;
  const right = body.x + body.right;
  const top = body.y - body.top;
  const bottom = body.y + body.bottom;
  let sum = 0;
  for (const wire of scene.wires) {
    if (wire.x1 < left && wire.x2 < left) continue;
    if (wire.x1 > right && wire.x2 > right) continue;
    if (wire.y1 < top && wire.y2 < top) continue;
    if (wire.y1 > bottom && wire.y2 > bottom) continue;
    if (wire.tether || wire.a.body === body || wire.b.body === body) continue;
    for (const spot of body.spots) sum += underSpot(wire, spot);
    if (body.box !== undefined) sum += throughBox(wire, body);
  }
  return sum;
}

function crowdCost(body: Body, scene: Scene): number {
  let sum = 0;
  for (const other of scene.bodies) {
    const across = Math.abs(other.x - body.x + (other.right - other.left - body.right + body.left) / 2);
    const gapX = across - (other.left + other.right + body.left + body.right) / 2;
    if (gapX >= roomy || other === body) continue;
    const down = Math.abs(other.y - body.y + (other.bottom - other.top - body.bottom + body.top) / 2);
    const gapY = down - (other.top + other.bottom + body.top + body.bottom) / 2;
    const gap = Math.max(gapX, gapY);
    if (gap < roomy) sum += (roomy - gap) * price.crowded;
  }
  return sum;
}

function placeCost(body: Body, { frame }: Scene, rim: boolean): number {
  const left = body.x - body.left - frame.x;
  const right = frame.x + frame.w - body.x - body.right;
  const top = body.y - body.top - frame.y;
  const bottom = frame.y + frame.h - body.y - body.bottom;
  const out = Math.max(0, -left) + Math.max(0, -right) + Math.max(0, -top) + Math.max(0, -bottom);
  let sum = out > 0 ? out * price.outside + 30 : 0;
  if (body.box !== undefined && rim) {
    // The sides carry boxes better than top and bottom: charts are wide.
    sum += Math.max(0, Math.min(left, right, 1.4 * top + 20, 1.4 * bottom + 20)) * price.boxOffRim;
    return sum;
  }
  const dx = body.x - frame.x - frame.w / 2;
  const dy = (body.y - frame.y - frame.h / 2) * (frame.w / frame.h);
  let strength = 0.005;
  for (const { item } of body.spots) {
    const own = (item.main ? mainPull : pull)[item.tier];
    if (body.box === undefined && own > strength) strength = own;
  }
  return sum + strength * Math.sqrt(dx * dx + dy * dy);
}

/** What a body's place costs with everything else where it is; counting stops once it is above `limit`. `rim` = boxes belong at the edge. `seated` = count these lines only (two members change seats). */
export function bodyCost(
  body: Body,
  scene: Scene,
  rim: boolean,
  limit: number,
  seated?: readonly Wire[],
): number {
  if (seated) {
    let lines = 0;
    for (const wire of seated) lines += wire.tether ? 0 : lengthCost(wire) + wireCost(wire, scene);
    return lines;
  }
  let sum = placeCost(body, scene, rim);
  for (const wire of body.wires) sum += lengthCost(wire);
  if (sum > limit) return sum;
  sum += crowdCost(body, scene);
  for (const wire of body.wires) {
    if (sum > limit) return sum;
    if (!wire.tether) sum += wireCost(wire, scene);
  }
  return sum > limit ? sum : sum + foreignCost(body, scene);
}

/** Bodies that lines run under, or through, and those at the ends of such lines: what is worth another look. */
export function troubledBodies(scene: Scene): ReadonlySet<Body> {
  const found = new Set<Body>();
  for (const wire of scene.wires) {
    if (wire.tether) continue;
    for (const spot of scene.spots) {
      if (spot === wire.a || spot === wire.b || underSpot(wire, spot) !== price.underMark) continue;
      found.add(spot.body).add(wire.a.body).add(wire.b.body);
    }
    for (const box of scene.boxes) {
      if (box === wire.a.body || box === wire.b.body || throughBox(wire, box) === 0) continue;
      found.add(box).add(wire.a.body).add(wire.b.body);
    }
  }
  return found;
}
