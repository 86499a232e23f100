import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowLost } from "../../../src/analyses/graph/junction";
import { widestWays } from "../../../src/analyses/graph/widest";

const graph = (n: number, arcs: readonly (readonly [number, number, number])[]) => ({
  n,
  from: arcs.map(([a]) => a),
  to: arcs.map(([, b]) => b),
  volume: arcs.map(([, , size]) => size),
});

describe("ways that stay open", () => {
  // 0 > 1 > 4 carries 5; 0 > 2 > 3 > 4 carries 8; 0 > 4 carries 1.
  const net = graph(5, [
    [0, 1, 5],
    [1, 4, 7],
    [0, 2, 8],
    [2, 3, 8],
    [3, 4, 9],
    [0, 4, 1],
  ]);

  it("come with the widest first, each on what is left", () => {
    const ways = widestWays(net, [0], [4], [], 9);
    expect(ways.map((way) => [way.nodes, way.flow])).toEqual([
      [[0, 2, 3, 4], 8],
      [[0, 1, 4], 5],
      [[0, 4], 1],
    ]);
    expect(ways[0]?.arcs).toEqual([2, 3, 4]);
  });

  it("go round those who are out", () => {
    expect(widestWays(net, [0], [4], [2], 1)[0]?.nodes).toEqual([0, 1, 4]);
    expect(widestWays(net, [0], [4], [0], 1)).toEqual([]);
  });

  it("of equally wide ones is the one with fewest steps", () => {
    const equal = graph(4, [
      [0, 1, 2],
      [1, 3, 2],
      [0, 2, 2],
      [2, 1, 2],
    ]);
    expect(widestWays(equal, [0], [3], [], 1)[0]?.nodes).toEqual([0, 1, 3]);
  });

  it("together never carry more than can flow, and there is one exactly where something flows", () => {
    const arc = fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 14 }), fc.nat(5), (arcs, out) => {
        const net = graph(6, arcs);
        const off = out === 0 || out === 5 ? [] : [out];
        const ways = widestWays(net, [0], [5], off, 20);
        const left = flowLost(net, [0], [5]).without(off);
        const sum = ways.reduce((all, way) => all + way.flow, 0);
        expect(sum).toBeLessThanOrEqual(left + 1e-9);
        expect(ways.length > 0).toBe(left > 0);
        for (const way of ways) for (const v of off) expect(way.nodes).not.toContain(v);
      }),
    );
  });
});
