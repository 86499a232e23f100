import { pathSegments, type Segment } from "../../core/pathData";
import type { Clip, GroupItem, Hatch, ImageItem, PathItem, PictureItem, TextItem } from "../../core/picture";
import { glyphHex, lacks, type PdfFonts, setWidth } from "./pdfFonts";
import { pdfNumber as n, pdfText } from "./pdfObjects";

/** Words that no font of ours has, drawn by the browser. */
export interface DrawnText {
  readonly image: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What the pages of a file share. */
export interface PdfBook {
  readonly fonts: PdfFonts;
  /** Name of the form of a symbol. */
  readonly symbolOf: (key: string) => string | undefined;
  /** Name of an image; undefined where its kind cannot stand in a PDF. */
  readonly imageOf: (href: string) => string | undefined;
  /** Name of a state with an opacity. */
  readonly alphaOf: (opacity: number) => string;
  readonly drawnText: (item: TextItem) => DrawnText | undefined;
}

/** Four points on a cubic curve that stand for a quarter of a circle. */
const round = 0.5523;

function rgb(colour: string, operator: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  if (!/^#[0-9a-f]{6}$/i.test(colour)) return `0 0 0 ${operator}`;
  const part = (shift: number) => n(((value >> shift) & 255) / 255);
  return `${part(16)} ${part(8)} ${part(0)} ${operator}`;
}

function piece(each: Segment): string {
  switch (each.type) {
    case "move":
      return `${n(each.x)} ${n(each.y)} m`;
    case "line":
      return `${n(each.x)} ${n(each.y)} l`;
    case "curve":
      return `${n(each.x1)} ${n(each.y1)} ${n(each.x2)} ${n(each.y2)} ${n(each.x)} ${n(each.y)} c`;
    case "close":
      return "h";
  }
}

function outline(segments: readonly Segment[]): string {
  return segments.map(piece).join("\n");
}

function rounded({ x, y, w, h, radius = 0 }: Clip): string {
  const r = Math.min(radius, w / 2, h / 2);
  if (r <= 0) return `${n(x)} ${n(y)} ${n(w)} ${n(h)} re`;
  const k = r * (1 - round);
  const [right, bottom] = [x + w, y + h];
  const curve = (...points: readonly number[]) => `${points.map(n).join(" ")} c`;
  return [
    `${n(x + r)} ${n(y)} m`,
    `${n(right - r)} ${n(y)} l`,
    curve(right - k, y, right, y + k, right, y + r),
    `${n(right)} ${n(bottom - r)} l`,
    curve(right, bottom - k, right - k, bottom, right - r, bottom),
    `${n(x + r)} ${n(bottom)} l`,
    curve(x + k, bottom, x, bottom - k, x, bottom - r),
    `${n(x)} ${n(y + r)} l`,
    curve(x, y + k, x + k, y, x + r, y),
    "h",
  ].join("\n");
}

function alpha(book: PdfBook, opacity: number): string {
  return opacity < 1 ? `/${book.alphaOf(opacity)} gs\n` : "";
}

/** Lines across a shape: it is the window through which they are seen. */
function hatching(book: PdfBook, hatch: Hatch, segments: readonly Segment[], rule: string): string {
  const points = segments.filter((each) => each.type !== "close");
  const xs = points.map((each) => each.x);
  const ys = points.map((each) => each.y);
  const [cx, cy] = [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
  const reach =
    Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)) / 2 + hatch.gap;
  const angle = (hatch.turn * Math.PI) / 180;
  const [ux, uy] = [Math.cos(angle), Math.sin(angle)];
  const lines: string[] = [];
  const count = Math.ceil(reach / hatch.gap);
  for (let index = -count; index <= count; index++) {
    const [ox, oy] = [cx - uy * index * hatch.gap, cy + ux * index * hatch.gap];
    lines.push(`${n(ox - ux * reach)} ${n(oy - uy * reach)} m ${n(ox + ux * reach)} ${n(oy + uy * reach)} l`);
  }
  return `q\n${outline(segments)}\nW${rule} n\n${alpha(book, hatch.opacity ?? 1)}${rgb(hatch.colour, "RG")} ${n(hatch.width)} w [] 0 d\n${lines.join("\n")}\nS\nQ\n`;
}

const caps = { butt: 0, round: 1, square: 2 } as const;
const joins = { miter: 0, round: 1, bevel: 2 } as const;

function path(book: PdfBook, item: PathItem): string {
  const segments = pathSegments(item.d);
  if (segments.length === 0) return "";
  const filled = item.fill !== "none";
  const stroked = item.stroke !== "none" && item.width > 0;
  const rule = item.rule ? "*" : "";
  let out = "q\n";
  out += alpha(book, item.opacity);
  if (filled) out += `${rgb(item.fill, "rg")}\n`;
  if (stroked)
    out += `${rgb(item.stroke, "RG")} ${n(item.width)} w ${caps[item.cap]} J ${joins[item.join]} j 4 M [${item.dash.map(n).join(" ")}] 0 d\n`;
  const shape = outline(segments);
  if (item.hatch) {
    // The edge is drawn over the hatching.
    if (filled) out += `${shape}\nf${rule}\n`;
    out += hatching(book, item.hatch, segments, rule);
    if (stroked) out += `${shape}\nS\n`;
  } else if (filled || stroked)
    out += `${shape}\n${filled && stroked ? `B${rule}` : filled ? `f${rule}` : "S"}\n`;
  return `${out}Q\n`;
}

function picture(name: string, x: number, y: number, w: number, h: number): string {
  return `q\n${n(w)} 0 0 ${n(-h)} ${n(x)} ${n(y + h)} cm\n/${name} Do\nQ\n`;
}

function text(book: PdfBook, item: TextItem): string {
  if (item.text.trim() === "") return "";
  const font = book.fonts.of(item);
  const shift = { start: 0, middle: 0.5, end: 1 }[item.anchor];
  const x = item.x - shift * setWidth(font, item.text, item.size);
  const set = `/${font.name} ${n(item.size)} Tf 1 0 0 -1 ${n(x)} ${n(item.y)} Tm <${glyphHex(font, item.text)}> Tj`;
  // The words themselves, for those who search or copy, whatever stands there to be seen.
  const spoken = (seen: string) => `/Span <</ActualText ${pdfText(item.text)}>> BDC\n${seen}EMC\n`;
  const drawn = book.drawnText(item);
  if (drawn) return spoken(`${picture(drawn.image, drawn.x, drawn.y, drawn.w, drawn.h)}BT 3 Tr ${set} ET\n`);
  let out = `q\n${alpha(book, item.opacity ?? 1)}`;
  if (item.halo && item.halo.width > 0)
    out += `/Artifact BMC\n/Span <</ActualText <FEFF>>> BDC\nBT ${rgb(item.halo.colour, "RG")} ${n(item.halo.width)} w 1 j 1 J [] 0 d 1 Tr ${set} ET\nEMC\nEMC\n`;
  const seen = `BT 0 Tr ${rgb(item.fill, "rg")} ${set} ET\n`;
  out += lacks(font, item.text) ? spoken(seen) : seen;
  return `${out}Q\n`;
}

function image(book: PdfBook, item: ImageItem): string {
  const name = book.imageOf(item.href);
  if (name) return picture(name, item.x, item.y, item.width, item.height);
  // A photo of an unknown kind leaves its place seen.
  return `q\n${rgb("#DDE2E5", "rg")}\n${n(item.x)} ${n(item.y)} ${n(item.width)} ${n(item.height)} re\nf\nQ\n`;
}

function group(book: PdfBook, item: GroupItem): string {
  const angle = (item.turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * item.scale, Math.sin(angle) * item.scale];
  const still = item.x === 0 && item.y === 0 && item.turn === 0 && item.scale === 1;
  const six = (value: number) => String(Math.round(value * 1e6) / 1e6);
  const matrix = still
    ? ""
    : `${six(cos)} ${six(sin)} ${six(-sin)} ${six(cos)} ${n(item.x)} ${n(item.y)} cm\n`;
  const clip = item.clip ? `${rounded(item.clip)}\nW n\n` : "";
  const inside = item.items.map((each) => itemContent(book, each)).join("");
  return matrix === "" && clip === "" ? inside : `q\n${matrix}${clip}${inside}Q\n`;
}

/** The operators that draw an item, in px with y downwards. */
export function itemContent(book: PdfBook, item: PictureItem): string {
  switch (item.type) {
    case "path":
      return path(book, item);
    case "text":
      return text(book, item);
    case "image":
      return image(book, item);
    case "use": {
      const name = book.symbolOf(item.symbol);
      if (!name) return "";
      return `q\n${n(item.scale)} 0 0 ${n(item.scale)} ${n(item.x)} ${n(item.y)} cm\n/${name} Do\nQ\n`;
    }
    case "group":
      return group(book, item);
  }
}
