import { plainText } from "./plainText";

/** GEDCOM 5.5.1 allows 255 characters a line; with level, tag and doubled @ this stays below. */
const longest = 120;

/** Words as a line value: @ doubled, as 5.5.1 asks everywhere. */
const escaped = (words: string) => words.replaceAll("@", "@@");

/** Pieces of a text of at most `longest` characters; none begins or ends with a blank, since readers trim lines, and none cuts a letter in two. */
function pieces(text: string): readonly string[] {
  const letters = [...text];
  const found: string[] = [];
  for (let from = 0; from < letters.length; ) {
    let to = Math.min(from + longest, letters.length);
    // A combining mark belongs to the letter before it.
    const splits = (at: number) =>
      /\s/.test(letters[at] ?? "") || /\s/.test(letters[at - 1] ?? "") || /\p{M}/u.test(letters[at] ?? "");
    if (to < letters.length)
      for (let back = to; back > from + 1; back--)
        if (!splits(back)) {
          to = back;
          break;
        }
    found.push(letters.slice(from, to).join(""));
    from = to;
  }
  return found.length === 0 ? [""] : found;
}

/** Lines of one value: CONT for a new line of the text, CONC where a line would be too long. Without a value, the tag alone. */
export function gedcomLine(level: number, tag: string, value = ""): string {
  const lines = plainText(value).split(/\r\n|\r|\n/);
  const out: string[] = [];
  for (const [at, line] of lines.entries())
    for (const [index, piece] of pieces(line).entries()) {
      const first = at === 0 && index === 0;
      const head = first ? `${level} ${tag}` : `${level + 1} ${index === 0 ? "CONT" : "CONC"}`;
      out.push(piece === "" ? head : `${head} ${escaped(piece)}`);
    }
  return `${out.join("\n")}\n`;
}

/** A date line; the name of a calendar stands between single @. */
export function gedcomDateLine(level: number, given: string): string {
  const calendar = /^@#D[A-Z ]+@ ?/.exec(given)?.[0] ?? "";
  const line = gedcomLine(level, "DATE", given.slice(calendar.length).replace(/\s+/g, " "));
  return calendar === "" ? line : line.replace("DATE ", `DATE ${calendar.trimEnd()} `);
}

/** A line that points to a record. */
export function gedcomPointer(level: number, tag: string, xref: string): string {
  return `${level} ${tag} @${xref}@\n`;
}

/** The first line of a record. */
export function gedcomRecord(xref: string, tag: string): string {
  return `0 @${xref}@ ${tag}\n`;
}

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** '2026-03-14' → '14 MAR 2026'; the time of day is left out; what is no such date is a phrase in brackets. */
export function gedcomDateText(iso: string): string {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ].*)?$/.exec(iso.trim());
  const month = match?.[2] === undefined ? "" : months[Number(match[2]) - 1];
  if (!match || month === undefined) return `(${iso.replace(/[()]/g, "").trim()})`;
  const day = match[3] === undefined ? "" : String(Number(match[3]));
  return [day, month, match[1]].filter(Boolean).join(" ");
}

/** Ids of records: the source's own where they are fit (5.5.1: 20 letters and digits) and alone, else made. */
export function gedcomIds<T extends { readonly id: string; readonly sourceId: string }>(
  items: readonly T[],
  letter: string,
  taken: Set<string>,
): ReadonlyMap<string, string> {
  const isFit = (id: string) => /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,19}$/.test(id) && id.toUpperCase() !== "VOID";
  const uses = new Map<string, number>();
  for (const { sourceId } of items) uses.set(sourceId, (uses.get(sourceId) ?? 0) + 1);
  const ids = new Map<string, string>();
  for (const { id, sourceId } of items)
    if (isFit(sourceId) && uses.get(sourceId) === 1 && !taken.has(sourceId)) {
      ids.set(id, sourceId);
      taken.add(sourceId);
    }
  let next = 1;
  for (const { id } of items) {
    if (ids.has(id)) continue;
    while (taken.has(`${letter}${next}`)) next++;
    ids.set(id, `${letter}${next}`);
    taken.add(`${letter}${next}`);
  }
  return ids;
}
