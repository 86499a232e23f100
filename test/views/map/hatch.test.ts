import { expect, test } from "vitest";
import { dots, stripes } from "../../../src/views/map/hatch";

const frame = { width: 400, height: 400 };
const square = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ] as const;

function pieces(d: string): readonly (readonly [number, number, number, number])[] {
  return [...d.matchAll(/M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, ...parts]) => parts.map(Number) as unknown as readonly [number, number, number, number],
  );
}

test("stripes lie inside the ring, and their length is its area by the gap", () => {
  const found = pieces(stripes([square(50, 60, 200)], frame, 5));
  const length = found.reduce((sum, [x1, y1, x2, y2]) => sum + Math.hypot(x2 - x1, y2 - y1), 0);
  expect(length).toBeGreaterThan((200 * 200) / 5 - 300);
  expect(length).toBeLessThan((200 * 200) / 5 + 300);
  for (const [x1, y1, x2, y2] of found)
    for (const [x, y] of [
      [x1, y1],
      [x2, y2],
    ] as const) {
      expect(x).toBeGreaterThanOrEqual(49.9);
      expect(x).toBeLessThanOrEqual(250.1);
      expect(y).toBeGreaterThanOrEqual(59.9);
      expect(y).toBeLessThanOrEqual(260.1);
    }
});

test("a hole has neither stripes nor dots", () => {
  const rings = [square(0, 0, 300), square(100, 100, 100)];
  for (const [x1, y1, x2, y2] of pieces(stripes(rings, frame, 6))) {
    const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
    expect(mx > 101 && mx < 199 && my > 101 && my < 199).toBe(false);
  }
  for (const [, x, y] of dots(rings, frame, 8).matchAll(/M([\d.]+) ([\d.]+)h0/g))
    expect(Number(x) > 101 && Number(x) < 199 && Number(y) > 101 && Number(y) < 199).toBe(false);
});

test("stripes of two colours share the ground between them", () => {
  const [one, other] = [0, 1].map((from) => pieces(stripes([square(0, 0, 200)], frame, 5, 2, from)));
  expect(Math.abs((one?.length ?? 0) - (other?.length ?? 0))).toBeLessThanOrEqual(1);
  expect(new Set([...(one ?? []), ...(other ?? [])].map(String)).size).toBe(
    (one?.length ?? 0) + (other?.length ?? 0),
  );
});

test("dots stand as thick as the gap says", () => {
  const count = [...dots([square(0, 0, 200)], frame, 10).matchAll(/h0/g)].length;
  expect(count).toBeGreaterThan(380);
  expect(count).toBeLessThan(440);
});
