import type { CellGrid } from "../../core/cells";
import type { Contest, Dominance } from "../../core/influence";
import type { Steps } from "../stepped";
import { isoPolygons } from "./percentVolume";
import type { SphereGround } from "./spheres";

/** Bhattacharyya's affinity of two surfaces, each brought to a sum of 1: 0 = nothing shared, 1 = the same. */
export function affinity(a: Float64Array, b: Float64Array): number {
  let [sumA, sumB, cross] = [0, 0, 0];
  for (let at = 0; at < a.length; at++) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    sumA += x;
    sumB += y;
    cross += Math.sqrt(x * y);
  }
  return sumA > 0 && sumB > 0 ? cross / Math.sqrt(sumA * sumB) : 0;
}

/** Share of a surface's volume inside another's range. */
function shareWithin(surface: Float64Array, field: Float64Array): number {
  let [inside, all] = [0, 0];
  for (let at = 0; at < surface.length; at++) {
    const value = surface[at] ?? 0;
    all += value;
    if ((field[at] ?? 0) >= 1) inside += value;
  }
  return all > 0 ? inside / all : 0;
}

function contestOf(grid: CellGrid, a: SphereGround, b: SphereGround): Contest | undefined {
  const both = a.field.map((value, at) => Math.min(value, b.field[at] ?? 0));
  const cells = both.filter((value) => value >= 1).length;
  const overlap = a.surface && b.surface ? affinity(a.surface, b.surface) : undefined;
  if (cells === 0 && (overlap ?? 0) < 0.005) return undefined;
  const km2 = (cells * grid.size * grid.size) / 1e6;
  const indicative = a.sphere.indicative || b.sphere.indicative;
  const measure =
    overlap === undefined ? "too few points to measure the overlap" : `overlap ${overlap.toFixed(2)}`;
  return {
    groups: [a.sphere.group, b.sphere.group],
    ...(overlap === undefined ? {} : { overlap }),
    ...(a.surface && b.surface
      ? { within: [shareWithin(b.surface, a.field), shareWithin(a.surface, b.field)] as const }
      : {}),
    km2,
    polygons: cells === 0 ? [] : isoPolygons(grid, both, 1),
    indicative,
    words: `${a.sphere.name} and ${b.sphere.name}: ${measure}, ${km2.toFixed(km2 < 10 ? 1 : 0)} km² in both${indicative ? ", indicative" : ""}.`,
  };
}

/** Ground that two OCGs share, for every pair that shares some, most first. */
export function* contestSteps(grid: CellGrid, spheres: readonly SphereGround[]): Steps<readonly Contest[]> {
  const found: Contest[] = [];
  for (const [at, a] of spheres.entries()) {
    yield at / spheres.length;
    for (const b of spheres.slice(at + 1)) {
      const contest = contestOf(grid, a, b);
      if (contest) found.push(contest);
    }
  }
  return found.sort((x, y) => (y.overlap ?? -1) - (x.overlap ?? -1) || y.km2 - x.km2);
}

/** Whose density is the highest where at least one range reaches; elsewhere nobody's. Undefined without two surfaces. */
export function dominanceOf(grid: CellGrid, spheres: readonly SphereGround[]): Dominance | undefined {
  if (spheres.filter(({ surface }) => surface).length < 2) return undefined;
  const cells = grid.columns * grid.rows;
  const owner = new Int8Array(cells).fill(-1);
  const share = new Float32Array(cells);
  for (let cell = 0; cell < cells; cell++) {
    let [sum, most, who, held] = [0, 0, -1, false];
    for (const [at, { surface, field }] of spheres.entries()) {
      const value = surface?.[cell] ?? 0;
      sum += value;
      if (surface && (field[cell] ?? 0) >= 1) held = true;
      if (value > most) [most, who] = [value, at];
    }
    if (!held || who < 0) continue;
    owner[cell] = who;
    share[cell] = most / sum;
  }
  return { grid, owner, share };
}
