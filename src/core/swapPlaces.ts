import type { Case } from "./case";
import type { CaseFile } from "./caseFile";
import type { Edit, Put } from "./edit";
import type { Entity } from "./entity";
import type { Area, Incident } from "./place";

/** Code of the remark that readers make where coordinates look swapped. */
export const swappedCode = "coordinates-swapped";

/** What every such remark says was done, and what can be. */
export const swappedDone =
  "read as they stand; the command 'Swap latitude and longitude' puts them right in one step";

/**
 * True when a position lies outside the United Kingdom (latitude 49–61, longitude −9–2) and would lie in it with longitude and
 * latitude swapped: as it stands it is off Somalia.
 */
export function looksSwapped(lon: number, lat: number): boolean {
  return lon >= 49 && lon <= 61 && lat >= -9 && lat <= 2;
}

/** Ids of what lies the wrong way round. */
export interface SwappedPlaces {
  readonly entities: readonly string[];
  readonly incidents: readonly string[];
  readonly areas: readonly string[];
}

function areaSwapped({ polygons }: Area): boolean {
  // One corner that lies right, and the area is no case for a swap; most areas say so with their first.
  let corners = 0;
  for (const rings of polygons)
    for (const ring of rings)
      for (const [lon, lat] of ring) {
        if (!looksSwapped(lon, lat)) return false;
        corners++;
      }
  return corners > 0;
}

const placeSwapped = ({ place }: Entity | Incident) =>
  place !== undefined && looksSwapped(place.lon, place.lat);

/** Finds the entities, incidents and areas whose longitude and latitude look swapped. */
export function swappedPlaces(kase: Case): SwappedPlaces {
  const ids = <T extends { readonly id: string }>(items: Iterable<T>, is: (item: T) => boolean) => {
    const found: string[] = [];
    for (const item of items) if (is(item)) found.push(item.id);
    return found;
  };
  return {
    entities: ids<Entity>(kase.entities.values(), placeSwapped),
    incidents: ids<Incident>(kase.incidents.values(), placeSwapped),
    areas: ids<Area>(kase.areas.values(), areaSwapped),
  };
}

/** How many places and areas there are to swap. */
export function swappedCount({ entities, incidents, areas }: SwappedPlaces): number {
  return entities.length + incidents.length + areas.length;
}

function turned<T extends Entity | Incident>(item: T): T {
  const { place } = item;
  return place ? { ...item, place: { ...place, lon: place.lat, lat: place.lon } } : item;
}

function turnedArea(area: Area): Area {
  const polygons = area.polygons.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]) => [lat, lon] as const)),
  );
  return { ...area, polygons };
}

/** 'Swap latitude and longitude of 12 places'. */
export function swapTitle(count: number): string {
  return `Swap latitude and longitude of ${count.toLocaleString("en-GB")} ${count === 1 ? "place" : "places"}`;
}

/** Swaps longitude and latitude of everything that `swappedPlaces` finds; one step of undo. */
export function swapPlaces(file: CaseFile): Edit {
  const { case: kase } = file;
  const found = swappedPlaces(kase);
  const puts = <T>(ids: readonly string[], table: ReadonlyMap<string, T>, turn: (item: T) => T) =>
    ids.flatMap((id): Put<T>[] => {
      const item = table.get(id);
      return item === undefined ? [] : [{ item: turn(item) }];
    });
  return {
    note: swapTitle(swappedCount(found)),
    put: {
      entities: puts<Entity>(found.entities, kase.entities, turned),
      incidents: puts<Incident>(found.incidents, kase.incidents, turned),
      areas: puts<Area>(found.areas, kase.areas, turnedArea),
    },
  };
}
