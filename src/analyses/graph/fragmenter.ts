import type { Graph } from "./graph";

/** Pairs of nodes still in contact (both ways) without some, and what the pieces come to: F is 1 − pairs / n₀(n₀ − 1). */
export interface Left {
  readonly pairs: number;
  readonly pieces: number;
  readonly largest: number;
  readonly left: number;
}

/** Counts what is left again and again without making anything anew: a search asks a quarter of a million times. */
export function fragmenter(graph: Graph): (removed: readonly number[]) => Left {
  const { n, start, next } = graph;
  const seen = new Uint32Array(n);
  const queue = new Uint32Array(n);
  let round = 0;
  return (removed) => {
    round++;
    for (const v of removed) seen[v] = round;
    let pairs = 0;
    let pieces = 0;
    let largest = 0;
    let left = 0;
    for (let root = 0; root < n; root++) {
      if (seen[root] === round) continue;
      seen[root] = round;
      queue[0] = root;
      let tail = 1;
      for (let head = 0; head < tail; head++) {
        const v = queue[head] as number;
        const end = start[v + 1] as number;
        for (let at = start[v] as number; at < end; at++) {
          const w = next[at] as number;
          if (seen[w] === round) continue;
          seen[w] = round;
          queue[tail++] = w;
        }
      }
      pieces++;
      pairs += tail * (tail - 1);
      left += tail;
      if (tail > largest) largest = tail;
    }
    return { pairs, pieces, largest, left };
  };
}
