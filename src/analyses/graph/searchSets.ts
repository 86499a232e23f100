/** What a search over sets of one size has found. */
export interface Found {
  /** Score of the best; undefined when there was no set. */
  readonly best: readonly number[] | undefined;
  readonly sets: readonly (readonly number[])[];
  readonly ties: number;
  readonly tried: number;
}

/** Scores compare place by place; what differs by less is rounding. */
const equal = 1e-9;

function compared(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < a.length; index++) {
    const by = (a[index] ?? 0) - (b[index] ?? 0);
    if (Math.abs(by) > equal) return by;
  }
  return 0;
}

/**
 * Tries every set of `size` from a list in rising order and keeps the best and all equal to it (at most `keep` listed).
 * The larger score wins, its first number first. Yields the number tried after every `stride` sets.
 */
export function* searchSets(
  candidates: readonly number[],
  size: number,
  score: (set: readonly number[]) => readonly number[],
  keep = 10,
  stride = 64,
): Generator<number, Found> {
  const list = [...candidates].sort((a, b) => a - b);
  const places = Array.from({ length: size }, (_, index) => index);
  let best: readonly number[] | undefined;
  let sets: number[][] = [];
  let ties = 0;
  let tried = 0;
  if (size < 1 || size > list.length) return { best, sets, ties, tried };
  for (;;) {
    const set = places.map((place) => list[place] ?? 0);
    const found = score(set);
    tried++;
    const by = best === undefined ? 1 : compared(found, best);
    if (by > 0) {
      best = found;
      sets = [set];
      ties = 1;
    } else if (by === 0) {
      ties++;
      if (sets.length < keep) sets.push(set);
    }
    if (tried % stride === 0) yield tried;
    let at = size - 1;
    while (at >= 0 && places[at] === list.length - size + at) at--;
    if (at < 0) return { best, sets, ties, tried };
    places[at] = (places[at] ?? 0) + 1;
    for (let next = at + 1; next < size; next++) places[next] = (places[next - 1] ?? 0) + 1;
  }
}
