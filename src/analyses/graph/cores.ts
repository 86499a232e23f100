import { degree, type Graph, neighboursOf } from "./graph";

/** Core number of each node: the largest k such that it is in a part where all have k neighbours (Batagelj and Zaversnik 2003, O(m)). */
export function cores(graph: Graph): Uint32Array {
  const { n } = graph;
  const left = new Uint32Array(n);
  let most = 0;
  for (let v = 0; v < n; v++) {
    left[v] = degree(graph, v);
    most = Math.max(most, left[v] ?? 0);
  }
  const bin = new Uint32Array(most + 2);
  for (const d of left) bin[d + 1] = (bin[d + 1] ?? 0) + 1;
  for (let d = 0; d <= most; d++) bin[d + 1] = (bin[d + 1] ?? 0) + (bin[d] ?? 0);
  const order = new Uint32Array(n);
  const place = new Uint32Array(n);
  const fill = bin.slice();
  for (let v = 0; v < n; v++) {
    const at = fill[left[v] ?? 0] ?? 0;
    fill[left[v] ?? 0] = at + 1;
    order[at] = v;
    place[v] = at;
  }
  for (let index = 0; index < n; index++) {
    const v = order[index] ?? 0;
    for (const w of neighboursOf(graph, v)) {
      const d = left[w] ?? 0;
      if (d <= (left[v] ?? 0)) continue;
      // w moves to the front of its bin, and the bin's front one on.
      const front = Math.max(bin[d] ?? 0, index + 1);
      const u = order[front] ?? 0;
      const at = place[w] ?? 0;
      order[at] = u;
      place[u] = at;
      order[front] = w;
      place[w] = front;
      bin[d] = front + 1;
      left[w] = d - 1;
    }
  }
  return left;
}
