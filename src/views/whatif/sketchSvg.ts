import type { Point } from "../../core/geometry";
import { escapeXml } from "../../encode/escapeXml";
import { farBelow } from "../../encode/farMark";
import { markGroup } from "../../encode/markSvg";
import { type Palette, paletteOf, type Theme } from "../../encode/palette";
import { pointMark } from "../../encode/pointMark";
import { round2 } from "../../encode/round2";
import type { Arrow } from "./arrowsOf";
import { outlines } from "./outlines";
import type { PieceMarks } from "./pieceMarks";
import type { Sketch, SketchLine, SketchMark } from "./sketch";

/** What differs between before and after. */
export interface SketchState {
  readonly gone: ReadonlySet<string>;
  readonly goneLinks: ReadonlySet<string>;
  readonly pieces: readonly PieceMarks[];
  readonly arrows: readonly Arrow[];
  /** Numbered pins by entity. */
  readonly pins: ReadonlyMap<string, { readonly text: string; readonly stable: boolean }>;
  readonly selected: ReadonlySet<string>;
}

const font = `font-family="Inter Variable, Inter, Arial, sans-serif"`;
const n = round2;

/** Where a line leaves a mark on its way to another place. */
function edge(mark: SketchMark, to: Point, gap = 1): Point {
  const far = Math.hypot(to.x - mark.x, to.y - mark.y) || 1;
  const reach = Math.min(mark.r + gap, far / 2);
  return { x: mark.x + ((to.x - mark.x) / far) * reach, y: mark.y + ((to.y - mark.y) / far) * reach };
}

function head(tip: Point, from: Point, size: number, fill: string): string {
  const far = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / far, (tip.y - from.y) / far];
  const back = { x: tip.x - ux * size, y: tip.y - uy * size };
  const half = size * 0.5;
  return `<path d="M${n(tip.x)} ${n(tip.y)}L${n(back.x - uy * half)} ${n(back.y + ux * half)}L${n(back.x + uy * half)} ${n(back.y - ux * half)}z" fill="${fill}"/>`;
}

function bar(at: Point, from: Point, colour: string): string {
  const far = Math.hypot(at.x - from.x, at.y - from.y) || 1;
  const [ux, uy] = [(at.x - from.x) / far, (at.y - from.y) / far];
  return `<path d="M${n(at.x - uy * 5)} ${n(at.y + ux * 5)}L${n(at.x + uy * 5)} ${n(at.y - ux * 5)}" stroke="${colour}" stroke-width="2"/>`;
}

/** Lines are thinner than on the chart, for marks are smaller; their patterns keep their size, which is what tells. */
const thinner = 0.75;

function lineSvg(sketch: Sketch, item: SketchLine, state: SketchState, colours: Palette): string {
  const [a, b] = [sketch.marks.get(item.from), sketch.marks.get(item.to)];
  if (!a || !b) return "";
  const { look, line } = item;
  const width = look.width * thinner * colours.lineScale;
  const dash =
    look.dash.length > 0 ? ` stroke-dasharray="${look.dash.map((part) => n(part * 0.8)).join(" ")}"` : "";
  const gone = line.links.every(
    (link) => state.goneLinks.has(link.id) || state.gone.has(link.from) || state.gone.has(link.to),
  );
  const open = `<g data-link="${escapeXml(item.id)}"${gone ? ' opacity=".28"' : ""}>`;
  const stroke = `fill="none" stroke="${colours.link}" stroke-width="${n(width)}" stroke-linecap="${look.cap}"${dash}`;
  if (a === b) return `${open}<circle cx="${n(a.x - a.r)}" cy="${n(a.y - a.r)}" r="8" ${stroke}/></g>`;
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
  const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const control = {
    x: middle.x - ((b.y - a.y) / far) * item.bend * 2,
    y: middle.y + ((b.x - a.x) / far) * item.bend * 2,
  };
  const from = edge(a, control, look.arrowFrom || look.rival ? 3 : 1);
  const to = edge(b, control, look.arrowTo || look.rival ? 3 : 1);
  const size = 5 + width * 1.6;
  const d =
    item.bend === 0 ? `L${n(to.x)} ${n(to.y)}` : `Q${n(control.x)} ${n(control.y)} ${n(to.x)} ${n(to.y)}`;
  return (
    `${open}<path d="M${n(from.x)} ${n(from.y)}${d}" ${stroke}/>` +
    (look.arrowFrom ? head(from, control, size, colours.link) : "") +
    (look.arrowTo ? head(to, control, size, colours.link) : "") +
    (look.rival ? bar(from, control, colours.link) + bar(to, control, colours.link) : "") +
    "</g>"
  );
}

function markPart(sketch: Sketch, mark: SketchMark, state: SketchState, theme: Theme): string {
  const colours = paletteOf(theme);
  const gone = mark.members.every((id) => state.gone.has(id));
  const far = Math.min(mark.look.body[0], mark.look.body[1]) * sketch.scale < farBelow;
  const selected = mark.members.some((id) => state.selected.has(id));
  const body = `<g transform="translate(${n(mark.x)} ${n(mark.y)}) scale(${n(sketch.scale)})">${markGroup(mark.look, theme, { far, selected, texts: true })}</g>`;
  const { label } = mark;
  // The words are not faded with the mark: they could not be read (WCAG 1.4.3).
  const words = label
    ? `<text x="${n(label.x)}" y="${n(label.y)}" text-anchor="middle" dominant-baseline="central" ${font} font-size="${label.size}" font-weight="${label.weight}" ` +
      `fill="${gone ? colours.secondary : colours.text}" stroke="${colours.paper}" stroke-width="3.5" stroke-linejoin="round" paint-order="stroke">${escapeXml(label.text)}</text>`
    : "";
  return (
    `<g data-entity="${escapeXml(mark.id)}"${gone ? ' data-removed="true"' : ""}><title>${escapeXml(mark.name)}</title>` +
    (gone ? `<g opacity=".38">${body}</g>` : body) +
    `${words}</g>`
  );
}

function pinPart(mark: SketchMark, state: SketchState, theme: Theme): string {
  const pin = mark.members.length === 1 ? state.pins.get(mark.members[0] ?? "") : undefined;
  if (!pin) return "";
  const k = 0.72;
  const side = (2 * mark.r + 8) / k;
  return `<g transform="translate(${n(mark.x)} ${n(mark.y)}) scale(${k})">${pointMark({ ...pin, w: side, h: side }, theme)}</g>`;
}

function boxedLetter(at: Point, letter: string, colours: Palette): string {
  const w = Math.max(18, 8 + letter.length * 8);
  return (
    `<rect x="${n(at.x - w / 2)}" y="${n(at.y - 9)}" width="${w}" height="18" rx="4" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="1.25"/>` +
    `<text x="${n(at.x)}" y="${n(at.y)}" text-anchor="middle" dominant-baseline="central" ${font} font-size="12" font-weight="700" fill="${colours.text}">${letter}</text>`
  );
}

/** How far a band of two marks bends off the straight line. */
const liftOf = (a: Point, b: Point) => Math.min(40, Math.hypot(b.x - a.x, b.y - a.y) * 0.18);

/** A forecast is a grey band with a boxed letter: never drawn like intelligence (TOKENS, Links). */
function arrowPart(sketch: Sketch, arrow: Arrow, colours: Palette): string {
  const marks = arrow.marks.flatMap((id) => sketch.marks.get(id) ?? []);
  const [first] = marks;
  const last = marks.at(-1);
  if (!first || !last || first === last) return "";
  const before = marks.at(-2) ?? first;
  const middle = { x: (first.x + last.x) / 2, y: (first.y + last.y) / 2 };
  const far = Math.hypot(last.x - first.x, last.y - first.y) || 1;
  const two = marks.length === 2;
  const lift = liftOf(first, last);
  const bend = two
    ? { x: middle.x - ((last.y - first.y) / far) * lift, y: middle.y + ((last.x - first.x) / far) * lift }
    : before;
  const size = 15;
  const stop = edge(last, bend, 2);
  const reach = Math.hypot(stop.x - bend.x, stop.y - bend.y) || 1;
  const end = {
    x: stop.x - ((stop.x - bend.x) / reach) * size * 0.8,
    y: stop.y - ((stop.y - bend.y) / reach) * size * 0.8,
  };
  const start = edge(first, two ? bend : (marks[1] ?? bend), 2);
  const d = two
    ? `M${n(start.x)} ${n(start.y)}Q${n(bend.x)} ${n(bend.y)} ${n(end.x)} ${n(end.y)}`
    : `M${n(start.x)} ${n(start.y)}${marks
        .slice(1, -1)
        .map(({ x, y }) => `L${n(x)} ${n(y)}`)
        .join("")}L${n(end.x)} ${n(end.y)}`;
  return (
    `<g data-reroute="${arrow.letter}"><path d="${d}" fill="none" stroke="${colours.boxLine}" stroke-width="7" stroke-linejoin="round"/>` +
    `${head(stop, bend, size, colours.boxLine)}</g>`
  );
}

/** The letter of a band, over everything, where the band is furthest from any mark. */
function arrowLetter(sketch: Sketch, arrow: Arrow, colours: Palette): string {
  const marks = arrow.marks.flatMap((id) => sketch.marks.get(id) ?? []);
  let best: Point | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (let leg = 0; leg + 1 < marks.length; leg++) {
    const [p, q] = [marks[leg], marks[leg + 1]];
    if (!p || !q) continue;
    for (const t of [0.5, 0.4, 0.6, 0.3, 0.7, 0.22]) {
      const lift = marks.length === 2 ? liftOf(p, q) * 4 * t * (1 - t) * 0.5 : 0;
      const far = Math.hypot(q.x - p.x, q.y - p.y) || 1;
      const at = {
        x: p.x + (q.x - p.x) * t - ((q.y - p.y) / far) * lift,
        y: p.y + (q.y - p.y) * t + ((q.x - p.x) / far) * lift,
      };
      let room = Number.POSITIVE_INFINITY;
      for (const mark of sketch.marks.values())
        room = Math.min(room, Math.hypot(mark.x - at.x, mark.y - at.y) - mark.r);
      if (room <= most + 0.5) continue;
      most = room;
      best = at;
    }
  }
  return best ? boxedLetter(best, arrow.letter, colours) : "";
}

const around = 9;

/** Outlines round the marks of one piece, its letter beside the uppermost mark of each. */
function piecePart(sketch: Sketch, piece: PieceMarks, colours: Palette): string {
  const own = new Set(piece.marks);
  const marks = piece.marks.flatMap((id) => sketch.marks.get(id) ?? []);
  const strangers = [...sketch.marks.values()].filter((mark) => !own.has(mark.id));
  const parts = outlines(marks, strangers, around).map(({ members, joins }) => {
    const inside = members.flatMap((at) => marks[at] ?? []);
    const [first] = [...inside].sort((a, b) => a.y - b.y);
    if (!first) return "";
    const layer = (colour: string, more: number) =>
      joins
        .map(([a, b]) => {
          const [p, q] = [marks[a], marks[b]];
          return p && q
            ? `<path d="M${n(p.x)} ${n(p.y)}L${n(q.x)} ${n(q.y)}" stroke="${colour}" stroke-width="${n(2 * (Math.min(p.r, q.r) + around + more))}" stroke-linecap="round"/>`
            : "";
        })
        .join("") +
      inside
        .map(
          ({ x, y, r }) => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r + around + more)}" fill="${colour}"/>`,
        )
        .join("");
    const at = {
      x: Math.min(sketch.width - 10, Math.max(10, first.x - first.r - around - 8)),
      y: Math.max(12, first.y - first.r - 4),
    };
    return (
      layer(colours.ink, 1.5) +
      layer(colours.disc, 0) +
      `<text x="${n(at.x)}" y="${n(at.y)}" text-anchor="middle" dominant-baseline="central" ${font} font-size="13" font-weight="700" fill="${colours.text}" stroke="${colours.paper}" stroke-width="3.5" paint-order="stroke">${piece.letter}</text>`
    );
  });
  return parts.length > 0 ? `<g data-piece="${piece.letter}">${parts.join("")}</g>` : "";
}

/** The picture as SVG text: boxes, outlines of pieces, lines, ways back, marks, pins. Names are data and escaped. */
export function sketchSvg(sketch: Sketch, state: SketchState, theme: Theme): string {
  const colours = paletteOf(theme);
  const boxes = sketch.boxes
    .map(
      ({ name, rect }) =>
        `<rect x="${n(rect.x)}" y="${n(rect.y)}" width="${n(rect.w)}" height="${n(rect.h)}" rx="8" fill="${colours.box}" stroke="${colours.boxLine}"/>` +
        `<text x="${n(rect.x + 8)}" y="${n(rect.y + 13)}" dominant-baseline="central" ${font} font-size="11" font-weight="640" fill="${colours.text}">${escapeXml(name)}</text>`,
    )
    .join("");
  const marks = [...sketch.marks.values()];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sketch.width}" height="${sketch.height}" viewBox="0 0 ${sketch.width} ${sketch.height}" aria-hidden="true" focusable="false">` +
    boxes +
    state.pieces.map((piece) => piecePart(sketch, piece, colours)).join("") +
    sketch.lines.map((line) => lineSvg(sketch, line, state, colours)).join("") +
    state.arrows.map((arrow) => arrowPart(sketch, arrow, colours)).join("") +
    marks.map((mark) => markPart(sketch, mark, state, theme)).join("") +
    marks.map((mark) => pinPart(mark, state, theme)).join("") +
    state.arrows.map((arrow) => arrowLetter(sketch, arrow, colours)).join("") +
    "</svg>"
  );
}
