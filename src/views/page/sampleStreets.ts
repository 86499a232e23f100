/** A path of the ground in degrees. */
export type GroundPath = readonly (readonly [lon: number, lat: number])[];

export interface Streets {
  readonly fills: readonly { readonly kind: string; readonly path: GroundPath }[];
  readonly lines: readonly { readonly kind: string; readonly path: GroundPath }[];
}

interface Raw {
  readonly fills: readonly { readonly kind: string; readonly ring: readonly number[] }[];
  readonly lines: readonly { readonly kind: string; readonly points: readonly number[] }[];
}

/** Whole hundred-thousandths of a degree, each point as the step from the one before. */
function decoded(steps: readonly number[]): GroundPath {
  const points: (readonly [number, number])[] = [];
  let [lon, lat] = [0, 0];
  for (let at = 0; at + 1 < steps.length; at += 2) {
    lon += steps[at] ?? 0;
    lat += steps[at + 1] ?? 0;
    points.push([lon / 1e5, lat / 1e5]);
  }
  return points;
}

let made: Promise<Streets> | undefined;

/** The invented streets on which the towns of the sample cases stand. */
export function sampleStreets(): Promise<Streets> {
  made ??= import("../../../data/streets/streets.json").then(({ default: raw }) => {
    const { fills, lines } = raw as unknown as Raw;
    return {
      fills: fills.map(({ kind, ring }) => ({ kind, path: decoded(ring) })),
      lines: lines.map(({ kind, points }) => ({ kind, path: decoded(points) })),
    };
  });
  return made;
}

/** True for a case whose towns are the invented ones: the id of a sample stays with it when it is saved. */
export function hasStreets(id: string): boolean {
  return id.startsWith("sample-");
}
