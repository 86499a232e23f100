import type { Case } from "../../core/case";
import { type CellGrid, cellCount, cellGrid, cellSizes, noGrid } from "../../core/cells";
import type { DensitySurface } from "../../core/density";
import { type Problem, problem } from "../../core/problem";
import type { ProfileAsked } from "../../core/profile";
import type { Steps } from "../stepped";
import { bandwidthOf } from "./bandwidth";
import { boxOf } from "./box";
import { chosenEvents, schemeOf } from "./chosenEvents";
import { densitySteps } from "./kde";
import { methodOf, unitOf } from "./method";
import { percentVolume } from "./percentVolume";

/** Shares of the volume that contours are drawn round, from the widest. */
const shares = [0.95, 0.75, 0.5, 0.25] as const;
/** More cells than this smooth no better on any screen. */
const mostCells = 250_000;

/** A grid fine enough for a radius, and wide enough that the surface ends within it. */
export function surfaceGrid(
  xs: Float64Array,
  ys: Float64Array,
  metres: number,
  { cell, most = mostCells }: { readonly cell?: number; readonly most?: number } = {},
): CellGrid {
  const around = boxOf(xs, ys);
  if (!around) return noGrid;
  const { west, south, east, north } = around;
  const box = { west: west - metres, south: south - metres, east: east + metres, north: north + metres };
  // Eight cells to a radius draw a smooth line.
  const wanted = cell ?? [10, 20, 25, ...cellSizes].filter((size) => size <= metres / 8).at(-1) ?? 10;
  const sizes = [wanted, ...[10, 20, 25, ...cellSizes, 2000, 5000].filter((size) => size > wanted)];
  const size = sizes.find((each) => cellCount(cellGrid(box, each, 1)) <= most) ?? 10_000;
  return cellGrid(box, size, 1);
}

/** The density of harm or of events, with its percent-volume contours. */
export function* surfaceSteps(kase: Case, asked: ProfileAsked): Steps<DensitySurface> {
  const chosen = chosenEvents(kase, asked);
  const scheme = schemeOf(asked);
  const kernel = asked.kernel ?? "quartic";
  const set = { x: chosen.x, y: chosen.y, w: chosen.harm };
  const bandwidth = bandwidthOf(set, asked.bandwidth);
  const unit = `${unitOf(scheme)} per km²`;
  yield 0.1;
  const empty = chosen.x.length === 0;
  const grid = surfaceGrid(
    chosen.x,
    chosen.y,
    bandwidth.metres,
    asked.cell === undefined ? {} : { cell: asked.cell },
  );
  const values = yield* densitySteps(grid, set, bandwidth.metres, kernel);
  const problems: Problem[] = [];
  if (!empty && bandwidth.metres < grid.size)
    problems.push(
      problem(
        "narrow",
        `The smoothing of ${bandwidth.metres} m is less than a cell of ${grid.size} m: most of the surface is missed.`,
        { done: "drawn as it is: choose a wider smoothing or smaller cells" },
      ),
    );
  if (empty)
    problems.push(problem("no-events", "No event has a place on the British map: there is nothing to draw."));
  return {
    grid,
    values: Float32Array.from(values),
    unit,
    kernel,
    bandwidth,
    contours: empty ? [] : shares.map((share) => percentVolume(grid, values, share)),
    method: methodOf(
      asked,
      chosen,
      [
        [
          "Surface",
          `${kernel === "quartic" ? "Quartic" : "Gaussian"} kernel, ${bandwidth.words.replace(/^S/, "s")}, in metres of the National Grid, ${unit}; cells of ${grid.size} m.`,
        ],
        ["Contours", "Each line holds a share of all of it on the smallest ground."],
      ],
      problems,
    ),
  };
}
