import type { HarmRow, HarmTable } from "./harmScheme";

/** How an event got its weight. */
export interface Weighed {
  readonly weight: number;
  readonly basis: "own" | "offence" | "group" | "floor";
}

/** A name of an offence as it is compared: lower case, no punctuation, 'and' for '&'. */
export function offenceKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/['’]/g, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Phrases shorter than this are matched whole only: 'abh' is in no other word, but 'riot' is in 'patriot', and words are compared. */
const shortest = 3;

/**
 * Finds rows of a table by code or by name: the whole name first, then the longest name of the table that stands in it word for
 * word ('Assault with injury on a constable'). What is found by a part of its name is a default, and counted as one.
 */
export function offenceFinder(table: HarmTable): (offence: string, code?: string) => Weighed {
  const codes = new Map<string, HarmRow>();
  const names = new Map<string, HarmRow>();
  for (const row of table.rows) {
    if (row.code !== "") codes.set(offenceKey(row.code), row);
    for (const name of [row.offence, ...(row.also ?? [])]) {
      const key = offenceKey(name);
      if (key !== "" && !names.has(key)) names.set(key, row);
    }
  }
  const phrases = [...names]
    .filter(([key]) => key.length >= shortest)
    .sort(([a], [b]) => b.length - a.length);
  const known = new Map<string, Weighed>();
  const floor: Weighed = { weight: table.floor, basis: "floor" };
  const whole = (row: HarmRow): Weighed => ({
    weight: row.weight,
    basis: row.basis === "offence" ? "offence" : "group",
  });
  const find = (offence: string): Weighed => {
    const key = offenceKey(offence);
    if (key === "") return floor;
    const same = names.get(key);
    if (same) return whole(same);
    const words = ` ${key} `;
    const within = phrases.find(([phrase]) => words.includes(` ${phrase} `));
    return within ? { weight: within[1].weight, basis: "group" } : floor;
  };
  return (offence, code = "") => {
    const coded = code === "" ? undefined : codes.get(offenceKey(code));
    if (coded) return whole(coded);
    const seen = known.get(offence);
    if (seen) return seen;
    const found = find(offence);
    known.set(offence, found);
    return found;
  };
}
