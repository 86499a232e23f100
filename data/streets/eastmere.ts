import type { Ring, Town } from "./town";

/** The mere that the town is named after. */
const mere: Ring = [
  [688_700, 331_700],
  [689_150, 331_900],
  [689_480, 331_760],
  [689_520, 331_440],
  [689_200, 331_260],
  [688_800, 331_360],
];

export const eastmereWater: readonly Ring[] = [mere];

export const eastmere: Town = {
  quarters: [
    { middle: [690_000, 331_000], half: [620, 520], turn: 9, steps: [72, 88] },
    { middle: [690_700, 331_700], half: [560, 480], turn: -16, steps: [80, 96] },
    { middle: [689_300, 330_500], half: [620, 420], turn: 22, steps: [84, 100] },
    { middle: [690_600, 330_200], half: [560, 480], turn: 3, steps: [78, 98] },
    { middle: [689_500, 332_200], half: [520, 330], turn: 14, steps: [90, 106] },
  ],
  parks: [
    [
      [690_250, 331_330],
      [690_480, 331_420],
      [690_560, 331_180],
      [690_330, 331_080],
    ],
    [
      [689_000, 329_950],
      [689_420, 330_010],
      [689_380, 329_720],
      [689_040, 329_680],
    ],
  ],
  lines: [
    {
      kind: "main",
      name: "Beacon Road",
      points: [
        [686_000, 330_100],
        [688_200, 330_640],
        [689_700, 330_880],
        [690_500, 331_050],
        [691_700, 331_350],
      ],
    },
    {
      kind: "main",
      name: "Mere Street",
      points: [
        [690_100, 328_600],
        [690_060, 330_000],
        [690_020, 330_950],
        [690_180, 332_100],
        [690_300, 333_400],
      ],
    },
    {
      kind: "rail",
      points: [
        [685_500, 327_200],
        [687_900, 329_500],
        [689_300, 330_450],
        [689_960, 331_020],
      ],
    },
  ],
  names: [
    { text: "Eastmere", at: [690_020, 330_950], kind: "town" },
    { text: "Mere Side", at: [689_700, 331_600], kind: "district" },
    { text: "Beacon", at: [689_400, 330_500], kind: "district" },
    { text: "Gorse Hill", at: [690_900, 331_800], kind: "district" },
    { text: "The Mere", at: [689_080, 331_560], kind: "water" },
  ],
};
