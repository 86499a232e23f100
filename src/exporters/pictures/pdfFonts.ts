import type { TextItem } from "../../core/picture";
import { type FontSubset, fontSubset } from "./fontSubset";
import { boldFrom, type Inter } from "./inter";
import { type PdfObjects, pdfNumber } from "./pdfObjects";
import type { TrueType } from "./trueType";

/** A weight as it stands in the file. */
export interface PdfFont {
  /** Name in the resources: 'F1'. */
  readonly name: string;
  readonly subset: FontSubset;
}

export interface PdfFonts {
  readonly of: (item: Pick<TextItem, "weight">) => PdfFont;
  /** Entries of the font dictionary of the resources. */
  readonly entries: string;
}

/** Composed: an e and its accent are one glyph, which stands where it should. */
export function composed(text: string): string {
  return text.toWellFormed().normalize("NFC");
}

/** Characters that have no shape of their own are no loss where a font has none for them. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector}/u;

/** What a text shows without what cannot be seen. */
export function visible(text: string): string {
  let out = "";
  for (const letter of composed(text)) {
    if (/[\t\p{Zs}]/u.test(letter)) out += " ";
    else if (!invisible.test(letter)) out += letter;
  }
  return out;
}

/** Whether a font has every letter of a text. */
export function canSet(font: TrueType, text: string): boolean {
  for (const letter of visible(text)) if (font.glyphOf(letter.codePointAt(0) ?? 0) === 0) return false;
  return true;
}

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, "0");

function unicodeHex(code: number): string {
  const letter = String.fromCodePoint(code);
  return [...Array(letter.length).keys()].map((at) => hex(letter.charCodeAt(at))).join("");
}

/** Which characters the glyphs stand for, so that names can be searched and copied. */
function toUnicode({ characters }: FontSubset): string {
  const pairs = characters.flatMap((code, glyph) =>
    code > 0 ? [`<${hex(glyph)}> <${unicodeHex(code)}>`] : [],
  );
  const blocks: string[] = [];
  // A block may have a hundred lines at most.
  for (let at = 0; at < pairs.length; at += 100) {
    const part = pairs.slice(at, at + 100);
    blocks.push(`${part.length} beginbfchar\n${part.join("\n")}\nendbfchar`);
  }
  return (
    "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
    `1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n${blocks.join("\n")}\n` +
    "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
  );
}

function embed(objects: PdfObjects, font: TrueType, subset: FontSubset, name: string, bold: boolean): number {
  const per = (units: number) => pdfNumber((units * 1000) / font.unitsPerEm);
  const file = objects.stream(subset.bytes, `/Length1 ${subset.bytes.length}`);
  const descriptor = objects.add(
    `<</Type/FontDescriptor/FontName/${name}/Flags 4/FontBBox[${font.box.map(per).join(" ")}]/ItalicAngle 0` +
      `/Ascent ${per(font.ascent)}/Descent ${per(font.descent)}/CapHeight 727/StemV ${bold ? 140 : 90}/FontFile2 ${file} 0 R>>`,
  );
  const descendant = objects.add(
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/DW 1000/W[0[${subset.widths.join(" ")}]]/CIDToGIDMap/Identity>>`,
  );
  const map = objects.stream(toUnicode(subset));
  return objects.add(
    `<</Type/Font/Subtype/Type0/BaseFont/${name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${map} 0 R>>`,
  );
}

/** Puts the letters of all texts into the file, of each weight those that are used. */
export function pdfFonts(objects: PdfObjects, { regular, bold }: Inter, texts: Iterable<TextItem>): PdfFonts {
  const light = new Set<number>([32]);
  const heavy = new Set<number>([32]);
  for (const item of texts)
    for (const letter of visible(item.text))
      (item.weight >= boldFrom ? heavy : light).add(letter.codePointAt(0) ?? 32);
  const made = [
    { font: regular, subset: fontSubset(regular, light), name: "LNCHPR+Inter-Regular", bold: false },
    { font: bold, subset: fontSubset(bold, heavy), name: "LNCHPB+Inter-Bold", bold: true },
  ].map(({ font, subset, name, bold: isBold }, index) => ({
    name: `F${index + 1}`,
    subset,
    id: embed(objects, font, subset, name, isBold),
  }));
  const [first, second] = made;
  if (!first || !second) throw new Error("The file has two weights.");
  return {
    of: ({ weight }) => (weight >= boldFrom ? second : first),
    entries: made.map(({ name, id }) => `/${name} ${id} 0 R`).join(""),
  };
}

/** A text as the numbers of its glyphs. */
export function glyphHex({ subset }: PdfFont, text: string): string {
  let out = "";
  for (const letter of visible(text)) out += hex(subset.glyphOf(letter.codePointAt(0) ?? 0));
  return out;
}

/** Whether some letters of a text are not in the font. */
export function lacks({ subset }: PdfFont, text: string): boolean {
  for (const letter of visible(text)) if (subset.glyphOf(letter.codePointAt(0) ?? 0) === 0) return true;
  return false;
}

/** Width of a text in px as the file sets it. */
export function setWidth({ subset }: PdfFont, text: string, size: number): number {
  let sum = 0;
  for (const letter of visible(text)) sum += subset.widths[subset.glyphOf(letter.codePointAt(0) ?? 0)] ?? 0;
  return (sum * size) / 1000;
}
