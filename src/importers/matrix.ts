import { bare, readNumber } from "./cell";
import { headerWords, isHeaderName } from "./headerNames";

type Rows = readonly (readonly string[])[];

/** An adjacency matrix (the same things on both sides) or a two-mode matrix (persons × meetings). */
export interface Matrix {
  readonly rowLabels: readonly string[];
  readonly columnLabels: readonly string[];
  /** False when a matrix of bare numbers was given labels 1, 2, 3 … */
  readonly labelled: boolean;
  readonly square: boolean;
  /** A square matrix that is equal to its mirror image. */
  readonly symmetric: boolean;
  /** Record that the first row of cells stands in, and column of the first cell. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Where each row label stands among the columns of a square matrix. */
  readonly columnOf: ReadonlyMap<string, number>;
}

const blank = (cell: string | undefined): boolean => cell === undefined || cell.trim() === "";
const unique = (labels: readonly string[]): boolean =>
  new Set(labels).size === labels.length && labels.every((label) => label !== "");

function filledWidth(record: readonly string[]): number {
  let width = record.length;
  while (width > 0 && blank(record[width - 1])) width--;
  return width;
}

/** Share of blank or zero cells, and whether all are 0 or 1; undefined when a cell is no number. */
function figures(records: Rows, firstRow: number, firstColumn: number, width: number) {
  let nothing = 0;
  let binary = true;
  let cells = 0;
  for (let at = firstRow; at < records.length; at++) {
    const record = records[at] ?? [];
    if (filledWidth(record) > firstColumn + width) return undefined;
    for (let column = firstColumn; column < firstColumn + width; column++) {
      cells++;
      const cell = record[column];
      if (blank(cell) || cell === "0") {
        nothing++;
        continue;
      }
      if (cell === "1") continue;
      const value = readNumber(cell ?? "");
      if (value === undefined) return undefined;
      if (value === 0) nothing++;
      else if (value !== 1) binary = false;
    }
  }
  return { sparse: cells > 0 && nothing / cells >= 0.3, binary };
}

function isSymmetric(records: Rows, matrix: Omit<Matrix, "symmetric">): boolean {
  const { rowLabels, firstRow, firstColumn, columnOf } = matrix;
  const value = (row: number, label: string): number =>
    readNumber(records[firstRow + row]?.[firstColumn + (columnOf.get(label) ?? 0)] ?? "") ?? 0;
  for (const [row, label] of rowLabels.entries())
    for (let other = row + 1; other < rowLabels.length; other++)
      if (value(row, rowLabels[other] ?? "") !== value(other, label)) return false;
  return true;
}

function made(records: Rows, parts: Omit<Matrix, "symmetric" | "columnOf">): Matrix {
  const columnOf = new Map(parts.columnLabels.map((label, at) => [label, at] as const));
  const matrix = { ...parts, columnOf };
  return { ...matrix, symmetric: parts.square && isSymmetric(records, matrix) };
}

function bareNumbers(records: Rows): Matrix | undefined {
  const size = records.length;
  if (size < 5 || !records.every((record) => filledWidth(record) === size)) return undefined;
  const found = figures(records, 0, 0, size);
  if (!found?.sparse) return undefined;
  const labels = records.map((_, at) => String(at + 1));
  return made(records, {
    rowLabels: labels,
    columnLabels: labels,
    labelled: false,
    square: true,
    firstRow: 0,
    firstColumn: 0,
  });
}

/** Labels of the columns: the header without its corner cell, which some programs leave out altogether. */
function columnLabelsOf(records: Rows): { labels: readonly string[]; corner: string } | undefined {
  const header = records[0] ?? [];
  const second = records[1] ?? [];
  const shifted =
    !blank(header[0]) && filledWidth(header) < second.length && header.length === second.length - 1;
  const labels = header.slice(shifted ? 0 : 1, filledWidth(header)).map(bare);
  return unique(labels) && labels.length > 0
    ? { labels, corner: shifted ? "" : bare(header[0] ?? "") }
    : undefined;
}

/** Recognises a matrix by its labels and figures; undefined for any other table. */
export function matrixOf(records: Rows): Matrix | undefined {
  if (records.length < 3) return undefined;
  const head = columnLabelsOf(records);
  if (!head) return bareNumbers(records);
  const { labels, corner } = head;
  // Most tables are no matrix: the cheap test goes first.
  if (records.length - 1 !== labels.length && (corner !== "" || labels.some((label) => isHeaderName(label))))
    return bareNumbers(records);
  const rowLabels = records.slice(1).map((record) => bare(record[0] ?? ""));
  if (!unique(rowLabels)) return bareNumbers(records);
  const columns = new Set(labels);
  const square = rowLabels.length === labels.length && rowLabels.every((label) => columns.has(label));
  // A table of figures per place also has an empty corner: a two-mode matrix must look like ties, not like measurements.
  if (!square && (corner !== "" || labels.length < 2 || labels.some((label) => isHeaderName(label))))
    return bareNumbers(records);
  const found = figures(records, 1, 1, labels.length);
  if (!found) return undefined;
  const counter = rowLabels.every((label, at) => label === String(at) || label === String(at + 1));
  if (!square && !(found.binary || (found.sparse && !counter))) return bareNumbers(records);
  if (square && corner !== "" && labels.length < 3 && headerWords(corner) !== "") return undefined;
  const parts = { rowLabels, columnLabels: labels, labelled: true, square, firstRow: 1, firstColumn: 1 };
  return made(records, parts);
}
