import { random } from "../kit/random";
import { calderCoast } from "./calderhaven";
import type { Line, Ring, Spot } from "./town";

/** Puts wiggles into a coast: each long side gets points off its middle, as real shores have. */
function rough(points: readonly Spot[], seed: number, least = 320): readonly Spot[] {
  const dice = random(seed);
  const between = (one: Spot, other: Spot): readonly Spot[] => {
    const length = Math.hypot(other[0] - one[0], other[1] - one[1]);
    if (length < least) return [one];
    const off = dice.normal() * length * 0.07;
    const middle: Spot = [
      Math.round((one[0] + other[0]) / 2 - ((other[1] - one[1]) / length) * off),
      Math.round((one[1] + other[1]) / 2 + ((other[0] - one[0]) / length) * off),
    ];
    return [...between(one, middle), ...between(middle, other)];
  };
  return points.flatMap((point, at) => {
    const next = points[at + 1];
    return next ? between(point, next) : [point];
  });
}

/** From the head above Calderhaven round Northgate and Eastmere, and the far shore back. */
const north = rough(
  [
    [681_900, 306_000],
    [680_400, 304_300],
    [676_900, 302_700],
    [671_400, 303_900],
    [668_900, 308_200],
    [670_800, 314_900],
    [668_600, 321_800],
    [671_200, 329_400],
    [676_400, 335_300],
    [683_100, 336_700],
    [688_900, 335_600],
    [691_900, 333_200],
    [692_300, 331_300],
    [691_900, 329_700],
    [690_200, 326_900],
    [690_900, 323_300],
    [691_900, 320_500],
    [691_300, 317_400],
    [691_700, 314_600],
    [690_100, 313_100],
    [686_900, 312_900],
    [685_000, 311_700],
  ],
  4,
);

/** The one invented coast on which all three towns stand: open sea on every real map. */
export const coast: Ring = [...[...calderCoast], ...north];

/** Between the towns. */
export const countryLines: readonly Line[] = [
  {
    kind: "main",
    name: "Coast Road",
    points: [
      [681_480, 310_800],
      [682_000, 312_300],
      [683_100, 313_900],
      [684_050, 316_750],
      [684_700, 320_900],
      [686_000, 325_200],
      [686_000, 330_100],
    ],
  },
  {
    kind: "rail",
    points: [
      [681_750, 311_260],
      [681_900, 313_500],
      [682_300, 317_000],
      [682_500, 318_700],
      [683_400, 322_600],
      [685_500, 327_200],
    ],
  },
];
