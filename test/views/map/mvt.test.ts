import { fromGeojsonVt } from "@maplibre/vt-pbf";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readTile } from "../../../src/views/map/mvt";

const point = fc.tuple(fc.integer({ min: -64, max: 4160 }), fc.integer({ min: -64, max: 4160 }));
const value = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.boolean(),
  fc.integer({ min: -5_000_000, max: 5_000_000 }),
);
const tags = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), value, {
  maxKeys: 4,
  noNullPrototype: true,
});
const line = fc.record({
  type: fc.constant(2 as const),
  geometry: fc.array(fc.array(point, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
  tags,
});
const dot = fc.record({
  type: fc.constant(1 as const),
  geometry: fc.array(point, { minLength: 1, maxLength: 1 }),
  tags,
});

test("a tile that another writer made is read with every point and property", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(line, dot), { minLength: 1, maxLength: 6 }), (features) => {
      const bytes = fromGeojsonVt({ roads: { features } as never }, { version: 2, extent: 4096 } as never);
      const [layer] = readTile(bytes);
      expect(layer?.name).toBe("roads");
      expect(layer?.extent).toBe(4096);
      expect(layer?.features).toHaveLength(features.length);
      for (const [at, feature] of features.entries()) {
        const read = layer?.features[at];
        expect(read?.shape).toBe(feature.type === 1 ? "point" : "line");
        expect(read?.parts).toEqual(feature.type === 1 ? [feature.geometry] : feature.geometry);
        expect(Object.fromEntries(read?.properties ?? [])).toEqual({ ...feature.tags });
      }
    }),
  );
});

test("a closed ring ends where it began", () => {
  const ring = [
    [0, 0],
    [100, 0],
    [100, 100],
    [0, 100],
    [0, 0],
  ];
  const bytes = fromGeojsonVt({ water: { features: [{ type: 3, geometry: [ring], tags: {} }] } as never }, {
    version: 2,
    extent: 4096,
  } as never);
  expect(readTile(bytes)[0]?.features[0]?.parts[0]).toEqual(ring);
});

test("bytes that are no tile throw or hold nothing; they never hang", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        for (const layer of readTile(bytes)) expect(Array.isArray(layer.features)).toBe(true);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
      }
    }),
  );
});
