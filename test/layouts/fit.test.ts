import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rectsOverlap } from "../../src/core/geometry";
import { loneBody, moveBody } from "../../src/layouts/body";
import { bodyRect, stretch } from "../../src/layouts/fit";

const body = fc
  .record({
    x: fc.integer({ min: -20, max: 20 }),
    y: fc.integer({ min: -20, max: 20 }),
    w: fc.integer({ min: 5, max: 40 }),
    labelW: fc.integer({ min: 0, max: 150 }),
  })
  .map(({ x, y, w, labelW }) => {
    const made = loneBody({ id: "", kind: "", tier: 0, w, h: w, labelW, labelH: 18 });
    moveBody(made, x * 20, y * 20);
    return made;
  });

describe("stretching a finished chart to its frame", () => {
  it("never makes things overlap that were clear of each other", () => {
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 2, maxLength: 12 }),
        fc.integer({ min: 100, max: 3000 }),
        (bodies, w) => {
          const clear: [number, number][] = [];
          bodies.forEach((one, a) => {
            bodies.forEach((two, b) => {
              if (a < b && !rectsOverlap(bodyRect(one), bodyRect(two))) clear.push([a, b]);
            });
          });
          stretch(bodies, { x: 0, y: 0, w, h: 900 });
          for (const [a, b] of clear) {
            const [one, two] = [bodies[a], bodies[b]];
            if (one && two) expect(rectsOverlap(bodyRect(one), bodyRect(two))).toBe(false);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
