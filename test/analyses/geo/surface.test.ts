import { describe, expect, test } from "vitest";
import { densityAt } from "../../../src/analyses/geo/kde";
import { pointSet } from "../../../src/analyses/geo/spread";
import { surfaceSteps } from "../../../src/analyses/geo/surface";
import { drained } from "../../../src/analyses/stepped";
import { cellCorner } from "../../../src/core/cells";
import { mapCase } from "./mapCase";
import { points12 } from "./points12";

const kase = mapCase({ incidents: points12.map((at) => ({ at, weight: 10 })) });
const volume = ({ values, grid }: ReturnType<typeof found>) =>
  values.reduce((sum, value) => sum + value, 0) * (grid.size / 1000) ** 2;
const found = (asked: Parameters<typeof surfaceSteps>[1] = {}) => drained(surfaceSteps(kase, asked));

describe("a surface of harm", () => {
  test("has the volume of all harm, per km², with the radius shown", () => {
    const surface = found();
    expect(surface.unit).toBe("days of harm per km²");
    expect(surface.bandwidth.words).toBe("Smoothing: 550 m, worked out from 12 points");
    expect(volume(surface)).toBeCloseTo(120, 0);
    expect(new Map(surface.method.lines).get("Surface")).toBe(
      "Quartic kernel, smoothing: 550 m, worked out from 12 points, in metres of the National Grid, days of harm per km²; cells of 50 m.",
    );
  });

  test("of counts has one for each event, and is that of its points at every cell", () => {
    const surface = found({ scheme: { type: "counts" }, bandwidth: 1000 });
    expect(volume(surface)).toBeCloseTo(12, 1);
    const at = surface.values.indexOf(Math.max(...surface.values));
    const { easting, northing } = cellCorner(surface.grid, at);
    const half = surface.grid.size / 2;
    const exact = densityAt(pointSet(points12), [easting + half, northing + half], 1000);
    // Positions are kept to a centimetre.
    expect(Math.abs((surface.values[at] ?? 0) - exact)).toBeLessThan(1e-3);
  });

  test("has contours from the widest to the densest, each within the one before", () => {
    const { contours } = found();
    expect(contours.map(({ share }) => share)).toEqual([0.95, 0.75, 0.5, 0.25]);
    for (const [at, { km2, level }] of contours.entries()) {
      const wider = contours[at - 1];
      if (wider) expect([km2 < wider.km2, level > wider.level]).toEqual([true, true]);
    }
  });

  test("ends within its grid, so that no contour is cut off", () => {
    const { values, grid } = found({ kernel: "gaussian" });
    const edge = [...values.keys()].filter(
      (cell) => cell % grid.columns === 0 || cell < grid.columns || cell >= values.length - grid.columns,
    );
    const most = Math.max(...values);
    for (const cell of edge) expect(values[cell] ?? 0).toBeLessThan(most / 50);
  });

  test("warns of a radius below its cells", () => {
    const { method } = found({ bandwidth: 100, cell: 250 });
    expect(method.problems.map(({ message }) => message)).toContain(
      "The smoothing of 100 m is less than a cell of 250 m: most of the surface is missed.",
    );
  });

  test("of nothing is nothing, and says so", () => {
    const empty = drained(surfaceSteps(mapCase({ incidents: [{}] }), {}));
    expect(empty.contours).toEqual([]);
    expect(empty.method.problems.map(({ code }) => code)).toEqual(["no-events"]);
  });
});
