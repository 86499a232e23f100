/** Chance of a value at least this far from 0, either way, under the standard normal: 2·(1 − Φ(|z|)). NaN for NaN. */
export function twoSided(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** Complementary error function to about 1e-15: a series of positive terms up to 3, a continued fraction (Lentz) beyond. */
export function erfc(x: number): number {
  if (Number.isNaN(x)) return x;
  if (x < 0) return 2 - erfc(-x);
  const square = Math.exp(-x * x);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= (2 * x * x) / (2 * k + 1);
      sum += term;
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * square * sum;
  }
  // erfc(x) = e^(-x²)/√π · 1/(x + (1/2)/(x + 1/(x + (3/2)/(x + …)))), from the far end.
  let tail = x;
  for (let k = 60; k > 0; k--) tail = x + k / 2 / tail;
  return square / (Math.sqrt(Math.PI) * tail);
}
