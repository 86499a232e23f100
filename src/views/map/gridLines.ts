import { groundStep, toScreen, type View } from "./camera";
import { gridPlane, onGridSheet } from "./plane";

/** A line of the National Grid on the screen, with its number at the edge. */
export interface GridLine {
  readonly key: string;
  readonly d: string;
  readonly along: "easting" | "northing";
  /** '825': hundreds of metres within the 100 km square; thousands where lines are far apart. */
  readonly text: string;
  /** Where it meets the top or the left edge, px. */
  readonly at: number;
}

const steps = [100, 500, 1000, 5000, 10_000, 50_000, 100_000] as const;
/** Least px between two lines. */
const apart = 74;

/** Lines of the grid across the view, for the spoken names of cells. None off the grid's sheet. */
export function gridLines(view: View): readonly GridLine[] {
  const [lon, lat] = view.plane.from(view.x, view.y);
  if (!onGridSheet(lon, lat)) return [];
  const step = steps.find((each) => each / groundStep(view) >= apart);
  if (step === undefined) return [];
  const corners = [
    [0, 0],
    [view.width, 0],
    [0, view.height],
    [view.width, view.height],
  ].map(([x = 0, y = 0]) => {
    const place = view.plane.from(
      view.x + (x - view.width / 2) * view.step,
      view.y - (y - view.height / 2) * view.step,
    );
    return gridPlane.to(place[0], place[1]);
  });
  const west = Math.min(...corners.map(([x]) => x));
  const east = Math.max(...corners.map(([x]) => x));
  const south = Math.min(...corners.map(([, y]) => y));
  const north = Math.max(...corners.map(([, y]) => y));
  const lines: GridLine[] = [];
  const px = (easting: number, northing: number) => toScreen(view, ...gridPlane.from(easting, northing));
  const add = (along: GridLine["along"], value: number) => {
    const points = Array.from({ length: 5 }, (_, index) => {
      const share = index / 4;
      return along === "easting"
        ? px(value, south + share * (north - south))
        : px(west + share * (east - west), value);
    });
    const edge = crossing(points, along);
    lines.push({
      key: `${along}${value}`,
      along,
      d: points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join(""),
      text: numberOf(value, step),
      at: edge,
    });
  };
  for (let value = Math.ceil(west / step) * step; value <= east; value += step) add("easting", value);
  for (let value = Math.ceil(south / step) * step; value <= north; value += step) add("northing", value);
  return lines;
}

function numberOf(value: number, step: number): string {
  if (step >= 100_000) return String(Math.round(value / 1000));
  const within = ((value % 100_000) + 100_000) % 100_000;
  return step >= 1000
    ? String(Math.round(within / 1000)).padStart(2, "0")
    : String(Math.round(within / 100)).padStart(3, "0");
}

/** Where a polyline comes nearest to the top edge (eastings) or the left edge (northings). */
function crossing(points: readonly (readonly [number, number])[], along: GridLine["along"]): number {
  for (let at = 1; at < points.length; at++) {
    const [ax, ay] = points[at - 1] ?? [0, 0];
    const [bx, by] = points[at] ?? [0, 0];
    const [a, b, u, v] = along === "easting" ? [ay, by, ax, bx] : [ax, bx, ay, by];
    if (a > 0 !== b > 0) return u + ((v - u) * (0 - a)) / (b - a);
  }
  const [x, y] = points[0] ?? [0, 0];
  return along === "easting" ? x : y;
}

/** A round length for the scale bar: at most so many px, in metres, with its words. */
export function scaleBar(
  view: View,
  most = 110,
): { readonly px: number; readonly metres: number; readonly words: string } {
  const metre = groundStep(view);
  let metres = 1;
  for (const power of [1, 10, 100, 1000, 10_000, 100_000])
    for (const unit of [1, 2, 5]) if ((unit * power) / metre <= most) metres = unit * power;
  return { px: metres / metre, metres, words: metres >= 1000 ? `${metres / 1000} km` : `${metres} m` };
}
