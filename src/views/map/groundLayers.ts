import type { Ground, GroundRole } from "./basemap";
import type { Flavour } from "./flavour";
import { type LineLook, type MapLayer, noPattern } from "./mapLayer";

/** From which zoom on a piece of ground is worth drawing. */
const from: { readonly [Role in GroundRole]?: number } = {
  built: 10.5,
  park: 10.5,
  building: 14.5,
  minor: 12.2,
  main: 9.5,
  rail: 10,
  river: 9,
  pier: 12,
};

/** Colour of a piece of ground. */
export function roleColour(role: GroundRole, flavour: Flavour): string {
  switch (role) {
    case "abroad":
      return flavour.abroad;
    case "built":
      return flavour.built;
    case "park":
      return flavour.park;
    case "sand":
      return flavour.sand;
    case "water":
    case "river":
    case "stream":
      return flavour.river;
    case "building":
      return flavour.building;
    default:
      return flavour.land;
  }
}

/** Width of a thing that is `metres` wide, never under `least` px. */
const wide = (metres: number, zoom: number, least: number) => Math.max(least, (metres * 2 ** zoom) / 47_500);

/** How a line of the ground looks at a zoom. */
export function lineLook(role: GroundRole, flavour: Flavour, zoom: number): LineLook {
  const plain = (stroke: string, width: number, dash: readonly number[] = []): LineLook => ({
    stroke,
    width,
    dash,
    opacity: 1,
  });
  switch (role) {
    case "minor":
      return plain(flavour.minor, Math.min(9, wide(7, zoom, 1)));
    case "main": {
      const width = Math.min(20, wide(16, zoom, 1.6));
      return {
        ...plain(flavour.main, width),
        casing: { stroke: flavour.mainCase, width: width + 1.6 },
      };
    }
    case "rail":
      return { ...plain(flavour.rail, 2.4, [7, 5]), casing: { stroke: flavour.rail, width: 0.9 } };
    case "river":
      return plain(flavour.river, Math.min(60, wide(95, zoom, 1.5)));
    case "stream":
      return plain(flavour.river, Math.min(5, wide(9, zoom, 1.2)));
    case "pier":
      return plain(flavour.mainCase, Math.min(10, wide(22, zoom, 1)));
    case "district":
      return plain(flavour.district, 0.9, [1.5, 3.5]);
    default:
      return plain(flavour.coast, 1);
  }
}

const order: readonly GroundRole[] = [
  ...(["abroad", "land", "built", "park", "sand", "water"] as const),
  ...(["river", "stream", "building", "district", "pier", "minor", "main", "rail"] as const),
];

/** The layers of a ground at a zoom. What is too fine for it is left out. */
export function groundLayers(
  ground: Ground,
  id: string,
  flavour: Flavour,
  zoom: number,
  /** An edge round the land; not where it comes in tiles, whose sides are no shore. */
  coast = true,
): readonly MapLayer[] {
  const found: MapLayer[] = [];
  for (const role of order) {
    if (zoom < (from[role] ?? 0)) continue;
    const areas = ground.areas.filter((each) => each.role === role);
    if (areas.length > 0)
      found.push({
        type: "fills",
        id: `${id}-${role}`,
        items: areas.map(({ polygons }, at) => ({
          key: `${role}${at}`,
          polygons,
          look: { fill: roleColour(role, flavour), opacity: 1, pattern: noPattern },
        })),
      });
    const lines = ground.lines.filter((each) => each.role === role);
    if (lines.length > 0)
      found.push({
        type: "lines",
        id: `${id}-${role}-line`,
        items: lines.map(({ paths }, at) => ({
          key: `${role}${at}`,
          paths,
          look: lineLook(role, flavour, zoom),
        })),
      });
    // The shore is told by an edge on the land, above nothing but the sea.
    if (role === "land" && coast)
      found.push({
        type: "lines",
        id: `${id}-coast`,
        items: areas.map(({ polygons }, at) => ({
          key: `coast${at}`,
          paths: polygons.flatMap((polygon) => [...polygon]),
          look: lineLook("coast", flavour, zoom),
        })),
      });
  }
  return found;
}
