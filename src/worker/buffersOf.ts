/** Deeper than this no answer holds numbers. */
const deepest = 4;

/**
 * Buffers of all lists of numbers in an answer, each once, to be handed over instead of copied. Only for answers that the worker
 * made for the page alone: it cannot read them any more afterwards.
 */
export function buffersOf(answer: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== "object" || value === null || depth > deepest) return;
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
      return;
    }
    for (const each of Object.values(value)) walk(each, depth + 1);
  };
  walk(answer, 0);
  return [...found];
}
