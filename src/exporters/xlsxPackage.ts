import type { XmlText } from "./xmlText";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const fill = (inner: string) => `<fill>${inner}</fill>`;
const solid = (colour: string) =>
  fill(`<patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill>`);
const align = '<alignment vertical="top" wrapText="1"/>';
const look = (format: number, font: number, ground: number, inner = "") =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="${ground}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"${inner === "" ? "/>" : ` applyAlignment="1">${inner}</xf>`}`;
/** 49 = text: what is typed into such a cell later stays a text as well, 007 and all. */
const text = 49;

/** Styles by number: 0 plain, 1 text, 2 header, 3 number, 4 running words, 5 title. */
const styles = `<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3">${fill('<patternFill patternType="none"/>')}${fill('<patternFill patternType="gray125"/>')}${solid("FFE8E8E8")}</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${look(text, 0, 0)}${look(text, 1, 2)}${look(0, 0, 0)}${look(text, 0, 0, align)}${look(text, 2, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const path = (at: number) => `xl/worksheets/sheet${at + 1}.xml`;

/** Path of each sheet's part, in order. */
export function sheetPaths(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => path(at));
}

/** The parts around the sheets. There is no part for properties: no author, no program, no date of making. */
export function packageParts(names: readonly string[], xml: XmlText): ReadonlyMap<string, string> {
  const sheets = names.map(
    (name, at) => `<sheet name=${xml.value(name)} sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  const references = names.map(
    (_, at) =>
      `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const overrides = names.map(
    (_, at) => `<Override PartName="/${path(at)}" ContentType="${kind}.worksheet+xml"/>`,
  );
  const parts = new Map([
    [
      "[Content_Types].xml",
      `<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${overrides.join("")}</Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${packaging}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${sheets.join("")}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${packaging}/relationships">${references.join("")}<Relationship Id="rId${names.length + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", styles],
  ]);
  return new Map([...parts].map(([name, part]) => [name, declaration + part]));
}
