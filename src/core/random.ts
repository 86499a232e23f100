/** A seeded source of numbers in [0, 1). */
export type Random = () => number;

/** mulberry32: 32 bits of state, passes gjrand's small tests, and gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), bits | 61)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Shuffles in place (Fisher–Yates). */
export function shuffle(list: { [index: number]: number; readonly length: number }, random: Random): void {
  for (let index = list.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    const kept = list[index] ?? 0;
    list[index] = list[other] ?? 0;
    list[other] = kept;
  }
}
