import type { Case } from "../core/case";
import { highestMarking, type Marking } from "../core/marking";
import { type Problem, problem } from "../core/problem";

/** Longest name before marking and extension: Windows allows a path of 260 characters, folders included. */
const longest = 80;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** 'SMITH OCG' → 'smith-ocg': letters and digits of any script, nothing that a file system, a shell or a right-to-left override could misuse. */
export function slug(title: string): string {
  const words = title
    .toWellFormed()
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const cut = [...words]
    .slice(0, longest)
    .join("")
    .replace(/^-+|-+$/g, "");
  return cut === "" || reserved.test(cut) ? `case${cut && `-${cut}`}` : cut;
}

/** The highest marking of a case and of every item in it. */
export function caseMarking(kase: Case): Marking | undefined {
  const all: (Marking | undefined)[] = [kase.head.marking];
  for (const item of kase.entities.values()) if (item.marking) all.push(item.marking);
  for (const item of kase.links.values()) if (item.marking) all.push(item.marking);
  return highestMarking(all);
}

/** 'OFFICIAL-SENSITIVE smith-ocg.pdf': the marking goes first, so that a folder shows it. */
export function markedName(marking: Marking | undefined, name: string, extension: string): string {
  const level = marking?.level === "LOCAL" ? slug(marking.local).toUpperCase() : marking?.level;
  const base = `${slug(name)}.${extension}`;
  return level ? `${level} ${base}` : base;
}

/** The name of a file of a case, with its highest marking; a case without one says so in a problem. */
export function fileName(
  kase: Case,
  extension: string,
  name: string | undefined,
): { readonly name: string; readonly problems: readonly Problem[] } {
  const marking = caseMarking(kase);
  const marked = markedName(marking, name ?? kase.head.title, extension);
  return marking
    ? { name: marked, problems: [] }
    : {
        name: marked,
        problems: [
          problem("no-marking", "No protective marking has been chosen for this case.", {
            done: "file name carries none",
          }),
        ],
      };
}
