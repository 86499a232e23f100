import type { WriteOptions } from "./exporter";

/** How long a writer works before it lets others in, in ms. */
const stretch = 20;

/** Takes turns with the event loop while a file is written. */
export interface Pace {
  readonly due: () => boolean;
  /** Tells how far the phase is (0–1) and lets others in. False = cancelled: stop. */
  readonly rest: (phase: string, done: number) => Promise<boolean>;
}

/** A pace for one writing. Results never depend on it. */
export function pace(options: WriteOptions): Pace {
  let last = performance.now();
  return {
    due: () => performance.now() - last > stretch,
    rest: async (phase, done) => {
      options.onProgress?.({ phase, done: Math.min(1, done) });
      await new Promise((turn) => setTimeout(turn, 0));
      last = performance.now();
      return !options.signal?.aborted;
    },
  };
}
