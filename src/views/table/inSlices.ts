/** Longest stretch of work without letting the page breathe, in ms: less than a frame, so that scrolling stays smooth. */
const stretch = 12;

/**
 * Runs a generator to its end in short stretches, the first one at once: small work is done when this returns.
 * Returns a function that stops it; `done` is then never called.
 */
export function inSlices<T>(work: Generator<void, T>, done: (value: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const slice = () => {
    const until = performance.now() + stretch;
    do {
      const step = work.next();
      if (step.done) {
        done(step.value);
        return;
      }
    } while (performance.now() < until);
    timer = setTimeout(slice, 0);
  };
  slice();
  return () => clearTimeout(timer);
}
