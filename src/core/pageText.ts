import type { CaseFile } from "./caseFile";
import type { Edit } from "./edit";
import { putGroup } from "./edits";
import type { Ocg, Wording } from "./group";
import type { GuardWords } from "./guardWords";

/** Words on the page: as made from the facts, or as somebody wrote them instead. */
export interface PageText {
  /** 'summary', 'member:n12:role'. */
  readonly place: string;
  /** 'Summary', 'Role of WOOD, Gary': what the words are, for whoever changes them. */
  readonly about: string;
  readonly made: string;
  readonly words: string;
  readonly edited: boolean;
  /** The facts give other words now than when these were written. */
  readonly stale: boolean;
}

/** Makes the words of a place: those that were written for it, else those of the facts, in which `guard` names nobody who is to be protected. */
export type TextOf = (place: string, about: string, made: string) => PageText;

export function textsOf(ocg: Pick<Ocg, "wording">, guard: GuardWords = (words) => words): TextOf {
  const written = new Map((ocg.wording ?? []).map((each) => [each.place, each]));
  return (place, about, facts) => {
    const made = guard(facts);
    const own = written.get(place);
    if (!own) return { place, about, made, words: made, edited: false, stale: false };
    return { place, about, made, words: own.words, edited: true, stale: own.of !== made };
  };
}

/** Writes words for a place of the page; undefined or the words of the facts take what was written away. */
export function setWords(file: CaseFile, group: string, text: PageText, words: string | undefined): Edit {
  const ocg = file.case.groups.get(group);
  if (ocg?.type !== "ocg") return { note: "Change words of a page that is not there" };
  const { wording = [], ...rest } = ocg;
  const plain = words === undefined || words.trim() === text.made.trim();
  const others = wording.filter(({ place }) => place !== text.place);
  const own: readonly Wording[] = plain
    ? others
    : [...others, { place: text.place, words: words.trim(), of: text.made }];
  const edit = putGroup(file, own.length > 0 ? { ...rest, wording: own } : rest);
  const what = text.about.charAt(0).toLowerCase() + text.about.slice(1);
  return { ...edit, note: plain ? `Page: ${what} as the facts say` : `Page: change ${what}` };
}
