import type { Point } from "../../core/geometry";
import type { GroupItem, PictureItem } from "../../core/picture";
import { lineWords } from "../../encode/lineLook";
import type { Palette } from "../../encode/palette";
import { round2 } from "../../encode/round2";
import { alongFan, loopDirection, loopMiddle } from "./fan";
import { lineEnd } from "./lineEnds";
import type { Scene, SceneLine } from "./scene";

const n = round2;

function path(d: string, look: Partial<PictureItem & { type: "path" }>): PictureItem {
  return {
    type: "path",
    d,
    fill: "none",
    stroke: "none",
    width: 0,
    dash: [],
    cap: "butt",
    join: "miter",
    opacity: 1,
    ...look,
  };
}

/** A head as on the chart: 11 px long, a little longer on wide lines, as wide as it is long. */
function head(at: "from" | "to", tip: Point, from: Point, width: number, fill: string): GroupItem {
  const far = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / far, (tip.y - from.y) / far];
  const size = 11 + (width - 2) * 1.6;
  const [bx, by] = [tip.x - ux * size, tip.y - uy * size];
  const half = size / 2;
  const d = `M${n(tip.x)} ${n(tip.y)}L${n(bx - uy * half)} ${n(by + ux * half)}L${n(bx + uy * half)} ${n(by - ux * half)}z`;
  return {
    type: "group",
    role: { type: "arrow", at },
    x: 0,
    y: 0,
    scale: 1,
    turn: 0,
    items: [path(d, { fill })],
  };
}

function bar(at: Point, from: Point, width: number, stroke: string): PictureItem {
  const far = Math.hypot(at.x - from.x, at.y - from.y) || 1;
  const [ux, uy] = [((at.x - from.x) / far) * 5.5, ((at.y - from.y) / far) * 5.5];
  const d = `M${n(at.x - uy)} ${n(at.y + ux)}L${n(at.x + uy)} ${n(at.y - ux)}`;
  return path(d, { stroke, width: Math.max(2, width) });
}

/** The tip of a line without its head: the line ends where the head begins to be wide. */
function shortened(tip: Point, from: Point, width: number): Point {
  const far = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const by = Math.min(7 + (width - 2) * 1.6, far / 2);
  return { x: tip.x - ((tip.x - from.x) / far) * by, y: tip.y - ((tip.y - from.y) / far) * by };
}

/** A line of the chart with its pattern, heads and bars; without its words. */
export function drawnLine(
  scene: Scene,
  positions: ReadonlyMap<string, Point>,
  each: SceneLine,
  colours: Palette,
  inked: boolean,
): readonly PictureItem[] {
  const [a, b] = [positions.get(each.line.from), positions.get(each.line.to)];
  const [from, to] = [scene.marks.get(each.line.from), scene.marks.get(each.line.to)];
  if (!a || !b || !from || !to) return [];
  const stroke = inked ? colours.linkSelected : colours.link;
  const width = each.look.width * colours.lineScale;
  const dash = each.look.dash.map((part) => part * colours.lineScale);
  const look = { stroke, width, dash, cap: each.look.cap };
  if (each.loop) {
    const reach = Math.max(from.look.w, from.look.h) / 2;
    const far = loopMiddle(a, reach + 14, each.line.index);
    const turn = (loopDirection(each.line.index) * Math.PI) / 180;
    const side = (by: number) => ({
      x: a.x + Math.sin(turn + by) * reach,
      y: a.y - Math.cos(turn + by) * reach,
    });
    const [start, end] = [side(-0.4), side(0.4)];
    const out = (point: Point) => ({ x: point.x + (far.x - a.x) * 0.8, y: point.y + (far.y - a.y) * 0.8 });
    const [one, two] = [out(start), out(end)];
    return [
      path(
        `M${n(start.x)} ${n(start.y)}C${n(one.x)} ${n(one.y)} ${n(two.x)} ${n(two.y)} ${n(end.x)} ${n(end.y)}`,
        look,
      ),
    ];
  }
  // The middle of a quadratic curve stands half as far off as its control point.
  const control = alongFan(a, b, 2 * each.offset, 0.5);
  const bent = each.offset !== 0;
  const start = lineEnd(from.look, a, bent ? control : b);
  const end = lineEnd(to.look, b, bent ? control : a);
  const [atStart, atEnd] = bent ? [control, control] : [end, start];
  const { arrowFrom, arrowTo, rival } = each.look;
  const first = arrowFrom ? shortened(start, atStart, width) : start;
  const last = arrowTo ? shortened(end, atEnd, width) : end;
  const way = bent ? `Q${n(control.x)} ${n(control.y)} ` : "L";
  return [
    path(`M${n(first.x)} ${n(first.y)}${way}${n(last.x)} ${n(last.y)}`, look),
    ...(arrowFrom ? [head("from", start, atStart, width, stroke)] : []),
    ...(arrowTo ? [head("to", end, atEnd, width, stroke)] : []),
    ...(rival ? [bar(start, atStart, width, stroke), bar(end, atEnd, width, stroke)] : []),
  ];
}

/** 'DARBY drives VAN, 7 times, confirmed': a line for those who do not see it. */
export function lineAlt(scene: Scene, each: SceneLine): string {
  const name = (id: string) => {
    const mark = scene.marks.get(id)?.mark;
    return mark?.type === "entity" ? mark.entity.label || mark.entity.sourceId : (mark?.fold.label ?? "");
  };
  return `${name(each.line.from)} ${lineWords(each.line)}, ${name(each.line.to)}`;
}
