import { type Random, random } from "../kit/random";
import type { Line, Quarter, Ring, Spot } from "./town";

export function inRing([x, y]: Spot, ring: Ring): boolean {
  let inside = false;
  for (let at = 0; at < ring.length; at++) {
    const [ax, ay] = ring[at] ?? [0, 0];
    const [bx, by] = ring[(at + ring.length - 1) % ring.length] ?? [0, 0];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}

export function distanceTo([x, y]: Spot, points: readonly Spot[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 1; at < points.length; at++) {
    const [ax, ay] = points[at - 1] ?? [0, 0];
    const [bx, by] = points[at] ?? [0, 0];
    const length2 = (bx - ax) ** 2 + (by - ay) ** 2;
    const along =
      length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length2));
    least = Math.min(least, Math.hypot(x - ax - along * (bx - ax), y - ay - along * (by - ay)));
  }
  return least;
}

/** Streets of one part of a town, cut where there is no ground for them; a few are left out, as in real towns. */
function streetsOf(quarter: Quarter, free: (spot: Spot) => boolean, dice: Random): readonly Line[] {
  const { middle, half, turn, steps } = quarter;
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const turned = (u: number, v: number): Spot => [
    Math.round(middle[0] + u * cos - v * sin),
    Math.round(middle[1] + u * sin + v * cos),
  ];
  const lines: Line[] = [];
  const run = (
    along: number,
    across: number,
    [stepAlong, stepAcross]: Spot,
    spot: (u: number, v: number) => Spot,
  ) => {
    for (let v = -across; v <= across; v += stepAcross) {
      const off = v + dice.normal() * stepAcross * 0.08;
      let points: Spot[] = [];
      const close = () => {
        if (points.length > 1) lines.push({ kind: "minor", points });
        points = [];
      };
      for (let u = -along; u <= along; u += stepAlong) {
        const here = spot(u, off);
        if (!free(here)) close();
        else {
          if (dice.next() < 0.12) close();
          points.push(here);
        }
      }
      close();
    }
  };
  run(half[0], half[1], steps, turned);
  run(half[1], half[0], [steps[1], steps[0]], (v, u) => turned(u, v));
  return lines;
}

/** Corners of straight runs are enough. */
function straightened(line: Line): Line {
  const points = line.points.filter((here, at) => {
    const before = line.points[at - 1];
    const after = line.points[at + 1];
    return !before || !after || distanceTo(here, [before, after]) > 2;
  });
  return { ...line, points };
}

/** All minor streets of a town, on land, off the water and the parks. */
export function streets(
  quarters: readonly Quarter[],
  free: (spot: Spot) => boolean,
  seed: number,
): readonly Line[] {
  const dice = random(seed);
  return quarters.flatMap((quarter) => streetsOf(quarter, free, dice)).map(straightened);
}
