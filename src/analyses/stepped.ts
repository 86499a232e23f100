/** Work that tells how far it is (0–1) at every step and gives its answer at the end. */
export type Steps<T> = Generator<number, T>;

/** Does all of it in one go. */
export function drained<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Longest stretch without a rest, in ms: a cancel is heard well within 200. */
const stretch = 20;

/** Does it with rests in between; `rest` may throw to stop it. */
export async function stepped<T>(steps: Steps<T>, rest: (done: number) => Promise<void>): Promise<T> {
  await rest(0);
  let last = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - last < stretch) continue;
    await rest(step.value);
    last = performance.now();
  }
}
