import type { Case } from "./case";
import type { Place } from "./entity";
import type { Area } from "./place";
import type { Disruption } from "./plan";

/** Areas looked at as one place. */
export interface AreaSet {
  readonly id: string;
  readonly title: string;
  readonly areas: readonly string[];
}

type Ring = readonly (readonly [number, number])[];

/** Crossing number; a point on the edge counts to one side or the other, never to both of two neighbours' shared edge twice over. */
function inRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1 = 0, y1 = 0] = ring[i] ?? [];
    const [x2 = 0, y2 = 0] = ring[j] ?? [];
    if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** True where a position lies in an area; holes are no part of it. */
export function inArea(area: Area, { lon, lat }: Pick<Place, "lon" | "lat">): boolean {
  return area.polygons.some((polygon) => {
    const [outer, ...holes] = polygon;
    return outer !== undefined && inRing(outer, lon, lat) && !holes.some((hole) => inRing(hole, lon, lat));
  });
}

/** Areas that are grounds of their own; those of drivers and community assets are single buildings. */
const isGround = ({ layer, polygons }: Area) =>
  polygons.length > 0 && layer !== "drivers" && layer !== "assets";

/** 'Northgate Lockside' for 'Northgate Lockside C': neighbours that are told apart by a letter or number are one place. */
const stem = (name: string) => name.replace(/\s+(?:[A-Z]|\d{1,4}[A-Z]?)$/u, "");

/** The areas of a case as places: those of one stem together first, then each by itself. */
export function areaSets(kase: Case): readonly AreaSet[] {
  const stems = new Map<string, string[]>();
  const single: AreaSet[] = [];
  for (const area of kase.areas.values()) {
    if (!isGround(area) || area.name === "") continue;
    const own = stems.get(stem(area.name));
    if (own) own.push(area.id);
    else stems.set(stem(area.name), [area.id]);
    single.push({ id: area.id, title: area.name, areas: [area.id] });
  }
  const together = [...stems]
    .filter(([, areas]) => areas.length > 1)
    .map(([title, areas]) => ({ id: `stem:${title}`, title: `${title} (${areas.length} areas)`, areas }));
  const byTitle = (a: AreaSet, b: AreaSet) => (a.title < b.title ? -1 : 1);
  return [...together.sort(byTitle), ...single.sort(byTitle)];
}

/** Incidents that lie in areas, and how many of the case have no place at all. */
export function incidentsIn(kase: Case, areas: readonly string[]): ReadonlySet<string> {
  const known = areas.flatMap((id) => kase.areas.get(id) ?? []);
  const found = new Set<string>();
  for (const item of kase.incidents.values()) {
    const { place } = item;
    if (place && known.some((area) => inArea(area, place))) found.add(item.id);
  }
  return found;
}

/** The place where a disruption was done: the set of areas in which one of its targets lies; undefined where none is placed in any. */
export function placeOf(kase: Case, { targets }: Disruption): AreaSet | undefined {
  const sets = areaSets(kase);
  for (const id of targets) {
    const place = kase.entities.get(id)?.place;
    if (!place) continue;
    const found = sets.find(({ areas }) =>
      areas.some((each) => {
        const area = kase.areas.get(each);
        return area !== undefined && inArea(area, place);
      }),
    );
    if (found) return found;
  }
  return undefined;
}
