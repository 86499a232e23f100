import type { Point, Rect } from "../core/geometry";
import type { LayoutInput, LayoutItem } from "../core/layoutInput";
import { boxBody, boxBodyAround } from "./block";
import { areaOf, type Body, loneBody, moveBody, type Spot, type Wire } from "./body";
import { isBoxed } from "./box";
import { fanBody } from "./fan";
import type { Layout } from "./layout";

/** Everything to be placed, and where. */
export interface Scene {
  readonly bodies: readonly Body[];
  readonly wires: readonly Wire[];
  readonly spots: readonly Spot[];
  readonly boxes: readonly Body[];
  frame: Rect;
}

/** Scene of some bodies; all that they are wired to must be among them. */
export function sceneOf(bodies: readonly Body[], frame: Rect): Scene {
  const wires = new Set<Wire>();
  for (const body of bodies) for (const wire of body.wires) wires.add(wire);
  return {
    bodies,
    wires: [...wires],
    spots: bodies.flatMap((body) => body.spots),
    boxes: bodies.filter((body) => body.box !== undefined),
    frame,
  };
}

function bodyOf(
  group: string,
  members: readonly LayoutItem[],
  input: LayoutInput,
  pinned: readonly Body[],
): Body {
  const fixed = new Map<string, Point>();
  const now = new Map<string, Point>();
  for (const item of members) {
    const pin = input.fixed.get(item.id);
    const at = input.current.get(item.id);
    if (pin) fixed.set(item.id, pin);
    if (pin ?? at) now.set(item.id, pin ?? at ?? { x: 0, y: 0 });
  }
  const fresh = boxBody(group, members);
  const body = now.size > 0 && sound(members, now) ? boxBodyAround(group, members, now, pinned) : fresh;
  // Members that stand scattered come from another layout, or one was pulled away: then the others come along.
  const scattered = areaOf(body) > 3 * areaOf(fresh);
  if (fixed.size > 0) {
    const held = body === fresh || scattered ? boxBodyAround(group, members, fixed, pinned) : body;
    held.fixed = true;
    return held;
  }
  if (body === fresh || scattered) return fresh;
  body.known = true;
  return body;
}

/** True when the members that stand somewhere stand clear of each other. */
function sound(members: readonly LayoutItem[], at: ReadonlyMap<string, Point>): boolean {
  const standing = members.flatMap((item) => {
    const point = at.get(item.id);
    return point ? [{ item, point }] : [];
  });
  return standing.every(({ item, point }, index) =>
    standing
      .slice(index + 1)
      .every(
        (other) =>
          Math.abs(point.x - other.point.x) >= item.w + other.item.w ||
          Math.abs(point.y - other.point.y) >= item.h + other.item.h,
      ),
  );
}

function join(wires: Map<string, Wire>, a: Spot, b: Spot, weight: number, tether: boolean): void {
  const key =
    a.item.id < b.item.id ? JSON.stringify([a.item.id, b.item.id]) : JSON.stringify([b.item.id, a.item.id]);
  const known = wires.get(key);
  if (known) {
    known.weight += weight;
    return;
  }
  const wire: Wire = { a, b, weight, tether, x1: a.x, y1: a.y, x2: b.x, y2: b.y };
  wires.set(key, wire);
  a.wires.push(wire);
  b.wires.push(wire);
  a.body.wires.push(wire);
  if (b.body !== a.body) b.body.wires.push(wire);
}

/** Members of an OCG that no line holds, and its hexagon, are tied to its first member, so that they stand with their own. */
function tether(wires: Map<string, Wire>, spots: ReadonlyMap<string, Spot>): void {
  const groups = new Map<string, Spot[]>();
  for (const spot of spots.values()) {
    if (spot.item.group === undefined || spot.body.box !== undefined) continue;
    const list = groups.get(spot.item.group);
    if (list) list.push(spot);
    else groups.set(spot.item.group, [spot]);
  }
  const rank = (spot: Spot) => spot.item.tier + (spot.wires.length > 0 ? 4 : 0) - (spot.item.hub ? 1 : 0);
  for (const own of groups.values()) {
    const chief = own.reduce((best, spot) => (rank(spot) > rank(best) ? spot : best));
    for (const spot of own) if (spot !== chief && spot.wires.length === 0) join(wires, chief, spot, 1, true);
  }
}

/** Bodies for all items of the input, wired; `fans` = leaves that go with their hub (by hub id); pinned and known ones stand where they belong, the others at 0, 0. */
export function buildScene(
  input: LayoutInput,
  boxes: Layout["boxes"],
  fans: ReadonlyMap<string, readonly LayoutItem[]> = new Map(),
): Scene {
  const spots = new Map<string, Spot>();
  const grouped = new Map<string, LayoutItem[]>();
  const bodies: Body[] = [];
  const leaves = new Set([...fans.values()].flat().map((leaf) => leaf.id));
  for (const item of new Map(input.items.map((each) => [each.id, each])).values()) {
    if (isBoxed(item, boxes) && item.group !== undefined) {
      const list = grouped.get(item.group);
      if (list) list.push(item);
      else grouped.set(item.group, [item]);
      continue;
    }
    if (leaves.has(item.id)) continue;
    const fan = fans.get(item.id);
    const body = fan ? fanBody(item, fan) : loneBody(item);
    const at = input.fixed.get(item.id) ?? input.current.get(item.id);
    body.fixed = input.fixed.has(item.id);
    body.known = at !== undefined && !body.fixed;
    if (at) moveBody(body, at.x, at.y);
    bodies.push(body);
  }
  const pinned = bodies.filter((body) => body.fixed);
  for (const [group, members] of grouped) bodies.push(bodyOf(group, members, input, pinned));
  for (const body of bodies) for (const spot of body.spots) spots.set(spot.item.id, spot);
  const wires = new Map<string, Wire>();
  for (const line of input.lines) {
    const a = spots.get(line.a);
    const b = spots.get(line.b);
    if (a && b && a !== b) join(wires, a, b, Math.max(0.1, Math.min(line.weight || 1, 4)), false);
  }
  tether(wires, spots);
  return sceneOf(bodies, { x: 0, y: 0, w: Math.max(input.width, 200), h: Math.max(input.height, 200) });
}

/** Bodies that hang together, largest need first; ties in order of the input. */
export function components(scene: Scene): readonly (readonly Body[])[] {
  const seen = new Set<Body>();
  const found: Body[][] = [];
  for (const start of scene.bodies) {
    if (seen.has(start)) continue;
    seen.add(start);
    const piece = [start];
    for (const body of piece) {
      for (const wire of body.wires) {
        for (const next of [wire.a.body, wire.b.body]) {
          if (seen.has(next)) continue;
          seen.add(next);
          piece.push(next);
        }
      }
    }
    found.push(piece);
  }
  const need = new Map(found.map((piece) => [piece, piece.reduce((sum, body) => sum + areaOf(body), 0)]));
  return found.sort((a, b) => (need.get(b) ?? 0) - (need.get(a) ?? 0));
}
