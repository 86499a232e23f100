import { type PlacedPoint, stableFrom } from "../../core/point";

export interface Pin {
  readonly place: number;
  readonly tied: boolean;
  readonly stable: boolean;
}

/** Numbers are shown for the first places only: everything carries some flow. */
const lastPlace = 9;

/** The number of an entity in the ranking: of the best point that it is, or that it alone is the answer to. */
export function pinOf(list: readonly PlacedPoint[], id: string): Pin | undefined {
  const found = list.find(({ point }) => point.entities.length === 1 && point.entities[0] === id);
  if (!found || found.place > lastPlace) return undefined;
  const { stability } = found.point;
  return {
    place: found.place,
    tied: found.tied,
    stable: stability === undefined || stability.inTop3 >= stableFrom,
  };
}
