import type { Ranked } from "./finding";

/** 1-based; equal rows share a place. */
export interface RankedPlace {
  readonly place: number;
  readonly tied: boolean;
}

/** Values that differ by rounding only are equal. */
const same = (a: Ranked | undefined, b: Ranked | undefined) =>
  a !== undefined && b !== undefined && (a.value === b.value || Math.abs(a.value - b.value) < 1e-12);

/** Places of rows in the order in which they are given. */
export function rankedPlaces(rows: readonly Ranked[]): readonly RankedPlace[] {
  let place = 0;
  return rows.map((row, index) => {
    const before = same(rows[index - 1], row);
    if (!before) place = index + 1;
    return { place, tied: before || same(row, rows[index + 1]) };
  });
}

/** What a row is about, the same in every run: a contact may rest on other links when a source is left out. */
export function rowKey(row: Ranked): string {
  return row.ends ? [...row.ends].sort().join("~") : row.ids.join("~");
}

/** '1st', '2nd', '11th'. */
export function ordinal(place: number): string {
  const tens = place % 100;
  const ending = tens > 10 && tens < 14 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place.toLocaleString("en-GB")}${ending}`;
}
