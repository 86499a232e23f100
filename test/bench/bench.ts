/** One line of the table of `npm run bench`. A file `test/bench/<name>.bench.ts` exports `benches: readonly Bench[]`. */
export interface Bench {
  readonly title: string;
  /** From the table of speed targets; in the unit of what is measured. */
  readonly target: { readonly atMost: number } | { readonly atMost?: undefined; readonly atLeast: number };
  run(): Promise<Measured>;
}

export interface Measured {
  readonly value: number;
  /** 'ms', 's', 'frames/s', 'MB', … */
  readonly unit: string;
  readonly note?: string;
}

/** Median time of some runs after one that warms up, in ms. */
export async function timed(work: () => unknown, runs = 5): Promise<Measured> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { value: times[Math.floor(times.length / 2)] ?? 0, unit: "ms", note: `median of ${runs}` };
}
