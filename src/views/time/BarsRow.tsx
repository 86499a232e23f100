import { countBy, idsBetween } from "../../core/kindSeries";
import { counted } from "../../encode/kindWords";
import type { Row } from "./rows";
import { fitted } from "./textWidth";
import type { TimeLook } from "./timeLook";
import { nameWidth, type TimeScale, unitWords } from "./timeScale";

/** Bars of one kind, a unit each; a press on one selects what it counts. */
export function BarsRow({
  row,
  y,
  h,
  scale,
  look,
  active,
  isIn,
  onPick,
}: {
  readonly row: Row & { readonly type: "bars" };
  readonly y: number;
  readonly h: number;
  readonly scale: TimeScale;
  readonly look: TimeLook;
  readonly active: boolean;
  readonly isIn: (time: number) => boolean;
  readonly onPick: (ids: readonly string[], add: boolean) => void;
}) {
  const { counts, coarse } = countBy(row.items, scale.edges, scale.unit);
  const base = y + h - 5;
  const room = h - 9;
  const size = 13 * look.words;
  const bars: { start: number; end: number; x: number; w: number; h: number; value: number }[] = [];
  for (let unit = scale.first; unit <= scale.last; unit++) {
    const [start = 0, end = 0] = [scale.edges[unit], scale.edges[unit + 1]];
    const value = counts[unit] ?? 0;
    if (value === 0) continue;
    const [x, x2] = [Math.max(nameWidth, scale.x(start)), Math.min(nameWidth + scale.width, scale.x(end))];
    const gap = x2 - x > 5 ? 1 : 0;
    bars.push({
      start,
      end,
      x: x + gap,
      w: Math.max(1, x2 - x - 2 * gap),
      h: Math.max(2, (room * value) / row.top),
      value,
    });
  }
  const notes = [
    counted(row.total, "dated", "dated"),
    row.undated > 0 ? `${row.undated.toLocaleString("en-GB")} undated` : "",
    coarse > 0 ? `${coarse.toLocaleString("en-GB")} by month only` : "",
  ].filter(Boolean);
  return (
    <g data-series={row.id}>
      {active ? (
        <rect
          x={6}
          y={y + 1}
          width={nameWidth - 12}
          height={h - 2}
          rx={5}
          fill="none"
          stroke={look.ink}
          strokeWidth={1.5}
        />
      ) : null}
      <text x={20} y={y + h / 2 - 1} fontSize={size} fontWeight={560} fill={look.ink}>
        {fitted(row.title, nameWidth - 30, size)}
      </text>
      <text x={20} y={y + h / 2 + 14} fontSize={11.5 * look.words} fill={look.secondary}>
        {fitted(notes.join(", "), nameWidth - 30, 11.5 * look.words)}
      </text>
      <line x1={nameWidth} x2={nameWidth + scale.width} y1={base} y2={base} stroke={look.faint} />
      {bars.map((bar) => {
        const words = `${row.title}, ${unitWords(bar.start, scale.unit)}: ${bar.value.toLocaleString("en-GB")}`;
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: the rows are walked by keyboard from the picture, which has the focus
          <g
            key={bar.start}
            style={{ cursor: row.table ? "pointer" : "default" }}
            onClick={(event) =>
              onPick(idsBetween(row.items, bar.start, bar.end), event.shiftKey || event.ctrlKey)
            }
          >
            <title>{words}</title>
            <rect
              x={bar.x}
              y={base - bar.h}
              width={bar.w}
              height={bar.h}
              fill={isIn(bar.start) ? look.inside : look.outside}
            />
            {bar.w >= 13 ? (
              <text
                x={bar.x + bar.w / 2}
                y={bar.h > 16 ? base - bar.h + 12 : base - bar.h - 3}
                fontSize={10.5 * look.words}
                textAnchor="middle"
                fill={bar.h > 16 ? (isIn(bar.start) ? look.paper : look.ink) : look.secondary}
              >
                {bar.value}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}
