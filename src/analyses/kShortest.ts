import { type Case, linksAt } from "../core/case";
import { type Link, otherEnd } from "../core/link";

export interface Path {
  readonly nodes: readonly string[];
  readonly cost: number;
  /** All allowed links between two neighbours on the path. */
  readonly steps: (a: string, b: string) => readonly string[];
}

type Cost = (item: Link) => number;
type Allowed = (item: Link) => boolean;

/** A binary heap by cost, then by order of entry, so that ties come out the same every time. */
function heap<T>() {
  const items: { cost: number; order: number; value: T }[] = [];
  let order = 0;
  const less = (a: number, b: number) => {
    const x = items[a];
    const y = items[b];
    return (
      x !== undefined && y !== undefined && (x.cost < y.cost || (x.cost === y.cost && x.order < y.order))
    );
  };
  const swap = (a: number, b: number) => {
    const x = items[a];
    const y = items[b];
    if (x && y) {
      items[a] = y;
      items[b] = x;
    }
  };
  return {
    push: (cost: number, value: T) => {
      items.push({ cost, order: order++, value });
      for (let at = items.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!less(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop: (): { cost: number; value: T } | undefined => {
      const top = items[0];
      const last = items.pop();
      if (top === undefined || last === undefined) return undefined;
      if (items.length > 0) {
        items[0] = last;
        for (let at = 0; ; ) {
          const left = 2 * at + 1;
          const next = less(left + 1, left) ? left + 1 : left;
          if (!less(next, at)) break;
          swap(at, next);
          at = next;
        }
      }
      return top;
    },
  };
}

function dijkstra(
  kase: Case,
  from: string,
  to: string,
  allowed: Allowed,
  costOf: Cost,
  banned: ReadonlySet<string>,
  bannedNext: ReadonlySet<string>,
): { nodes: string[]; cost: number } | undefined {
  const at = linksAt(kase);
  const best = new Map<string, number>([[from, 0]]);
  const before = new Map<string, string>();
  const done = new Set<string>();
  const queue = heap<string>();
  queue.push(0, from);
  for (let top = queue.pop(); top; top = queue.pop()) {
    const id = top.value;
    if (done.has(id)) continue;
    done.add(id);
    if (id === to) {
      const nodes = [to];
      for (let back = before.get(to); back !== undefined; back = before.get(back)) nodes.push(back);
      return { nodes: nodes.reverse(), cost: top.cost };
    }
    for (const linkId of at.get(id) ?? []) {
      const item = kase.links.get(linkId);
      if (!item || !allowed(item)) continue;
      const next = otherEnd(item, id);
      if (done.has(next) || banned.has(next) || (id === from && bannedNext.has(next))) continue;
      const cost = top.cost + costOf(item);
      if (cost < (best.get(next) ?? Number.POSITIVE_INFINITY)) {
        best.set(next, cost);
        before.set(next, id);
        queue.push(cost, next);
      }
    }
  }
  return undefined;
}

/** Up to `k` loopless paths in order of cost (Yen's algorithm), parallel links taken as one step of the cheapest; ties in a fixed order. Empty when there is none or an end is unknown. */
export function kShortest(
  kase: Case,
  from: string,
  to: string,
  k: number,
  allowed: Allowed,
  costOf: Cost,
): readonly Path[] {
  if (!kase.entities.has(from) || !kase.entities.has(to) || from === to) return [];
  const at = linksAt(kase);
  const steps = (a: string, b: string) =>
    (at.get(a) ?? []).filter((id) => {
      const item = kase.links.get(id);
      return item !== undefined && allowed(item) && otherEnd(item, a) === b;
    });
  const cheapest = (a: string, b: string) =>
    steps(a, b).reduce((best, id) => {
      const item = kase.links.get(id);
      return item ? Math.min(best, costOf(item)) : best;
    }, Number.POSITIVE_INFINITY);
  const first = dijkstra(kase, from, to, allowed, costOf, new Set(), new Set());
  if (!first) return [];
  const found = [first];
  const waiting = heap<{ nodes: string[]; cost: number }>();
  const known = new Set([JSON.stringify(first.nodes)]);
  while (found.length < k) {
    const last = found[found.length - 1];
    if (!last) break;
    for (let spur = 0; spur < last.nodes.length - 1; spur++) {
      const root = last.nodes.slice(0, spur + 1);
      const head = last.nodes[spur] ?? "";
      const taken = found
        .filter((path) => root.every((id, index) => path.nodes[index] === id))
        .map((path) => path.nodes[spur + 1] ?? "");
      const rest = dijkstra(kase, head, to, allowed, costOf, new Set(root), new Set(taken));
      if (!rest) continue;
      const nodes = [...root.slice(0, -1), ...rest.nodes];
      const key = JSON.stringify(nodes);
      if (known.has(key)) continue;
      known.add(key);
      const rootCost = root.slice(1).reduce((sum, id, index) => sum + cheapest(root[index] ?? "", id), 0);
      waiting.push(rootCost + rest.cost, { nodes, cost: rootCost + rest.cost });
    }
    const next = waiting.pop();
    if (!next) break;
    found.push(next.value);
  }
  return found.slice(0, k).map((path) => ({ ...path, steps }));
}
