/** A word of a line; one in quotes may hold blanks. */
export interface TextWord {
  readonly text: string;
  readonly quoted: boolean;
}

const byBlanks = /"([^"\\]*(?:\\.[^"\\]*)*)"?|\S+/g;
const byBlanksAndCommas = /"([^"\\]*(?:\\.[^"\\]*)*)"?|[^\s,]+/g;

/** Words of a line. A quote that is never closed reaches to the end; backslashes protect quotes and themselves. */
export function textWords(line: string, separators: "blanks" | "blanks and commas" = "blanks"): TextWord[] {
  const words: TextWord[] = [];
  for (const [whole, inner] of line.matchAll(separators === "blanks" ? byBlanks : byBlanksAndCommas))
    words.push(
      inner === undefined
        ? { text: whole, quoted: false }
        : { text: inner.replace(/\\(["\\])/g, "$1"), quoted: true },
    );
  return words;
}

/** The number that a bare word is; undefined for anything else. */
export function numberOfWord(word: TextWord | undefined): number | undefined {
  // No number is longer, and the pattern is slow on a text of a million digits.
  if (
    !word ||
    word.quoted ||
    word.text.length > 60 ||
    !/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(word.text)
  )
    return undefined;
  const number = Number(word.text);
  return Number.isFinite(number) ? number : undefined;
}
