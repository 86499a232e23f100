import { identity, type Matrix2d, placed, times } from "../core/matrix2d";
import type { PictureItem } from "../core/picture";
import { nodeItems } from "./svgItems";
import type { SvgNode, TextRun } from "./svgNode";

interface Parsed {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Parsed[];
  words: string;
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function plain(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}

/** Elements of markup as our own encoders make it: quoted attributes, no comments. */
function parsed(markup: string): Parsed {
  const root: Parsed = { tag: "g", attributes: new Map(), children: [], words: "" };
  const open: Parsed[] = [root];
  const token = /<(\/)?([a-zA-Z][\w:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/)?>|([^<]+)/g;
  for (const [, closing, tag, rest = "", single, words] of markup.matchAll(token)) {
    const top = open.at(-1) ?? root;
    if (words !== undefined) {
      for (const each of open) each.words += plain(words);
      continue;
    }
    if (closing) {
      if (open.length > 1) open.pop();
      continue;
    }
    const attributes = new Map<string, string>();
    for (const [, name = "", a, b] of rest.matchAll(/([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
      attributes.set(name, plain(a ?? b ?? ""));
    const element: Parsed = { tag: tag ?? "", attributes, children: [], words: "" };
    top.children.push(element);
    if (!single) open.push(element);
  }
  return root;
}

function transformOf(text: string): Matrix2d {
  let matrix = identity;
  for (const [, name, list = ""] of text.matchAll(/(\w+)\s*\(([^)]*)\)/g)) {
    const n = list
      .split(/[\s,]+/)
      .filter(Boolean)
      .map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = n;
    const each: Matrix2d =
      name === "translate"
        ? { ...identity, e: a, f: b }
        : name === "scale"
          ? { ...identity, a, d: n.length > 1 ? b : a }
          : name === "rotate"
            ? times(times(placed(b, c), placed(0, 0, 1, a)), placed(-b, -c))
            : name === "matrix"
              ? { a, b, c, d, e, f }
              : identity;
    matrix = times(matrix, each);
  }
  return matrix;
}

const inherited = new Set([
  ...["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "fill-rule"],
  ...[
    "fill-opacity",
    "stroke-opacity",
    "font-size",
    "font-weight",
    "font-family",
    "text-anchor",
    "paint-order",
  ],
  ...["dominant-baseline", "visibility"],
]);

/** Half the height of Inter's capitals, in em: how far the middle of the line is above the baseline. */
export const middle = 0.364;

function windowOf(element: Parsed): { matrix: Matrix2d; window: SvgNode["window"] } {
  const at = (name: string) => Number.parseFloat(element.attributes.get(name) ?? "") || 0;
  const [x = 0, y = 0, w = 0, h = 0] = (element.attributes.get("viewBox") ?? "").split(/[\s,]+/).map(Number);
  if (w <= 0 || h <= 0) return { matrix: placed(at("x"), at("y")), window: undefined };
  const [width, height] = [at("width") || w, at("height") || h];
  const scale = Math.min(width / w, height / h);
  const matrix = placed(
    at("x") + (width - w * scale) / 2 - x * scale,
    at("y") + (height - h * scale) / 2 - y * scale,
    scale,
  );
  return { matrix, window: { x, y, w, h } };
}

function nodeOf(element: Parsed, around: SvgNode | undefined, all: Parsed): SvgNode {
  const own = new Map<string, string>();
  for (const part of (element.attributes.get("style") ?? "").split(";")) {
    const [name = "", ...value] = part.split(":");
    if (value.length > 0) own.set(name.trim(), value.join(":").trim());
  }
  const attr = (name: string) => element.attributes.get(name) ?? "";
  const length = (name: string) => Number.parseFloat(attr(name)) || 0;
  const style = (name: string): string => {
    const said = own.get(name) ?? attr(name);
    return said !== "" || !inherited.has(name) ? said : (around?.style(name) ?? "");
  };
  const frame = element.tag === "svg" ? windowOf(element) : undefined;
  const node: SvgNode = {
    tag: element.tag,
    attr,
    style,
    length,
    matrix: frame?.matrix ?? transformOf(attr("transform")),
    window: frame?.window,
    get children() {
      return element.children.map((child) => nodeOf(child, node, all));
    },
    seen: style("display") !== "none" && style("visibility") !== "hidden",
    words: element.words,
    runs: (): readonly TextRun[] => {
      const size = Number.parseFloat(style("font-size")) || 16;
      const central = /central|middle/.test(style("dominant-baseline")) ? middle * size : 0;
      return [{ x: length("x"), y: length("y") + central, text: element.words, node }];
    },
    find: (id) => {
      const found = withId(all, id);
      return found && nodeOf(found, undefined, all);
    },
  };
  return node;
}

function withId(element: Parsed, id: string): Parsed | undefined {
  if (element.attributes.get("id") === id) return element;
  for (const child of element.children) {
    const found = withId(child, id);
    if (found) return found;
  }
  return undefined;
}

/** What markup of our own encoders draws, as items of a picture. */
export function markupItems(markup: string): readonly PictureItem[] {
  const root = parsed(markup);
  return nodeItems(nodeOf(root, undefined, root));
}
