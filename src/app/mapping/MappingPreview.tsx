import type { ColumnRole } from "../../worker/client";
import { type Rowed, roleText } from "./columnWords";
import css from "./Mapping.module.css";
import own from "./MappingPreview.module.css";
import { Scroller } from "./Scroller";
import type { TableSeen } from "./tableSeen";

const rowsShown = 5;

/** The first rows as they stand in the file, under the words of what each column becomes. */
export function MappingPreview({
  seen,
  columns,
  rows,
  most,
}: {
  readonly seen: TableSeen;
  readonly columns: readonly ColumnRole[];
  readonly rows: Rowed;
  /** Columns shown at most. */
  readonly most: number;
}) {
  const headers = seen.headers.slice(0, most);
  const roleAt = (at: number) => columns[at] ?? "attribute";
  const wordsAt = (at: number) =>
    roleAt(at) === "attribute" ? (headers[at] ?? "") : roleText(rows, roleAt(at));
  const look = (at: number) => (roleAt(at) === "ignore" ? own.left : undefined);
  return (
    <>
      <h3 className={css.sub}>The first rows, under what they become</h3>
      <Scroller name="The first rows">
        <table className={own.preview}>
          <thead>
            <tr>
              {headers.map((_, at) => (
                <th key={at} scope="col">
                  {wordsAt(at)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.rows.slice(0, rowsShown).map((row, index) => (
              <tr key={index}>
                {headers.map((_, at) => (
                  <td key={at} className={look(at)}>
                    {row[at] ?? ""}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </>
  );
}
