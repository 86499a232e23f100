import { describe, expect, test } from "vitest";
import { adjusted } from "../../../src/analyses/geo/fdr";
import { besideOf, gi, giStar, queenBeside } from "../../../src/analyses/geo/gi";
import { twoSided } from "../../../src/analyses/geo/normal";
import { refs } from "./refs";

type Spot = readonly [number, number];
const near = (points: readonly Spot[], metres: number, self: boolean) =>
  besideOf(
    points.map((a, i) =>
      points.flatMap((b, j) =>
        (i !== j || self) && Math.hypot(a[0] - b[0], a[1] - b[1]) <= metres ? [j] : [],
      ),
    ),
  );
const whole = (n: number) => Uint32Array.from({ length: n }, (_, at) => at);
const close = (found: ArrayLike<number>, wanted: readonly number[], digits: number) => {
  expect(found).toHaveLength(wanted.length);
  for (const [at, value] of wanted.entries()) expect(found[at], `cell ${at}`).toBeCloseTo(value, digits);
};

describe("Gi* and Gi of six points within 15", () => {
  const points: readonly Spot[] = [
    [10, 10],
    [20, 10],
    [40, 10],
    [15, 20],
    [30, 20],
    [30, 30],
  ];
  const y = [2, 3, 3.2, 5, 8, 7];

  test("are those of esda and spdep to seven digits", () => {
    close(
      giStar(near(points, 15, true), y),
      [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331],
      7,
    );
    close(
      gi(near(points, 15, false), y),
      [-1.0136729, -0.04361589, 1.31558703, -0.31412676, 1.15373986, 1.77833941],
      7,
    );
  });
});

describe.skipIf(!refs)("Getis and Ord's 16 × 16 cells", () => {
  const { gi_getisord_16x16: ref } = refs ?? { gi_getisord_16x16: undefined };
  const values = ref?.values ?? [];
  const points = values.map((_, at): Spot => [30 * (at % 16), 30 * Math.floor(at / 16)]);

  test("have the Gi of spdep at cell 119 for every distance", () => {
    expect(values[119]).toBe(83);
    for (const [distance, wanted] of Object.entries(ref?.Gi_z_by_distance ?? {}))
      expect(gi(near(points, Number(distance), false), values)[119], distance).toBeCloseTo(wanted, 6);
  });

  test("have the Gi* of a second implementation in every cell, with four neighbours and with eight", () => {
    const rook = giStar(near(points, 30, true), values);
    close(rook, ref?.own_GiStar_rook_all ?? [], 6);
    expect(rook[119]).toBeCloseTo(1.45078, 5);
    const grid = { size: 30, east: 0, north: 0, columns: 16, rows: 16 };
    const queen = giStar(queenBeside(grid, whole(256)), values);
    close(queen, ref?.own_GiStar_queen_all ?? [], 6);
    const p = queen.map(twoSided);
    const q = adjusted(p);
    expect(p.filter((each) => each < 0.05)).toHaveLength(141);
    const significant = [...q.keys()].filter((at) => (q[at] ?? 1) <= 0.05);
    expect(significant).toHaveLength(130);
    expect(significant.filter((at) => (queen[at] ?? 0) > 0)).toHaveLength(69);
    expect(Math.max(...significant.map((at) => p[at] ?? 0))).toBeCloseTo(0.025104, 6);
  });
});

describe("a grid of 5 × 5 cells", () => {
  const rows = [
    [0, 0, 1, 0, 0],
    [0, 3, 5, 1, 0],
    [1, 6, 9, 4, 0],
    [0, 2, 4, 1, 0],
    [0, 0, 0, 0, 1],
  ];
  const grid = { size: 100, east: 0, north: 0, columns: 5, rows: 5 };
  const z = giStar(queenBeside(grid, whole(25)), rows.flat());

  test("has z 3.756130, p 0.000173 and 0.004314 after Benjamini and Hochberg in the middle; one cell of five stays", () => {
    const p = z.map(twoSided);
    const q = adjusted(p);
    expect(z[12]).toBeCloseTo(3.75613, 5);
    expect(p[12]).toBeCloseTo(0.000173, 6);
    expect(q[12]).toBeCloseTo(0.004314, 6);
    expect(p.filter((each) => each < 0.05)).toHaveLength(5);
    expect(q.filter((each) => each <= 0.05)).toHaveLength(1);
  });

  test.skipIf(!refs)("agrees in every cell", () => {
    const { gi_grid_5x5_queen_self: ref } = refs ?? { gi_grid_5x5_queen_self: undefined };
    close(z, ref?.z ?? [], 6);
    close(z.map(twoSided), ref?.p ?? [], 6);
    close(adjusted(z.map(twoSided)), ref?.p_BH ?? [], 6);
  });

  test("is worked out on the ground alone: a cell outside it is nobody's neighbour and in no mean", () => {
    const ground = whole(25).filter((cell) => cell % 5 !== 4);
    const narrow = giStar(
      queenBeside({ ...grid, columns: 4 }, whole(20)),
      rows.flatMap((row) => row.slice(0, 4)),
    );
    const masked = giStar(
      queenBeside(grid, ground),
      Array.from(ground, (cell) => rows.flat()[cell] ?? 0),
    );
    expect([...masked]).toEqual([...narrow]);
  });

  test("has no values where nothing varies, or where everything is a neighbour", () => {
    const all = queenBeside({ ...grid, columns: 2, rows: 2 }, whole(4));
    expect([...giStar(all, [1, 2, 3, 4])].every(Number.isNaN)).toBe(true);
    expect([...giStar(queenBeside(grid, whole(25)), new Float64Array(25).fill(2))].every(Number.isNaN)).toBe(
      true,
    );
  });
});
