/** Pairs of lines between two rows that cross; each line is the place of its upper and of its lower end. */
export function crossings(lines: readonly (readonly [upper: number, lower: number])[]): number {
  const sorted = [...lines].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const places = [...new Set(sorted.map(([, lower]) => lower))].sort((a, b) => a - b);
  const index = new Map(places.map((place, at) => [place, at + 1] as const));
  // A Fenwick tree of the lower ends passed so far (Barth, Jünger and Mutzel 2002).
  const tree = new Int32Array(places.length + 1);
  let count = 0;
  let passed = 0;
  for (const [, lower] of sorted) {
    const at = index.get(lower) ?? 0;
    let before = 0;
    for (let i = at; i > 0; i -= i & -i) before += tree[i] ?? 0;
    count += passed - before;
    for (let i = at; i <= places.length; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
    passed++;
  }
  return count;
}
