import type { TreeLook } from "./treeLook";
import { treeScale } from "./treeLook";
import { wordsSize } from "./treeScene";

/** A tie that is not confirmed: '?' and the grade that it rests on; without words where nothing is graded. */
export function Query({
  x,
  y,
  words,
  side,
  look,
}: {
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly side: "right" | "below";
  readonly look: TreeLook;
}) {
  const scale = treeScale(look.theme);
  const r = (words ? 11 : 8) * scale;
  const size = wordsSize * scale;
  return (
    <g transform={`translate(${x} ${y})`} data-query={words || "ungraded"}>
      <circle r={r} fill={look.paper} stroke={look.ink} strokeWidth={1.5} />
      <text y={r * 0.42} textAnchor="middle" fontSize={r * 1.25} fontWeight={700} fill={look.ink}>
        ?
      </text>
      {words ? (
        <text
          x={side === "right" ? r + 7 : 0}
          y={side === "right" ? size * 0.35 : r + size + 2}
          textAnchor={side === "right" ? "start" : "middle"}
          fontSize={size}
          fill={look.secondary}
          paintOrder="stroke"
          stroke={look.paper}
          strokeWidth={4}
          strokeLinejoin="round"
        >
          {words}
        </text>
      ) : null}
    </g>
  );
}
