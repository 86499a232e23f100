import { memo } from "react";
import type { Case } from "../../core/case";
import type { MiniFamily } from "../../core/miniFamily";
import { entityLook } from "../../encode/symbol";
import { cutText } from "../../encode/textWidth";
import { MarkAt } from "./Marks";
import { font, ink, secondary } from "./pageLook";

const step = 74;
const rows = { parents: 24, siblings: 92, children: 150 };

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** 'Tracey' beside others of the same surname. */
function forename(label: string): string {
  const [surname = "", first] = label.split(/,\s*/);
  return first ? `${first} ${surname}` : surname;
}

/** The family round the principal: everyone once where they stand first, children as numbers. */
export const MiniFamilySvg = memo(function MiniFamilySvg({
  kase,
  family,
  focus,
}: {
  readonly kase: Case;
  readonly family: MiniFamily;
  readonly focus: readonly string[];
}) {
  const marks: Placed[] = [];
  const lines: { d: string; ended: boolean }[] = [];
  const counts: { x: number; y: number; young: number }[] = [];
  const at = new Map<string, Placed>();
  const put = (id: string, x: number, y: number) => {
    const known = at.get(id);
    if (known) return known;
    const placed = { id, x, y };
    at.set(id, placed);
    marks.push(placed);
    return placed;
  };
  // The middle row first: each brother or sister with the partners beside them.
  let x = step / 2;
  for (const { person, unions } of family.siblings) {
    const one = put(person, x, rows.siblings);
    x += step;
    for (const union of unions) {
      const partner = union.adults.find((id) => id !== person);
      let middle = one.x;
      if (partner && !at.has(partner)) {
        const other = put(partner, x, rows.siblings);
        const before = other.x - step / 2;
        lines.push({ d: `M${one.x} ${one.y}H${other.x}`, ended: union.ended });
        middle = before;
        x += step;
      }
      if (union.young > 0) {
        lines.push({ d: `M${middle} ${rows.siblings}V${rows.children - 12}`, ended: false });
        counts.push({ x: middle, y: rows.children, young: union.young });
      }
    }
  }
  const width = Math.max(300, x - step / 2 + 6);
  let top = 0;
  const crowd = family.parents.map((union) => union.adults);
  const adults = [...new Set(crowd.flat())];
  const start = width / 2 - ((adults.length - 1) * step) / 2;
  for (const id of adults) put(id, start + step * top++, rows.parents);
  for (const union of family.parents) {
    const [a, b] = union.adults.map((id) => at.get(id));
    if (a && b) lines.push({ d: `M${a.x} ${a.y}H${b.x}`, ended: union.ended });
    const middle = a && b ? (a.x + b.x) / 2 : a ? a.x : width / 2;
    const children = union.grown.flatMap((id) => at.get(id) ?? []);
    if (children.length === 0) continue;
    // Sibship lines of different couples stand at different heights.
    const bar = 54 + 6 * family.parents.indexOf(union);
    const ends = [middle, ...children.map((child) => child.x)];
    lines.push({ d: `M${middle} ${rows.parents}V${bar}`, ended: false });
    lines.push({ d: `M${Math.min(...ends)} ${bar}H${Math.max(...ends)}`, ended: false });
    for (const child of children) lines.push({ d: `M${child.x} ${bar}V${child.y}`, ended: false });
  }
  return (
    <svg
      viewBox={`0 0 ${width} 172`}
      role="img"
      aria-label="Family round the principal"
      fontFamily={font}
      style={{
        display: "block",
        width: `calc(${Math.min(430, width)}px * var(--u))`,
        maxWidth: "100%",
        margin: "0 auto",
      }}
    >
      {lines.map(({ d, ended }) => (
        <path
          key={d}
          d={d}
          fill="none"
          stroke={ink}
          strokeWidth={1.25}
          strokeDasharray={ended ? "5 3" : undefined}
        />
      ))}
      {marks.map(({ id, x: left, y }) => {
        const item = kase.entities.get(id);
        if (!item) return null;
        const look = entityLook(kase, item, focus);
        const scale = Math.min(0.55, 26 / Math.max(look.w, look.h));
        return (
          <g key={id} data-entity={id}>
            <circle cx={left} cy={y} r={14} fill="#FFFFFF" />
            <MarkAt look={look} x={left} y={y} scale={scale} />
            <text
              x={left}
              y={y + 24}
              fontSize={9.5}
              fontWeight={560}
              textAnchor="middle"
              fill={ink}
              stroke="#FFFFFF"
              strokeWidth={3}
              paintOrder="stroke"
            >
              {cutText(forename(item.label), step - 4, 9.5, 560)}
            </text>
          </g>
        );
      })}
      {counts.map(({ x: left, y, young }) => (
        <g key={left}>
          <circle cx={left} cy={y} r={12} fill="#FFFFFF" stroke={ink} strokeWidth={1.4} />
          <circle cx={left} cy={y} r={9} fill="#FFFFFF" stroke={ink} strokeWidth={1.4} />
          <text x={left} y={y + 4} fontSize={11} fontWeight={700} textAnchor="middle" fill={ink}>
            {young}
          </text>
          <text x={left + 16} y={y + 4} fontSize={9.5} fill={secondary}>
            {young === 1 ? "child" : "children"}
          </text>
        </g>
      ))}
    </svg>
  );
});
