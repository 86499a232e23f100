import { type Case, linksAt } from "../../core/case";
import { otherEnd } from "../../core/link";
import type { SelectionState } from "../../store/selectionStore";
import type { LonLat } from "./mapLayer";

/** What lies in a piece of ground, and who belongs to it. */
export type Inside = Pick<SelectionState, "entities" | "links" | "incidents">;

/** Ties by which a person or a vehicle is at a place: they have no position of their own. */
const atPlace: ReadonlySet<string> = new Set(["resides", "uses", "owns", "works", "located", "involved"]);

/** People, premises, vehicles and events in a piece of ground, with the links between them. Whoever lives, works or keeps things at a place there belongs to it. */
export function inside(kase: Case, has: (at: LonLat) => boolean, incidentIds?: readonly string[]): Inside {
  const entities = new Set<string>();
  for (const { id, place } of kase.entities.values())
    if (place && has([place.lon, place.lat])) entities.add(id);
  const lists = linksAt(kase);
  for (const id of [...entities])
    for (const linkId of lists.get(id) ?? []) {
      const link = kase.links.get(linkId);
      if (!link || !atPlace.has(link.kind)) continue;
      const other = kase.entities.get(otherEnd(link, id));
      if (other && !other.place && (other.kind === "person" || other.kind === "vehicle"))
        entities.add(other.id);
    }
  const links = new Set<string>();
  for (const id of entities)
    for (const linkId of lists.get(id) ?? []) {
      const link = kase.links.get(linkId);
      if (link && entities.has(link.from) && entities.has(link.to)) links.add(linkId);
    }
  const incidents =
    incidentIds ??
    [...kase.incidents.values()]
      .filter(({ place }) => place && has([place.lon, place.lat]))
      .map(({ id }) => id);
  return { entities: [...entities], links: [...links], incidents };
}

/** Places that stand for entities without one: where a selected person lives, works or keeps things. */
export function placesFor(kase: Case, ids: readonly string[]): readonly string[] {
  const found = new Set<string>();
  const lists = linksAt(kase);
  for (const id of ids) {
    if (kase.entities.get(id)?.place) continue;
    for (const linkId of lists.get(id) ?? []) {
      const link = kase.links.get(linkId);
      if (!link || !atPlace.has(link.kind)) continue;
      const other = kase.entities.get(otherEnd(link, id));
      if (other?.place) found.add(other.id);
    }
  }
  return [...found];
}
