import type { Influence, Sphere, TownFlow } from "../../core/influence";
import { slotFill, slotOf } from "../../encode/palette";
import type { Flavour } from "./flavour";
import { type Fill, type Line, type LonLat, type MapLayer, noPattern, type Polygon } from "./mapLayer";

/** Colour of an OCG on the map, and the rim that keeps it legible: navy on a dark ground is 1.7 : 1. */
export function ocgColour(group: string, focus: readonly string[]): string {
  return slotFill[slotOf(group, focus)];
}

interface Ring {
  readonly polygons: readonly Polygon[];
  readonly strong: boolean;
  readonly dashed: boolean;
  readonly tint: boolean;
}

const polygonCache = new WeakMap<object, readonly Polygon[]>();
function polygonOf(ring: readonly LonLat[]): readonly Polygon[] {
  const known = polygonCache.get(ring);
  if (known) return known;
  const made: readonly Polygon[] = [[ring]];
  polygonCache.set(ring, made);
  return made;
}

function ringsOf({ shape }: Sphere): readonly Ring[] {
  switch (shape.type) {
    case "points":
      return shape.rings.map((ring) => ({
        polygons: polygonOf(ring),
        strong: false,
        dashed: true,
        tint: true,
      }));
    case "hull":
      return [{ polygons: polygonOf(shape.ring), strong: false, dashed: true, tint: true }];
    case "ellipse":
      return [{ polygons: polygonOf(shape.ring), strong: false, dashed: false, tint: true }];
    case "surface":
      return [
        { polygons: shape.range.polygons, strong: false, dashed: false, tint: true },
        { polygons: shape.core.polygons, strong: true, dashed: false, tint: false },
      ];
  }
}

/** Spheres of influence: thick = the core of 50 %, thin = the range of 95 %; dashed = a hint from few points. */
export function sphereLayers(
  { spheres }: Influence,
  focus: readonly string[],
  shown: ReadonlySet<string>,
  flavour: Flavour,
): readonly MapLayer[] {
  const fills: Fill[] = [];
  const lines: Line[] = [];
  for (const sphere of spheres) {
    if (!shown.has(sphere.group)) continue;
    const colour = ocgColour(sphere.group, focus);
    for (const [at, ring] of ringsOf(sphere).entries()) {
      const key = `${sphere.group} ${at}`;
      if (ring.tint)
        fills.push({
          key,
          polygons: ring.polygons,
          look: { fill: colour, opacity: 0.08, pattern: noPattern },
        });
      const width = ring.strong ? 3 : 1.6;
      lines.push({
        key,
        paths: ring.polygons.flatMap((polygon) => [...polygon]),
        look: {
          stroke: colour,
          width,
          dash: ring.dashed ? [6, 4] : [],
          opacity: 1,
          casing: { stroke: flavour.paper === "#151B21" ? "#F3F5F6" : flavour.paper, width: width + 2 },
        },
      });
    }
  }
  return [
    { type: "fills", id: "influence", items: fills },
    { type: "lines", id: "influence lines", items: lines },
  ];
}

/** Ground that two OCGs share, striped in both colours. */
export function contestLayers(
  { contests }: Influence,
  focus: readonly string[],
  shown: ReadonlySet<string>,
  _flavour: Flavour,
): readonly MapLayer[] {
  return [
    {
      type: "fills",
      id: "contested",
      items: contests
        .filter(({ groups }) => groups.every((group) => shown.has(group)))
        .map(
          ({ groups, polygons }): Fill => ({
            key: groups.join(" "),
            polygons,
            look: {
              fill: "none",
              opacity: 0,
              pattern: {
                type: "stripes",
                colours: groups.map((group) => ocgColour(group, focus)),
                gap: 8,
                width: 1.3,
              },
            },
          }),
        ),
    },
  ];
}

/** Where the number of a flow stands, and the arc that leads there: bowed to the left of its way, so that both ways are seen. */
export interface Arc {
  readonly flow: TownFlow;
  readonly points: readonly LonLat[];
  readonly apex: LonLat;
  readonly head: readonly LonLat[];
}

const squeezeAt = (lat: number) => Math.cos((lat * Math.PI) / 180);

export function arcOf(flow: TownFlow): Arc {
  const { from, to } = flow;
  const k = squeezeAt((from.lat + to.lat) / 2);
  const [dx, dy] = [(to.lon - from.lon) * k, to.lat - from.lat];
  const bow = 0.18;
  const [cx, cy] = [(from.lon + to.lon) / 2 + (-dy * bow) / k, (from.lat + to.lat) / 2 + dx * bow];
  const at = (t: number): LonLat => {
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
    return [a * from.lon + b * cx + c * to.lon, a * from.lat + b * cy + c * to.lat];
  };
  const points = Array.from({ length: 33 }, (_, step) => at(step / 32));
  const tip = at(0.985);
  const back = at(0.93);
  const [hx, hy] = [(tip[0] - back[0]) * k, tip[1] - back[1]];
  const wing = (side: 1 | -1): LonLat => [back[0] + (-hy * 0.42 * side) / k, back[1] + hx * 0.42 * side];
  return { flow, points, apex: at(0.5), head: [wing(1), tip, wing(-1)] };
}

/** Flows between towns as arcs, as wide as the root of their number. */
export function flowLayers(arcs: readonly Arc[], flavour: Flavour): readonly MapLayer[] {
  const items = arcs.flatMap(({ flow, points, head }): readonly Line[] => {
    const width = Math.min(10, 1.4 + Math.sqrt(flow.count) * 0.9);
    const key = `${flow.from.name} ${flow.to.name}`;
    const look = {
      stroke: flavour.ink,
      width,
      dash: [],
      opacity: 0.86,
      casing: { stroke: flavour.paper, width: width + 3 },
    };
    return [
      { key, paths: [points], look, links: flow.links },
      { key: `${key} head`, paths: [head], look: { ...look, width: Math.min(3.4, width) } },
    ];
  });
  return items.length === 0 ? [] : [{ type: "lines", id: "flows", items }];
}
