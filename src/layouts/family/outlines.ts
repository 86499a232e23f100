import type { Point, Rect } from "../../core/geometry";

/** Corners of the union of touching or overlapping rectangles, as closed outlines of right angles, clockwise. */
export function outlinesOf(rects: readonly Rect[]): readonly (readonly Point[])[] {
  const xs = [...new Set(rects.flatMap(({ x, w }) => [x, x + w]))].sort((a, b) => a - b);
  const ys = [...new Set(rects.flatMap(({ y, h }) => [y, y + h]))].sort((a, b) => a - b);
  const filled = (i: number, j: number) => {
    const [x0, x1, y0, y1] = [xs[i], xs[i + 1], ys[j], ys[j + 1]];
    if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return false;
    const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2];
    return rects.some(({ x, y, w, h }) => cx > x && cx < x + w && cy > y && cy < y + h);
  };
  // Edges with the inside at their right, by where they start.
  const edges = new Map<string, (readonly [number, number])[]>();
  const add = (a: readonly [number, number], b: readonly [number, number]) => {
    const key = a.join();
    edges.set(key, [...(edges.get(key) ?? []), b]);
  };
  for (let i = 0; i + 1 < xs.length; i++)
    for (let j = 0; j + 1 < ys.length; j++) {
      if (!filled(i, j)) continue;
      if (!filled(i, j - 1)) add([i, j], [i + 1, j]);
      if (!filled(i + 1, j)) add([i + 1, j], [i + 1, j + 1]);
      if (!filled(i, j + 1)) add([i + 1, j + 1], [i, j + 1]);
      if (!filled(i - 1, j)) add([i, j + 1], [i, j]);
    }
  const found: (readonly Point[])[] = [];
  for (;;) {
    const [start] = [...edges].find(([, list]) => list.length > 0) ?? [];
    if (start === undefined) return found;
    const ring: (readonly [number, number])[] = [];
    let at = start.split(",").map(Number) as unknown as readonly [number, number];
    do {
      ring.push(at);
      const next = edges.get(at.join())?.pop();
      if (!next) break;
      at = next;
    } while (at.join() !== start);
    found.push(cornersOnly(ring).map(([i, j]) => ({ x: xs[i] ?? 0, y: ys[j] ?? 0 })));
  }
}

/** Leaves out points on straight parts. */
function cornersOnly(ring: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  return ring.filter((point, at) => {
    const before = ring[(at + ring.length - 1) % ring.length] ?? point;
    const after = ring[(at + 1) % ring.length] ?? point;
    return !(
      (before[0] === point[0] && after[0] === point[0]) ||
      (before[1] === point[1] && after[1] === point[1])
    );
  });
}
