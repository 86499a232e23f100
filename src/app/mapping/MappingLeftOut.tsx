import type { Mapping, TablePreview } from "../../worker/client";
import css from "./Mapping.module.css";
import own from "./MappingPreview.module.css";
import { Scroller } from "./Scroller";
import { tableSeen } from "./tableSeen";

/** A table that is not imported still shows what it holds, so that leaving it out is a decision. */
export function MappingLeftOut({
  table,
  mapping,
  origin,
}: {
  readonly table: TablePreview;
  readonly mapping: Mapping;
  readonly origin: string;
}) {
  const { headers, rows } = tableSeen(table, mapping.header, mapping.startRow);
  return (
    <section className={css.part}>
      <header>
        <h3>Nothing of this table is imported</h3>
        <p role="status">{origin}</p>
      </header>
      <p className={css.words}>Say above what each row is, and it is read. These are its first rows.</p>
      <Scroller name="The first rows">
        <table className={own.preview}>
          <thead>
            <tr>
              {headers.slice(0, 12).map((header, at) => (
                <th key={at} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 8).map((row, at) => (
              <tr key={at}>
                {headers.slice(0, 12).map((_, column) => (
                  <td key={column}>{row[column] ?? ""}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
