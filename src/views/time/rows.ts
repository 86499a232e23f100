import type { Case } from "../../core/case";
import type { Dated } from "../../core/dated";
import {
  countBy,
  type KindSeries,
  kindSeries,
  type SeriesSource,
  seriesSources,
} from "../../core/kindSeries";
import type { LinkKind } from "../../core/link";
import { linkKinds } from "../../core/link";
import { reportVolume } from "../../core/reportVolume";
import type { Keep, ThemeLine } from "../../core/themeLines";
import type { TimeUnit } from "../../core/timeUnit";
import { informationGradeWords } from "../../encode/gradeWords";
import { counted, linkKindWords } from "../../encode/kindWords";

/** One row of the picture under its head. */
export type Row =
  | { readonly type: "section"; readonly id: string; readonly title: string; readonly note: string }
  | {
      readonly type: "bars";
      readonly id: string;
      readonly title: string;
      readonly items: readonly Dated[];
      /** Where the items are in the case; undefined where they are reports, which cannot be selected. */
      readonly table: KindSeries["table"] | undefined;
      /** Largest bar of all rows that share a scale. */
      readonly top: number;
      readonly total: number;
      readonly undated: number;
    }
  | { readonly type: "line"; readonly id: string; readonly line: ThemeLine };

export const rowHeights: { readonly [T in Row["type"]]: number } = { section: 40, bars: 42, line: 38 };

const sectionTitles: { readonly [S in SeriesSource]: string } = {
  harm: "Reported harm",
  enforcement: "Enforcement activity",
  other: "Other incidents",
  events: "Events on the chart",
  links: "Dated links",
};

const sectionNotes: { readonly [S in SeriesSource]: string } = {
  harm: "recorded crime, by offence",
  enforcement: "where police looked: kept apart from harm",
  other: "incidents of other layers",
  events: "by type",
  links: "contacts and ties between things, by kind",
};

const isLinkKind = (kind: string): kind is LinkKind => linkKinds.some((each) => each === kind);

function seriesTitle({ kind, kinds, source }: KindSeries): string {
  if (kind === "others") return `${counted(kinds, "other kind")}`;
  if (source === "links" && isLinkKind(kind)) return linkKindWords[kind];
  if (kind === "") return source === "events" ? "No type stated" : "No offence stated";
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
}

const most = (items: readonly Dated[], edges: Float64Array, unit: TimeUnit) =>
  countBy(items, edges, unit).counts.reduce((top, value) => Math.max(top, value), 0);

/** What is counted by the unit: events by kind, each source on a scale of its own, then how much intelligence came in by grade. */
export function countRows(kase: Case, keep: Keep, edges: Float64Array, unit: TimeUnit): readonly Row[] {
  const series = kindSeries(kase, {
    entity: (id) => keep.entities.has(id),
    link: (id) => keep.links.has(id),
  });
  const rows: Row[] = [];
  for (const source of seriesSources) {
    const own = series.filter((each) => each.source === source && each.items.length > 0);
    if (own.length === 0) continue;
    const top = Math.max(1, ...own.map(({ items }) => most(items, edges, unit)));
    rows.push({
      type: "section",
      id: `section-${source}`,
      title: sectionTitles[source],
      note: `${sectionNotes[source]}; one scale, highest ${top.toLocaleString("en-GB")} a ${unit}`,
    });
    for (const each of own)
      rows.push({
        type: "bars",
        id: each.id,
        title: seriesTitle(each),
        items: each.items,
        table: each.table,
        top,
        total: each.items.length,
        undated: each.undated,
      });
  }
  const volume = reportVolume(kase);
  const grades = volume.grades.filter(({ items }) => items.length > 0);
  if (grades.length > 0) {
    const top = Math.max(1, ...grades.map(({ items }) => most(items, edges, unit)));
    rows.push({
      type: "section",
      id: "section-volume",
      title: "Intelligence volume",
      note: `dated reports, each once, by grade; ${counted(volume.undated, "report")} without a date not shown; highest ${top} a ${unit}. More reports: more was looked at, not more was done`,
    });
    for (const { grade, items } of grades)
      rows.push({
        type: "bars",
        id: `volume:${grade}`,
        title: grade === "ungraded" ? "Ungraded" : `${grade}: ${informationGradeWords[grade]}`,
        items,
        table: undefined,
        top,
        total: items.length,
        undated: 0,
      });
  }
  return rows;
}

export const lineRows = (lines: readonly ThemeLine[]): readonly Row[] =>
  lines.map((line) => ({ type: "line", id: line.entity, line }));

/** A row where it stands on the screen. */
export interface PlacedRow {
  readonly row: Row;
  readonly index: number;
  readonly y: number;
  readonly h: number;
}

export const fullHeight = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + rowHeights[row.type], 0);

/** Rows that stand whole in the window, from the first that begins at or after `top`; y is from the top of the window. */
export function placedRows(rows: readonly Row[], top: number, height: number): readonly PlacedRow[] {
  const found: PlacedRow[] = [];
  let from = 0;
  let start: number | undefined;
  for (const [index, row] of rows.entries()) {
    const h = rowHeights[row.type];
    // The last row is seen at the latest when the bar of the window is at its end.
    if (start === undefined && from + h / 2 > top) start = from;
    if (start !== undefined) {
      const y = from - start;
      if (y + h > height && found.length > 0) break;
      found.push({ row, index, y, h });
    }
    from += h;
  }
  return found;
}

/** How far down the window must be moved for a row to be seen. */
export function topFor(rows: readonly Row[], index: number, top: number, height: number): number {
  const from = rows.slice(0, index).reduce((sum, row) => sum + rowHeights[row.type], 0);
  const h = rowHeights[rows[index]?.type ?? "line"];
  if (from < top) return from;
  return from + h > top + height ? from + h - height + rowHeights.line / 2 : top;
}
