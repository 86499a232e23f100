import { builtInFormat, readFormat, type XlsxFormat } from "./xlsxFormat";
import type { XmlHandler } from "./xml";

const general: XlsxFormat = { type: "number" };

/** Reads the styles part: which format the numbers of each cell style have. */
export function xlsxStyles(): XmlHandler & { readonly formatOf: (style: string | undefined) => XlsxFormat } {
  const codes = new Map<number, string>();
  const styles: number[] = [];
  const formats = new Map<number, XlsxFormat>();
  let inCells = false;
  return {
    open: ({ name, attributes }) => {
      if (name === "cellXfs") inCells = true;
      else if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "xf" && inCells) styles.push(Number(attributes.numFmtId ?? 0));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
    text: () => undefined,
    formatOf: (style) => {
      const id = style === undefined ? 0 : (styles[Number(style)] ?? 0);
      const known = formats.get(id);
      if (known) return known;
      const made = id === 0 ? general : readFormat(codes.get(id) ?? builtInFormat(id));
      formats.set(id, made);
      return made;
    },
  };
}
