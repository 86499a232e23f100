/** What the glyph numbers of a font mean. */
type GlyphText = ReadonlyMap<number, string>;

const hexOf = (text: string) => text.replace(/\s/g, "");

function unicodeOf(hex: string): string {
  let text = "";
  for (let at = 0; at + 4 <= hex.length; at += 4)
    text += String.fromCharCode(Number.parseInt(hex.slice(at, at + 4), 16));
  return text;
}

/** Longest range that is written out; a font has no more glyphs. */
const mostGlyphs = 65_536;

/** Reads a ToUnicode map; undefined when a stream is none. */
export function glyphText(stream: string): GlyphText | undefined {
  if (!stream.includes("begincmap")) return undefined;
  const glyphs = new Map<number, string>();
  for (const [, body = ""] of stream.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, from = "", to = ""] of body.matchAll(/<([\da-fA-F\s]+)>\s*<([\da-fA-F\s]+)>/g))
      glyphs.set(Number.parseInt(hexOf(from), 16), unicodeOf(hexOf(to)));
  for (const [, body = ""] of stream.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = "", to = "", one, list] of body.matchAll(
      /<([\da-fA-F\s]+)>\s*<([\da-fA-F\s]+)>\s*(?:<([\da-fA-F\s]+)>|\[([^\]]*)\])/g,
    )) {
      const [first, last] = [Number.parseInt(hexOf(from), 16), Number.parseInt(hexOf(to), 16)];
      const texts =
        list === undefined
          ? undefined
          : [...list.matchAll(/<([\da-fA-F\s]+)>/g)].map(([, hex = ""]) => unicodeOf(hexOf(hex)));
      const base = one === undefined ? "" : unicodeOf(hexOf(one));
      for (let glyph = first; glyph <= last && glyph - first < mostGlyphs; glyph++) {
        const text = texts
          ? texts[glyph - first]
          : base.slice(0, -1) + String.fromCharCode(base.charCodeAt(base.length - 1) + glyph - first);
        if (text !== undefined) glyphs.set(glyph, text);
      }
    }
  return glyphs;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** Bytes of the strings of a PDF stream, in order: '(words)' with its escapes, and '<0041>'. */
function stringsOf(stream: string): readonly string[] {
  const found: string[] = [];
  const pattern = /\(((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*)\)|<([\da-fA-F\s]*)>(?!>)/g;
  for (const [, plain, hex] of stream.matchAll(pattern)) {
    if (plain !== undefined)
      found.push(
        plain.replace(/\\(?:([0-7]{1,3})|\r?\n|([\s\S]))/g, (_, octal?: string, one?: string) =>
          octal
            ? String.fromCharCode(Number.parseInt(octal, 8) & 255)
            : one === undefined
              ? ""
              : (escapes[one] ?? one),
        ),
      );
    else if (hex !== undefined)
      found.push(hexOf(hex).replace(/../g, (two) => String.fromCharCode(Number.parseInt(two, 16))));
  }
  return found;
}

const wide = (bytes: string, glyphs?: GlyphText) => {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const code = bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
    text += glyphs ? (glyphs.get(code) ?? "") : String.fromCharCode(code);
  }
  return text;
};

const narrow = (bytes: string, glyphs: GlyphText) =>
  Array.from(bytes, (byte) => glyphs.get(byte.charCodeAt(0)) ?? "").join("");

/** What a stream of a PDF says, in every way that its fonts can make it: letters are numbers of glyphs there, and no search finds a name in them. */
export function pdfTexts(stream: string, fonts: readonly GlyphText[]): readonly string[] {
  const strings = stringsOf(stream);
  if (strings.length === 0) return [];
  const ways: ((bytes: string) => string)[] = [
    (bytes) => bytes,
    (bytes) => (bytes.startsWith("\u00fe\u00ff") ? wide(bytes.slice(2)) : ""),
    ...fonts.flatMap((glyphs) => [
      (bytes: string) => wide(bytes, glyphs),
      (bytes: string) => narrow(bytes, glyphs),
    ]),
  ];
  return ways.flatMap((way) => {
    const said = strings.map(way);
    // Joined both ways: a word may be set letter by letter, or two words by one command each.
    return [said.join(""), said.join(" ")];
  });
}
