import { growth, type Matrix2d, onPoint } from "../core/matrix2d";
import type { Box, PictureItem } from "../core/picture";
import { imageSize } from "./imageSize";
import type { SvgNode } from "./svgNode";

/** An image in a field: stretched, kept whole, or filling it with what is over cut away. */
export function fittedImage(
  href: string,
  field: Box,
  fit: "fill" | "contain" | "cover",
  alt: string,
): readonly PictureItem[] {
  const size = fit === "fill" ? undefined : imageSize(href);
  const item = (box: Box): PictureItem => ({
    type: "image",
    x: box.x,
    y: box.y,
    width: box.w,
    height: box.h,
    href,
    alt,
  });
  if (!size || size.w === 0 || size.h === 0) return [item(field)];
  const [across, down] = [field.w / size.w, field.h / size.h];
  const scale = fit === "cover" ? Math.max(across, down) : Math.min(across, down);
  const [w, h] = [size.w * scale, size.h * scale];
  const placed = item({ x: field.x + (field.w - w) / 2, y: field.y + (field.h - h) / 2, w, h });
  if (fit === "contain") return [placed];
  return [{ type: "group", x: 0, y: 0, scale: 1, turn: 0, clip: field, items: [placed] }];
}

/** An image of a drawing. Only embedded ones are kept: nothing in a file may point elsewhere. */
export function imageItems(node: SvgNode, pending: Matrix2d): readonly PictureItem[] {
  const href = node.attr("href") || node.attr("xlink:href");
  if (!href.startsWith("data:")) return [];
  const scale = growth(pending);
  const at = onPoint(pending, { x: node.length("x"), y: node.length("y") });
  const field = { ...at, w: node.length("width") * scale, h: node.length("height") * scale };
  const way = node.attr("preserveAspectRatio");
  const fit = way === "none" ? "fill" : /slice/.test(way) ? "cover" : "contain";
  return fittedImage(href, field, fit, node.attr("aria-label"));
}
