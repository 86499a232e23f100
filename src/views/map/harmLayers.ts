import type { DensitySurface } from "../../core/density";
import type { Change, MovedCell } from "../../core/harmChange";
import type { HexCounts } from "../../core/hexCounts";
import { classOf, type HotMap } from "../../core/hotCells";
import { cellPolygon, cellsOutline } from "./cellShapes";
import type { Flavour } from "./flavour";
import { type Fill, type FillLook, type MapLayer, noPattern, type Polygon } from "./mapLayer";

/** Fill of a class of harm, 1–4: ink, so that grey-scale loses nothing. */
export function rampLook(step: number, flavour: Flavour): FillLook {
  return {
    fill: flavour.ink,
    opacity: flavour.ramp[Math.max(0, Math.min(3, step - 1))] ?? 0,
    pattern: noPattern,
  };
}

function byClass(
  id: string,
  classes: readonly (readonly [polygon: Polygon, step: number])[],
  flavour: Flavour,
): MapLayer {
  const items: Fill[] = [1, 2, 3, 4].map((step) => ({
    key: `class ${step}`,
    polygons: classes.filter(([, each]) => each === step).map(([polygon]) => polygon),
    look: rampLook(step, flavour),
  }));
  return { type: "fills", id, items };
}

/** Harm in cells, and the ink outline of what is more than chance. */
export function hotLayers(map: HotMap, flavour: Flavour): readonly MapLayer[] {
  const classes = [...map.cells].map(
    (index, at) => [cellPolygon(map.grid, index), map.classes[at] ?? 0] as const,
  );
  const hot = [...map.cells].filter((_index, at) => map.hot[at] === 1);
  return [byClass("harm", classes, flavour), outline(map, [...hot, ...map.hotEmpty], flavour)];
}

function outline(map: Pick<HotMap, "grid">, cells: readonly number[], flavour: Flavour): MapLayer {
  return {
    type: "lines",
    id: "more than chance",
    items: [
      {
        key: "outline",
        paths: cellsOutline(map.grid, cells),
        look: {
          stroke: flavour.ink,
          width: 2,
          dash: [],
          opacity: 1,
          casing: { stroke: flavour.paper, width: 3.6 },
        },
      },
    ],
  };
}

/** Harm of a cell as a period of the mean length would have it: unequal periods stay on one scale, that of the mean cell. */
function evened(change: Change, side: 0 | 1, at: number): number {
  const [before, after] = change.days;
  const days = change.days[side];
  const harm = side === 0 ? change.harmBefore : change.harmAfter;
  return ((harm[at] ?? 0) / Math.max(1, days)) * ((before + after) / 2);
}

/** One of two periods on the scale of both. */
export function momentLayers(
  change: Change,
  moment: "before" | "after",
  flavour: Flavour,
): readonly MapLayer[] {
  const side = moment === "before" ? 0 : 1;
  const classes = [...change.cells].map(
    (index, at) => [cellPolygon(change.grid, index), classOf(evened(change, side, at), change.mean)] as const,
  );
  const hot = [...change.cells].filter((_index, at) => change.part[at] === 1);
  return [byClass("harm", classes, flavour), outline(change, hot, flavour)];
}

/** Steps of a change against the mean of both periods: a rise is solid ink, a fall is striped. */
export function changeStep(change: Change, at: number): number {
  const rise = evened(change, 1, at) - evened(change, 0, at);
  const step = classOf(Math.abs(rise), change.mean);
  return rise < 0 ? -step : step;
}

function fallLook(step: number, flavour: Flavour): FillLook {
  return {
    fill: flavour.paper,
    opacity: 0.55,
    pattern: {
      type: "stripes",
      colours: [flavour.ink],
      gap: [9, 7, 5, 3.6][step - 1] ?? 9,
      width: [1, 1.2, 1.4, 1.7][step - 1] ?? 1,
    },
  };
}

/** Fewer events than this in both periods together say nothing of a change: one grave offence would paint its cell. */
export const leastMoved = 3;

/** Where harm rose and fell, with the cells whose count moved more than chance outlined. */
export function changeLayers(change: Change, flavour: Flavour): readonly MapLayer[] {
  const steps = [...change.cells].map((index, at) => {
    const events = (change.eventsBefore[at] ?? 0) + (change.eventsAfter[at] ?? 0);
    return [index, events < leastMoved ? 0 : changeStep(change, at)] as const;
  });
  const fills = (sign: 1 | -1): readonly Fill[] =>
    [1, 2, 3, 4].map((step) => ({
      key: `${sign > 0 ? "rose" : "fell"} ${step}`,
      polygons: steps
        .filter(([, each]) => each === sign * step)
        .map(([index]) => cellPolygon(change.grid, index)),
      look: sign > 0 ? rampLook(step, flavour) : fallLook(step, flavour),
    }));
  const moved = (cells: readonly MovedCell[]) => cells.map(({ index }) => index);
  return [
    { type: "fills", id: "harm", items: [...fills(1), ...fills(-1)] },
    outline(change, [...moved(change.rose), ...moved(change.fell)], flavour),
  ];
}

/** Counts in hexagons. */
export function hexLayers(hex: HexCounts, flavour: Flavour): readonly MapLayer[] {
  return [
    byClass(
      "harm",
      hex.cells.map((cell) => [hexPolygon(cell), cell.class] as const),
      flavour,
    ),
  ];
}

const hexes = new WeakMap<object, Polygon>();
function hexPolygon(cell: HexCounts["cells"][number]): Polygon {
  const known = hexes.get(cell);
  if (known) return known;
  const polygon: Polygon = [cell.ring];
  hexes.set(cell, polygon);
  return polygon;
}

/** The smoothed surface as lines that hold a share of all harm, the densest darkest. */
export function contourLayers({ contours }: DensitySurface, flavour: Flavour): readonly MapLayer[] {
  const ordered = [...contours].sort((one, other) => other.share - one.share);
  return [
    {
      type: "fills",
      id: "harm",
      items: ordered.map(({ share, polygons }, at) => ({
        key: `within ${share}`,
        polygons,
        look: {
          fill: flavour.ink,
          opacity: (flavour.ramp[Math.min(3, at)] ?? 0.2) * 0.72,
          pattern: noPattern,
        },
      })),
    },
    {
      type: "lines",
      id: "more than chance",
      items: ordered.map(({ share, polygons }, at) => ({
        key: `line ${share}`,
        paths: polygons.flatMap((polygon) => [...polygon]),
        look: { stroke: flavour.ink, width: 0.8 + at * 0.5, dash: [], opacity: 0.85 },
      })),
    },
  ];
}
