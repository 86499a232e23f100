import { limits } from "./limits";
import type { XlsxBook } from "./xlsxBook";
import { shownNumber } from "./xlsxFormat";
import { textGatherer, xlsxText } from "./xlsxText";
import type { XmlElement, XmlHandler } from "./xml";

/** A row with something in it; columns count from 0. */
export interface XlsxRow {
  readonly row: number;
  readonly columns: readonly number[];
  readonly texts: readonly string[];
  readonly hidden: boolean;
}

/** A cell that could not be read as it stands. */
export interface XlsxFault {
  readonly row: number;
  readonly column: number;
  readonly type: "error" | "uncalculated" | "no-string";
  readonly words: string;
}

/** The filled cells of a sheet. */
export interface XlsxCells {
  readonly rows: readonly XlsxRow[];
  readonly faults: readonly XlsxFault[];
  /** Columns that are hidden, from and to. */
  readonly hidden: readonly (readonly [number, number])[];
  readonly merged: readonly string[];
  /** Cells whose date could not be told from a number. */
  readonly unstyled: number;
  /** True when there are more rows than are read. */
  readonly over: boolean;
}

/** 'AB' → 27; undefined for what is no column of a spreadsheet. */
export function columnNumber(letters: string): number | undefined {
  let value = 0;
  for (let at = 0; at < letters.length; at++) value = value * 26 + letters.charCodeAt(at) - 64;
  return value >= 1 && value <= limits.columns ? value - 1 : undefined;
}

/** 27 → 'AB'. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: string | undefined;
}

const isTrue = (text: string | undefined) => text === "1" || text === "true";
/** Narrow to nothing is hidden by another name. */
const noSize = (size: string | undefined) => size !== undefined && Number(size) === 0;

/** Listens to the part of one sheet. */
export function xlsxCells(book: XlsxBook): XmlHandler & { readonly result: () => XlsxCells } {
  const rows: XlsxRow[] = [];
  const faults: XlsxFault[] = [];
  const hidden: (readonly [number, number])[] = [];
  const merged: string[] = [];
  const gatherer = textGatherer();
  let unstyled = 0;
  let over = false;
  let inData = false;
  let row = { row: 0, columns: [] as number[], texts: [] as string[], hidden: false };
  let cell: Cell | undefined;
  let column = -1;
  let value: string | undefined;
  let inValue = false;
  let formula = false;

  const openRow = ({ attributes }: XmlElement) => {
    const told = Number(attributes.r);
    const number = Number.isInteger(told) && told > 0 ? told : row.row + 1;
    row = { row: number, columns: [], texts: [], hidden: isTrue(attributes.hidden) || noSize(attributes.ht) };
    column = -1;
  };
  const openCell = ({ attributes }: XmlElement) => {
    const told = columnNumber(/^[A-Z]{1,3}/.exec(attributes.r ?? "")?.[0] ?? "");
    column = told ?? column + 1;
    cell = { column, type: attributes.t ?? "n", style: attributes.s };
    value = undefined;
    formula = false;
  };
  const fault = (type: XlsxFault["type"], words: string) => {
    if (faults.length < limits.remarks) faults.push({ row: row.row, column, type, words });
    return "";
  };
  const textOf = ({ type, style }: Cell): string => {
    const gathered = gatherer.take();
    if (type === "inlineStr") return gathered || (value ?? "");
    if (value === undefined) return formula ? fault("uncalculated", "") : gathered;
    switch (type) {
      case "s":
        return book.strings?.[Number(value)] ?? fault("no-string", value);
      case "str":
        return xlsxText(value);
      case "b":
        return isTrue(value.trim()) ? "TRUE" : "FALSE";
      case "e":
        return fault("error", value);
      case "d":
        return value.trim().replace(/T00:00:00(\.0+)?Z?$|(?<=T\d\d:\d\d(:\d\d)?)(\.\d+)?Z$/, "");
      default: {
        if (!book.formatOf && style !== undefined) unstyled++;
        return shownNumber(value, book.formatOf?.(style) ?? { type: "number" }, book.from1904);
      }
    }
  };
  const closeCell = () => {
    if (!cell) return;
    const text = textOf(cell);
    if (text.trim() !== "" && column < limits.columns) {
      row.columns.push(cell.column);
      row.texts.push(text);
    }
    cell = undefined;
  };
  const closeRow = () => {
    if (row.columns.length === 0) return;
    if (rows.length >= limits.rows) over = true;
    else rows.push(row);
  };

  return {
    open: (element) => {
      const { name, attributes } = element;
      if (name === "sheetData") inData = true;
      else if (!inData) {
        if (name === "col" && (isTrue(attributes.hidden) || noSize(attributes.width)))
          hidden.push([Number(attributes.min) - 1, Number(attributes.max) - 1]);
        else if (name === "mergeCell" && merged.length < limits.remarks) merged.push(attributes.ref ?? "");
      } else if (name === "row") openRow(element);
      else if (name === "c") openCell(element);
      else if (name === "v") {
        inValue = true;
        value = "";
      } else if (name === "f") formula = true;
      else gatherer.open(element);
    },
    close: (name) => {
      if (name === "sheetData") inData = false;
      else if (name === "v") inValue = false;
      else if (name === "c") closeCell();
      else if (name === "row" && inData) closeRow();
      else if (inData) gatherer.close(name);
    },
    text: (text) => {
      if (inValue) value += text;
      else if (cell) gatherer.text(text);
    },
    result: () => ({ rows, faults, hidden, merged, unstyled, over }),
  };
}
