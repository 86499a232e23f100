import { type Graph, makeGraph } from "../../../src/analyses/graph/graph";

/** Textbook networks, by the numbers or names of their sources. */
function pairsOf(text: string): readonly (readonly [string, string])[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [a = "", b = ""] = pair.split("-");
      return [a, b] as const;
    });
}

export interface Named {
  readonly graph: Graph;
  readonly names: readonly string[];
  readonly at: (name: string) => number;
}

/** A network from 'a-b' pairs; nodes in the order of `names`, else of first appearance. */
export function named(text: string, given?: readonly string[]): Named {
  const pairs = pairsOf(text);
  const names = given ?? [...new Set(pairs.flat())];
  const index = new Map(names.map((name, at) => [name, at]));
  const at = (name: string) => {
    const found = index.get(name);
    if (found === undefined) throw new Error(`no node ${name}`);
    return found;
  };
  return {
    graph: makeGraph(
      names.length,
      pairs.flatMap(([a, b]) => [at(a), at(b)]),
    ).graph,
    names,
    at,
  };
}

const numbers = (n: number) => Array.from({ length: n }, (_, index) => String(index));

/** Krackhardt 1990. */
export const kite = named(
  "0-1 0-2 0-3 0-5 1-3 1-4 1-6 2-3 2-5 3-4 3-5 3-6 4-6 5-6 5-7 6-7 7-8 8-9",
  numbers(10),
);

/** Padgett and Ansell 1993: marriages between Florentine families. */
export const florentine = named(
  `Acciaiuoli-Medici Castellani-Peruzzi Castellani-Strozzi Castellani-Barbadori Medici-Barbadori Medici-Ridolfi
   Medici-Tornabuoni Medici-Albizzi Medici-Salviati Salviati-Pazzi Peruzzi-Strozzi Peruzzi-Bischeri Strozzi-Ridolfi
   Strozzi-Bischeri Ridolfi-Tornabuoni Tornabuoni-Guadagni Albizzi-Ginori Albizzi-Guadagni Bischeri-Guadagni
   Guadagni-Lamberteschi`,
);

/** Zachary 1977, numbered from 1 as printed. */
export const zachary = named(
  `2-1 3-1 3-2 4-1 4-2 4-3 5-1 6-1 7-1 7-5 7-6 8-1 8-2 8-3 8-4 9-1 9-3 10-3 11-1 11-5 11-6 12-1 13-1 13-4 14-1 14-2
   14-3 14-4 17-6 17-7 18-1 18-2 20-1 20-2 22-1 22-2 26-24 26-25 28-3 28-24 28-25 29-3 30-24 30-27 31-2 31-9 32-1
   32-25 32-26 32-29 33-3 33-9 33-15 33-16 33-19 33-21 33-23 33-24 33-30 33-31 33-32 34-9 34-10 34-14 34-15 34-16
   34-19 34-20 34-21 34-23 34-24 34-27 34-28 34-29 34-30 34-31 34-32 34-33`,
  Array.from({ length: 34 }, (_, index) => String(index + 1)),
);

export const path5 = named("0-1 1-2 2-3 3-4", numbers(5));
export const star6 = named("0-1 0-2 0-3 0-4 0-5", numbers(6));
export const cycle6 = named("0-1 1-2 2-3 3-4 4-5 5-0", numbers(6));
export const complete4 = named("0-1 0-2 0-3 1-2 1-3 2-3", numbers(4));
/** Two triangles joined by the bridge 2–3. */
export const triangles = named("0-1 0-2 1-2 2-3 3-4 3-5 4-5", numbers(6));

const clique = (from: number) => {
  const out: string[] = [];
  for (let a = from; a < from + 5; a++) for (let b = a + 1; b < from + 5; b++) out.push(`${a}-${b}`);
  return out.join(" ");
};
/** Two groups of five joined through one: 0–4, 5, 6–10. */
export const barbell = named(`${clique(0)} 4-5 5-6 ${clique(6)}`, numbers(11));
