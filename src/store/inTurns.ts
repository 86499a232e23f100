/** Work of one turn on the page, in ms: half a frame, so that nothing the user does waits for it. */
const turn = 8;

/** Runs work that rests between its steps, a few milliseconds at a time; undefined when it was given up between two turns. */
export async function inTurns<T>(
  work: Generator<unknown, T>,
  goesOn: () => boolean = () => true,
): Promise<T | undefined> {
  for (let end = performance.now() + turn; ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (!goesOn()) return undefined;
    end = performance.now() + turn;
  }
}
