import { identity } from "../../core/matrix2d";
import type { Box, GroupItem, PictureItem } from "../../core/picture";
import { itemsBox } from "../../encode/itemsBox";
import { fittedImage } from "../../encode/svgImage";
import { nodeItems } from "../../encode/svgItems";
import { markupItems } from "../../encode/svgMarkup";
import { domBox } from "./domBox";
import { domNode } from "./domSvg";
import { domText } from "./domText";

interface Origin {
  readonly x: number;
  readonly y: number;
}

/** Not drawn, though it is on the page: hidden, tools, words for screen readers alone. */
function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === "none" || style.visibility === "hidden") return true;
  if (element.hasAttribute("data-picture-skip")) return true;
  const { width, height } = element.getBoundingClientRect();
  return style.overflow === "hidden" && width <= 1 && height <= 1;
}

/** A drawing that stands on the page as an image stays a drawing. */
function drawingOf(href: string, field: Box): readonly PictureItem[] {
  const [head = "", body = ""] = [href.slice(0, href.indexOf(",")), href.slice(href.indexOf(",") + 1)];
  const bytes = /;base64/.test(head)
    ? new TextDecoder().decode(Uint8Array.from(atob(body), (letter) => letter.charCodeAt(0)))
    : decodeURIComponent(body);
  const items = markupItems(bytes);
  const width = Number.parseFloat(/<svg[^>]*\swidth="([\d.]+)/.exec(bytes)?.[1] ?? "") || field.w;
  return [{ type: "group", x: field.x, y: field.y, scale: field.w / width, turn: 0, items }];
}

function imageOf(element: HTMLImageElement | HTMLCanvasElement, origin: Origin): readonly PictureItem[] {
  const box = element.getBoundingClientRect();
  const field = { x: box.left - origin.x, y: box.top - origin.y, w: box.width, h: box.height };
  if (field.w <= 0 || field.h <= 0) return [];
  const style = getComputedStyle(element);
  const href = element instanceof HTMLImageElement ? element.src : element.toDataURL("image/png");
  if (!href.startsWith("data:")) return [];
  if (href.startsWith("data:image/svg+xml")) return drawingOf(href, field);
  const alt = element instanceof HTMLImageElement ? element.alt : (element.getAttribute("aria-label") ?? "");
  const fit = style.objectFit === "cover" ? "cover" : style.objectFit === "contain" ? "contain" : "fill";
  const items = fittedImage(href, field, fit, alt);
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  if (radius <= 0) return items;
  const share = /%/.test(style.borderTopLeftRadius) ? (radius / 100) * Math.min(field.w, field.h) : radius;
  return [{ type: "group", x: 0, y: 0, scale: 1, turn: 0, clip: { ...field, radius: share }, items }];
}

/** What runs over an element that hides it is cut off in the picture as well. */
function cut(element: Element, style: CSSStyleDeclaration, origin: Origin): GroupItem["clip"] {
  if (!/hidden|clip/.test(style.overflow) || !(element instanceof HTMLElement)) return undefined;
  const over =
    element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
  if (!over) return undefined;
  const box = element.getBoundingClientRect();
  return { x: box.left - origin.x, y: box.top - origin.y, w: box.width, h: box.height };
}

function bullet(element: Element, style: CSSStyleDeclaration, origin: Origin): readonly PictureItem[] {
  if (style.display !== "list-item" || style.listStyleType !== "disc") return [];
  const box = element.getBoundingClientRect();
  const size = Number.parseFloat(style.fontSize) || 16;
  const line = Number.parseFloat(style.lineHeight) || 1.4 * size;
  const r = size * 0.16;
  const [x, y] = [box.left - origin.x - size * 0.75, box.top - origin.y + line / 2];
  const d = `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
  const fill = "#2B3136";
  return [
    { type: "path", d, fill, stroke: "none", width: 0, dash: [], cap: "butt", join: "miter", opacity: 1 },
  ];
}

/** What an element of the page and all within it shows, in px from an origin of the screen. */
export function domItems(element: Element, origin: Origin, around = 1, root = false): readonly PictureItem[] {
  if (element instanceof SVGSVGElement) {
    if (element.hasAttribute("data-picture-skip")) return [];
    const pending = { ...identity, e: -origin.x, f: -origin.y };
    return nodeItems(domNode(element), { pending, opacity: around });
  }
  const style = getComputedStyle(element);
  if (isUnseen(element, style)) return [];
  if (element instanceof HTMLImageElement || element instanceof HTMLCanvasElement)
    return [...domBox(element, style, origin, around), ...imageOf(element, origin)];
  const opacity = around * (Number.parseFloat(style.opacity) || 0);
  if (opacity < 0.004) return [];
  const own = root ? [] : [...domBox(element, style, origin, opacity), ...bullet(element, style, origin)];
  const inside = [...element.childNodes].flatMap((child): readonly PictureItem[] => {
    if (child instanceof Text) return domText(child, origin, opacity);
    return child instanceof Element ? domItems(child, origin, opacity) : [];
  });
  const items = [...own, ...inside];
  const clip = root ? undefined : cut(element, style, origin);
  const entity = element.getAttribute("data-entity");
  const link = element.getAttribute("data-link");
  if (items.length === 0 || (!clip && !entity && !link)) return items;
  const alt = element.getAttribute("aria-label");
  const role = entity
    ? ({ type: "entity", id: entity, box: itemsBox(items, new Map()) ?? { x: 0, y: 0, w: 0, h: 0 } } as const)
    : link
      ? ({
          type: "link",
          id: link,
          from: element.getAttribute("data-from") ?? "",
          to: element.getAttribute("data-to") ?? "",
        } as const)
      : undefined;
  return [
    {
      type: "group",
      ...(role ? { role } : {}),
      ...(alt ? { alt } : {}),
      x: 0,
      y: 0,
      scale: 1,
      turn: 0,
      ...(clip ? { clip } : {}),
      items,
    },
  ];
}
