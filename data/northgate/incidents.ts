import type { Incident } from "../../src/core/place";
import { proof } from "../kit/proof";
import { type Random, random } from "../kit/random";
import { pressure } from "./areas";
import { strikeDate, strikeMonth, vacuumMonth } from "./head";
import { anywhere, placed, quarter, quarters, type Spot, within } from "./town";

/** Harm weight in days: medians of the subgroups of the Cambridge Crime Harm Index (February 2026, second hand). */
const weights = {
  robbery: 365,
  "violence with injury": 365,
  weapons: 273.75,
  "residential burglary": 273.5,
  arson: 185,
  "violence without injury": 10,
  harassment: 10,
  "public order": 7.5,
  "vehicle crime": 5,
  "criminal damage": 2,
  theft: 2,
  shoplifting: 1,
} as const;
type Offence = keyof typeof weights;

const ordinary: readonly Offence[] = [
  "violence without injury",
  "violence without injury",
  "violence without injury",
  "theft",
  "theft",
  "shoplifting",
  "shoplifting",
  "criminal damage",
  "criminal damage",
  "vehicle crime",
  "vehicle crime",
  "harassment",
  "harassment",
  "public order",
  "public order",
  "residential burglary",
  "violence with injury",
  "violence with injury",
  "robbery",
  "arson",
];
const dealing: readonly Offence[] = [
  "violence with injury",
  "violence with injury",
  "robbery",
  "weapons",
  "violence without injury",
  "harassment",
  "public order",
  "criminal damage",
];
const proactive = ["drug search", "stop and search", "arrest, supply", "arrest, weapon", "warrant"] as const;

export interface HotCell {
  /** Lower left corner of the 100 m cell, National Grid metres. */
  readonly easting: number;
  readonly northing: number;
  readonly area: string;
  readonly why: "rowan" | "displaced" | "kestrel" | "bus station";
}

const cellIn = (name: string, u: number, v: number, why: HotCell["why"]): HotCell => {
  const [easting, northing] = within(quarter(name), u, v);
  return {
    easting: Math.floor(easting / 100) * 100,
    northing: Math.floor(northing / 100) * 100,
    area: name,
    why,
  };
};

/** Planted hot cells: ROWAN's in Lockside, KESTREL's round the Market, the bus station's, and those to which harm moved. */
export const hotCells: readonly HotCell[] = [
  cellIn("Lockside B", 0.35, 0.4, "rowan"),
  cellIn("Lockside B", 0.65, 0.55, "rowan"),
  cellIn("Lockside C", 0.4, 0.5, "rowan"),
  cellIn("Lockside C", 0.6, 0.3, "rowan"),
  cellIn("Lockside E", 0.5, 0.5, "rowan"),
  cellIn("Lockside E", 0.3, 0.7, "rowan"),
  cellIn("Fernhill A", 0.4, 0.45, "displaced"),
  cellIn("Fernhill A", 0.65, 0.6, "displaced"),
  cellIn("Fernhill A", 0.4, 0.7, "displaced"),
  cellIn("Market B", 0.5, 0.5, "kestrel"),
  cellIn("Market B", 0.3, 0.3, "kestrel"),
  cellIn("Market E", 0.5, 0.4, "kestrel"),
  cellIn("Quarry Hill A", 0.5, 0.5, "bus station"),
];

/** Incidents a month in one hot cell: ROWAN's ground falls after the operation and partly fills with PIKE; some of it moves to Fernhill. */
function rate(cell: HotCell, month: number): number {
  switch (cell.why) {
    case "rowan":
      return month < strikeMonth ? 5 : month === strikeMonth ? 3 : month < vacuumMonth ? 0.8 : 2.2;
    case "displaced":
      return month <= strikeMonth ? 0.4 : 4;
    case "kestrel":
      return 4.2;
    case "bus station":
      return 3.4;
  }
}

const monthStart = (month: number) => Date.UTC(2024, 5 + month, 1);

function time(dice: Random, month: number): string {
  const days = (monthStart(month + 1) - monthStart(month)) / 86_400_000;
  const hour = dice.next() < 0.6 ? (17 + dice.whole(0, 9)) % 24 : dice.whole(7, 23);
  const day = new Date(monthStart(month) + dice.whole(0, days - 1) * 86_400_000);
  return `${day.toISOString().slice(0, 10)}T${String(hour).padStart(2, "0")}:${String(dice.whole(0, 11) * 5).padStart(2, "0")}`;
}

/** How many in a month for a rate: the whole part, and the rest by chance. */
const times = (dice: Random, much: number) => Math.floor(much) + (dice.next() < much % 1 ? 1 : 0);

const total = 6_000;
const enforcementCount = 620;
const unplacedCount = 130;

/** 6,000 incidents of 24 months, what victims report and what enforcement finds kept apart. Seeded: the same each time. */
export function incidents(): readonly Incident[] {
  const dice = random(20_240_601);
  const made: Incident[] = [];
  const report = proof("1A/P", "N012", "Recorded crime");
  const found = proof("1A/P", "N013", "Enforcement record");
  const title = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const add = (
    offence: string,
    weight: number | undefined,
    from: string,
    spot: Spot | undefined,
    where: string,
  ) => {
    const enforcement = weight === undefined;
    const unknown = ["weapons", "public order"].includes(offence);
    made.push({
      id: `i${made.length + 1}`,
      sourceId: "",
      label: `${title(offence)}, ${where}`,
      offence,
      layer: enforcement ? "enforcement" : "harm",
      reportedBy: enforcement ? "enforcement" : unknown ? "unknown" : "victim",
      times: { from },
      ...(spot ? { place: placed(spot) } : {}),
      ...(weight === undefined ? {} : { weight }),
      attributes: [],
      provenance: [enforcement ? found : report],
    });
  };
  for (const cell of hotCells)
    for (let month = 0; month < 24; month++)
      for (let at = times(dice, rate(cell, month)); at > 0; at--) {
        const offence = dice.pick(cell.why === "bus station" ? ordinary : dealing);
        const spot: Spot = [cell.easting + dice.whole(3, 96), cell.northing + dice.whole(3, 96)];
        add(offence, weights[offence], time(dice, month), spot, cell.area);
      }
  for (let at = 0; at < enforcementCount; at++) {
    const strike = at < 45;
    const cell = dice.pick(hotCells.filter((each) => (strike ? each.why === "rowan" : true)));
    const hot = strike || dice.next() < 0.55;
    const area = hot ? quarter(cell.area) : dice.pick(quarters);
    const from = strike
      ? `${strikeDate}T0${dice.whole(5, 9)}:${dice.whole(10, 55)}`
      : time(dice, dice.whole(0, 23));
    const spot: Spot = hot
      ? [cell.easting + dice.whole(0, 99), cell.northing + dice.whole(0, 99)]
      : anywhere(dice, area);
    add(
      strike ? dice.pick(["warrant", "arrest, supply", "drug search"]) : dice.pick(proactive),
      undefined,
      from,
      spot,
      area.name,
    );
  }
  // Each area as often in the draw as its pressure says.
  const drawn = quarters.flatMap((area) =>
    Array.from({ length: Math.round(pressure(area) * 20) }, () => area),
  );
  while (made.length < total) {
    const offence = dice.pick(ordinary);
    const area = dice.pick(drawn);
    const from = time(dice, dice.whole(0, 23));
    const placeless = made.length >= total - unplacedCount;
    add(
      offence,
      weights[offence],
      from,
      placeless ? undefined : anywhere(dice, area),
      placeless ? "place not known" : area.name,
    );
  }
  return made
    .sort((a, b) => (a.times.from ?? "").localeCompare(b.times.from ?? "", "en"))
    .map((item, at) => ({ ...item, id: `i${at + 1}` }));
}
