import { bare } from "./cell";
import { type Guess, guessMapping } from "./guess";
import { namedRole } from "./headerNames";
import type { ReadOptions } from "./importer";
import type { Mapping } from "./mapping";
import type { Pace } from "./pace";
import type { Records } from "./records";
import { startingAt } from "./startRow";

export interface MappedTable {
  /** From the row on that the table begins with. */
  readonly all: Records;
  /** With the titles above it. */
  readonly whole: Records;
  readonly guess: Guess;
  readonly mapping: Mapping;
}

function endsOf(tables: readonly { all: Records; guess: Guess }[]): ReadonlySet<string> {
  const ends = new Set<string>();
  for (const { all, guess } of tables) {
    if (guess.mapping.rows !== "link") continue;
    const columns = guess.mapping.columns.flatMap((role, at) =>
      role === "from" || role === "to" ? [at] : [],
    );
    for (const record of all.records) for (const at of columns) ends.add(bare(record[at] ?? ""));
  }
  ends.delete("");
  return ends;
}

/** An id column with a few repeated values is still the id when the links of another table refer to it. */
function withReferredId(guess: Guess, ends: ReadonlySet<string>): Guess {
  const { mapping } = guess;
  if (mapping.rows !== "entity" || !mapping.header || mapping.columns.includes("id")) return guess;
  const { table } = guess;
  const column = table.headers.findIndex((header) => namedRole(header, "entity")?.role === "id");
  if (column < 0) return guess;
  const values = new Set(table.rows.map((row) => bare(row[column] ?? "")));
  let referred = 0;
  for (const end of ends) if (values.has(end)) referred++;
  if (referred < Math.min(ends.size, values.size) * 0.3) return guess;
  return {
    table,
    mapping: { ...mapping, columns: mapping.columns.map((role, at) => (at === column ? "id" : role)) },
    notes: guess.notes.filter((note) => note.code !== "id-not-unique"),
  };
}

/** Guesses every table, with what the tables say about each other; the user's mappings go before guesses. Undefined when cancelled. */
export async function guessAll(
  tables: readonly Records[],
  options: ReadOptions,
  pause: Pace,
): Promise<readonly MappedTable[] | undefined> {
  const guesses: { all: Records; whole: Records; guess: Guess }[] = [];
  for (const [at, whole] of tables.entries()) {
    const all = startingAt(whole, options.mappings?.get(whole.name)?.startRow);
    const guess = guessMapping(all);
    const startRow = all.lines[0];
    const placed =
      all === whole || startRow === undefined ? guess : { ...guess, mapping: { ...guess.mapping, startRow } };
    guesses.push({ all, whole, guess: placed });
    if (pause.due() && !(await pause.rest("Looking at the tables", at / tables.length))) return undefined;
  }
  const withoutId = guesses.some(({ guess }) => guess.notes.some((note) => note.code === "id-not-unique"));
  const ends = withoutId ? endsOf(guesses) : new Set<string>();
  return guesses.map(({ all, whole, guess }) => {
    const better = ends.size > 0 ? withReferredId(guess, ends) : guess;
    const told = options.mappings?.get(all.name);
    return { all, whole, guess: told ? { ...better, notes: [] } : better, mapping: told ?? better.mapping };
  });
}
