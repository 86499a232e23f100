/** A number for markup: two decimals are finer than any screen shows. */
export function round2(value: number): string {
  return String(Math.round(value * 100) / 100);
}
