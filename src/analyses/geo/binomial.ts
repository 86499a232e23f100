/** ln(n!) by Stirling's series from 20 up, by sum below: exact to 1e-12. */
function logFactorial(n: number): number {
  if (n < 20) {
    let sum = 0;
    for (let k = 2; k <= n; k++) sum += Math.log(k);
    return sum;
  }
  const m = n + 1;
  return (
    (m - 0.5) * Math.log(m) -
    m +
    Math.log(2 * Math.PI) / 2 +
    1 / (12 * m) -
    1 / (360 * m ** 3) +
    1 / (1260 * m ** 5)
  );
}

/** Two-sided exact p that k of n fall to a side that takes a share of all: twice the smaller tail, at most 1. */
export function binomialP(k: number, n: number, share: number): number {
  if (n === 0) return 1;
  const [yes, no] = [Math.log(share), Math.log(1 - share)];
  const chance = (at: number) =>
    Math.exp(logFactorial(n) - logFactorial(at) - logFactorial(n - at) + at * yes + (n - at) * no);
  let [below, above] = [0, 0];
  for (let at = 0; at <= n; at++) {
    const here = chance(at);
    if (at <= k) below += here;
    if (at >= k) above += here;
  }
  return Math.min(1, 2 * Math.min(below, above));
}
