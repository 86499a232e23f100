import { memo } from "react";
import type { Point } from "../../core/geometry";
import { cutText } from "../../encode/textWidth";
import type { PlacedHousehold } from "../../store/treeStore";
import { outlinePath } from "./linePath";
import type { TreeLook } from "./treeLook";
import { treeScale } from "./treeLook";

const size = 12.5;

/** The highest level edge of an outline, the left one of several: its name stands there. */
function nameEdge(points: readonly Point[]): { readonly x: number; readonly y: number; readonly w: number } {
  let best = { x: 0, y: Number.POSITIVE_INFINITY, w: 0 };
  for (const [at, a] of points.entries()) {
    const b = points[(at + 1) % points.length] ?? a;
    if (Math.abs(a.y - b.y) > 0.5) continue;
    const x = Math.min(a.x, b.x);
    if (a.y < best.y - 0.5 || (Math.abs(a.y - best.y) <= 0.5 && x < best.x))
      best = { x, y: a.y, w: Math.abs(a.x - b.x) };
  }
  return best;
}

/** Households: a dotted outline with its address, one for each group of members who stand together. */
export const Homes = memo(function Homes({
  homes,
  labels,
  look,
  part,
}: {
  readonly homes: readonly PlacedHousehold[];
  readonly labels: ReadonlyMap<string, string>;
  readonly look: TreeLook;
  /** Grounds lie under the lines, names over them. */
  readonly part: "ground" | "name";
}) {
  const words = size * treeScale(look.theme);
  return homes.flatMap(({ key, outlines }) =>
    outlines.map((points) => {
      const edge = nameEdge(points);
      const id = `${key} ${edge.x} ${edge.y}`;
      return part === "ground" ? (
        <path
          key={id}
          data-household={key}
          d={outlinePath(points)}
          fill={look.box}
          stroke={look.loose}
          strokeWidth={look.line}
          strokeDasharray="0.1 5.4"
          strokeLinecap="round"
        />
      ) : (
        <text
          key={id}
          x={edge.x + (edge.w > 140 ? 18 : 8)}
          y={edge.y + words * 0.35}
          fontSize={words}
          fontWeight={560}
          fill={look.text}
          paintOrder="stroke"
          stroke={look.paper}
          strokeWidth={6}
          strokeLinejoin="round"
        >
          {cutText(labels.get(key) ?? "", Math.max(112, edge.w - 30), words, 560)}
        </text>
      );
    }),
  );
});
