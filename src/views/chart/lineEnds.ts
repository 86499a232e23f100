import type { Point } from "../../core/geometry";
import { corners } from "../../encode/shape";
import type { Look } from "../../encode/symbol";

/** Between the end of a line and the mark, as on the screen. */
const endGap = 4;

/** How far a ray from the middle of a mark runs inside of its body and ring. */
function reach(look: Look, dx: number, dy: number): number {
  const ring = look.ring ? look.ring.gap + look.ring.width : 0;
  const [w, h] = [look.body[0] / 2 + ring, look.body[1] / 2 + ring];
  const outline = corners(look.shape);
  if (!outline) {
    if (look.shape === "circle") return w;
    return Math.min(dx === 0 ? Infinity : w / Math.abs(dx), dy === 0 ? Infinity : h / Math.abs(dy));
  }
  const points = outline.map(([x, y]) => ({ x: x * w, y: y * h }));
  let far = 0;
  points.forEach((a, index) => {
    const b = points[(index + 1) % points.length] ?? a;
    const [ex, ey] = [b.x - a.x, b.y - a.y];
    const cross = dx * ey - dy * ex;
    if (Math.abs(cross) < 1e-9) return;
    const along = (a.x * ey - a.y * ex) / cross;
    const on = (a.x * dy - a.y * dx) / cross;
    if (along > 0 && on >= 0 && on <= 1) far = Math.max(far, along);
  });
  return far || Math.max(w, h);
}

/** Where a line from a mark towards a point begins. */
export function lineEnd(look: Look, at: Point, towards: Point): Point {
  const length = Math.hypot(towards.x - at.x, towards.y - at.y) || 1;
  const [dx, dy] = [(towards.x - at.x) / length, (towards.y - at.y) / length];
  const far = Math.min(reach(look, dx, dy) + endGap, length * 0.48);
  return { x: at.x + dx * far, y: at.y + dy * far };
}
