import type { Incident } from "../../src/core/place";
import { at } from "../kit/grid";
import { fact, proof } from "../kit/proof";
import { type Random, random } from "../kit/random";

/** Recorded offences with a harm weight in days (medians of the subgroups of the Cambridge Crime Harm Index, February 2026, second hand). */
const offences = {
  robbery: 365,
  "violence with injury": 365,
  weapons: 273.75,
  "residential burglary": 273.5,
  arson: 185,
  "violence without injury": 10,
  harassment: 10,
  "public order": 7.5,
  "criminal damage": 2,
} as const;
type Offence = keyof typeof offences;

/** What fills a hot cell up beside its grave offences. */
const lesser: readonly Offence[] = [
  "violence without injury",
  "public order",
  "harassment",
  "criminal damage",
];
/** Beside hot cells. */
const street: readonly Offence[] = ["robbery", "violence with injury", ...lesser];
const estate: readonly Offence[] = [
  "residential burglary",
  "criminal damage",
  "violence without injury",
  "harassment",
  "public order",
];

type Mix = readonly [robbery: number, injury: number, weapons: number, arson: number, lesser: number];

/** Hot 100 m cells by their lower left corner, their offences, and how many of them fall after the warrants of 14 March. */
const cells: readonly (readonly [
  easting: number,
  northing: number,
  name: string,
  mix: Mix,
  after: number,
])[] = [
  [682_600, 308_700, "Quay Street", [7, 6, 3, 4, 11], 7],
  [681_800, 308_900, "Station Road", [6, 5, 2, 2, 9], 5],
  [682_800, 308_800, "Quay Street, east", [5, 5, 3, 2, 13], 10],
  [681_600, 309_000, "Station Quarter", [4, 4, 1, 1, 7], 4],
  [682_100, 308_100, "Mill Lane", [3, 3, 2, 0, 6], 4],
  [682_500, 308_500, "Harbour Row", [3, 2, 1, 1, 4], 3],
  [682_300, 308_800, "Ropewalk", [0, 1, 0, 1, 6], 3],
  [681_900, 308_700, "Arch Lane", [2, 1, 1, 1, 7], 3],
];

function offencesOf([robbery, injury, weapons, arson, few]: Mix, dice: Random): readonly Offence[] {
  const times = (count: number, offence: Offence) => Array.from({ length: count }, () => offence);
  const all = [
    ...times(robbery, "robbery"),
    ...times(injury, "violence with injury"),
    ...times(weapons, "weapons"),
    ...times(arson, "arson"),
    ...Array.from({ length: few }, (_, at) => lesser[at % lesser.length] ?? "public order"),
  ];
  // In no order, so that both halves of the year have some of each.
  return all
    .map((offence) => ({ offence, at: dice.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ offence }) => offence);
}

const towns: readonly (readonly [easting: number, northing: number, name: string])[] = [
  [680_900, 309_700, "Moorside"],
  [682_300, 309_800, "Northfield"],
  [683_200, 309_700, "Abbey Park"],
  [680_800, 308_200, "Westmoor"],
  [681_900, 307_700, "Southgate"],
  [683_100, 308_300, "Docks"],
  [681_200, 307_400, "Upper Holt"],
  [681_500, 309_200, "Station Quarter"],
];

/** A day of the six months as ISO text; day 0 = 1 December 2025, day 103 = 14 March 2026, day 181 = 31 May 2026. */
export function dayOf(day: number, dice: Random): string {
  const date = new Date(Date.UTC(2025, 11, 1 + day)).toISOString().slice(0, 10);
  const hour = (17 + dice.whole(0, 10)) % 24;
  return `${date}T${String(hour).padStart(2, "0")}:${String(dice.whole(0, 11) * 5).padStart(2, "0")}`;
}

const half = (after: boolean, dice: Random): number => (after ? dice.whole(103, 181) : dice.whole(0, 102));

/** About 300 dated and placed incidents of six months, and 27 that were never placed. Seeded: the same each time. */
export function incidents(): readonly Incident[] {
  const dice = random(20_260_612);
  const made: Incident[] = [];
  const add = (
    offence: string,
    weight: number | undefined,
    layer: "harm" | "enforcement",
    from: string,
    spot: readonly [number, number, string] | undefined,
  ) => {
    const number = made.length + 1;
    const id = `i${number}`;
    const label = `${offence.charAt(0).toUpperCase()}${offence.slice(1)}${spot ? `, ${spot[2]}` : ""}`;
    const victim = layer === "harm" && !["weapons", "public order"].includes(offence);
    made.push({
      id,
      sourceId: `CR${String(260_000 + number)}`,
      label,
      offence,
      layer,
      reportedBy: layer === "enforcement" ? "enforcement" : victim ? "victim" : "unknown",
      times: { from },
      ...(spot ? { place: at(spot[0], spot[1], spot[2], "street") } : {}),
      ...(weight === undefined ? {} : { weight }),
      attributes: [
        fact(
          "outcome",
          dice.pick(["under investigation", "no suspect identified", "charged"]),
          "1A/P",
          "L046",
        ),
      ],
      provenance: [proof("1A/P", "L046", `${label}: recorded crime`, { date: from.slice(0, 10) })],
    });
  };
  for (const [easting, northing, name, mix, after] of cells) {
    for (const [index, offence] of offencesOf(mix, dice).entries()) {
      const spot = [easting + dice.whole(4, 96), northing + dice.whole(4, 96), name] as const;
      add(offence, offences[offence], "harm", dayOf(half(index < after, dice), dice), spot);
    }
  }
  // One grave offence drives its cell: a map must be able to say so.
  add("violence with injury", 1460, "harm", "2026-04-11T23:35", [682_350, 308_860, "Ropewalk"]);
  // Round the hot cells it is worse than elsewhere: ground, not single squares.
  for (let index = 0; index < 70; index++) {
    const offence = dice.pick(street);
    const [easting, northing, name] = cells[index % 6] ?? cells[0] ?? [682_600, 308_700, "Quay Street"];
    const spot = [
      Math.round(easting + 50 + dice.normal() * 105),
      Math.round(northing + 50 + dice.normal() * 85),
      name,
    ] as const;
    add(offence, offences[offence], "harm", dayOf(half(index % 5 < 2, dice), dice), spot);
  }
  for (let index = 0; index < 70; index++) {
    const offence = dice.pick(estate);
    const [easting, northing, name] = dice.pick(towns);
    const spot = [
      Math.round(easting + dice.normal() * 230),
      Math.round(northing + dice.normal() * 200),
      name,
    ] as const;
    add(offence, offences[offence], "harm", dayOf(half(index % 2 === 0, dice), dice), spot);
  }
  for (let index = 0; index < 14; index++) {
    const [easting, northing, name] = dice.pick(cells);
    const spot = [easting + dice.whole(-80, 180), northing + dice.whole(-80, 180), name] as const;
    add(
      dice.pick(["drug search", "arrest, supply", "arrest, weapon"]),
      undefined,
      "enforcement",
      dayOf(half(index > 4, dice), dice),
      spot,
    );
  }
  for (let index = 0; index < 27; index++) {
    const offence = dice.pick(estate);
    add(offence, offences[offence], "harm", dayOf(half(index % 2 === 0, dice), dice), undefined);
  }
  return made;
}
