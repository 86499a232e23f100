import { ocgsOf } from "../../core/belongs";
import { type Case, linksAt } from "../../core/case";
import { type Entity, isProtected } from "../../core/entity";
import { otherEnd } from "../../core/link";
import type { Area } from "../../core/place";
import type { Switch } from "./mapStore";

/** Signs of things that are no entities of the chart. */
export type Sign = "search" | "driver" | "school" | "youth" | "faith" | "health" | "asset";

/** One thing with a place of its own. */
export type MapMark =
  | {
      readonly type: "entity";
      readonly key: string;
      readonly layer: Switch;
      readonly lon: number;
      readonly lat: number;
      readonly entity: Entity;
    }
  | {
      readonly type: "sign";
      readonly key: string;
      readonly layer: Switch;
      readonly lon: number;
      readonly lat: number;
      readonly sign: Sign;
      readonly title: string;
      readonly detail: string;
      /** What the sign stands for in the case. */
      readonly area?: string;
      readonly incident?: string;
      readonly entity?: Entity;
    };

const assetWords: readonly (readonly [RegExp, Sign])[] = [
  [/school|academy|college|nursery|pupil/i, "school"],
  [/youth|boxing|sport|club|scout/i, "youth"],
  [/faith|church|chapel|mosque|temple|gurdwara|synagogue/i, "faith"],
  [/health|surgery|\bgp\b|clinic|recovery|hospital/i, "health"],
  [/community|librar|food bank|support|advice|resident|hall|traders/i, "asset"],
];

/** What sort of community asset words name; undefined for anything else. */
export function assetSign(words: string): Sign | undefined {
  return assetWords.find(([pattern]) => pattern.test(words))?.[1];
}

/** Kinds of entities that stand somewhere of themselves. */
const placed: ReadonlySet<Entity["kind"]> = new Set<Entity["kind"]>([
  "premises",
  "business",
  "organisation",
  "vehicle",
  "cash",
  "weapon",
  "commodity",
  "person",
  "ocg",
  "account",
  "phone",
]);

/** True where somebody of an OCG lives. */
function isHome(kase: Case, item: Entity): boolean {
  if (item.kind !== "premises") return false;
  return (linksAt(kase).get(item.id) ?? []).some((id) => {
    const link = kase.links.get(id);
    if (link?.kind !== "resides") return false;
    return (kase.entities.get(otherEnd(link, item.id))?.memberships.length ?? 0) > 0;
  });
}

/** Where an entity is shown, by what it is: a premises of an OCG, a home, a community asset, a dated event. */
export function layerOf(kase: Case, item: Entity): Switch | undefined {
  if (!item.place) return undefined;
  if (item.kind === "event") return "events";
  if (!placed.has(item.kind)) return undefined;
  const ours = ocgsOf(kase, item).length > 0 || item.functions.length > 0;
  if (!ours && (item.kind === "premises" || item.kind === "organisation" || item.kind === "business"))
    if (assetSign(`${item.typeName} ${item.caption}`) !== undefined) return "assets";
  if (item.kind === "person" && isProtected(item)) return "homes";
  return item.functions.length === 0 && isHome(kase, item) ? "homes" : "premises";
}

const middle = ({ polygons }: Area): readonly [number, number] | undefined => {
  const ring = polygons[0]?.[0];
  if (!ring || ring.length < 2) return undefined;
  const points = ring.slice(0, -1);
  const sum = points.reduce(([x, y], [lon, lat]) => [x + lon, y + lat] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
};

/** Area of a ring in square degrees, signed. */
const areaOf = (ring: readonly (readonly [number, number])[]) =>
  ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [0, 0];
    return sum + (x * ny - nx * y) / 2;
  }, 0);

/** Drivers and assets drawn as outlines no larger than a building are signs: their middle is what counts. */
function areaMark(area: Area): MapMark | undefined {
  if (area.layer !== "drivers" && area.layer !== "assets") return undefined;
  const at = middle(area);
  if (!at || Math.abs(areaOf(area.polygons[0]?.[0] ?? [])) > 1e-4) return undefined;
  const detail = area.indicators.map(({ value }) => value).join(", ");
  return {
    type: "sign",
    key: `area ${area.id}`,
    layer: area.layer,
    lon: at[0],
    lat: at[1],
    sign: area.layer === "drivers" ? "driver" : (assetSign(`${detail} ${area.name}`) ?? "asset"),
    title: area.name,
    detail,
    area: area.id,
  };
}

/** More single crosses than this are no longer read one by one: they are dots. */
export const mostCrosses = 400;

const answers = new WeakMap<Case, readonly MapMark[]>();

/** Every mark of the case, drawn or not: what is drawn follows from the layers that are on. */
export function marksOf(kase: Case): readonly MapMark[] {
  const known = answers.get(kase);
  if (known) return known;
  const made = allMarks(kase);
  answers.set(kase, made);
  return made;
}

function allMarks(kase: Case): readonly MapMark[] {
  const found: MapMark[] = [];
  for (const area of kase.areas.values()) {
    const mark = areaMark(area);
    if (mark) found.push(mark);
  }
  for (const item of kase.entities.values()) {
    const layer = layerOf(kase, item);
    if (!layer || !item.place) continue;
    const { lon, lat } = item.place;
    if (layer !== "assets") found.push({ type: "entity", key: item.id, layer, lon, lat, entity: item });
    else
      found.push({
        type: "sign",
        key: item.id,
        layer,
        lon,
        lat,
        sign: assetSign(`${item.typeName} ${item.caption}`) ?? "asset",
        title: item.label,
        detail: item.caption || item.typeName,
        entity: item,
      });
  }
  const searches = [...kase.incidents.values()].filter(
    ({ layer, place }) => layer === "enforcement" && place !== undefined,
  );
  if (searches.length <= mostCrosses)
    for (const { id, place, label, offence } of searches)
      if (place)
        found.push({
          type: "sign",
          key: `incident ${id}`,
          layer: "enforcement",
          lon: place.lon,
          lat: place.lat,
          sign: "search",
          title: label,
          detail: offence,
          incident: id,
        });
  return found;
}
