import type { Choice } from "./PersonPick";

/** People to choose from by name; those of one name get a number. */
export function choicesOf(people: readonly string[], nameOf: (id: string) => string): readonly Choice[] {
  const seen = new Map<string, number>();
  return people
    .map((id) => {
      const name = nameOf(id);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return { id, words: count === 1 ? name : `${name} (${count})` };
    })
    .sort((a, b) => a.words.localeCompare(b.words, "en-GB"));
}
