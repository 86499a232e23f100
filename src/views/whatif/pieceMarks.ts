import { type Case, linksAt } from "../../core/case";
import type { Drawn } from "../../core/drawn";
import { otherEnd } from "../../core/link";
import type { Split } from "../../core/whatIf";

/** The marks of one lettered piece on the picture. */
export interface PieceMarks {
  readonly letter: string;
  readonly size: number;
  readonly marks: readonly string[];
}

/** Letter of the piece that a thing goes with: that of all the people it is linked to, where that is one. */
function attached(
  kase: Case,
  id: string,
  letters: ReadonlyMap<string, string>,
  gone: ReadonlySet<string>,
): string | undefined {
  const found = new Set<string | undefined>();
  for (const link of linksAt(kase).get(id) ?? []) {
    const item = kase.links.get(link);
    const other = item ? kase.entities.get(otherEnd(item, id)) : undefined;
    if (!item || item.kind === "rival" || gone.has(link) || !other || gone.has(other.id)) continue;
    if (other.kind === "person") found.add(letters.get(other.id));
  }
  const [one] = found;
  return found.size === 1 ? one : undefined;
}

/**
 * Drawn marks of every lettered piece but A, which is the rest. Where pieces are of people, a thing goes with the people it
 * is linked to; a fold is outlined only when all that is in it goes together.
 */
export function pieceMarks(
  kase: Case,
  drawn: Drawn,
  split: Split,
  form: "people" | "everything",
  gone: ReadonlySet<string>,
): readonly PieceMarks[] {
  const letters = new Map<string, string>();
  for (const { letter, members } of split.pieces) for (const id of members) letters.set(id, letter);
  const letterOf = (id: string) => {
    const own = letters.get(id);
    if (own !== undefined || form === "everything" || gone.has(id)) return own;
    return kase.entities.get(id)?.kind === "person" ? undefined : attached(kase, id, letters, gone);
  };
  const marks = new Map<string, string[]>();
  for (const mark of drawn.marks.values()) {
    const ids = mark.type === "entity" ? [mark.id] : mark.members.map((item) => item.id);
    const found = new Set(ids.filter((id) => !gone.has(id)).map(letterOf));
    const [letter] = found;
    if (found.size !== 1 || letter === undefined) continue;
    const list = marks.get(letter);
    if (list) list.push(mark.id);
    else marks.set(letter, [mark.id]);
  }
  return split.pieces.slice(1).map(({ letter, size }) => ({ letter, size, marks: marks.get(letter) ?? [] }));
}
