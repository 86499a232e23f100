import { quarters, type Spot as TownSpot, wards } from "../northgate/town";
import type { Line, Quarter, Ring, Spot, Town } from "./town";

const middleOf = (spots: readonly TownSpot[]): Spot => [
  Math.round(spots.reduce((sum, [x]) => sum + x, 0) / spots.length),
  Math.round(spots.reduce((sum, [, y]) => sum + y, 0) / spots.length),
];

/** Main roads run between wards, along the corners that the small areas share. */
function along(pick: (column: number, row: number) => boolean, corner: 0 | 1 | 2 | 3): readonly Spot[] {
  return quarters.filter(({ column, row }) => pick(column, row)).map(({ corners }) => corners[corner]);
}

const west: Spot = [681_000, 316_700];
const lines: readonly Line[] = [
  {
    kind: "main",
    name: "Lock Street",
    points: [west, ...along((_c, row) => row === 4, 0), [691_000, 316_850]],
  },
  { kind: "main", name: "Mill Lane", points: along((_c, row) => row === 2, 0) },
  { kind: "main", name: "Market Way", points: along((_c, row) => row === 6, 0) },
  { kind: "main", name: "Priory Road", points: [...along((column) => column === 3, 0), [686_200, 321_500]] },
  { kind: "main", name: "Quarry Road", points: along((column) => column === 6, 0) },
  {
    kind: "rail",
    points: [
      [679_000, 318_950],
      [682_500, 318_700],
      ...along((_c, row) => row === 5, 0).slice(2),
      [690_700, 318_100],
    ],
  },
];

/** The cut: a canal through Millbrook and Lockside. */
export const cut: Ring = [
  [680_500, 315_050],
  [683_900, 315_250],
  [685_300, 315_640],
  [686_700, 315_980],
  [688_200, 315_760],
  [689_600, 315_150],
  [690_900, 314_700],
];

export const northgateTown: Town = {
  quarters: quarters.map(
    ({ corners, column, row }): Quarter => ({
      middle: middleOf(corners),
      half: [345, 345],
      turn: ((column * 37 + row * 53) % 5) * 7 - 14,
      steps: [78 + ((column * 3 + row) % 4) * 8, 92 + ((row * 5 + column) % 4) * 9],
    }),
  ),
  parks: quarters
    .filter((_each, at) => at % 11 === 4)
    .map(({ corners }): Ring => {
      const [x, y] = middleOf(corners);
      return [
        [x - 190, y - 120],
        [x + 40, y - 190],
        [x + 210, y - 30],
        [x + 120, y + 170],
        [x - 130, y + 150],
      ];
    }),
  lines: [...lines, { kind: "river", name: "The Cut", points: cut }],
  names: [
    { text: "Northgate", at: [687_150, 316_850], kind: "town" },
    ...wards.map((ward): Town["names"][number] => ({
      text: ward,
      at: middleOf(quarters.filter((each) => each.ward === ward).flatMap(({ corners }) => [...corners])),
      kind: "district",
    })),
  ],
};
