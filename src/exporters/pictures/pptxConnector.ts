import type { Point } from "../../core/geometry";
import { type Matrix2d, onPoint, placed, times } from "../../core/matrix2d";
import type { Segment } from "../../core/pathData";
import { pathSegments } from "../../core/pathData";
import type { Box, GroupItem } from "../../core/picture";

/** The shape that stands for an entity, and where it stands on the slide. */
export interface Mark {
  readonly shape: number;
  readonly box: Box;
}

interface End {
  readonly shape: number;
  readonly site: number;
}

export interface Connector {
  readonly from: End;
  readonly to: End;
  readonly box: Box;
  /** Attributes of the transform: a line runs from the top left to the bottom right unless it is flipped. */
  readonly flips: string;
}

/** Connection sites of an ellipse run against the clock from the top, an eighth apart (presetShapeDefinitions of ECMA-376). */
function siteNear({ x, y, w, h }: Box, point: Point): number {
  const angle = Math.atan2(point.x - x - w / 2, y + h / 2 - point.y);
  return (8 - Math.round(angle / (Math.PI / 4))) % 8;
}

/** Whether an end of a line belongs to a mark: not further from it than its own size, or 24 px. */
function near({ x, y, w, h }: Box, point: Point): boolean {
  const reach = Math.max(24, w, h);
  return point.x > x - reach && point.x < x + w + reach && point.y > y - reach && point.y < y + h + reach;
}

/**
 * A line as a straight connector between two marks. A bent one of several between the same two runs beside the straight
 * way, so that it stays one of several. Undefined where the line does not run from mark to mark.
 */
export function connector(segments: readonly Segment[], from: Mark, to: Mark): Connector | undefined {
  const points = segments.filter((each) => each.type !== "close");
  const [first, ...others] = points;
  const last = others.at(-1);
  if (!first || !last || segments.some((each) => each.type === "close")) return undefined;
  if (points.filter((each) => each.type === "move").length !== 1) return undefined;
  if (!near(from.box, first) || !near(to.box, last)) return undefined;
  // How far the middle of a single curve stands off: three eighths of what its control points do, twice.
  const curve = others.length === 1 && last.type === "curve" ? last : undefined;
  const off = curve
    ? {
        x: 0.375 * (curve.x1 + curve.x2 - first.x - last.x),
        y: 0.375 * (curve.y1 + curve.y2 - first.y - last.y),
      }
    : { x: 0, y: 0 };
  const share = 0.7;
  const a = { x: first.x + share * off.x, y: first.y + share * off.y };
  const b = { x: last.x + share * off.x, y: last.y + share * off.y };
  const flips = `${a.x > b.x ? ' flipH="1"' : ""}${a.y > b.y ? ' flipV="1"' : ""}`;
  return {
    from: { shape: from.shape, site: siteNear(from.box, a) },
    to: { shape: to.shape, site: siteNear(to.box, b) },
    box: { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), w: Math.abs(a.x - b.x), h: Math.abs(a.y - b.y) },
    flips,
  };
}

/** The point of an arrow's head: the first of its outline. */
export function tipOf(head: GroupItem, matrix: Matrix2d): Point | undefined {
  const [path] = head.items;
  const [first] = path?.type === "path" ? pathSegments(path.d) : [];
  return first?.type === "move"
    ? onPoint(times(matrix, placed(head.x, head.y, head.scale, head.turn)), first)
    : undefined;
}

/** A line as long as with its heads: PowerPoint draws its own inside of the line. */
export function tipped(
  segments: readonly Segment[],
  from: Point | undefined,
  to: Point | undefined,
): readonly Segment[] {
  return segments.map((each, index) => {
    if (from && index === 0 && each.type === "move") return { type: "move", ...from };
    if (to && index === segments.length - 1 && each.type !== "close") return { ...each, ...to };
    return each;
  });
}
