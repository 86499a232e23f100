import type { TrueType } from "./trueType";

/** The part of a font that some texts need: a font again, with its glyphs numbered anew. */
export interface FontSubset {
  readonly bytes: Uint8Array;
  /** New number of the glyph of a character; 0 = the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** In thousandths of the em, by new number. */
  readonly widths: readonly number[];
  /** Character of each new number; 0 for glyphs that only parts of others are. */
  readonly characters: readonly number[];
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Where the numbers of the parts stand in the outline of a glyph that is put together from others. */
function partPlaces(outline: Uint8Array): readonly number[] {
  if (outline.length < 10 || view(outline).getInt16(0) >= 0) return [];
  const data = view(outline);
  const places: number[] = [];
  let at = 10;
  for (;;) {
    const flags = data.getUint16(at);
    places.push(at + 2);
    // ARG_1_AND_2_ARE_WORDS, then one of WE_HAVE_A_SCALE, AN_X_AND_Y_SCALE, A_TWO_BY_TWO; MORE_COMPONENTS.
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if ((flags & 0x20) === 0) return places;
  }
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function checksum(bytes: Uint8Array): number {
  const whole = new Uint8Array(padded(bytes.length));
  whole.set(bytes);
  const data = view(whole);
  let sum = 0;
  for (let at = 0; at < whole.length; at += 4) sum = (sum + data.getUint32(at)) >>> 0;
  return sum;
}

/** A cmap with one table of format 12 for Unicode. */
function cmapOf(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const length = 16 + 12 * pairs.length;
  const bytes = new Uint8Array(12 + length);
  const data = view(bytes);
  data.setUint16(2, 1);
  data.setUint16(4, 3);
  data.setUint16(6, 10);
  data.setUint32(8, 12);
  data.setUint16(12, 12);
  data.setUint32(16, length);
  data.setUint32(24, pairs.length);
  pairs.forEach(([code, glyph], index) => {
    const at = 28 + 12 * index;
    data.setUint32(at, code);
    data.setUint32(at + 4, code);
    data.setUint32(at + 8, glyph);
  });
  return bytes;
}

function fileOf(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const names = [...tables.keys()].sort();
  const parts = names.map((name) => tables.get(name) ?? new Uint8Array());
  const start = 12 + 16 * names.length;
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), start));
  const data = view(bytes);
  const log = Math.floor(Math.log2(names.length));
  data.setUint32(0, 0x00010000);
  data.setUint16(4, names.length);
  data.setUint16(6, 16 * 2 ** log);
  data.setUint16(8, log);
  data.setUint16(10, 16 * names.length - 16 * 2 ** log);
  let at = start;
  parts.forEach((part, index) => {
    const entry = 12 + 16 * index;
    const name = names[index] ?? "";
    for (let letter = 0; letter < 4; letter++) bytes[entry + letter] = name.charCodeAt(letter);
    data.setUint32(entry + 4, checksum(part));
    data.setUint32(entry + 8, at);
    data.setUint32(entry + 12, part.length);
    bytes.set(part, at);
    at += padded(part.length);
  });
  return bytes;
}

/** Makes a font of the characters of some texts. The same characters give the same bytes. */
export function fontSubset(font: TrueType, codePoints: Iterable<number>): FontSubset {
  const codes = [...new Set(codePoints)].filter((code) => font.glyphOf(code) > 0).sort((a, b) => a - b);
  const old: number[] = [0];
  const characters: number[] = [0];
  const renumbered = new Map<number, number>([[0, 0]]);
  const add = (glyph: number, code: number): number => {
    const known = renumbered.get(glyph);
    if (known !== undefined) return known;
    renumbered.set(glyph, old.length);
    old.push(glyph);
    characters.push(code);
    return old.length - 1;
  };
  const pairs = codes.map((code) => [code, add(font.glyphOf(code), code)] as const);
  const outlines: Uint8Array[] = [];
  // Parts are added behind while the list is gone through.
  for (let index = 0; index < old.length; index++) {
    const outline = font.outline(old[index] ?? 0).slice();
    const data = view(outline);
    for (const place of partPlaces(outline)) data.setUint16(place, add(data.getUint16(place), 0));
    outlines.push(outline);
  }
  const hmtx = new Uint8Array(4 * old.length);
  const loca = new Uint8Array(4 * (old.length + 1));
  const glyf = new Uint8Array(outlines.reduce((sum, outline) => sum + padded(outline.length), 0));
  const oldHmtx = font.tables.get("hmtx");
  let at = 0;
  outlines.forEach((outline, index) => {
    view(loca).setUint32(4 * index, at);
    glyf.set(outline, at);
    at += padded(outline.length);
    const glyph = old[index] ?? 0;
    view(hmtx).setUint16(4 * index, font.advance(glyph));
    if (oldHmtx && 4 * glyph + 4 <= oldHmtx.length)
      view(hmtx).setInt16(4 * index + 2, view(oldHmtx).getInt16(4 * glyph + 2));
  });
  view(loca).setUint32(4 * old.length, at);
  const copy = (name: string) => (font.tables.get(name) ?? new Uint8Array()).slice();
  const head = copy("head");
  view(head).setUint32(8, 0);
  view(head).setInt16(50, 1);
  const hhea = copy("hhea");
  view(hhea).setUint16(34, old.length);
  const maxp = copy("maxp");
  view(maxp).setUint16(4, old.length);
  const tables = new Map([
    ["OS/2", copy("OS/2")],
    ["cmap", cmapOf(pairs)],
    ["glyf", glyf],
    ["head", head],
    ["hhea", hhea],
    ["hmtx", hmtx],
    ["loca", loca],
    ["maxp", maxp],
    ["name", copy("name")],
    ["post", copy("post")],
    ["prep", copy("prep")],
  ]);
  const bytes = fileOf(tables);
  const headAt = view(bytes).getUint32(12 + 16 * [...tables.keys()].sort().indexOf("head") + 8);
  view(bytes).setUint32(headAt + 8, (0xb1b0afba - checksum(bytes)) >>> 0);
  const map = new Map(pairs);
  return {
    bytes,
    glyphOf: (code) => map.get(code) ?? 0,
    widths: old.map((glyph) => Math.round((font.advance(glyph) * 1000) / font.unitsPerEm)),
    characters,
  };
}
