/** A line with its number as an editor shows it. */
export interface TextLine {
  readonly text: string;
  readonly number: number;
  /** Offset in the whole text, for progress. */
  readonly at: number;
}

/** Lines of a text one by one, whatever ends them; a big file is never held a second time. */
export function* textLines(text: string): Iterable<TextLine> {
  const ends = /\r\n?|\n/g;
  let at = 0;
  for (let number = 1; at <= text.length; number++) {
    ends.lastIndex = at;
    const end = ends.exec(text);
    yield { text: text.slice(at, end ? end.index : text.length), number, at };
    if (!end) return;
    at = ends.lastIndex;
  }
}
