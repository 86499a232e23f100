import type { Problem } from "../core/problem";

/** A card of an item, a report that it rests on, or the grades and source of the item itself. */
export interface AnxReport {
  readonly summary: string;
  readonly text: string;
  readonly sourceReference: string;
  readonly sourceType: string;
  readonly date: string | undefined;
  /** The date in words, where a chart has no form for it. */
  readonly dateText: string;
  /** Indices into the three lists of grades; undefined = not stated. */
  readonly grades: readonly [number | undefined, number | undefined, number | undefined];
}

/** Name of a type as it stands, or the id of its definition, which may come later in the file. */
export interface AnxType {
  readonly name: string;
  readonly reference: string;
}

/** A ChartItem with what is inside it. */
export interface AnxItem {
  readonly line: number;
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly hidden: boolean;
  readonly own: AnxReport;
  readonly cards: AnxReport[];
  readonly attributes: { readonly type: AnxType; readonly value: string }[];
  position?: { readonly x: number; readonly y: number };
  entity?: { readonly id: string; readonly identity: string };
  /** How the entity is drawn: 'Icon', 'ThemeLine', 'EventFrame', 'TextBlock'. */
  drawn: string;
  link?: { readonly ends: readonly [AnxEnd, AnxEnd] };
  type: AnxType;
  strength: AnxType;
  arrow: string;
}

/** An end of a link: EntityId of an entity, or Id of its ChartItem. */
export interface AnxEnd {
  readonly id: string;
  readonly reference: string;
}

/** What was read of a chart, before names and ids are put together. */
export interface AnxRecords {
  readonly items: AnxItem[];
  /** Names of entity types, link types, attribute classes and strengths by the Id of their definition. */
  readonly names: Map<string, string>;
  /** Texts of GradeOne, GradeTwo and GradeThree. */
  readonly grades: readonly [string[], string[], string[]];
  readonly summary: { readonly name: string; readonly value: string }[];
  readonly problems: Problem[];
}
