import { type PlacedPoint, stableFrom } from "./point";

/** The number that an interdiction point wears wherever it is shown. */
export interface PointNumber {
  readonly place: number;
  /** Shared with equal points: written '=1'. */
  readonly tied: boolean;
  /** False under 60% of draws: an intelligence gap, not a target; its mark is hollow. */
  readonly stable: boolean;
  /** Titles of the points that it stands for; several where equal points are the same mark. */
  readonly titles: readonly string[];
}

export interface PointNumbers {
  readonly entities: ReadonlyMap<string, PointNumber>;
  readonly links: ReadonlyMap<string, PointNumber>;
  /** Points that are numbered, in their order. */
  readonly list: readonly PlacedPoint[];
}

export const noNumbers: PointNumbers = { entities: new Map(), links: new Map(), list: [] };

/** '1', or '=1' where places are equal. */
export function numberText({ place, tied }: Pick<PointNumber, "place" | "tied">): string {
  return `${tied ? "=" : ""}${place}`;
}

/** '1, equal', '3, not stable': a number for tables and for those who hear it. */
export function numberWords({ place, tied, stable }: PointNumber): string {
  return `${place}${tied ? ", equal" : ""}${stable ? "" : ", not stable"}`;
}

/** Places up to here are numbered, and no more marks than a picture can hold apart. */
const lastPlace = 5;
const mostPoints = 9;

const isStable = ({ point }: PlacedPoint) => !point.stability || point.stability.inTop3 >= stableFrom;

/** Numbers of the first points of a ranking: one mark an entity or link, which is its best place. */
export function pointNumbers(list: readonly PlacedPoint[]): PointNumbers {
  const shown = list.slice(0, mostPoints).filter(({ place }) => place <= lastPlace);
  const entities = new Map<string, PointNumber>();
  const links = new Map<string, PointNumber>();
  for (const each of shown) {
    const { place, point } = each;
    const onLinks = point.type === "link";
    const table = onLinks ? links : entities;
    for (const id of onLinks ? point.links : point.entities) {
      const known = table.get(id);
      if (!known) table.set(id, { place, tied: each.tied, stable: isStable(each), titles: [point.title] });
      else if (known.place === place && !known.titles.includes(point.title))
        table.set(id, {
          ...known,
          stable: known.stable || isStable(each),
          titles: [...known.titles, point.title],
        });
    }
  }
  return { entities, links, list: shown };
}
