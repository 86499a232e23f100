/** What a page needs to know of a TrueType font: which glyph stands for a character, how wide it is, and its outline's bytes. */
export interface TrueType {
  readonly tables: ReadonlyMap<string, Uint8Array>;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly box: readonly [number, number, number, number];
  /** 0 = the font has none. */
  readonly glyphOf: (codePoint: number) => number;
  /** In units of the em. */
  readonly advance: (glyph: number) => number;
  readonly outline: (glyph: number) => Uint8Array;
}

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function tablesOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const data = view(bytes);
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < data.getUint16(4); index++) {
    const at = 12 + 16 * index;
    const start = data.getUint32(at + 8);
    tables.set(
      String.fromCharCode(...bytes.subarray(at, at + 4)),
      bytes.subarray(start, start + data.getUint32(at + 12)),
    );
  }
  return tables;
}

/** Characters to glyphs from a table of format 4, which fonts of the basic plane have. */
function charactersOf(cmap: DataView): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.getUint16(2); index++) {
    const start = cmap.getUint32(8 + 8 * index);
    if (cmap.getUint16(start) !== 4) continue;
    const count = cmap.getUint16(start + 6) / 2;
    for (let each = 0; each < count; each++) {
      const end = cmap.getUint16(start + 14 + 2 * each);
      const first = cmap.getUint16(start + 16 + 2 * (count + each));
      const delta = cmap.getUint16(start + 16 + 2 * (2 * count + each));
      const rangeAt = start + 16 + 2 * (3 * count + each);
      const range = cmap.getUint16(rangeAt);
      for (let code = first; code <= end && code < 0xffff; code++) {
        const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - first));
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph > 0) found.set(code, glyph);
      }
    }
    break;
  }
  return found;
}

/** Reads a font; our own ones are known to be sound, so what is missing is a bug. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const tables = tablesOf(bytes);
  const table = (name: string): Uint8Array => {
    const found = tables.get(name);
    if (!found) throw new Error(`The font has no table ${name}.`);
    return found;
  };
  const head = view(table("head"));
  const hhea = view(table("hhea"));
  const hmtx = view(table("hmtx"));
  const loca = view(table("loca"));
  const glyf = table("glyf");
  const long = head.getInt16(50) === 1;
  const metrics = hhea.getUint16(34);
  const characters = charactersOf(view(table("cmap")));
  const place = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return {
    tables,
    unitsPerEm: head.getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    glyphOf: (codePoint) => characters.get(codePoint) ?? 0,
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
    outline: (glyph) => glyf.subarray(place(glyph), place(glyph + 1)),
  };
}
