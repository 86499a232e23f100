import fc from "fast-check";
import { expect, it } from "vitest";
import { fragmentation } from "../../../src/analyses/graph/fragmentation";
import { fragmenter } from "../../../src/analyses/graph/fragmenter";
import { makeGraph } from "../../../src/analyses/graph/graph";

it("counts what is left as fragmentation does, time after time", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(8), { maxLength: 24 }),
      fc.array(fc.uniqueArray(fc.nat(8), { maxLength: 5 }), { minLength: 1, maxLength: 4 }),
      (ends, removals) => {
        const { graph } = makeGraph(9, ends.slice(0, ends.length & ~1));
        const count = fragmenter(graph);
        for (const removed of removals) {
          const mask = new Uint8Array(9);
          for (const v of removed) mask[v] = 1;
          const plain = fragmentation(graph, mask);
          const own = count(removed);
          expect(1 - own.pairs / 72).toBeCloseTo(plain.f, 12);
          expect([own.pieces, own.largest, own.left]).toEqual([
            plain.sizes.length,
            plain.sizes[0] ?? 0,
            9 - removed.length,
          ]);
        }
      },
    ),
  );
});
