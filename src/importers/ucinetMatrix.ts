import type { Remarks } from "./remarks";
import { numberOfWord, type TextWord } from "./textWords";
import type { UcinetSide } from "./ucinetSide";

/** Takes the words of the first matrix of a DL file, broken over lines as they like. */
export interface UcinetMatrix {
  readonly word: (word: TextWord, line: number) => void;
  /** Says what lacks or is too much; once, at the end. */
  readonly close: (matrices: number) => void;
}

export interface UcinetMatrixShape {
  readonly half: "lower" | "upper" | undefined;
  /** False when the file leaves out the cells on the diagonal. */
  readonly diagonal: boolean;
  readonly embedded: { readonly rows: boolean; readonly columns: boolean };
}

/** How UCINET and others write that nothing is known. */
const missing = new Set([".", "na", "nan", "?", "-"]);

/** Starts the matrix; `tie` is told each cell that is not 0. */
export function ucinetMatrix(
  rows: UcinetSide,
  columns: UcinetSide,
  shape: UcinetMatrixShape,
  remarks: Remarks,
  tie: (source: string, target: string, weight: string, line: number) => void,
): UcinetMatrix {
  const { half, diagonal, embedded } = shape;
  const skip = diagonal ? 0 : 1;
  const widthOf = (row: number): number =>
    half === "lower" ? row + 1 - skip : half === "upper" ? columns.size - row - skip : columns.size - skip;
  const columnOf = (row: number, cell: number): number => {
    if (half === "lower") return cell;
    if (half === "upper") return row + cell + skip;
    return !diagonal && cell >= row ? cell + 1 : cell;
  };
  const columnIds: string[] = [];
  let row = 0;
  let cell = 0;
  let rowId: string | undefined;
  let extra = 0;

  /** Steps over rows that are full, and over those that have no cells at all. */
  const settle = () => {
    while (row < rows.size && (!embedded.rows || rowId !== undefined) && cell >= widthOf(row)) {
      row++;
      cell = 0;
      rowId = undefined;
    }
  };

  return {
    word: (word, line) => {
      if (embedded.columns && columnIds.length < columns.size) {
        columnIds.push(columns.of(word));
        return;
      }
      settle();
      if (row >= rows.size) {
        extra++;
        return;
      }
      if (embedded.rows && rowId === undefined) {
        rowId = rows.of(word);
        settle();
        return;
      }
      const column = columnOf(row, cell++);
      const value = numberOfWord(word);
      if (value === undefined && !missing.has(word.text.toLowerCase()))
        remarks.add("ucinet-matrix", `'${word.text.slice(0, 40)}' in the matrix is no number.`, {
          done: "read as missing",
          line,
        });
      if (value) tie(rowId ?? rows.id(row + 1), columnIds[column] ?? columns.id(column + 1), word.text, line);
    },
    close: (matrices) => {
      settle();
      if (row < rows.size)
        remarks.add("ucinet-matrix", `The matrix ends in row ${row + 1} of ${rows.size}.`, {
          done: "missing cells read as 0",
        });
      else if (extra > 0 && matrices < 2)
        remarks.add("ucinet-matrix", "There are more figures than the matrix has cells.", {
          done: "the rest was skipped",
        });
    },
  };
}
