import { cellOf, coarseTimes } from "./coarse";
import { approvedNotes, barestProvenance, type CopyWork } from "./copyEntity";
import { type Ocg, ocg } from "./group";
import { type Link, link, strengthOf } from "./link";
import type { Area, Incident } from "./place";

/** A link built from nothing but permitted fields. Its strength is stated, since the reports that it rests on stay. */
export function copyLink(item: Link, id: string, work: CopyWork): Link {
  const { profile, entities, clean } = work;
  const { rules } = profile;
  const family = item.kind === "family" && rules.family === "kept";
  return link(
    id,
    entities.get(item.from) ?? "",
    entities.get(item.to) ?? "",
    item.kind === "family" && !family ? "association" : item.kind,
    {
      ...(family && item.kin ? { kin: item.kin } : {}),
      label: rules.words === "kept" ? clean(item.label) : "",
      direction: item.direction,
      flow: item.flow,
      ...(item.volume && rules.volumes === "kept"
        ? { volume: { amount: item.volume.amount, unit: clean(item.volume.unit) } }
        : {}),
      strength: strengthOf(item),
      count: item.count,
      times: coarseTimes(item.times, rules.dates),
      provenance: barestProvenance(item.provenance, profile),
      handling: item.handling,
      notes: approvedNotes(item.id, item.notes, work, id),
    },
  );
}

/** An OCG with the facts that a rule lets go: what it is called, and where it stands among others. */
export function copyGroup(item: Ocg, id: string, work: CopyWork): Ocg {
  const { profile, entities, names } = work;
  const mark = item.entity === undefined ? undefined : entities.get(item.entity);
  const facts = profile.rules.groupFacts === "kept";
  return ocg(id, profile.rules.groups === "kept" ? item.name : (names.get(item.id) ?? ""), {
    ...(mark === undefined ? {} : { entity: mark }),
    ...(facts ? { ocgType: item.ocgType } : {}),
    ...(facts && item.band ? { band: item.band } : {}),
    ...(facts && item.tier ? { tier: item.tier } : {}),
    ...(facts && item.priority ? { priority: item.priority } : {}),
  });
}

/** Fewer events than this in a cell tell of single people (the usual limit of disclosure control). */
const leastInCell = 5;

/** Incidents by month, type and cell; none that a victim reported, and none from a cell with fewer than five. */
export function copyIncidents(work: CopyWork, idOf: (at: number) => string): ReadonlyMap<string, Incident> {
  const { kase, profile, clean } = work;
  if (profile.rules.incidents === "left out") return new Map();
  const rule = profile.rules.cells === "left out" ? "1 km" : profile.rules.cells;
  const cells = new Map<string, Incident[]>();
  for (const item of kase.incidents.values()) {
    const place = item.place && cellOf(item.place, rule);
    if (!place || item.reportedBy === "victim" || item.layer === "vulnerability") continue;
    const key = `${place.lon} ${place.lat}`;
    const offence = clean(item.offence);
    const made: Incident = {
      id: "",
      sourceId: "",
      label: offence,
      offence,
      layer: item.layer,
      reportedBy: item.reportedBy,
      times: coarseTimes(item.times, "month"),
      place: { ...place, address: "" },
      attributes: [],
      provenance: [],
    };
    const list = cells.get(key);
    if (list) list.push(made);
    else cells.set(key, [made]);
  }
  const found = new Map<string, Incident>();
  for (const list of cells.values()) {
    if (list.length < leastInCell) continue;
    for (const item of list) {
      const id = idOf(found.size);
      found.set(id, { ...item, id });
    }
  }
  return found;
}

/** Corners to a hundred metres, all alike, so that neighbours still touch: a finer one may be somebody's door. */
const corner = ([lon, lat]: readonly [number, number]): readonly [number, number] => [
  Math.round(lon * 1e3) / 1e3,
  Math.round(lat * 1e3) / 1e3,
];

/** Outlines of areas by their names, without what is measured in them; none of vulnerability. */
export function copyAreas(
  { kase, profile, clean }: CopyWork,
  idOf: (at: number) => string,
): ReadonlyMap<string, Area> {
  if (profile.rules.areas === "left out") return new Map();
  const found = new Map<string, Area>();
  for (const { name, layer, polygons } of kase.areas.values()) {
    if (layer === "vulnerability") continue;
    const id = idOf(found.size);
    found.set(id, {
      id,
      sourceId: "",
      name: clean(name),
      layer,
      polygons: polygons.map((rings) => rings.map((ring) => ring.map(corner))),
      indicators: [],
      provenance: [],
    });
  }
  return found;
}
