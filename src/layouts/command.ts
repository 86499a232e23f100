import type { LayoutLine } from "../core/layoutInput";
import type { Body } from "./body";
import type { Scene } from "./scene";

/** A commander with those below; `attached` are things that nobody commands, kept with whom they are nearest to. */
export interface CommandNode {
  readonly body: Body;
  layer: number;
  readonly children: CommandNode[];
  readonly attached: Body[];
}

/** Who directs whom, without the lines that would close a circle: those found last, from the highest tier down, are dropped. */
function orders(bodies: readonly Body[], lines: readonly LayoutLine[]): ReadonlyMap<Body, readonly Body[]> {
  const of = new Map(bodies.flatMap((body) => body.spots.map((spot) => [spot.item.id, body] as const)));
  const below = new Map<Body, Body[]>();
  for (const line of lines) {
    if (!line.directs) continue;
    const upper = of.get(line.directs === "ab" ? line.a : line.b);
    const lower = of.get(line.directs === "ab" ? line.b : line.a);
    if (!upper || !lower || upper === lower) continue;
    const list = below.get(upper);
    if (!list) below.set(upper, [lower]);
    else if (!list.includes(lower)) list.push(lower);
  }
  const state = new Map<Body, "open" | "done">();
  const kept = new Map<Body, Body[]>();
  // Depth first without recursion: a chain of command in a file may be as long as the file.
  for (const start of bodies) {
    if (state.has(start) || !below.has(start)) continue;
    const stack: { body: Body; next: number }[] = [{ body: start, next: 0 }];
    state.set(start, "open");
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const child = below.get(top.body)?.[top.next++];
      if (!child) {
        state.set(top.body, "done");
        stack.pop();
        continue;
      }
      if (state.get(child) === "open") continue;
      const list = kept.get(top.body);
      if (list) list.push(child);
      else kept.set(top.body, [child]);
      if (state.has(child)) continue;
      state.set(child, "open");
      stack.push({ body: child, next: 0 });
    }
  }
  return kept;
}

/** Longest way from the top to each commanded body. */
function layersOf(
  below: ReadonlyMap<Body, readonly Body[]>,
  members: readonly Body[],
): ReadonlyMap<Body, number> {
  const waiting = new Map(members.map((body) => [body, 0]));
  for (const list of below.values()) for (const body of list) waiting.set(body, (waiting.get(body) ?? 0) + 1);
  const layer = new Map<Body, number>();
  const queue = members.filter((body) => waiting.get(body) === 0);
  for (const body of queue) {
    const own = layer.get(body) ?? 0;
    layer.set(body, own);
    for (const child of below.get(body) ?? []) {
      layer.set(child, Math.max(layer.get(child) ?? 0, own + 1));
      const left = (waiting.get(child) ?? 1) - 1;
      waiting.set(child, left);
      if (left === 0) queue.push(child);
    }
  }
  return layer;
}

function rank(a: Body, b: Body): number {
  const [one, two] = [a.spots[0]?.item, b.spots[0]?.item];
  return (
    Number(two?.main ?? false) - Number(one?.main ?? false) ||
    (two?.tier ?? 0) - (one?.tier ?? 0) ||
    b.wires.length - a.wires.length
  );
}

/** Roots by piece: whoever is under two commanders holds both their trees together. */
function piecesOf(
  roots: readonly CommandNode[],
  below: ReadonlyMap<Body, readonly Body[]>,
): readonly (readonly CommandNode[])[] {
  const near = new Map<Body, Body[]>();
  const join = (from: Body, to: Body) => {
    const list = near.get(from);
    if (list) list.push(to);
    else near.set(from, [to]);
  };
  for (const [upper, list] of below) {
    for (const lower of list) {
      join(upper, lower);
      join(lower, upper);
    }
  }
  const placed = new Set<Body>();
  const found: CommandNode[][] = [];
  for (const root of roots) {
    if (placed.has(root.body)) continue;
    const own = new Set([root.body]);
    for (const body of own) for (const other of near.get(body) ?? []) own.add(other);
    for (const body of own) placed.add(body);
    found.push(roots.filter((other) => own.has(other.body)));
  }
  return found;
}

/** Every body once, in trees of command, roots that share someone together; pieces without command get their highest in tier, else in links, as root. */
export function commandForest(
  scene: Scene,
  lines: readonly LayoutLine[],
): readonly (readonly CommandNode[])[] {
  const bodies = [...scene.bodies].sort(rank);
  const below = orders(bodies, lines);
  const commanded = new Set([...below.values()].flat());
  const members = bodies.filter((body) => below.has(body) || commanded.has(body));
  const layers = layersOf(below, members);
  const nodes = new Map<Body, CommandNode>(
    members.map((body) => [body, { body, layer: layers.get(body) ?? 0, children: [], attached: [] }]),
  );
  const roots: CommandNode[] = [];
  // Under one commander only: the lowest of those above, so that lines are short.
  const above = new Map<Body, CommandNode>();
  for (const [upper, list] of below) {
    const node = nodes.get(upper);
    for (const lower of list) {
      const known = above.get(lower);
      if (node && (!known || node.layer > known.layer)) above.set(lower, node);
    }
  }
  for (const [body, node] of nodes) {
    const upper = above.get(body);
    if (upper) upper.children.push(node);
    else roots.push(node);
  }
  attach(bodies, nodes, roots);
  return piecesOf(roots, below);
}

/** Spreads from the commanders outward; where nothing is reached, the highest that is left becomes a root. */
function attach(bodies: readonly Body[], nodes: Map<Body, CommandNode>, roots: CommandNode[]): void {
  const owner = new Map<Body, CommandNode>([...nodes].map(([body, node]) => [body, node]));
  const spread = (queue: Body[]) => {
    for (const body of queue) {
      const node = owner.get(body);
      for (const wire of body.wires) {
        const other = wire.a.body === body ? wire.b.body : wire.a.body;
        if (!node || owner.has(other)) continue;
        owner.set(other, node);
        node.attached.push(other);
        queue.push(other);
      }
    }
  };
  spread([...nodes.keys()]);
  const lone: Body[] = [];
  for (const body of bodies) {
    if (owner.has(body)) continue;
    if (body.wires.length === 0) {
      lone.push(body);
      continue;
    }
    const node: CommandNode = { body, layer: 0, children: [], attached: [] };
    owner.set(body, node);
    roots.push(node);
    spread([body]);
  }
  for (const body of lone) roots.push({ body, layer: 0, children: [], attached: [] });
}
