import { readDate } from "../core/time";

/** Undoes what spreadsheets and exports do to protect a text: ="007", and the leading ' of the formula guard. */
export function plainCell(cell: string): string {
  const first = cell.charCodeAt(0);
  if (first === 61 && cell.startsWith('="') && cell.endsWith('"') && cell.length > 2)
    return cell.slice(2, -1).replaceAll('""', '"');
  if (first === 39 && /^'[=+\-@\t\r]/.test(cell)) return cell.slice(1);
  return cell;
}

/** Trimmed, with no-break spaces as spaces: how ids, names and headers are compared. */
export function bare(cell: string): string {
  const trimmed = cell.trim();
  return trimmed.includes("\u00a0") ? trimmed.replaceAll("\u00a0", " ") : trimmed;
}

export type Shape = "empty" | "number" | "date" | "email" | "link" | "code" | "long" | "text";

const numberPattern = /^[£$€]?[-+]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?([eE][-+]?\d+)?%?$/;

/** A number as a spreadsheet shows it ('1,234', '£20', '7.7E+09', '12%'); undefined when it is none. */
export function readNumber(text: string): number | undefined {
  const value = text.trim();
  if (value === "" || !/\d/.test(value) || !numberPattern.test(value)) return undefined;
  const number = Number(value.replace(/[£$€,%]/g, ""));
  return Number.isFinite(number) ? number : undefined;
}

/** What a cell looks like, to tell a header from data. */
export function shapeOf(cell: string): Shape {
  const text = bare(cell);
  if (text === "") return "empty";
  if (readNumber(text) !== undefined) return "number";
  if (/^\S+@\S+\.\S+$/.test(text)) return "email";
  if (/^(https?:\/\/|www\.)\S+$/i.test(text)) return "link";
  if (/\d/.test(text) && text.length < 40 && readDate(text) !== undefined) return "date";
  if (text.length > 80) return "long";
  if (/^[A-Za-z]{1,4}[-_ ]?\d+$/.test(text)) return "code";
  return "text";
}
