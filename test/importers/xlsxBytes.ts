import { strToU8, zipSync } from "fflate";

/** A sheet as its XML stands within `sheetData`, and what surrounds it. */
export interface SheetXml {
  readonly name: string;
  readonly data: string;
  readonly state?: string;
  readonly before?: string;
  readonly after?: string;
}

export interface BookXml {
  readonly sheets: readonly SheetXml[];
  readonly strings?: readonly string[];
  /** Format codes of cell styles 1, 2, …; style 0 is general. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
  /** Parts that replace or join the others; null takes one away. */
  readonly parts?: Readonly<Record<string, string | null>>;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
const types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Rows of inline strings; null leaves a cell out. */
export function inlineRows(rows: readonly (readonly (string | null)[])[], first = 1): string {
  return rows
    .map((row, at) => {
      const cells = row.map((text, column) =>
        text === null
          ? ""
          : `<c r="${String.fromCharCode(65 + column)}${first + at}" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`,
      );
      return `<row r="${first + at}">${cells.join("")}</row>`;
    })
    .join("");
}

/** The bytes of a workbook made of these parts. */
export function xlsxBytes({
  sheets,
  strings = [],
  formats = [],
  date1904 = false,
  parts = {},
}: BookXml): Uint8Array {
  const list = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${escaped(name)}" sheetId="${at + 1}" ${state ? `state="${state}" ` : ""}r:id="rId${at + 1}"/>`,
    )
    .join("");
  const files: Record<string, string | null> = {
    "_rels/.rels": `<Relationships><Relationship Id="a" Type="${types}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns:r="${types}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>${list}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${types}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        "",
      )}<Relationship Id="s" Type="${types}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="t" Type="${types}/styles" Target="styles.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `<sst>${strings.map((text) => `<si>${text}</si>`).join("")}</sst>`,
    "xl/styles.xml": `<styleSheet><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(code)}"/>`)
      .join(
        "",
      )}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join("")}</cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ data, before = "", after = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet>${before}<sheetData>${data}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  const there = Object.entries(files).flatMap(([name, text]) =>
    text === null ? [] : [[name, strToU8(text)] as const],
  );
  return zipSync(Object.fromEntries(there));
}
