import type { Segment } from "../../core/pathData";
import type { Box, Hatch, PathItem } from "../../core/picture";
import { boundsOf } from "./clipped";

/** English Metric Units of a px: PowerPoint's own measure, 914,400 to the inch. */
export const emuPerPx = 9525;

export const emu = (px: number): number => Math.round(px * emuPerPx);

function colour(hex: string, opacity: number): string {
  const value = /^#[0-9a-f]{6}$/i.test(hex) ? hex.slice(1).toUpperCase() : "000000";
  const alpha = opacity < 1 ? `<a:alpha val="${Math.round(Math.max(0, opacity) * 100_000)}"/>` : "";
  return alpha === "" ? `<a:srgbClr val="${value}"/>` : `<a:srgbClr val="${value}">${alpha}</a:srgbClr>`;
}

export function solid(hex: string, opacity = 1): string {
  return hex === "none" ? "<a:noFill/>" : `<a:solidFill>${colour(hex, opacity)}</a:solidFill>`;
}

export function fillOf(item: Pick<PathItem, "fill" | "opacity" | "hatch">): string {
  if (!item.hatch) return solid(item.fill, item.opacity);
  return hatched(item.hatch, item.fill === "none" ? "#FFFFFF" : item.fill, item.opacity);
}

/** PowerPoint has hatchings of its own, of four directions. */
function hatched({ colour: ink, turn, opacity: own = 1 }: Hatch, ground: string, opacity: number): string {
  const angle = ((turn % 180) + 180) % 180;
  const name =
    angle < 20 || angle > 160 ? "narHorz" : angle < 70 ? "wdDnDiag" : angle <= 110 ? "narVert" : "wdUpDiag";
  return `<a:pattFill prst="${name}"><a:fgClr>${colour(ink, opacity * own)}</a:fgClr><a:bgClr>${colour(ground, opacity)}</a:bgClr></a:pattFill>`;
}

export interface Stroke {
  readonly stroke: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly cap: PathItem["cap"];
  readonly join: PathItem["join"];
  readonly opacity: number;
}

/** Dashes as shares of the line's width, in thousandths of a per cent. */
function dashes(dash: readonly number[], width: number): string {
  if (dash.length === 0 || width <= 0) return "";
  const pairs: string[] = [];
  // An odd list is gone through twice, as SVG does.
  const list = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  for (let at = 0; at < list.length; at += 2) {
    const share = (length: number) => Math.max(1000, Math.round((length / width) * 100_000));
    pairs.push(`<a:ds d="${share(list[at] ?? 0)}" sp="${share(list[at + 1] ?? 0)}"/>`);
  }
  return `<a:custDash>${pairs.join("")}</a:custDash>`;
}

/** A line; `ends` are arrow heads in PowerPoint's own form. */
export function lineOf(item: Stroke, scale: number, ends = ""): string {
  if (item.stroke === "none" || item.width <= 0) return "<a:ln><a:noFill/></a:ln>";
  const cap = { butt: "flat", round: "rnd", square: "sq" }[item.cap];
  const join = {
    miter: '<a:miter lim="400000"/>',
    round: "<a:round/>",
    bevel: "<a:bevel/>",
  }[item.join];
  const width = Math.max(1, emu(item.width * scale));
  return `<a:ln w="${width}" cap="${cap}">${solid(item.stroke, item.opacity)}${dashes(item.dash, item.width)}${join}${ends}</a:ln>`;
}

export function place(box: Box, more = ""): string {
  return `<a:xfrm${more}><a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${Math.max(0, emu(box.w))}" cy="${Math.max(0, emu(box.h))}"/></a:xfrm>`;
}

function isRect(segments: readonly Segment[], box: Box): boolean {
  const points = segments.filter((each) => each.type !== "close");
  if (points.length < 4 || points.length > 5 || points.some((each) => each.type === "curve")) return false;
  const near = (a: number, b: number) => Math.abs(a - b) < 0.02;
  const [first, second, third, fourth] = points;
  const corners = [first, second, third, fourth];
  return (
    segments.at(-1)?.type === "close" &&
    corners.every(
      (each) =>
        each &&
        (near(each.x, box.x) || near(each.x, box.x + box.w)) &&
        (near(each.y, box.y) || near(each.y, box.y + box.h)),
    ) &&
    new Set(corners.map((each) => each && `${near(each.x, box.x)} ${near(each.y, box.y)}`)).size === 4
  );
}

function isEllipse(segments: readonly Segment[], box: Box): boolean {
  const curves = segments.filter((each) => each.type === "curve");
  const others = segments.filter((each) => each.type !== "curve").map((each) => each.type);
  if (curves.length !== 4 || others.join() !== "move,close") return false;
  const [cx, cy] = [box.x + box.w / 2, box.y + box.h / 2];
  return curves.every(({ x, y }) => {
    const far = ((x - cx) / (box.w / 2 || 1)) ** 2 + ((y - cy) / (box.h / 2 || 1)) ** 2;
    return Math.abs(far - 1) < 0.02;
  });
}

/** Where an outline stands and which form it has: PowerPoint's own where it is one, else a free one. */
export function geometry(
  segments: readonly Segment[],
): { readonly box: Box; readonly form: string } | undefined {
  const box = boundsOf(segments);
  if (!box) return undefined;
  if (isRect(segments, box)) return { box, form: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' };
  if (isEllipse(segments, box)) return { box, form: '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>' };
  const point = (x: number, y: number) => `<a:pt x="${emu(x - box.x)}" y="${emu(y - box.y)}"/>`;
  const parts = segments.map((each) => {
    switch (each.type) {
      case "move":
        return `<a:moveTo>${point(each.x, each.y)}</a:moveTo>`;
      case "line":
        return `<a:lnTo>${point(each.x, each.y)}</a:lnTo>`;
      case "curve":
        return `<a:cubicBezTo>${point(each.x1, each.y1)}${point(each.x2, each.y2)}${point(each.x, each.y)}</a:cubicBezTo>`;
      default:
        return "<a:close/>";
    }
  });
  return {
    box,
    form:
      '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/>' +
      `<a:pathLst><a:path w="${emu(box.w)}" h="${emu(box.h)}">${parts.join("")}</a:path></a:pathLst></a:custGeom>`,
  };
}
