/** Letters at the start that count, and how much each adds (Winkler 1990). */
const prefixMost = 4;
const prefixScale = 0.1;

function jaro(first: string, second: string): number {
  if (first === second) return 1;
  const window = Math.max(0, Math.floor(Math.max(first.length, second.length) / 2) - 1);
  const taken = new Uint8Array(second.length);
  const found: string[] = [];
  for (let at = 0; at < first.length; at++) {
    const end = Math.min(second.length, at + window + 1);
    for (let other = Math.max(0, at - window); other < end; other++) {
      if (taken[other] || first[at] !== second[other]) continue;
      taken[other] = 1;
      found.push(first[at] ?? "");
      break;
    }
  }
  if (found.length === 0) return 0;
  let swapped = 0;
  let next = 0;
  for (let other = 0; other < second.length; other++)
    if (taken[other] && found[next++] !== second[other]) swapped++;
  const same = found.length;
  return (same / first.length + same / second.length + (same - swapped / 2) / same) / 3;
}

/** Likeness of two words, 0–1, by Jaro and Winkler: MARTHA and MARHTA 0.961. */
export function jaroWinkler(first: string, second: string): number {
  const base = jaro(first, second);
  let prefix = 0;
  const most = Math.min(prefixMost, first.length, second.length);
  while (prefix < most && first[prefix] === second[prefix]) prefix++;
  return base + prefix * prefixScale * (1 - base);
}
