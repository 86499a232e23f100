import { counted } from "../../encode/kindWords";
import { readNumber } from "../../importers/cell";
import type { Mapping, TablePreview } from "../../worker/client";
import type { Found } from "./columnCheck";
import { FoundWords } from "./FoundWords";
import css from "./Mapping.module.css";
import own from "./MappingPreview.module.css";
import { matrixFacts } from "./matrixFacts";
import { Scroller } from "./Scroller";
import { isWhole, matrixSeen } from "./tableSeen";

const rowsShown = 8;
const columnsShown = 12;

/** Why links have a direction or none, and what becomes of the figures. */
function reasons(differing: number, square: boolean, directed: boolean): Found {
  if (!square) return { fine: true, words: "rows and columns are different things: links have no direction" };
  if (differing === 0)
    return directed
      ? { fine: false, words: "the matrix is symmetric: with a direction, every link is drawn twice" }
      : { fine: true, words: "the matrix is symmetric: links have no direction" };
  const pairs = counted(differing, "pair has", "pairs have");
  return directed
    ? { fine: true, words: `${pairs} different figures each way: links have a direction` }
    : {
        fine: false,
        words: `${pairs} different figures each way: the larger is kept, the direction is lost`,
      };
}

function factsOf(table: TablePreview, mapping: Mapping): readonly Found[] {
  const seen = matrixSeen(table);
  const size = sizeOf(table);
  const words = `${counted(size.rows, "row")} × ${counted(size.columns, "column")}`;
  if (!seen) {
    const why = isWhole(table)
      ? "no matrix: each row and each column needs a label of its own, with figures between them"
      : "too large to be looked at as a whole before it is read";
    return [
      { fine: true, words },
      { fine: false, words: why },
    ];
  }
  const { square, labelled } = seen.matrix;
  const { differing, binary, largest } = matrixFacts(seen, mapping.directed);
  const unlabelled = { fine: false, words: "no labels in the file: the entities are called 1, 2, 3 …" };
  return [
    { fine: true, words },
    {
      fine: true,
      words: square
        ? "the same labels on both sides: each stands for one entity"
        : "different labels on the two sides: each row and each column stands for an entity",
    },
    ...(labelled ? [] : [unlabelled]),
    {
      fine: true,
      words: binary
        ? "cells are 0 or 1: a 1 is a link, blank and 0 are none"
        : `cells are figures up to ${largest.toLocaleString("en-GB")}: each becomes the weight of its link, blank and 0 are no link`,
    },
    reasons(differing, square, mapping.directed),
  ];
}

/** Rows and columns without the labels. */
function sizeOf(table: TablePreview): { rows: number; columns: number } {
  const matrix = matrixSeen(table)?.matrix;
  if (matrix) return { rows: matrix.rowLabels.length, columns: matrix.columnLabels.length };
  return { rows: table.rowCount, columns: table.headers.length - (table.guess.header ? 1 : 0) };
}

/** A matrix needs no columns mapped: it shows what stands on its two sides, and what the cells become. */
export function MappingMatrix({
  table,
  mapping,
  origin,
}: {
  readonly table: TablePreview;
  readonly mapping: Mapping;
  readonly origin: string;
}) {
  const seen = matrixSeen(table);
  const size = sizeOf(table);
  const records = seen?.records ?? [table.headers, ...table.sample];
  const [firstRow, firstColumn] = seen ? [seen.matrix.firstRow, seen.matrix.firstColumn] : [1, 1];
  const columnLabels = seen?.matrix.columnLabels ?? table.headers.slice(1);
  const rowLabels = seen?.matrix.rowLabels ?? table.sample.map((row) => row[0] ?? "");
  const cells = (row: number) =>
    Array.from(
      { length: Math.min(columnsShown, columnLabels.length) },
      (_, at) => records[firstRow + row]?.[firstColumn + at] ?? "",
    );
  return (
    <section className={css.part}>
      <header>
        <h3>What the matrix becomes</h3>
        <p role="status">{origin}</p>
      </header>
      <ul className={css.facts}>
        {factsOf(table, mapping).map((found) => (
          <li key={found.words}>
            <FoundWords found={found} />
          </li>
        ))}
      </ul>
      <h3 className={css.sub}>
        The first cells{" "}
        <small>
          {Math.min(rowsShown, size.rows)} of {size.rows.toLocaleString("en-GB")} rows,{" "}
          {Math.min(columnsShown, size.columns)} of {size.columns.toLocaleString("en-GB")} columns
        </small>
      </h3>
      <Scroller name="The first cells">
        <table className={`${own.preview} ${own.matrix}`}>
          <thead>
            <tr>
              <td />
              {columnLabels.slice(0, columnsShown).map((label, at) => (
                <th key={at} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rowLabels.slice(0, rowsShown).map((label, row) => (
              <tr key={row}>
                <th scope="row">{label}</th>
                {cells(row).map((cell, at) => (
                  <td key={at} className={readNumber(cell) ? own.link : undefined}>
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
