import type { Case } from "../core/case";
import { isProtected } from "../core/entity";
import { isChild } from "../core/target";
import { letterOf, type Reroute } from "../core/whatIf";
import { neighboursOf } from "./graph/graph";
import type { Network } from "./network";
import type { Removal } from "./removal";

export type Repair = Extract<Reroute, { readonly type: "repair" }>;

export interface Repairs {
  /** Fewest new contacts that bring all together who were together before. */
  readonly count: number;
  readonly cheapest: readonly Repair[];
}

/** Repairs told one by one. */
const mostRepairs = 8;
/** Ends looked at for one repair. */
const mostEnds = 60;

/** The nearest nodes of other pieces, over the contacts as they were; each with the one it would be reached from. */
function nearest(of: Network, from: readonly number[], wanted: (v: number) => boolean) {
  const steps = new Int32Array(of.graph.n).fill(-1);
  const root = new Int32Array(of.graph.n).fill(-1);
  const queue: number[] = [];
  for (const v of from) {
    steps[v] = 0;
    root[v] = v;
    queue.push(v);
  }
  const found: { readonly from: number; readonly to: number }[] = [];
  let far = Number.POSITIVE_INFINITY;
  for (let head = 0; head < queue.length; head++) {
    const v = queue[head] ?? 0;
    const step = steps[v] ?? 0;
    if (step >= far) break;
    for (const w of neighboursOf(of.graph, v)) {
      if (wanted(w)) {
        far = step + 1;
        if (found.length < mostEnds) found.push({ from: root[v] ?? v, to: w });
        continue;
      }
      if (steps[w] !== -1) continue;
      steps[w] = step + 1;
      root[w] = root[v] ?? v;
      queue.push(w);
    }
  }
  return { found, steps: far };
}

/**
 * Fewest repair links = pieces after − pieces before, counted in each piece that was one (interdiction §2), and for each
 * the closest former contacts: fewest links apart before, then most contacts in common. A child or vulnerable person is
 * never named as the one who would mend it.
 */
export function repairsOf(kase: Case, of: Network, { before, after, parts, cutsOff }: Removal): Repairs {
  const newPieces = new Map<number, Set<number>>();
  for (let v = 0; v < of.graph.n; v++) {
    const piece = after.of[v] ?? -1;
    if (piece < 0) continue;
    const set = newPieces.get(before.of[v] ?? -1) ?? new Set();
    newPieces.set(before.of[v] ?? -1, set.add(piece));
  }
  const count = [...newPieces.values()].reduce((sum, set) => sum + set.size - 1, 0);
  if (parts.length < 2 || cutsOff.length === 0) return { count, cheapest: [] };
  const lost = new Set(cutsOff);
  const olds = new Set(of.ids.flatMap((id, v) => (lost.has(id) ? [before.of[v] ?? -1] : [])));
  const order = [...new Set([...olds].flatMap((old) => [...(newPieces.get(old) ?? [])]))].sort(
    (a, b) => (after.sizes[b] ?? 0) - (after.sizes[a] ?? 0) || a - b,
  );
  const letters = new Map(order.map((piece, index) => [piece, letterOf(index)]));
  const free = (v: number) => {
    const item = kase.entities.get(of.ids[v] ?? "");
    return item !== undefined && !isProtected(item) && !isChild(kase, item);
  };
  const common = (a: number, b: number) => {
    const own = new Set(neighboursOf(of.graph, a));
    return neighboursOf(of.graph, b).filter((w) => own.has(w)).length;
  };
  const cheapest: Repair[] = [];
  for (const old of olds) {
    const set = newPieces.get(old) ?? new Set();
    const main = order.find((piece) => set.has(piece));
    if (main === undefined) continue;
    const joined = new Set([main]);
    while (joined.size < set.size && cheapest.length < mostRepairs) {
      const from: number[] = [];
      for (let v = 0; v < of.graph.n; v++) if (joined.has(after.of[v] ?? -1) && free(v)) from.push(v);
      const near = nearest(of, from, (v) => {
        const piece = after.of[v] ?? -1;
        return piece >= 0 && set.has(piece) && !joined.has(piece) && free(v);
      });
      const pairs = near.found
        .map((pair) => ({ ...pair, common: common(pair.from, pair.to) }))
        .sort((a, b) => b.common - a.common);
      const [best] = pairs;
      if (!best) break;
      const piece = after.of[best.to] ?? -1;
      joined.add(piece);
      const [x, y] = [of.ids[best.from] ?? "", of.ids[best.to] ?? ""];
      cheapest.push({
        type: "repair",
        id: `repair:${x}:${y}`,
        from: x,
        to: y,
        letter: letters.get(piece) ?? "",
        steps: near.steps,
        common: best.common,
        equal: pairs.filter((pair) => pair.common === best.common).length - 1,
      });
    }
  }
  return { count, cheapest };
}
