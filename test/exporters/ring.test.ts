import { describe, expect, it } from "vitest";
import type { Area } from "../../src/core/place";
import { degrees, polygonsOf } from "../../src/exporters/ring";

const area = (polygons: Area["polygons"]): Area => ({
  id: "a",
  sourceId: "",
  name: "",
  layer: "other",
  polygons,
  indicators: [],
  provenance: [],
});
const clockwise: readonly (readonly [number, number])[] = [
  [0, 0],
  [0, 1],
  [1, 1],
  [1, 0],
  [0, 0],
];

describe("rings of an area", () => {
  it("run anticlockwise outside and clockwise inside, whichever way they came", () => {
    const anticlockwise = [...clockwise].reverse();
    for (const outer of [clockwise, anticlockwise])
      for (const inner of [clockwise, anticlockwise])
        expect(polygonsOf(area([[outer, inner]])).polygons).toEqual([[anticlockwise, clockwise]]);
  });

  it("are closed and rounded to six decimals", () => {
    const open: Area["polygons"] = [
      [
        [
          [0.12345678, -0.0000001],
          [1, 0],
          [1, 1],
        ],
      ],
    ];
    expect(polygonsOf(area(open)).polygons[0]?.[0]).toEqual([
      [0.123457, 0],
      [1, 0],
      [1, 1],
      [0.123457, 0],
    ]);
  });

  it("that enclose nothing are counted and left out; without its outline a polygon is none", () => {
    const line: readonly (readonly [number, number])[] = [
      [0, 0],
      [1, 1],
    ];
    expect(polygonsOf(area([[line, clockwise], [clockwise, line], [[]]]))).toMatchObject({
      polygons: [[expect.anything()]],
      dropped: 3,
    });
    expect(
      polygonsOf(
        area([
          [
            [
              [0, Number.NaN],
              [1, 1],
              [0, 1],
            ],
          ],
        ]),
      ).dropped,
    ).toBe(1);
  });

  it("never write minus zero or an exponent", () => {
    expect(Object.is(degrees(-1e-9), 0)).toBe(true);
    expect(String(degrees(0.000001))).toBe("0.000001");
  });
});
