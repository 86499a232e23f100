import { bare } from "../../importers/cell";
import type { PreviewRow } from "../../importers/mapping";
import { type Matrix, matrixOf } from "../../importers/matrix";
import type { TablePreview } from "../../worker/client";

/** A table as it stands with or without a header row, as far as the preview holds it. */
export interface TableSeen {
  readonly headers: readonly string[];
  /** The rows of the preview; all of them when `complete`. */
  readonly rows: readonly (readonly string[])[];
  readonly rowCount: number;
  readonly complete: boolean;
}

const placeholder = (at: number): string => `Column ${at + 1}`;

/** The first record as it stood in the file: names that were made for blank headers are blank again. */
function firstRecord(preview: TablePreview): readonly string[] {
  return preview.headers.map((header, at) => (header === placeholder(at) ? "" : header));
}

/** True when the preview holds every row. */
export function isWhole({ sample, rowCount }: TablePreview): boolean {
  return sample.length >= rowCount;
}

/** The file that all tables stand in, where their names say it: the sheets of one workbook. */
export function sharedFile(tables: readonly TablePreview[]): string | undefined {
  const file = tables[0]?.name.replace(/\/[^/]*$/, "");
  return file && tables.every(({ name }) => name.startsWith(`${file}/`)) ? file : undefined;
}

/** All rows at hand as they stand in the file: what is above the table, its header, the sample. */
export function rowsSeen(preview: TablePreview): readonly PreviewRow[] {
  const { above, guess, startRow, sample, lines } = preview;
  return [
    ...above,
    ...(guess.header ? [{ line: startRow, cells: firstRecord(preview) }] : []),
    ...sample.map((cells, at) => ({ line: lines[at] ?? 0, cells })),
  ];
}

/** The table as it stands when it begins with another row than guessed. */
function seenFrom(preview: TablePreview, header: boolean, startRow: number): TableSeen {
  const { headers, sample, rowCount } = preview;
  const all = rowsSeen(preview);
  const start = Math.max(
    0,
    all.findIndex(({ line }) => line >= startRow),
  );
  const [first, ...others] = all.slice(start).map(({ cells }) => cells);
  const rows = header || !first ? others : [first, ...others];
  const width = Math.max(headers.length, first?.length ?? 0);
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""));
  return {
    headers: Array.from(
      { length: width },
      (_, at) => (header ? bare(first?.[at] ?? "") : "") || placeholder(at),
    ),
    rows: filled,
    rowCount: filled.length + rowCount - sample.length,
    complete: isWhole(preview),
  };
}

/** What the table holds when it begins with this row (absent = the one guessed), and that is, or is not, a header. */
export function tableSeen(preview: TablePreview, header: boolean, startRow?: number): TableSeen {
  const { headers, sample, rowCount, guess } = preview;
  const complete = isWhole(preview);
  if (startRow !== undefined && startRow !== preview.startRow) return seenFrom(preview, header, startRow);
  if (header === guess.header) return { headers, rows: sample, rowCount, complete };
  if (!header)
    return {
      headers: headers.map((_, at) => placeholder(at)),
      rows: [firstRecord(preview), ...sample],
      rowCount: rowCount + 1,
      complete,
    };
  const [first = [], ...rows] = sample;
  return {
    headers: headers.map((_, at) => bare(first[at] ?? "") || placeholder(at)),
    rows,
    rowCount: Math.max(0, rowCount - 1),
    complete,
  };
}

export interface MatrixSeen {
  readonly matrix: Matrix;
  readonly records: readonly (readonly string[])[];
}

/** The matrix that the table is; undefined when it is none, or when too little of it is at hand to tell. */
export function matrixSeen(preview: TablePreview): MatrixSeen | undefined {
  if (!isWhole(preview)) return undefined;
  const first = [...firstRecord(preview)];
  while (first.length > 0 && first.at(-1) === "") first.pop();
  const records = preview.guess.header ? [first, ...preview.sample] : preview.sample;
  const matrix = matrixOf(records);
  return matrix ? { matrix, records } : undefined;
}
