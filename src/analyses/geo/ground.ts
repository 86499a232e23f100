import type { Case } from "../../core/case";
import { type CellGrid, cellCount, cellGrid, cellIndex, cellSizes, manyCells } from "../../core/cells";
import type { Area } from "../../core/place";
import type { Ground } from "../../core/profile";
import { type Box, boxOf } from "./box";
import { casePoints } from "./casePoints";
import { entityPoints } from "./entityPoints";
import { eachCellWithin } from "./nearCells";
import { eachCellInside, gridRings } from "./raster";

/** More cells than this are not made, whatever is asked. */
const mostCells = 1_000_000;
/** Areas are the ground when they hold this share of the events. */
const coverage = 0.95;

/** Side of a cell by the extent: 100 m for a town, 250 m for a district, 500 m and 1 km beyond; 250 m at least for snapped data. */
function sizeFor({ west, south, east, north }: Box, snapped: boolean): number {
  const short = Math.min(east - west, north - south);
  const size = short <= 12_000 ? 100 : short <= 40_000 ? 250 : short <= 120_000 ? 500 : 1000;
  return snapped ? Math.max(250, size) : size;
}

/** Metres round an event within which others could have been recorded. */
const nearFor = (size: number) => Math.max(300, 2 * size);

export interface GroundFound {
  readonly grid: CellGrid;
  /** Indices of cells, rising. */
  readonly cells: Uint32Array;
  /** 'Ground within 300 m of an event or premises: 1,214 cells' */
  readonly words: string;
  /** A remark where the cells that were asked for would have been too many. */
  readonly coarser?: string;
}

/** Squares that are offered, and larger ones for a country. */
const sizes = [...cellSizes, 2000, 5000, 10_000];

/** The grid of a case and its ground; undefined where nothing is placed. */
export function groundOf(
  kase: Case,
  asked: { readonly cell?: number; readonly ground?: Ground },
  snapped: boolean,
): GroundFound | undefined {
  // Round all placed events, of every layer and period, so that one case has one grid.
  const { x, y } = casePoints(kase);
  const box = boxOf(x, y);
  if (!box) return undefined;
  const wanted = asked.cell ?? sizeFor(box, snapped);
  const limit = asked.cell === undefined ? manyCells : mostCells;
  const gridFor = (size: number) => cellGrid(box, size, Math.ceil(nearFor(size) / size));
  const size = [wanted, ...sizes.filter((each) => each > wanted)].find(
    (each) => cellCount(gridFor(each)) <= limit,
  );
  const grid = gridFor(size ?? 10_000);
  const made = cellsOf(kase, grid, asked.ground ?? { type: "auto" });
  return {
    grid,
    ...made,
    ...(asked.cell !== undefined && grid.size !== asked.cell
      ? {
          coarser: `Cells of ${asked.cell} m would be more than a million; cells of ${grid.size} m are used.`,
        }
      : {}),
  };
}

function cellsOf(kase: Case, grid: CellGrid, ground: Ground): Pick<GroundFound, "cells" | "words"> {
  const mark = new Uint8Array(cellCount(grid));
  const events = eventCells(kase, grid);
  const named = (words: string) => {
    for (const cell of events) mark[cell] = 1;
    const cells = Uint32Array.from([...mark.keys()].filter((cell) => mark[cell] === 1));
    return { cells, words: `${words}: ${cells.length.toLocaleString("en-GB")} cells` };
  };
  const inAreas = (areas: readonly Area[]) => {
    for (const area of areas)
      eachCellInside(grid, gridRings(area), (cell) => {
        mark[cell] = 1;
      });
  };
  switch (ground.type) {
    case "box":
      mark.fill(1);
      return named("The box round all events");
    case "near":
      return nearGround(kase, grid, mark, ground.metres, named);
    case "areas": {
      const areas = shaped(kase).filter(({ id }) => !ground.ids || ground.ids.includes(id));
      inAreas(areas);
      return named(areasWords(areas));
    }
    case "auto": {
      const areas = shaped(kase).filter(({ layer }) => layer === "vulnerability" || layer === "other");
      inAreas(areas);
      const inside = events.filter((cell) => mark[cell] === 1).length;
      if (areas.length > 0 && inside >= coverage * events.length) return named(areasWords(areas));
      mark.fill(0);
      return nearGround(kase, grid, mark, nearFor(grid.size), named);
    }
  }
}

const areasWords = (areas: readonly Area[]) =>
  areas.length === 1 ? `Ground in ${areas[0]?.name || "one area"}` : `Ground in ${areas.length} areas`;

const shaped = (kase: Case) => [...kase.areas.values()].filter(({ polygons }) => polygons.length > 0);

/** The cell of each placed event, of every layer. */
function eventCells(kase: Case, grid: CellGrid): readonly number[] {
  const { x, y } = casePoints(kase);
  const found: number[] = [];
  for (let row = 0; row < x.length; row++)
    if (!Number.isNaN(x[row] ?? Number.NaN)) found.push(cellIndex(grid, x[row] ?? 0, y[row] ?? 0));
  return found.filter((cell) => cell >= 0);
}

function nearGround<T>(
  kase: Case,
  grid: CellGrid,
  mark: Uint8Array,
  metres: number,
  named: (words: string) => T,
): T {
  const seeds = new Set(eventCells(kase, grid));
  for (const { easting, northing } of entityPoints(kase)) {
    const cell = cellIndex(grid, easting, northing);
    if (cell >= 0) seeds.add(cell);
  }
  for (const seed of seeds)
    eachCellWithin(grid, seed, metres, (cell) => {
      mark[cell] = 1;
    });
  return named(`Ground within ${metres} m of an event or premises`);
}
