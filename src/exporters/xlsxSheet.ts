import type { XmlText } from "./xmlText";

/** What a cell holds at most: Excel 'repairs' a file with longer texts by cutting them itself. */
export const longestCell = 32_767;
/** Rows and columns that a sheet holds at most. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;

/** One sheet as it is written: its rows as texts, header first. */
export interface SheetPlan {
  readonly name: string;
  readonly rows: Iterable<readonly string[]>;
  /** Headers of columns whose cells are numbers where they are plain ones. */
  readonly numbers: ReadonlySet<string>;
  /** False for the sheet of words at the front, which has no header. */
  readonly header: boolean;
  /** Widths of the first columns, in letters. */
  readonly widths: readonly number[];
}

/** What was lost on the way into cells. */
export interface SheetLosses {
  /** Texts that were cut at the length that a cell holds. */
  cut: number;
  /** Columns beyond those that a sheet has. */
  columns: number;
}

/** Numbers of cell styles in the styles part. */
const style = { text: 1, header: 2, number: 3, words: 4, title: 5 } as const;

/** '_x0041_' in a text would be read as 'A', and a carriage return as a newline, unless they are written so (ECMA-376, ST_Xstring). */
const guarded = (text: string): string =>
  text.replace(/_(?=x[\dA-Fa-f]{4}_)/g, "_x005F_").replaceAll("\r", "_x000D_");

/** A number that a spreadsheet keeps to the last digit (it has fifteen) and writes without an exponent. */
const plainNumber = (text: string): boolean =>
  /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, "").length <= 15;

function cut(text: string, losses: SheetLosses): string {
  if (text.length <= longestCell) return text;
  losses.cut++;
  return text.slice(0, longestCell).replace(/[\uD800-\uDBFF]$/, "");
}

/** 27 → 'AB'. */
function letters(column: number): string {
  let name = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name;
  return name;
}

function cell(place: string, text: string, kind: keyof typeof style, xml: XmlText): string {
  return `<c r="${place}" t="inlineStr" s="${style[kind]}"><is><t xml:space="preserve">${xml.text(guarded(text))}</t></is></c>`;
}

/** 'A & B' in a header or footer, where & begins a code; 255 letters are allowed with the codes. */
const headerText = (text: string): string => text.replace(/\s+/g, " ").slice(0, 110).replaceAll("&", "&&");

function head({ header, widths }: SheetPlan): string {
  const frozen = header
    ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>'
    : "";
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>`;
}

function foot(marking: string, title: string, xml: XmlText): string {
  const top = xml.text(`&C&B${headerText(marking)}`);
  const bottom = xml.text(`&L${headerText(title)}&C&B${headerText(marking)}&R&P / &N`);
  return `</sheetData><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape"/><headerFooter><oddHeader>${top}</oddHeader><oddFooter>${bottom}</oddFooter></headerFooter></worksheet>`;
}

/** The part of one sheet, piece by piece. Every text is a text cell: no spreadsheet takes it for a formula, a date or a number. */
export function* sheetPieces(
  plan: SheetPlan,
  page: { readonly marking: string; readonly title: string },
  xml: XmlText,
  losses: SheetLosses,
): Generator<string> {
  yield head(plan);
  let numbers: readonly boolean[] = [];
  const columns: string[] = [];
  let row = 0;
  for (const texts of plan.rows) {
    row++;
    if (texts.length > mostColumns) losses.columns = texts.length - mostColumns;
    const cells = texts.length > mostColumns ? texts.slice(0, mostColumns) : texts;
    const isHeader = row === 1 && plan.header;
    if (isHeader) numbers = cells.map((name) => plan.numbers.has(name));
    const words = plan.header ? "text" : row === 1 ? "title" : "words";
    let out = `<row r="${row}">`;
    for (const [at, text] of cells.entries()) {
      if (text === "") continue;
      columns[at] ??= letters(at);
      const place = `${columns[at]}${row}`;
      if (isHeader) out += cell(place, cut(text, losses), "header", xml);
      else if (numbers[at] && plainNumber(text))
        out += `<c r="${place}" s="${style.number}"><v>${text}</v></c>`;
      else out += cell(place, cut(text, losses), words, xml);
    }
    yield `${out}</row>`;
  }
  yield foot(page.marking, page.title, xml);
}
