import type { Case } from "./case";
import type { Edit, Put } from "./edit";
import type { Entity } from "./entity";
import type { Link } from "./link";
import type { Incident } from "./place";
import {
  type Grade,
  gradeText,
  isOldGrade,
  type Provenance,
  readGrade,
  strictestHandling,
} from "./provenance";

/** A grade for much at once, where nobody graded item by item. */
export interface WholeGrade {
  readonly grade: Grade;
  /** Reference of the report or file that the grade is of; fills in where an item names no source of its own. */
  readonly source: string;
}

/** Items of a case that may be graded. */
export interface Gradable {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
  readonly incidents: readonly Incident[];
}

type Graded = Pick<Entity, "provenance" | "attributes">;

/** Names under which a grade is kept as text when it is none of 3×5×2. */
const gradeName = /\b(grad(e|es|ing)|evaluation|assessment|[35] ?[x×] ?5 ?[x×] ?[25])\b/i;

/**
 * True when the file graded an item by 5×5×5 or in part: the code stands among its attributes. That is a grade that is there;
 * a default must not speak over it.
 */
export function isGradedOtherwise({ attributes }: Pick<Entity, "attributes">): boolean {
  return attributes.some(
    ({ name, value }) =>
      gradeName.test(name) &&
      (isOldGrade(value) || readGrade(value) !== undefined || /^\s*[A-E1-5]\s*$/i.test(value)),
  );
}

const isGraded = (item: Graded): boolean =>
  item.provenance.some((each) => each.grade !== undefined) || isGradedOtherwise(item);

/** True when an item names this file as a source, or when the case was read from this file alone. */
function isFrom(kase: Case, file: string): (item: Pick<Entity, "provenance">) => boolean {
  const [only, second] = kase.head.files;
  if (only === file && second === undefined) return () => true;
  return ({ provenance }) => provenance.some((each) => each.source === file);
}

/**
 * What has no grade at all: of one file, or of the whole case. Placeholders are left out: nothing is known of them but that
 * they are missing; so is what is graded by 5×5×5. Areas and OCGs are no intelligence of their own.
 */
export function ungraded(kase: Case, file?: string): Gradable {
  const mine = file === undefined ? () => true : isFrom(kase, file);
  const wanted = (item: Graded) => !isGraded(item) && mine(item);
  return {
    entities: [...kase.entities.values()].filter((item) => !item.placeholder && wanted(item)),
    links: [...kase.links.values()].filter(wanted),
    incidents: [...kase.incidents.values()].filter(wanted),
  };
}

/** How many items of a case are graded by 5×5×5 or in part, and by nothing newer: they wait for a person. */
export function otherwiseGraded(kase: Case): number {
  let count = 0;
  for (const table of [kase.entities, kase.links, kase.incidents])
    for (const item of table.values())
      if (isGradedOtherwise(item) && !item.provenance.some((each) => each.grade)) count++;
  return count;
}

export function gradableCount({ entities, links, incidents }: Gradable): number {
  return entities.length + links.length + incidents.length;
}

const counted = (count: number, one: string, many: string) =>
  count === 0 ? [] : [`${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`];

/** '340 entities, 511 links'; 'nothing'. */
export function gradableText({ entities, links, incidents }: Gradable): string {
  const parts = [
    ...counted(entities.length, "entity", "entities"),
    ...counted(links.length, "link", "links"),
    ...counted(incidents.length, "incident", "incidents"),
  ];
  return parts.join(", ") || "nothing";
}

/** Says on each item that nobody graded this one by itself. */
export const wholeNote = "Graded as a whole, not item by item";

/** Reasons with the grade: beside the sources that an item names, else as a reason of its own. One reason is shared by all items that had none. */
function withGrade({
  grade,
  source,
}: WholeGrade): (provenance: readonly Provenance[]) => readonly Provenance[] {
  const bare: readonly Provenance[] = [{ claim: "", source, grade, note: wholeNote, opinion: false }];
  return (provenance) =>
    provenance.length === 0
      ? bare
      : provenance.map((each) => ({
          ...each,
          source: each.source || source,
          grade,
          note: [each.note, wholeNote].filter(Boolean).join(". "),
        }));
}

/** Grades items that have no grade; the careful handling of an item stays. Items that have one by now are not touched. */
export function gradeWhole(items: Gradable, given: WholeGrade): Edit {
  const graded = withGrade(given);
  const put = <T extends Graded>(item: T): Put<T> => ({
    item: { ...item, provenance: graded(item.provenance) },
  });
  const handled = <T extends Entity | Link>(item: T): Put<T> => ({
    item: {
      ...item,
      provenance: graded(item.provenance),
      handling: strictestHandling([item.handling, given.grade.handling]),
    },
  });
  const open = <T extends Graded>(list: readonly T[]) => list.filter((item) => !isGraded(item));
  const [entities, links, incidents] = [open(items.entities), open(items.links), open(items.incidents)];
  return {
    note: `Grade ${gradableText({ entities, links, incidents })} ${gradeText(given.grade)}`,
    put: {
      ...(entities.length > 0 ? { entities: entities.map(handled) } : {}),
      ...(links.length > 0 ? { links: links.map(handled) } : {}),
      ...(incidents.length > 0 ? { incidents: incidents.map(put) } : {}),
    },
  };
}
