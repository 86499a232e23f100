import { fragmentation } from "./fragmentation";
import type { Graph } from "./graph";

/** How far the search went: all sets of the allowed, or all sets of a short list. */
export interface BestSets {
  readonly size: number;
  readonly f: number;
  readonly fLeft: number;
  /** All equal best sets met, each in rising order; at most `keep`, the rest only counted. */
  readonly sets: readonly (readonly number[])[];
  readonly ties: number;
  readonly tried: number;
  /** True when every set of the allowed was tried. */
  readonly complete: boolean;
}

/** Number of sets of k from n; Infinity when it is large. */
export function choose(n: number, k: number): number {
  let out = 1;
  for (let index = 0; index < k; index++) out = (out * (n - index)) / (index + 1);
  return Math.round(out);
}

/** F counts pieces by whole numbers: values that differ by less are the same. */
const equal = 1e-12;

/**
 * The sets of `size` whose removal breaks the network most (F on n₀), over all sets of `candidates`; equal best ones are
 * all kept. `keep` limits how many are listed, `rest` is asked now and then whether to go on (false = stop: undefined).
 */
export function bestSets(
  graph: Graph,
  candidates: readonly number[],
  size: number,
  complete: boolean,
  keep = 10,
  goOn: () => boolean = () => true,
): BestSets | undefined {
  const removed = new Uint8Array(graph.n);
  const chosen: number[] = [];
  const list = [...candidates].sort((a, b) => a - b);
  let best = -1;
  let fLeft = 0;
  let ties = 0;
  let tried = 0;
  let sets: number[][] = [];
  let stopped = false;
  const visit = (from: number): void => {
    if (stopped) return;
    if (chosen.length === size) {
      tried++;
      if (tried % 512 === 0 && !goOn()) {
        stopped = true;
        return;
      }
      const found = fragmentation(graph, removed);
      if (found.f > best + equal) {
        best = found.f;
        fLeft = found.fLeft;
        ties = 1;
        sets = [[...chosen]];
      } else if (found.f > best - equal) {
        ties++;
        if (sets.length < keep) sets.push([...chosen]);
      }
      return;
    }
    const last = list.length - (size - chosen.length);
    for (let index = from; index <= last; index++) {
      const v = list[index] ?? 0;
      removed[v] = 1;
      chosen.push(v);
      visit(index + 1);
      chosen.pop();
      removed[v] = 0;
    }
  };
  visit(0);
  if (stopped) return undefined;
  return { size, f: Math.max(0, best), fLeft, sets, ties, tried, complete };
}
