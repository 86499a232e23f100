import { writeFileSync } from "node:fs";
import { lonLat } from "../kit/grid";
import { calder, calderhaven } from "./calderhaven";
import { coast, countryLines } from "./coast";
import { eastmere, eastmereWater } from "./eastmere";
import { cut, northgateTown } from "./northgateTown";
import { distanceTo, inRing, streets } from "./streetGrid";
import type { FillKind, Line, Ring, Spot, Town } from "./town";

/**
 * Writes data/streets/streets.json, the invented streets of the towns of the sample cases: `npx tsx data/streets/build.ts`.
 * Points are whole hundred-thousandths of a degree, each but the first as the step from the one before.
 */
function coded(points: readonly Spot[]): readonly number[] {
  let before: readonly [number, number] = [0, 0];
  return points.flatMap(([easting, northing]) => {
    const [lon, lat] = lonLat(easting, northing);
    const here: readonly [number, number] = [Math.round(lon * 1e5), Math.round(lat * 1e5)];
    const step = [here[0] - before[0], here[1] - before[1]];
    before = here;
    return step;
  });
}

const closed = (ring: Ring): Ring => [...ring, ...ring.slice(0, 1)];
const towns: readonly Town[] = [calderhaven, northgateTown, eastmere];
const rivers = [calder, cut];

/** A street needs ground: land 40 m from the shore, off parks, rivers and pools. */
function free(town: Town): (spot: Spot) => boolean {
  const shore = closed(coast);
  return (spot) =>
    inRing(spot, coast) &&
    distanceTo(spot, shore) > 40 &&
    !town.parks.some((park) => inRing(spot, park)) &&
    !eastmereWater.some((water) => inRing(spot, water)) &&
    rivers.every((river) => distanceTo(spot, river) > 75);
}

/** Built-up ground: the corners of a part of a town, kept off the sea by the order of drawing. */
function builtRing({ middle, half, turn }: Town["quarters"][number]): Ring {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([u = 0, v = 0]): Spot => {
    const [x, y] = [u * (half[0] + 45), v * (half[1] + 45)];
    return [Math.round(middle[0] + x * cos - y * sin), Math.round(middle[1] + x * sin + y * cos)];
  });
}

/** Built-up ground ends at the shore: corners in the sea are drawn back towards the middle. */
function onLand(ring: Ring, middle: Spot): Ring {
  const dense = ring.flatMap((corner, at) => {
    const next = ring[(at + 1) % ring.length] ?? corner;
    return Array.from(
      { length: 12 },
      (_, step): Spot => [
        corner[0] + ((next[0] - corner[0]) * step) / 12,
        corner[1] + ((next[1] - corner[1]) * step) / 12,
      ],
    );
  });
  return dense.map((spot) => {
    for (let share = 1; share > 0; share -= 0.04) {
      const back: Spot = [
        Math.round(middle[0] + (spot[0] - middle[0]) * share),
        Math.round(middle[1] + (spot[1] - middle[1]) * share),
      ];
      if (inRing(back, coast)) return back;
    }
    return middle;
  });
}

const fills: { kind: FillKind; ring: readonly number[] }[] = [
  { kind: "land", ring: coded(closed(coast)) },
  ...towns.flatMap((town) =>
    town.quarters.map((quarter) => ({
      kind: "built" as const,
      ring: coded(closed(onLand(builtRing(quarter), quarter.middle))),
    })),
  ),
  ...towns.flatMap((town) =>
    town.parks.map((park) => ({ kind: "park" as const, ring: coded(closed(park)) })),
  ),
  ...eastmereWater.map((ring) => ({ kind: "water" as const, ring: coded(closed(ring)) })),
];

const lines: readonly Line[] = [
  ...towns.flatMap((town, at) => streets(town.quarters, free(town), 61 + at)),
  ...countryLines,
  ...towns.flatMap((town) => town.lines),
];

const made = {
  fills,
  lines: lines.map(({ kind, name, points }) => ({ kind, ...(name ? { name } : {}), points: coded(points) })),
  names: towns.flatMap((town) =>
    town.names.map(({ text, at, kind }) => {
      const [lon, lat] = lonLat(...at);
      return { text, kind, at: [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5] };
    }),
  ),
};
writeFileSync(new URL("./streets.json", import.meta.url), JSON.stringify(made));
console.log(`${made.fills.length} grounds, ${made.lines.length} lines, ${made.names.length} names`);
