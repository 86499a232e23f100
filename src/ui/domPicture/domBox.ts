import type { PathItem, PictureItem } from "../../core/picture";
import { cssColour } from "../../encode/cssColour";
import { rectPath } from "../../encode/svgShape";

const sides = ["top", "right", "bottom", "left"] as const;
type Side = (typeof sides)[number];

interface Edge {
  readonly width: number;
  readonly hex: string;
  readonly alpha: number;
  readonly dash: readonly number[];
}

const base = { type: "path", dash: [], cap: "butt", join: "miter", opacity: 1, width: 0 } as const;

function edgeOf(style: CSSStyleDeclaration, side: Side): Edge {
  const kind = style.getPropertyValue(`border-${side}-style`);
  const width = /none|hidden/.test(kind)
    ? 0
    : Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) || 0;
  const { hex, alpha } = cssColour(style.getPropertyValue(`border-${side}-color`));
  const dash = kind === "dashed" ? [3 * width, 2 * width] : kind === "dotted" ? [width, width] : [];
  return { width: hex === "none" ? 0 : width, hex, alpha, dash };
}

function line(edge: Edge, side: Side, box: DOMRect, origin: { x: number; y: number }): PathItem {
  const half = edge.width / 2;
  const [left, top] = [box.left - origin.x, box.top - origin.y];
  const [right, bottom] = [left + box.width, top + box.height];
  const d = {
    top: `M${left} ${top + half}H${right}`,
    right: `M${right - half} ${top}V${bottom}`,
    bottom: `M${left} ${bottom - half}H${right}`,
    left: `M${left + half} ${top}V${bottom}`,
  }[side];
  return {
    ...base,
    d,
    fill: "none",
    stroke: edge.hex,
    width: edge.width,
    dash: edge.dash,
    opacity: edge.alpha,
  };
}

/** Ground and edges of an element's box. */
export function domBox(
  element: Element,
  style: CSSStyleDeclaration,
  origin: { readonly x: number; readonly y: number },
  opacity: number,
): readonly PictureItem[] {
  const box = element.getBoundingClientRect();
  if (box.width <= 0 || box.height <= 0) return [];
  const ground = cssColour(style.backgroundColor);
  const edges = sides.map((side) => edgeOf(style, side));
  const [first, ...others] = edges;
  const even = others.every(
    (edge) => edge.width === first?.width && edge.hex === first.hex && edge.alpha === first.alpha,
  );
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const [x, y] = [box.left - origin.x, box.top - origin.y];
  // A radius in per cent is told as such: half makes a circle.
  const r = /%/.test(style.borderTopLeftRadius) ? (radius / 100) * Math.min(box.width, box.height) : radius;
  const items: PathItem[] = [];
  if (ground.hex !== "none")
    items.push({
      ...base,
      d: rectPath(x, y, box.width, box.height, r),
      fill: ground.hex,
      stroke: "none",
      opacity: ground.alpha * opacity,
    });
  if (even && first && first.width > 0) {
    const inset = first.width / 2;
    items.push({
      ...base,
      d: rectPath(
        x + inset,
        y + inset,
        box.width - first.width,
        box.height - first.width,
        Math.max(0, r - inset),
      ),
      fill: "none",
      stroke: first.hex,
      width: first.width,
      dash: first.dash,
      opacity: first.alpha * opacity,
    });
  } else
    edges.forEach((edge, index) => {
      const side = sides[index];
      if (side && edge.width > 0) {
        const drawn = line(edge, side, box, origin);
        items.push({ ...drawn, opacity: drawn.opacity * opacity });
      }
    });
  return items;
}
