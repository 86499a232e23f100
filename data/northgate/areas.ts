import type { Area } from "../../src/core/place";
import { lonLat } from "../kit/grid";
import { fact, proof } from "../kit/proof";
import { random } from "../kit/random";
import { type Quarter, quarters, type Spot, type Ward, within } from "./town";

/** Mean deprivation decile of each ward, without the crime domain: 1 = most deprived tenth. */
const wardDecile: { readonly [W in Ward]: number } = {
  Saltings: 6,
  "Harbour End": 3,
  Eastfield: 5,
  Millbrook: 2,
  Lockside: 1.4,
  Fernhill: 2.4,
  "Priory Gate": 7,
  Market: 3,
  Stationside: 3.4,
  "Orchard Rise": 8,
  Beacon: 5,
  "Quarry Hill": 4,
};

const ringOf = (corners: readonly Spot[]) =>
  [...corners, ...corners.slice(0, 1)].map(([easting, northing]): readonly [number, number] => {
    const [lon, lat] = lonLat(easting, northing);
    return [Math.round(lon * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
  });

const decileOf = new Map<string, number>();

/** How likely crime is in an area against the mean of the borough, by its deprivation. */
export function pressure(area: Quarter): number {
  return 0.35 + (11 - (decileOf.get(area.id) ?? 5)) / 9;
}

function small(): readonly Area[] {
  const dice = random(11);
  return quarters.map((area, at): Area => {
    const decile = Math.max(1, Math.min(10, Math.round(wardDecile[area.ward] + dice.normal() * 0.9)));
    decileOf.set(area.id, decile);
    const near = (low: number, high: number) =>
      Math.round((high - ((decile - 1) / 9) * (high - low) + dice.normal() * (high - low) * 0.06) * 10) / 10;
    const indicator = (name: string, value: string) => fact(name, value, "1A/P", "N010");
    return {
      id: area.id,
      sourceId: `X0190${String(at + 1).padStart(4, "0")}`,
      name: `Northgate ${area.name}`,
      layer: "vulnerability",
      polygons: [[ringOf(area.corners)]],
      indicators: [
        indicator("deprivation decile without its crime domain", String(decile)),
        indicator("population", String(dice.whole(1_150, 2_300))),
        indicator("aged 10 to 17 (%)", near(7, 14).toFixed(1)),
        indicator("children in low-income homes (%)", Math.max(1, near(5, 42)).toFixed(1)),
        indicator("persistent absence from school (%)", Math.max(2, near(8, 34)).toFixed(1)),
        indicator("homes overcrowded (%)", Math.max(0.5, near(1, 15)).toFixed(1)),
      ],
      provenance: [proof("1A/P", "N010", "Census-like figures, invented")],
    };
  });
}

const drivers: readonly (readonly [string, string, string])[] = [
  ["Northgate station", "night trains", "Stationside C"],
  ["Copper Bar and late bars", "open until 03:00", "Market B"],
  ["Derelict mill", "empty premises", "Lockside E"],
  ["Bus interchange", "waiting at night", "Quarry Hill A"],
  ["Lorry park", "unlit", "Harbour End A"],
  ["Amusement arcade", "late venue", "Market E"],
];

/** 72 small areas with vulnerability indicators, and six drivers of crime; each in its own layer. */
export const areas: readonly Area[] = [
  ...small(),
  ...drivers.map(([name, kind, where], at): Area => {
    const area = quarters.find((each) => each.name === where);
    if (!area) throw new Error(`no area ${where}`);
    const [easting, northing] = within(area, 0.5, 0.5);
    const square: readonly Spot[] = [
      [-40, -40],
      [40, -40],
      [40, 40],
      [-40, 40],
    ].map(([x = 0, y = 0]): Spot => [easting + x, northing + y]);
    return {
      id: `a${quarters.length + at + 1}`,
      sourceId: `DR${at + 1}`,
      name,
      layer: "drivers",
      polygons: [[ringOf(square)]],
      indicators: [fact("driver", kind, "1A/P", "N011")],
      provenance: [proof("1A/P", "N011", `${name}: drivers of crime, reviewed in April 2026`)],
    };
  }),
];
