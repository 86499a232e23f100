import { type MouseEvent, useMemo } from "react";
import type { ThemeItem } from "../../core/themeLines";
import type { Theme } from "../../encode/palette";
import { BarsRow } from "./BarsRow";
import { Brush } from "./Brush";
import { framesOf, middleOf } from "./frames";
import { HeadStrip, headHeight } from "./HeadStrip";
import { LineRow } from "./LineRow";
import type { PlacedRow } from "./rows";
import { TimeLegend } from "./TimeLegend";
import type { TimeLook } from "./timeLook";
import { nameWidth, type TimeScale } from "./timeScale";
import type { TimeModel } from "./useTime";

export const legendHeight = 30;

/** Where the keyboard is: a row by its id, since rows change their order; item −1 is the line itself. */
export interface Active {
  readonly row: string;
  readonly item: number;
}

interface Props {
  readonly model: TimeModel;
  readonly scale: TimeScale;
  readonly rows: readonly PlacedRow[];
  readonly width: number;
  readonly height: number;
  readonly barsHeight: number;
  readonly theme: Theme;
  readonly look: TimeLook;
  readonly focus: readonly string[];
  readonly selected: ReadonlySet<string>;
  readonly active: Active | undefined;
  readonly about: string;
  readonly onPress: (event: MouseEvent<SVGSVGElement>) => void;
  readonly onPick: (table: "entities" | "links" | "incidents", ids: readonly string[], add: boolean) => void;
}

/** An event on several lines: where its frames stand, so that one stroke can join them. */
interface Joined {
  readonly item: ThemeItem;
  readonly x: number;
  top: number;
  bottom: number;
}

function joins(rows: readonly PlacedRow[], scale: TimeScale, below: number): readonly Joined[] {
  const found = new Map<string, Joined>();
  for (const { row, y, h } of rows) {
    if (row.type !== "line") continue;
    for (const frame of framesOf(row.line, scale))
      for (const item of frame.items) {
        const place = below + y + h / 2;
        const known = found.get(item.id);
        if (known) known.bottom = place;
        else found.set(item.id, { item, x: middleOf(frame), top: place, bottom: place });
      }
  }
  return [...found.values()].filter(({ top, bottom }) => bottom > top);
}

/** The whole picture: what stays in sight, the rows that are scrolled to, the legend. */
export function TimePicture(props: Props) {
  const { model, scale, rows, width, height, barsHeight, theme, look, focus, selected, active } = props;
  const { kase, period } = model;
  const below = headHeight(barsHeight);
  const isIn = useMemo(
    () => (time: number) => !period || (time >= period.from && time < period.to),
    [period],
  );
  const strokes = useMemo(() => joins(rows, scale, below), [rows, scale, below]);
  const hasHarm = model.harm.items.length > 0;
  const dated = useMemo(
    () =>
      hasHarm
        ? model.harm.items
        : [
            ...new Map(
              model.themes.lines.flatMap(({ items }) => items).map((item) => [item.id, item]),
            ).values(),
          ],
    [hasHarm, model],
  );
  const { weights } = model;
  const unit = scale.unit;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are taken by the frame around the picture, which has the focus
    // biome-ignore lint/a11y/useSemanticElements: a group of a drawing, not of a form
    <svg
      data-picture={props.about}
      data-time=""
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={props.about}
      fontFamily="Inter Variable, Inter, Arial, sans-serif"
      onClick={props.onPress}
      style={{ display: "block", position: "sticky", top: 0, left: 0, userSelect: "none" }}
    >
      <rect width={width} height={height} fill={look.paper} />
      {strokes.map(({ item, x, top, bottom }) => {
        const chosen = selected.has(item.id);
        return (
          <line
            key={item.id}
            x1={x}
            x2={x}
            y1={top}
            y2={bottom}
            stroke={chosen ? look.ink : look.outside}
            strokeWidth={chosen ? 1.75 : 1}
          />
        );
      })}
      {/* biome-ignore lint/suspicious/useIterableCallbackReturn: the cases are all that there are */}
      {rows.map(({ row, y, h }) => {
        const at = below + y;
        switch (row.type) {
          case "section":
            return (
              <g key={row.id}>
                <line
                  x1={20}
                  x2={nameWidth + scale.width}
                  y1={at + 8}
                  y2={at + 8}
                  stroke={look.ink}
                  strokeWidth={1.5}
                />
                <text x={20} y={at + 29} fontSize={14 * look.words} fontWeight={660} fill={look.ink}>
                  {row.title}
                </text>
                <text x={nameWidth} y={at + 29} fontSize={12.5 * look.words} fill={look.secondary}>
                  {row.note}
                </text>
              </g>
            );
          case "bars":
            return (
              <BarsRow
                key={row.id}
                row={row}
                y={at}
                h={h}
                scale={scale}
                look={look}
                active={active?.row === row.id}
                isIn={isIn}
                onPick={(ids, add) => (row.table ? props.onPick(row.table, ids, add) : undefined)}
              />
            );
          case "line":
            return (
              <LineRow
                key={row.id}
                kase={kase}
                focus={focus}
                theme={theme}
                line={row.line}
                y={at}
                h={h}
                scale={scale}
                look={look}
                selected={selected}
                active={active?.row === row.id ? { item: row.line.items[active.item]?.id } : undefined}
                isIn={isIn}
              />
            );
        }
      })}
      <rect width={width} height={below} fill={look.paper} />
      <HeadStrip
        title={
          hasHarm
            ? weights.unit === "days"
              ? `Harm a ${unit}`
              : `Reported a ${unit}`
            : `Dated items a ${unit}`
        }
        note={
          hasHarm
            ? `${weights.unit === "days" ? "days of harm" : "number of events"},\nvictim-reported`
            : "events and links"
        }
        items={dated}
        weight={hasHarm ? weights.of : () => 1}
        unitName={hasHarm ? (weights.unit === "days" ? "days of harm" : "events") : "dated items"}
        disruptions={kase.plan.disruptions}
        scale={scale}
        barsHeight={barsHeight}
        height={below}
        look={look}
        isIn={isIn}
      />
      <Brush
        scale={scale}
        period={period}
        top={below - barsHeight - 26}
        height={barsHeight + 5}
        look={look}
      />
      <line x1={0} x2={width} y1={below} y2={below} stroke={look.rule} />
      {rows.some(({ row }) => row.type === "line") ? (
        <g>
          <rect y={height - legendHeight} width={width} height={legendHeight} fill={look.paper} />
          <line x1={0} x2={width} y1={height - legendHeight} y2={height - legendHeight} stroke={look.faint} />
          <TimeLegend x={14} y={height - 10} look={look} />
        </g>
      ) : null}
    </svg>
  );
}
