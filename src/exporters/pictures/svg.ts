import type {
  Clip,
  GroupItem,
  Hatch,
  ImageItem,
  PathItem,
  Picture,
  PictureItem,
  TextItem,
} from "../../core/picture";
import { type XmlText, xmlText } from "../xmlText";

/** Four decimals: a symbol scaled to a twentieth keeps its place. */
function short(value: number): string {
  const text = String(Math.round(value * 1e4) / 1e4);
  return text === "-0" ? "0" : text;
}

/** Names first the font that stands in the file, then what a reader may have. */
export const fontFamily = "Inter, Arial, Helvetica, sans-serif";
const monoFamily = "Consolas, Menlo, monospace";

/** Things that are defined once and used by reference. */
interface Book {
  readonly xml: XmlText;
  readonly symbols: ReadonlyMap<string, string>;
  readonly clips: Map<string, string>;
  readonly hatches: Map<string, string>;
  /** In front of every id, so that two pictures can stand on one page. */
  readonly prefix: string;
}

function known(of: Map<string, string>, key: string, name: string): string {
  const id = of.get(key) ?? `${name}${of.size + 1}`;
  of.set(key, id);
  return id;
}

function clipId(book: Book, clip: Clip): string {
  const { x, y, w, h, radius = 0 } = clip;
  return known(book.clips, [x, y, w, h, radius].map(short).join(" "), `${book.prefix}c`);
}

function hatchId(book: Book, hatch: Hatch): string {
  const { colour, width, gap, turn, opacity = 1 } = hatch;
  const key = `${colour} ${[width, gap, turn, opacity].map(short).join(" ")}`;
  return known(book.hatches, key, `${book.prefix}h`);
}

function strokeOf(item: PathItem): string {
  if (item.stroke === "none" || item.width <= 0) return "";
  const dash = item.dash.length > 0 ? ` stroke-dasharray="${item.dash.map(short).join(" ")}"` : "";
  const cap = item.cap === "butt" ? "" : ` stroke-linecap="${item.cap}"`;
  const join = item.join === "miter" ? "" : ` stroke-linejoin="${item.join}"`;
  return ` stroke="${item.stroke}" stroke-width="${short(item.width)}"${dash}${cap}${join}`;
}

function path(book: Book, item: PathItem): string {
  const opacity = item.opacity < 1 ? ` opacity="${short(item.opacity)}"` : "";
  const rule = item.rule ? ` fill-rule="${item.rule}"` : "";
  const d = book.xml.value(item.d);
  const body = `<path d=${d} fill="${item.fill}"${rule}${strokeOf(item)}${opacity}/>`;
  if (!item.hatch) return body;
  return `${body}<path d=${d} fill="url(#${hatchId(book, item.hatch)})"${rule}${opacity}/>`;
}

function text(book: Book, item: TextItem): string {
  const anchor = item.anchor === "start" ? "" : ` text-anchor="${item.anchor}"`;
  const halo =
    item.halo && item.halo.width > 0
      ? ` stroke="${item.halo.colour}" stroke-width="${short(item.halo.width)}" stroke-linejoin="round" paint-order="stroke"`
      : "";
  const mono = item.mono ? ` font-family="${monoFamily}"` : "";
  const space = /^\s|\s$|\s\s/.test(item.text) ? ' xml:space="preserve"' : "";
  const opacity = item.opacity === undefined || item.opacity === 1 ? "" : ` opacity="${short(item.opacity)}"`;
  return (
    `<text x="${short(item.x)}" y="${short(item.y)}" font-size="${short(item.size)}" font-weight="${item.weight}" fill="${item.fill}"` +
    `${anchor}${halo}${mono}${opacity}${space}>${book.xml.text(item.text)}</text>`
  );
}

function image(book: Book, item: ImageItem): string {
  const alt = item.alt === "" ? "" : `<title>${book.xml.text(item.alt)}</title>`;
  return (
    `<image x="${short(item.x)}" y="${short(item.y)}" width="${short(item.width)}" height="${short(item.height)}" ` +
    `preserveAspectRatio="none" href=${book.xml.value(item.href)}>${alt}</image>`
  );
}

function moved(x: number, y: number, scale: number, turn: number): string {
  const parts = [
    x !== 0 || y !== 0 ? `translate(${short(x)} ${short(y)})` : "",
    turn !== 0 ? `rotate(${short(turn)})` : "",
    scale !== 1 ? `scale(${short(scale)})` : "",
  ].filter(Boolean);
  return parts.length > 0 ? ` transform="${parts.join(" ")}"` : "";
}

function roleOf(book: Book, group: GroupItem): string {
  const { role } = group;
  switch (role?.type) {
    case "entity":
      return ` data-entity=${book.xml.value(role.id)}`;
    case "link":
      return ` data-link=${book.xml.value(role.id)} data-from=${book.xml.value(role.from)} data-to=${book.xml.value(role.to)}`;
    case "part":
      return ` data-part="${role.name}"`;
    case "arrow":
      return ` data-arrow="${role.at}"`;
    case undefined:
      return "";
  }
}

function group(book: Book, item: GroupItem): string {
  const clip = item.clip ? ` clip-path="url(#${clipId(book, item.clip)})"` : "";
  // A group that is named is one thing to those who hear it.
  const title = item.alt ? `<title>${book.xml.text(item.alt)}</title>` : "";
  const role = item.alt ? ' role="img"' : "";
  const inside = item.items.map((each) => itemSvg(book, each)).join("");
  return `<g${roleOf(book, item)}${role}${moved(item.x, item.y, item.scale, item.turn)}${clip}>${title}${inside}</g>\n`;
}

function itemSvg(book: Book, item: PictureItem): string {
  switch (item.type) {
    case "path":
      return path(book, item);
    case "text":
      return text(book, item);
    case "image":
      return image(book, item);
    case "use": {
      const id = book.symbols.get(item.symbol);
      return id === undefined ? "" : `<use href="#${id}"${moved(item.x, item.y, item.scale, 0)}/>`;
    }
    case "group":
      return group(book, item);
  }
}

function clipSvg(key: string, id: string): string {
  const [x = "0", y = "0", w = "0", h = "0", radius = "0"] = key.split(" ");
  const rx = radius === "0" ? "" : ` rx="${radius}"`;
  return `<clipPath id="${id}"><rect x="${x}" y="${y}" width="${w}" height="${h}"${rx}/></clipPath>`;
}

function hatchSvg(key: string, id: string): string {
  const [colour = "none", width = "1", gap = "4", turn = "0", opacity = "1"] = key.split(" ");
  const faded = opacity === "1" ? "" : ` opacity="${opacity}"`;
  return (
    `<pattern id="${id}" width="${gap}" height="${gap}" patternUnits="userSpaceOnUse" patternTransform="rotate(${turn})">` +
    `<path d="M0 0H${gap}" stroke="${colour}" stroke-width="${short(2 * Number(width))}"${faded}/></pattern>`
  );
}

export interface SvgOptions {
  /** Style sheet with the font; nothing where the place of the picture has it. */
  readonly style?: string;
  readonly prefix?: string;
  /** Whether it stands inside an HTML page, without the declaration of its own. */
  readonly inline?: boolean;
}

/** A picture as SVG: text is text, what is drawn many times is held once, each entity and link is a group with its name. */
export function svgText(
  picture: Picture,
  options: SvgOptions = {},
): { readonly svg: string; readonly lossy: number } {
  const { prefix = "", style = "", inline = false } = options;
  const xml = xmlText();
  const symbols = new Map([...picture.symbols.keys()].map((key, index) => [key, `${prefix}s${index + 1}`]));
  const book: Book = { xml, symbols, clips: new Map(), hatches: new Map(), prefix };
  const items = picture.items.map((item) => itemSvg(book, item)).join("");
  const held = [...picture.symbols]
    .map(
      ([key, parts]) =>
        `<symbol id="${symbols.get(key)}" overflow="visible">${parts.map((part) => itemSvg(book, part)).join("")}</symbol>`,
    )
    .join("\n");
  const clips = [...book.clips].map(([key, id]) => clipSvg(key, id)).join("");
  const hatches = [...book.hatches].map(([key, id]) => hatchSvg(key, id)).join("");
  const [w, h] = [short(picture.width), short(picture.height)];
  const ground =
    picture.background === "none" ? "" : `<path d="M0 0H${w}V${h}H0z" fill="${picture.background}"/>`;
  const svg =
    (inline ? "" : '<?xml version="1.0" encoding="UTF-8"?>\n') +
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="group" aria-labelledby="${prefix}title" aria-describedby="${prefix}about" font-family="${fontFamily}">\n` +
    `<title id="${prefix}title">${xml.text(picture.title)}</title><desc id="${prefix}about">${xml.text(picture.about)}</desc>\n` +
    `<defs>${style === "" ? "" : `<style>${style}</style>`}${held}${clips}${hatches}</defs>\n${ground}${items}</svg>\n`;
  return { svg, lossy: xml.lossy() };
}
