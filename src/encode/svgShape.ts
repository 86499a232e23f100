import type { Point } from "../core/geometry";
import { pathSegments } from "../core/pathData";
import type { Hatch } from "../core/picture";
import { cssColour } from "./cssColour";
import type { SvgNode } from "./svgNode";

const n = (value: number) => String(Math.round(value * 1e4) / 1e4);

function ellipse(cx: number, cy: number, rx: number, ry: number): string {
  if (rx <= 0 || ry <= 0) return "";
  const arc = `a${n(rx)} ${n(ry)} 0 1 0`;
  return `M${n(cx - rx)} ${n(cy)}${arc} ${n(2 * rx)} 0${arc} ${n(-2 * rx)} 0z`;
}

/** Outline of a rectangle with round corners. */
export function rectPath(x: number, y: number, w: number, h: number, radius: number): string {
  if (w <= 0 || h <= 0) return "";
  const r = Math.min(radius, w / 2, h / 2);
  if (r <= 0) return `M${n(x)} ${n(y)}h${n(w)}v${n(h)}h${n(-w)}z`;
  const a = `a${n(r)} ${n(r)} 0 0 1`;
  return (
    `M${n(x + r)} ${n(y)}h${n(w - 2 * r)}${a} ${n(r)} ${n(r)}v${n(h - 2 * r)}${a} ${n(-r)} ${n(r)}` +
    `h${n(2 * r - w)}${a} ${n(-r)} ${n(-r)}v${n(2 * r - h)}${a} ${n(r)} ${n(-r)}z`
  );
}

function points(text: string, closed: boolean): string {
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const pairs: string[] = [];
  for (let at = 0; at + 1 < numbers.length; at += 2) pairs.push(`${numbers[at]} ${numbers[at + 1]}`);
  return pairs.length < 2 ? "" : `M${pairs.join("L")}${closed ? "z" : ""}`;
}

/** Path data of any of the basic shapes; empty for what has no outline. */
export function outlineOf(node: SvgNode): string {
  const at = node.length;
  switch (node.tag) {
    case "path":
      return node.attr("d");
    case "rect":
      return rectPath(at("x"), at("y"), at("width"), at("height"), Math.max(at("rx"), at("ry")));
    case "circle":
      return ellipse(at("cx"), at("cy"), at("r"), at("r"));
    case "ellipse":
      return ellipse(at("cx"), at("cy"), at("rx"), at("ry"));
    case "line":
      return `M${n(at("x1"))} ${n(at("y1"))}L${n(at("x2"))} ${n(at("y2"))}`;
    case "polygon":
      return points(node.attr("points"), true);
    case "polyline":
      return points(node.attr("points"), false);
    default:
      return "";
  }
}

/** What is seen of a line in its tile: one along the edge shows half of its width. */
function seenWidth(width: number, a: Point, b: Point, tile: number): number {
  const at = Math.abs(a.x - b.x) < 0.01 ? a.x : Math.abs(a.y - b.y) < 0.01 ? a.y : undefined;
  if (at === undefined) return width;
  return Math.max(0.1, Math.min(tile, at + width / 2) - Math.max(0, at - width / 2));
}

/** A pattern of parallel lines as a hatching; undefined where a shape is filled plainly. */
export function hatchOf(node: SvgNode): Hatch | undefined {
  const id = /url\(["']?#([^"')]+)["']?\)/.exec(node.style("fill"))?.[1];
  const pattern = id === undefined ? undefined : node.find(id);
  const line = pattern?.children.find(
    (each) => each.style("stroke") !== "" && each.style("stroke") !== "none",
  );
  if (!pattern || !line) return undefined;
  const ends = pathSegments(outlineOf(line)).filter((each) => each.type !== "close");
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return undefined;
  const turned = Number.parseFloat(/rotate\(\s*([-\d.]+)/.exec(pattern.attr("patternTransform"))?.[1] ?? "0");
  const along = (Math.atan2(last.y - first.y, last.x - first.x) * 180) / Math.PI;
  const gap = Math.max(1, pattern.length("width") || 8);
  const { hex, alpha } = cssColour(line.style("stroke"));
  const opacity = alpha * (Number.parseFloat(line.style("opacity")) || 1);
  return {
    colour: hex,
    width: seenWidth(Number.parseFloat(line.style("stroke-width")) || 1, first, last, gap),
    gap,
    turn: along + turned,
    ...(opacity < 0.996 ? { opacity } : {}),
  };
}
