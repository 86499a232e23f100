import { memo } from "react";
import type { Case } from "../../core/case";
import type { MiniChart } from "../../core/miniChart";
import { spokenName } from "../../core/pagePeople";
import { strokeOf } from "../../encode/lineLook";
import { pointMark } from "../../encode/pointMark";
import { entityLook } from "../../encode/symbol";
import { cutText } from "../../encode/textWidth";
import { MarkAt } from "./Marks";
import { font, ink } from "./pageLook";

const width = 430;
const rowHeight = 84;

/** Who is linked to whom: the small chart of the page. */
export const MiniChartSvg = memo(function MiniChartSvg({
  kase,
  chart,
  focus,
  numbers,
}: {
  readonly kase: Case;
  readonly chart: MiniChart;
  readonly focus: readonly string[];
  readonly numbers: ReadonlyMap<string, { readonly text: string; readonly stable: boolean }>;
}) {
  const height = chart.rows * rowHeight + 4;
  const at = new Map(
    chart.marks.map((mark) => [mark.id, { x: 14 + mark.at * (width - 28), y: 30 + mark.row * rowHeight }]),
  );
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Who is linked to whom"
      fontFamily={font}
      style={{ display: "block", width: "calc(470px * var(--u))", maxWidth: "100%", margin: "0 auto" }}
    >
      {chart.lines.map((line) => {
        const [from, to] = [at.get(line.from), at.get(line.to)];
        if (!from || !to) return null;
        const { width: stroke, dash, cap } = strokeOf(line.strength);
        // A line along a row runs over the marks between its ends, so it bows.
        const bow = from.y === to.y ? 26 : 0;
        const d =
          bow > 0
            ? `M${from.x} ${from.y}Q${(from.x + to.x) / 2} ${from.y - bow * 2} ${to.x} ${to.y}`
            : `M${from.x} ${from.y}L${to.x} ${to.y}`;
        return (
          <g
            key={`${line.from} ${line.to}`}
            data-link={line.links[0]}
            data-from={line.from}
            data-to={line.to}
          >
            <path
              d={d}
              fill="none"
              stroke="#7C868C"
              strokeWidth={stroke * 0.75}
              strokeDasharray={dash.map((each) => each * 0.75).join(" ") || undefined}
              strokeLinecap={cap}
            />
          </g>
        );
      })}
      {chart.marks.map(({ id }) => {
        const item = kase.entities.get(id);
        const place = at.get(id);
        if (!item || !place) return null;
        const look = entityLook(kase, item, focus);
        const number = numbers.get(id);
        const scale = item.kind === "ocg" ? 0.62 : 0.58;
        const reach = (Math.max(look.w, look.h) / 2) * scale;
        const name = item.kind === "ocg" ? "" : cutText(spokenName(item.label), 98, 10.5, 600);
        return (
          <g key={id} data-entity={id}>
            <title>{spokenName(item.label)}</title>
            <MarkAt look={look} x={place.x} y={place.y} scale={scale} />
            {number ? (
              <g
                transform={`translate(${place.x} ${place.y}) scale(.8)`}
                // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of encode/pointMark, which escapes its words
                dangerouslySetInnerHTML={{
                  __html: pointMark(
                    { text: number.text, stable: number.stable, w: 2.4 * reach + 10, h: 2.4 * reach + 4 },
                    "light",
                  ),
                }}
              />
            ) : null}
            <text
              x={place.x}
              y={place.y + reach + 12}
              fontSize={10.5}
              fontWeight={600}
              textAnchor="middle"
              fill={ink}
              stroke="#FFFFFF"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
});
