import { identity, type Matrix2d, onPoint, times } from "../../core/matrix2d";
import type { Clip } from "../../core/picture";
import type { SvgNode, TextRun } from "../../encode/svgNode";

/** The matrix that undoes another; identity for one that flattens all. */
export function inverse({ a, b, c, d, e, f }: Matrix2d): Matrix2d {
  const area = a * d - b * c;
  if (Math.abs(area) < 1e-12) return identity;
  return {
    a: d / area,
    b: -b / area,
    c: -c / area,
    d: a / area,
    e: (c * f - d * e) / area,
    f: (b * e - a * f) / area,
  };
}

function onScreen(element: Element): Matrix2d {
  const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null;
  return matrix ?? identity;
}

function matrixOf(element: SVGElement): Matrix2d {
  if (!(element instanceof SVGGraphicsElement)) return identity;
  const around = element.parentElement;
  const same = element.tagName !== "svg" && !element.hasAttribute("transform") && !moves(element);
  if (same) return identity;
  if (around instanceof SVGGraphicsElement) return times(inverse(onScreen(around)), onScreen(element));
  return onScreen(element);
}

function moves(element: Element): boolean {
  const { transform } = getComputedStyle(element);
  return transform !== "" && transform !== "none";
}

/** Words of a text element by lines: letters whose baseline is the same and that follow each other in one element. */
function runsOf(element: SVGTextElement): readonly TextRun[] {
  const runs: TextRun[] = [];
  let index = 0;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    if (!(owner instanceof SVGElement) || owner.tagName === "title") continue;
    // Blanks that are drawn as one count once, as they do for the browser.
    const keeps = /pre/.test(getComputedStyle(owner).whiteSpace);
    const text = keeps ? (node.textContent ?? "") : (node.textContent ?? "").replace(/\s+/g, " ");
    if (text === "") continue;
    const count = element.getNumberOfChars();
    const first = Math.min(index, count - 1);
    const last = Math.min(index + text.length, count) - 1;
    index += text.length;
    if (count === 0 || first < 0 || last < first) continue;
    const start = element.getStartPositionOfChar(first);
    const end = element.getEndPositionOfChar(last);
    const style = getComputedStyle(owner);
    const anchor = style.textAnchor;
    const share = anchor === "middle" ? 0.5 : anchor === "end" ? 1 : 0;
    runs.push({
      x: start.x + (end.x - start.x) * share,
      y: start.y + baseline(style),
      text,
      node: domNode(owner),
    });
  }
  return runs;
}

/** Chromium tells where the dominant baseline stands; words are set by the alphabetic one. */
function baseline(style: CSSStyleDeclaration): number {
  const size = Number.parseFloat(style.fontSize) || 16;
  return /central|middle/.test(style.dominantBaseline) ? 0.364 * size : 0;
}

function lengthOf(element: SVGElement, name: string): number {
  const value: unknown = Reflect.get(element, name);
  if (value instanceof SVGAnimatedLength) return value.baseVal.value;
  return Number.parseFloat(element.getAttribute(name) ?? "") || 0;
}

/** What is seen through a drawing: the box of a whole one, the view box of one inside another. */
function windowOf(svg: SVGSVGElement): Clip | undefined {
  if (/visible/.test(getComputedStyle(svg).overflow)) return undefined;
  if (svg.ownerSVGElement) {
    const { x, y, width: w, height: h } = svg.viewBox.baseVal;
    return w > 0 ? { x, y, w, h } : undefined;
  }
  const { left, top, right, bottom } = svg.getBoundingClientRect();
  const back = inverse(onScreen(svg));
  const [a, b] = [onPoint(back, { x: left, y: top }), onPoint(back, { x: right, y: bottom })];
  return { x: a.x, y: a.y, w: b.x - a.x, h: b.y - a.y };
}

/** An element on the screen as the reader of drawings knows it: with the look that the browser has worked out. */
export function domNode(element: SVGElement): SvgNode {
  let style: CSSStyleDeclaration | undefined;
  const look = () => {
    style ??= getComputedStyle(element);
    return style;
  };
  return {
    tag: element.tagName,
    attr: (name) => element.getAttribute(name) ?? "",
    style: (name) => look().getPropertyValue(name),
    length: (name) => lengthOf(element, name),
    get matrix() {
      return matrixOf(element);
    },
    get window() {
      return element instanceof SVGSVGElement ? windowOf(element) : undefined;
    },
    get children() {
      return [...element.children].flatMap((child) => (child instanceof SVGElement ? [domNode(child)] : []));
    },
    get seen() {
      return look().display !== "none" && look().visibility !== "hidden";
    },
    words: element.textContent ?? "",
    runs: () => (element instanceof SVGTextElement ? runsOf(element) : []),
    find: (id) => {
      const found = document.getElementById(id);
      return found instanceof SVGElement ? domNode(found) : undefined;
    },
  };
}
