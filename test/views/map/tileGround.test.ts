import { expect, test } from "vitest";
import { viewOf } from "../../../src/views/map/camera";
import { type OwnMap, openOwnMap } from "../../../src/views/map/ownMap";
import { gridPlane } from "../../../src/views/map/plane";
import { groundOfTile, joinedGround, tilesFor } from "../../../src/views/map/tileGround";
import { streetArchive } from "../../streetArchive";

async function opened(): Promise<OwnMap> {
  const bytes = streetArchive();
  const map = await openOwnMap({ type: "pmtiles", name: "streets.pmtiles", file: new Blob([bytes.slice()]) });
  if (!map.ok) throw new Error(map.error.message);
  return map.value;
}

test("a street map is read by slices: what it is, and the tiles that a view needs, as roads, water, parks and buildings in degrees", async () => {
  const map = await opened();
  expect(map).toMatchObject({ kind: "vector", minZoom: 8, maxZoom: 15, attribution: "Invented" });
  expect(map.layers).toEqual(["earth", "landuse", "water", "roads", "buildings", "places"]);
  const view = viewOf({ lon: 2.163, lat: 52.601, zoom: 14.8 }, gridPlane, { width: 1000, height: 700 });
  const numbers = tilesFor(map, view);
  expect(numbers.length).toBeGreaterThan(1);
  expect(numbers.length).toBeLessThanOrEqual(30);
  const tiles = await Promise.all(
    numbers.map(async (number) => {
      const bytes = await map.tile(number.z, number.x, number.y);
      return bytes ? [groundOfTile(bytes, number)] : [];
    }),
  );
  const ground = joinedGround(tiles.flat(), map.attribution);
  expect(new Set(ground.areas.map(({ role }) => role))).toEqual(
    new Set(["land", "park", "water", "building"]),
  );
  expect(new Set(ground.lines.map(({ role }) => role))).toEqual(new Set(["main", "minor"]));
  const buildings = ground.areas.find(({ role }) => role === "building")?.polygons.length ?? 0;
  expect(buildings).toBeGreaterThan(50);
  const park = ground.areas.find(({ role }) => role === "park")?.polygons.flat(2) ?? [];
  // Tiles reach a little over their sides, and their units are a metre or less here.
  for (const [lon, lat] of park) {
    expect(lon).toBeGreaterThan(2.1599);
    expect(lon).toBeLessThan(2.1651);
    expect(lat).toBeGreaterThan(52.5999);
    expect(lat).toBeLessThan(52.6031);
  }
});

test("a view elsewhere needs no tile, and one of the whole country needs few", async () => {
  const map = await opened();
  expect(
    tilesFor(map, viewOf({ lon: -1.9, lat: 52.5, zoom: 14 }, gridPlane, { width: 1000, height: 700 })),
  ).toEqual([]);
  const far = tilesFor(
    map,
    viewOf({ lon: 2.16, lat: 52.6, zoom: 5 }, gridPlane, { width: 1600, height: 900 }),
  );
  expect(far.every(({ z }) => z === 8)).toBe(true);
  expect(far.length).toBeLessThanOrEqual(4);
});

test("a file that is no map says so in words, and so does a folder without tiles", async () => {
  const no = await openOwnMap({
    type: "pmtiles",
    name: "notes.pmtiles",
    file: new Blob(["hello, this is no map"]),
  });
  expect(no.ok ? "" : no.error.message).toContain("notes.pmtiles is no PMTiles file");
  const empty = await openOwnMap({
    type: "folder",
    name: "holiday",
    tiles: [["holiday/beach.png", new Blob(["x"])]],
  });
  expect(empty.ok ? "" : empty.error.message).toContain("holiday holds no tiles");
});

test("a folder of tiles tells its ground and zooms from its paths", async () => {
  const map = await openOwnMap({
    type: "folder",
    name: "tiles",
    tiles: [
      ["tiles/14/8290/5366.png", new Blob(["a"])],
      ["tiles/14/8291/5366.png", new Blob(["b"])],
      ["tiles/15/16580/10733.png", new Blob(["c"])],
    ],
  });
  if (!map.ok) throw new Error(map.error.message);
  expect(map.value).toMatchObject({ kind: "raster", minZoom: 14, maxZoom: 15, mime: "image/png" });
  expect(map.value.bounds[0]).toBeCloseTo(2.153, 2);
  expect(await map.value.tile(14, 8291, 5366)).toEqual(new Uint8Array([98]));
  expect(await map.value.tile(14, 1, 1)).toBeUndefined();
});
