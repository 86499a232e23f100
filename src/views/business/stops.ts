/** Something of the picture that the keyboard can stand on. */
export interface Stop {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

const ahead: { readonly [Key in string]?: readonly [number, number] } = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest stop in the direction of an arrow key: what lies straight ahead before what lies aside. */
export function nextStop(stops: readonly Stop[], from: string, arrow: string): string | undefined {
  const here = stops.find((each) => each.key === from);
  const way = ahead[arrow];
  if (!here || !way) return undefined;
  const far = (each: Stop) => {
    const [dx, dy] = [each.x - here.x, each.y - here.y];
    const along = dx * way[0] + dy * way[1];
    const aside = Math.abs(dx * way[1]) + Math.abs(dy * way[0]);
    return along > 4 ? along + 2 * aside : Number.POSITIVE_INFINITY;
  };
  const best = stops.reduce<Stop | undefined>(
    (found, each) => (!found || far(each) < far(found) ? each : found),
    undefined,
  );
  return best && Number.isFinite(far(best)) ? best.key : undefined;
}

/** Stops in reading order: from left to right, each column from the top. */
export function readingOrder<T extends Stop>(stops: readonly T[]): readonly T[] {
  return [...stops].sort((a, b) => a.x - b.x || a.y - b.y);
}
