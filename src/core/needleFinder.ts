import { codesOf, wordsOf } from "./plainText";
import { textSearch } from "./textSearch";
import type { Needle } from "./withheld";

const isLetter = (text: string | undefined) => text !== undefined && /\p{L}/u.test(text);
const isDigit = (text: string | undefined) => text !== undefined && /\p{N}/u.test(text);
const touches = (inside: string | undefined, outside: string | undefined) =>
  (isLetter(inside) && isLetter(outside)) || (isDigit(inside) && isDigit(outside));

/** True when a match stands as its edges ask: 'smith' in 'smith2', not in 'blacksmith'; '07700' not inside a longer number. */
function stands(view: string, from: number, to: number, edges: Needle["edges"]): boolean {
  if (edges === "none") return true;
  if (touches(view[from], view[from - 1])) return false;
  return edges === "start" || !touches(view[to - 1], view[to]);
}

interface Group {
  readonly search: ReturnType<typeof textSearch>;
  readonly texts: readonly string[];
  /** Needles with that text. */
  readonly needles: readonly (readonly number[])[];
}

function groupOf(needles: readonly Needle[], form: Needle["form"]): Group | undefined {
  const byText = new Map<string, number[]>();
  for (const [index, needle] of needles.entries()) {
    if (needle.form !== form || needle.text === "") continue;
    const list = byText.get(needle.text);
    if (list) list.push(index);
    else byText.set(needle.text, [index]);
  }
  if (byText.size === 0) return undefined;
  const texts = [...byText.keys()];
  return { search: textSearch(texts), texts, needles: [...byText.values()] };
}

export interface NeedleFinder {
  /** Tells the number of every needle that stands in a text, once; those shorter than `least` are passed over. */
  readonly find: (text: string, least?: number) => ReadonlySet<number>;
}

/** Looks for all spellings of all withheld values at once. */
export function needleFinder(needles: readonly Needle[]): NeedleFinder {
  const forms = {
    words: groupOf(needles, "words"),
    codes: groupOf(needles, "codes"),
    raw: groupOf(needles, "raw"),
  };
  const walk = (group: Group, view: string, least: number, found: Set<number>) =>
    group.search(view, (pattern, end) => {
      const text = group.texts[pattern] ?? "";
      if (text.length < least) return;
      for (const index of group.needles[pattern] ?? [])
        if (!found.has(index) && stands(view, end - text.length, end, needles[index]?.edges ?? "both"))
          found.add(index);
    });
  return {
    find: (text, least = 0) => {
      const found = new Set<number>();
      if (forms.words) walk(forms.words, wordsOf(text), least, found);
      if (forms.codes) walk(forms.codes, codesOf(text), least, found);
      if (forms.raw) walk(forms.raw, text, least, found);
      return found;
    },
  };
}
