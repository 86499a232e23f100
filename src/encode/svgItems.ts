import { growth, identity, type Matrix2d, onPoint, onSegments, times } from "../core/matrix2d";
import { pathSegments, type Segment } from "../core/pathData";
import type { Clip, GroupItem, ItemRole, PictureItem } from "../core/picture";
import { cssColour } from "./cssColour";
import { itemsBox } from "./itemsBox";
import { imageItems } from "./svgImage";
import type { SvgNode } from "./svgNode";
import { hatchOf, outlineOf } from "./svgShape";
import { textItems } from "./svgText";

/** What an element passes on to those within it. */
interface Around {
  /** Turns and stretches that no group can say; put into the leaves. */
  readonly pending: Matrix2d;
  readonly opacity: number;
}

const six = (value: number) => Math.round(value * 1e6) / 1e6;
const two = (value: number) => String(Math.round(value * 100) / 100);

const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;

function isIdentity({ a, b, c, d, e, f }: Matrix2d): boolean {
  return near(a, 1) && near(b, 0) && near(c, 0) && near(d, 1) && near(e, 0) && near(f, 0);
}

/** Moved, turned and scaled evenly: what a group of a picture can say. */
function isEven({ a, b, c, d }: Matrix2d): boolean {
  const size = Math.hypot(a, b) || 1;
  return Math.abs(a - d) / size < 1e-4 && Math.abs(b + c) / size < 1e-4;
}

/** Segments as path data. */
export function dataOf(segments: readonly Segment[]): string {
  let out = "";
  for (const each of segments) {
    if (each.type === "close") out += "z";
    else if (each.type === "curve")
      out += `C${[each.x1, each.y1, each.x2, each.y2, each.x, each.y].map(two).join(" ")}`;
    else out += `${each.type === "move" ? "M" : "L"}${two(each.x)} ${two(each.y)}`;
  }
  return out;
}

function numberOf(text: string, otherwise: number): number {
  const value = Number.parseFloat(text);
  return Number.isFinite(value) ? value : otherwise;
}

function shapeItems(node: SvgNode, { pending, opacity }: Around): readonly PictureItem[] {
  const d = outlineOf(node);
  if (d === "") return [];
  const fill = node.tag === "line" ? cssColour("none") : cssColour(node.style("fill") || "#000000");
  const stroke = cssColour(node.style("stroke"));
  const hatch = hatchOf(node);
  const still = isIdentity(pending);
  const scale = still ? 1 : growth(pending);
  const dash = node.style("stroke-dasharray");
  const lengths = /^\s*(none)?\s*$/.test(dash)
    ? []
    : dash
        .split(/[\s,]+/)
        .filter(Boolean)
        .map((part) => numberOf(part, 0) * scale);
  const rule = node.style("fill-rule") === "evenodd";
  const base = {
    type: "path",
    d: still ? d : dataOf(onSegments(pending, pathSegments(d))),
    width: numberOf(node.style("stroke-width"), 1) * scale,
    // All gaps would be nothing at all; browsers draw such a line unbroken.
    dash: lengths.some((each) => each > 0) ? lengths : [],
    cap: (["round", "square"] as const).find((each) => each === node.style("stroke-linecap")) ?? "butt",
    join: (["round", "bevel"] as const).find((each) => each === node.style("stroke-linejoin")) ?? "miter",
    ...(rule ? { rule: "evenodd" as const } : {}),
  } as const;
  const fillAlpha = fill.alpha * numberOf(node.style("fill-opacity"), 1) * opacity;
  const strokeAlpha = stroke.alpha * numberOf(node.style("stroke-opacity"), 1) * opacity;
  const filled = hatch ? "none" : fill.hex;
  const stroked = base.width > 0 ? stroke.hex : "none";
  const same = near(fillAlpha, strokeAlpha) || filled === "none" || stroked === "none";
  if (filled === "none" && stroked === "none" && !hatch) return [];
  if (same) {
    const alpha = filled === "none" && !hatch ? strokeAlpha : fillAlpha;
    if (alpha < 0.004) return [];
    return [{ ...base, fill: filled, stroke: stroked, opacity: six(alpha), ...(hatch ? { hatch } : {}) }];
  }
  return [
    { ...base, fill: filled, stroke: "none", opacity: six(fillAlpha) } as const,
    { ...base, fill: "none", stroke: stroked, opacity: six(strokeAlpha) } as const,
  ].filter((item) => item.opacity >= 0.004);
}

/** A reference to a clip as a rectangle or a circle; other forms clip by the box around them. */
function clipOf(node: SvgNode): Clip | undefined {
  const id = /url\(["']?#([^"')]+)["']?\)/.exec(node.style("clip-path") || node.attr("clip-path"))?.[1];
  const [shape] = (id === undefined ? undefined : node.find(id))?.children ?? [];
  if (!shape) return undefined;
  if (shape.tag === "circle") {
    const r = shape.length("r");
    return { x: shape.length("cx") - r, y: shape.length("cy") - r, w: 2 * r, h: 2 * r, radius: r };
  }
  const d = outlineOf(shape);
  const path = {
    type: "path",
    d,
    fill: "#000000",
    stroke: "none",
    width: 0,
    dash: [],
    cap: "butt",
    join: "miter",
    opacity: 1,
  } as const;
  const box = itemsBox([path], new Map());
  return box && shape.tag === "rect" ? { ...box, radius: shape.length("rx") } : box;
}

/** Words for those who do not see the group: its title, else what the page says of it. */
function altOf(node: SvgNode): string {
  const title = node.children.find((each) => each.tag === "title")?.words.trim();
  if (title) return title;
  const label = node.attr("aria-label");
  if (label !== "") return label;
  if (node.attr("data-entity") === "" && node.attr("data-link") === "") return "";
  for (const child of node.children) {
    const inner = altOf(child);
    if (inner !== "") return inner;
  }
  return "";
}

function roleOf(node: SvgNode, items: readonly PictureItem[]): ItemRole | undefined {
  const entity = node.attr("data-entity");
  if (entity !== "") {
    const shapes = itemsBox(items, new Map(), { texts: false }) ?? itemsBox(items, new Map());
    return { type: "entity", id: entity, box: shapes ?? { x: 0, y: 0, w: 0, h: 0 } };
  }
  const link = node.attr("data-link");
  if (link !== "") return { type: "link", id: link, from: node.attr("data-from"), to: node.attr("data-to") };
  const arrow = node.attr("data-arrow");
  return arrow === "from" || arrow === "to" ? { type: "arrow", at: arrow } : undefined;
}

function groupItems(node: SvgNode, around: Around): readonly PictureItem[] {
  const opacity = around.opacity * numberOf(node.style("opacity"), 1);
  if (opacity < 0.004) return [];
  const matrix = times(around.pending, node.matrix);
  const even = isEven(matrix);
  const inner: Around = { pending: even ? identity : matrix, opacity };
  const inside =
    node.tag === "use" ? usedItems(node, inner) : node.children.flatMap((child) => nodeItems(child, inner));
  // A group that cannot say its matrix cannot clip either: its leaves have been moved already.
  const clip = even ? (node.window ?? clipOf(node)) : undefined;
  const role = roleOf(node, inside);
  const alt = role?.type === "entity" || role?.type === "link" ? altOf(node) : "";
  if (inside.length === 0 && !role) return [];
  const still = !even || isIdentity(matrix);
  if (still && !clip && !role) return inside;
  const group: GroupItem = {
    type: "group",
    ...(role ? { role } : {}),
    ...(alt === "" ? {} : { alt }),
    x: still ? 0 : six(matrix.e),
    y: still ? 0 : six(matrix.f),
    scale: still ? 1 : six(Math.hypot(matrix.a, matrix.b)),
    turn: still ? 0 : six((Math.atan2(matrix.b, matrix.a) * 180) / Math.PI),
    ...(clip ? { clip } : {}),
    items: inside,
  };
  return [group];
}

/** What a reference draws, moved to where it stands. */
function usedItems(node: SvgNode, around: Around): readonly PictureItem[] {
  const id = (node.attr("href") || node.attr("xlink:href")).replace(/^#/, "");
  const target = node.find(id);
  if (!target) return [];
  const at = onPoint(identity, { x: node.length("x"), y: node.length("y") });
  const shifted = times(around.pending, { ...identity, e: at.x, f: at.y });
  const even = isEven(shifted);
  const inner: Around = { ...around, pending: even ? identity : shifted };
  const items =
    target.tag === "symbol"
      ? target.children.flatMap((child) => nodeItems(child, inner))
      : nodeItems(target, inner);
  if (!even || isIdentity(shifted)) return items;
  return [{ type: "group", x: at.x, y: at.y, scale: 1, turn: 0, items }];
}

const asides = new Set([
  ...["defs", "symbol", "title", "desc", "style", "marker", "pattern", "clippath", "mask", "metadata"],
  ...["lineargradient", "radialgradient", "script", "filter"],
]);

/** What an element of a drawing and all within it shows. */
export function nodeItems(
  node: SvgNode,
  around: Around = { pending: identity, opacity: 1 },
): readonly PictureItem[] {
  if (asides.has(node.tag.toLowerCase()) || !node.seen || node.attr("data-picture-skip") !== "") return [];
  if (["g", "svg", "a", "use", "switch"].includes(node.tag)) return groupItems(node, around);
  // A leaf with a matrix, a clip or a name of its own is a group of one.
  const named = node.attr("data-entity") !== "" || node.attr("data-link") !== "";
  const opacity = around.opacity * numberOf(node.style("opacity"), 1);
  if (opacity < 0.004) return [];
  const matrix = times(around.pending, node.matrix);
  const clip = clipOf(node);
  const even = isEven(matrix);
  const inner: Around = { pending: even ? identity : matrix, opacity };
  const items =
    node.tag === "text"
      ? textItems(node, inner.pending, opacity)
      : node.tag === "image"
        ? imageItems(node, inner.pending)
        : shapeItems(node, inner);
  const still = !even || isIdentity(matrix);
  if (items.length === 0 || (still && !named && !clip)) return items;
  const role = roleOf(node, items);
  const alt = named ? altOf(node) : "";
  return [
    {
      type: "group",
      ...(role ? { role } : {}),
      ...(alt === "" ? {} : { alt }),
      x: still ? 0 : six(matrix.e),
      y: still ? 0 : six(matrix.f),
      scale: still ? 1 : six(Math.hypot(matrix.a, matrix.b)),
      turn: still ? 0 : six((Math.atan2(matrix.b, matrix.a) * 180) / Math.PI),
      ...(clip && even ? { clip } : {}),
      items,
    },
  ];
}
