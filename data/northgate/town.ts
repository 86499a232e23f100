import type { Place } from "../../src/core/entity";
import { lonLat } from "../kit/grid";
import { type Random, random } from "../kit/random";

/** South-west corner of the borough in National Grid metres: open sea, 30 km from any street. */
const origin = { easting: 684_000, northing: 314_000 } as const;
export const columns = 9;
export const rows = 8;
const side = 700;

/** Wards of three columns by two rows, from the south-west, row by row. */
export const wards = [
  "Saltings",
  "Harbour End",
  "Eastfield",
  "Millbrook",
  "Lockside",
  "Fernhill",
  "Priory Gate",
  "Market",
  "Stationside",
  "Orchard Rise",
  "Beacon",
  "Quarry Hill",
] as const;
export type Ward = (typeof wards)[number];

export type Spot = readonly [easting: number, northing: number];

/** A small area of the borough: an irregular four-sided piece that shares its corners with its neighbours. */
export interface Quarter {
  readonly id: string;
  /** 'Lockside B'. */
  readonly name: string;
  readonly ward: Ward;
  readonly column: number;
  readonly row: number;
  /** South-west, south-east, north-east, north-west. */
  readonly corners: readonly [Spot, Spot, Spot, Spot];
}

function corners(): (column: number, row: number) => Spot {
  const dice = random(72);
  const all = Array.from(
    { length: (columns + 1) * (rows + 1) },
    (_, at): Spot => [
      Math.round(origin.easting + (at % (columns + 1)) * side + dice.normal() * 55),
      Math.round(origin.northing + Math.floor(at / (columns + 1)) * side + dice.normal() * 55),
    ],
  );
  return (column, row) => all[row * (columns + 1) + column] ?? [origin.easting, origin.northing];
}

const corner = corners();

/** The 72 small areas, row by row from the south-west. */
export const quarters: readonly Quarter[] = Array.from({ length: columns * rows }, (_, at) => {
  const column = at % columns;
  const row = Math.floor(at / columns);
  const ward = wards[Math.floor(row / 2) * 3 + Math.floor(column / 3)] ?? "Saltings";
  return {
    id: `a${at + 1}`,
    name: `${ward} ${"ABCDEF".charAt((row % 2) * 3 + (column % 3))}`,
    ward,
    column,
    row,
    corners: [
      corner(column, row),
      corner(column + 1, row),
      corner(column + 1, row + 1),
      corner(column, row + 1),
    ],
  };
});

/** A small area by its name; a name that is none is a slip in the sample, so it throws. */
export function quarter(name: string): Quarter {
  const found = quarters.find((each) => each.name === name);
  if (!found) throw new Error(`no area ${name}`);
  return found;
}

export const inWard = (ward: Ward): readonly Quarter[] => quarters.filter((each) => each.ward === ward);

/** A spot within an area: u and v run from 0 to 1 between its sides. */
export function within({ corners: [sw, se, ne, nw] }: Quarter, u: number, v: number): Spot {
  const mix = (axis: 0 | 1) =>
    (1 - u) * (1 - v) * sw[axis] + u * (1 - v) * se[axis] + u * v * ne[axis] + (1 - u) * v * nw[axis];
  return [Math.round(mix(0)), Math.round(mix(1))];
}

export function anywhere(dice: Random, area: Quarter): Spot {
  return within(area, 0.06 + dice.next() * 0.88, 0.06 + dice.next() * 0.88);
}

/** A place of the case at a spot, to about a metre. */
export function placed(
  [easting, northing]: Spot,
  address = "",
  precision: Place["precision"] = "street",
): Place {
  const [lon, lat] = lonLat(easting, northing);
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return { lon: round(lon), lat: round(lat), precision, address };
}
