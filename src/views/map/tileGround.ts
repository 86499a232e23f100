import type { Ground, GroundArea, GroundLine, GroundName, GroundRole } from "./basemap";
import { toGround, type View } from "./camera";
import type { LonLat, Polygon } from "./mapLayer";
import { readTile, type TileFeature, type TileLayer } from "./mvt";
import type { OwnMap } from "./ownMap";
import { kindKeys, nameLayers, ruleFor } from "./tileRules";

/** A tile by its numbers. */
export interface TileNumber {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** More tiles than this are not read for one view: the zoom is taken lower instead. */
const most = 30;
const degrees = 180 / Math.PI;
export const lonOf = (x: number, z: number) => (x / 2 ** z) * 360 - 180;
export const latOf = (y: number, z: number) =>
  Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * degrees;
const columnOf = (lon: number, z: number) => ((lon + 180) / 360) * 2 ** z;
const rowOf = (lat: number, z: number) => ((1 - Math.asinh(Math.tan(lat / degrees)) / Math.PI) / 2) * 2 ** z;

/** The tiles that a view needs; none where the map has none for it. */
export function tilesFor(
  map: Pick<OwnMap, "minZoom" | "maxZoom" | "bounds" | "kind">,
  view: View,
): readonly TileNumber[] {
  const corners = [
    toGround(view, 0, 0),
    toGround(view, view.width, 0),
    toGround(view, 0, view.height),
    toGround(view, view.width, view.height),
  ];
  const [west, south, east, north] = map.bounds;
  const lons = [
    Math.max(west, Math.min(...corners.map(([lon]) => lon))),
    Math.min(east, Math.max(...corners.map(([lon]) => lon))),
  ] as const;
  const lats = [
    Math.max(south, Math.min(...corners.map(([, lat]) => lat))),
    Math.min(north, Math.max(...corners.map(([, lat]) => lat))),
  ] as const;
  if (lons[0] >= lons[1] || lats[0] >= lats[1]) return [];
  // Tiles of pictures are 256 px, one zoom finer than the 512 px that the camera counts in.
  const wanted = Math.floor(view.zoom + (map.kind === "raster" ? 1 : 0) + 0.3);
  for (let z = Math.max(map.minZoom, Math.min(map.maxZoom, wanted)); z >= map.minZoom; z--) {
    const side = 2 ** z - 1;
    const held = (value: number) => Math.max(0, Math.min(side, Math.floor(value)));
    const [x1, x2] = [held(columnOf(lons[0], z)), held(columnOf(lons[1], z))];
    const [y1, y2] = [held(rowOf(lats[1], z)), held(rowOf(lats[0], z))];
    if ((x2 - x1 + 1) * (y2 - y1 + 1) > most && z > map.minZoom) continue;
    const found: TileNumber[] = [];
    for (let x = x1; x <= x2; x++) for (let y = y1; y <= y2; y++) found.push({ z, x, y });
    return found.slice(0, 4 * most);
  }
  return [];
}

function kindOf({ properties }: TileFeature): string {
  for (const key of kindKeys) {
    const value = properties.get(key);
    if (value !== undefined) return String(value);
  }
  return "";
}

/** Signed area in units of the tile; outer rings are positive there (y down). */
const area = (ring: readonly (readonly [number, number])[]) =>
  ring.reduce((sum, [x, y], at) => {
    const [nx, ny] = ring[(at + 1) % ring.length] ?? [0, 0];
    return sum + x * ny - nx * y;
  }, 0);

function polygonsOf(parts: readonly (readonly LonLat[])[], raw: TileFeature["parts"]): readonly Polygon[] {
  const polygons: (readonly LonLat[])[][] = [];
  for (const [at, ring] of parts.entries()) {
    if (area(raw[at] ?? []) > 0 || polygons.length === 0) polygons.push([ring]);
    else polygons.at(-1)?.push(ring);
  }
  return polygons;
}

/** One tile as ground, in degrees. */
export function groundOfTile(bytes: Uint8Array, { z, x, y }: TileNumber): Omit<Ground, "attribution"> {
  const areas = new Map<GroundRole, Polygon[]>();
  const lines = new Map<GroundRole, (readonly LonLat[])[]>();
  const names: GroundName[] = [];
  const put = (layer: TileLayer, feature: TileFeature) => {
    const at = ([px, py]: readonly [number, number]): LonLat => [
      lonOf(x + px / layer.extent, z),
      latOf(y + py / layer.extent, z),
    ];
    if (feature.shape === "point") {
      if (!nameLayers.test(layer.name)) return;
      const name = feature.properties.get("name:en") ?? feature.properties.get("name");
      const spot = feature.parts[0]?.[0];
      if (name === undefined || !spot) return;
      const [lon, lat] = at(spot);
      const people = Number(feature.properties.get("population") ?? 0);
      names.push({
        text: String(name),
        lon,
        lat,
        kind: people >= 8000 ? "town" : "district",
        size: people / 1000,
      });
      return;
    }
    const rule = ruleFor(layer.name, feature.shape, kindOf(feature));
    if (!rule) return;
    const parts = feature.parts.map((part) => part.map(at));
    if (feature.shape === "area") {
      const list = areas.get(rule.role) ?? [];
      list.push(...polygonsOf(parts, feature.parts));
      areas.set(rule.role, list);
    } else {
      const list = lines.get(rule.role) ?? [];
      list.push(...parts);
      lines.set(rule.role, list);
    }
  };
  for (const layer of readTile(bytes)) for (const feature of layer.features) put(layer, feature);
  return {
    areas: [...areas].map(([role, polygons]): GroundArea => ({ role, polygons })),
    lines: [...lines].map(([role, paths]): GroundLine => ({ role, paths })),
    names,
  };
}

/** Several tiles as one ground: every role once, so that roads are drawn over all land. */
export function joinedGround(tiles: readonly Omit<Ground, "attribution">[], attribution: string): Ground {
  const roles = new Set(tiles.flatMap(({ areas, lines }) => [...areas, ...lines].map(({ role }) => role)));
  return {
    areas: [...roles].flatMap((role): readonly GroundArea[] => {
      const polygons = tiles.flatMap(({ areas }) =>
        areas.filter((each) => each.role === role).flatMap((each) => each.polygons),
      );
      return polygons.length > 0 ? [{ role, polygons }] : [];
    }),
    lines: [...roles].flatMap((role): readonly GroundLine[] => {
      const paths = tiles.flatMap(({ lines }) =>
        lines.filter((each) => each.role === role).flatMap((each) => each.paths),
      );
      return paths.length > 0 ? [{ role, paths }] : [];
    }),
    names: tiles.flatMap((tile) => tile.names),
    attribution,
  };
}
