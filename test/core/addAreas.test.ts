import { describe, expect, it } from "vitest";
import { addAreas } from "../../src/core/addAreas";
import type { Area } from "../../src/core/place";

const area = (id: string, code: string, rest: Partial<Area> = {}): [string, Area] => [
  id,
  { id, sourceId: code, name: "", layer: "other", polygons: [], indicators: [], provenance: [], ...rest },
];
const square = { polygons: [[[[0, 0] as const, [1, 0] as const, [1, 1] as const, [0, 0] as const]]] };
const rank = { indicators: [{ name: "IMD rank", value: "7", provenance: [] }] };

describe("areas of an added file", () => {
  it.each([
    [
      "rows to boundaries of the case",
      [area("a1", "E01000001", square)],
      [area("a2.1", "E01000001", rank)],
      "a1",
      [],
    ],
    [
      "boundaries to rows of the case",
      [area("a1", "E01000001", rank)],
      [area("a2.1", "E01000001", square)],
      "a2.1",
      ["a1"],
    ],
  ])("are joined by code: %s", (_what, open, added, id, remove) => {
    const edit = addAreas(new Map(open), new Map(added));
    expect(edit.put.map(({ item }) => [item.id, item.indicators.length, item.polygons.length])).toEqual([
      [id, 1, 1],
    ]);
    expect(edit.remove).toEqual(remove);
    expect(edit.joined).toBe(1);
  });

  it("are simply added where there is nothing to join", () => {
    const edit = addAreas(
      new Map([area("a1", "E01000001", square)]),
      new Map([area("a2.1", "W01000001", rank)]),
    );
    expect(edit.put.map(({ item }) => item.id)).toEqual(["a2.1"]);
    expect(edit.remove).toEqual([]);
    expect(addAreas(new Map([area("a1", "E01", rank)]), new Map()).put).toEqual([]);
  });
});
