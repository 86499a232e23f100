import { describe, expect, it } from "vitest";
import { pathSegments } from "../../../src/core/pathData";
import { connector } from "../../../src/exporters/pictures/pptxConnector";

const at = (shape: number, x: number, y: number) => ({ shape, box: { x: x - 20, y: y - 20, w: 40, h: 40 } });

describe("a connector", () => {
  it.each([
    ["to the right", "M20 0L180 0", at(2, 200, 0), 6, 2, ""],
    ["to the left", "M-20 0L-180 0", at(2, -200, 0), 2, 6, ' flipH="1"'],
    ["down", "M0 20L0 180", at(2, 0, 200), 4, 0, ""],
    ["up", "M0 -20L0 -180", at(2, 0, -200), 0, 4, ' flipV="1"'],
    ["up to the right", "M14 -14L186 -186", at(2, 200, -200), 7, 3, ' flipV="1"'],
  ])("%s is glued to the near sites", (_way, d, to, from, end, flips) => {
    const made = connector(pathSegments(d), at(1, 0, 0), to);
    expect(made).toMatchObject({ from: { shape: 1, site: from }, to: { shape: 2, site: end }, flips });
  });
  it("is made only of a single line that runs from the one to the other", () => {
    const [from, to] = [at(1, 0, 0), at(2, 200, 0)];
    for (const d of ["M20 0L90 0", "M20 0H180M0 5H9", "M20 0H180V10z", "M500 500L600 600", "M0 0"])
      expect(connector(pathSegments(d), from, to), d).toBeUndefined();
  });
});
