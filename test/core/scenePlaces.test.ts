import fc from "fast-check";
import { expect, test } from "vitest";
import { isClear, type SceneBody, scenePlaces, spreadOver } from "../../src/core/scenePlaces";

const area = { x: 64, y: 200, w: 1792, h: 620 };
const body = (id: string, x: number, y: number): SceneBody => ({
  id,
  x,
  y,
  w: 40,
  h: 40,
  labelW: 160,
  labelH: 60,
});
const standing = (bodies: readonly SceneBody[], places: ReadonlyMap<string, { x: number; y: number }>) =>
  bodies.map((each) => ({ ...each, ...(places.get(each.id) ?? { x: 0, y: 0 }) }));

test("marks that lie on one another are parted, inside the area", () => {
  const anyBodies = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 1792 }), fc.integer({ min: 0, max: 620 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list) => list.map(([x, y], at) => body(`n${at}`, x + 64, y + 200)));
  fc.assert(
    fc.property(anyBodies, (bodies) => {
      const { places, clear } = scenePlaces(bodies, [], area);
      expect(places.size).toBe(bodies.length);
      expect(isClear(standing(bodies, places), area)).toBe(clear);
      for (const { x, y } of places.values()) {
        expect(Number.isFinite(x + y)).toBe(true);
        expect(x).toBeGreaterThanOrEqual(area.x - 1);
        expect(x).toBeLessThanOrEqual(area.x + area.w + 1);
      }
    }),
  );
});

test("marks that are clear stay where they are", () => {
  const bodies = [body("a", 300, 400), body("b", 700, 400), body("c", 1100, 600)];
  const { places, clear } = scenePlaces(bodies, [{ from: "a", to: "b" }], area);
  expect(clear).toBe(true);
  expect([...places.values()]).toEqual(bodies.map(({ x, y }) => ({ x, y })));
});

test("a mark on a line of others is put off it", () => {
  const bodies = [body("a", 200, 500), body("b", 1600, 500), body("c", 900, 505)];
  const { places } = scenePlaces(bodies, [{ from: "a", to: "b" }], area);
  const off = Math.abs(
    (places.get("c")?.y ?? 0) - ((places.get("a")?.y ?? 0) + (places.get("b")?.y ?? 0)) / 2,
  );
  expect(off).toBeGreaterThan(40);
});

test("spread over the slide, what is left of something stays left of it", () => {
  const bodies = [body("a", 0, 0), body("b", 10, 30), body("c", 25, 5)];
  const spread = spreadOver(bodies, area);
  const xs = spread.map(({ x }) => x);
  const ys = spread.map(({ y }) => y);
  expect(xs).toEqual([...xs].sort((p, q) => p - q));
  expect((ys[0] ?? 0) < (ys[2] ?? 0) && (ys[2] ?? 0) < (ys[1] ?? 0)).toBe(true);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(200);
});
