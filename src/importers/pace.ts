import type { ReadOptions } from "./importer";

/** 20 ms: a fifth of the 100 ms that a page may be busy, so that progress, cancel and other work stay smooth. */
const sliceMs = 20;

/** One turn of the event loop. Not setTimeout: browsers clamp nested ones to 4 ms, which would cost a fifth of the time. */
function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === "function") {
      setImmediate(resolve);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Keeps a long reading from freezing what runs beside it. */
export interface Pace {
  /** True when 20 ms have passed since the last rest: time to `rest`. Cheap enough for every item of a loop. */
  readonly due: () => boolean;
  /** Tells the progress (0–1), lets everything else run for a turn; false means that the user has cancelled. */
  readonly rest: (phase: string, done: number) => Promise<boolean>;
}

/** Paces one reading: rests that honour the signal and report progress. */
export function pace(options: ReadOptions): Pace {
  let last = performance.now();
  return {
    due: () => performance.now() - last >= sliceMs,
    rest: async (phase, done) => {
      if (options.signal?.aborted) return false;
      options.onProgress?.({ phase, done });
      await macrotask();
      last = performance.now();
      return !options.signal?.aborted;
    },
  };
}
