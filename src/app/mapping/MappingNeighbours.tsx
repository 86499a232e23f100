import type { TablePreview } from "../../worker/client";
import css from "./Mapping.module.css";
import own from "./MappingPreview.module.css";
import { Scroller } from "./Scroller";
import { tableSeen } from "./tableSeen";

/** A list of neighbours has no columns to map: it shows how its rows are read. */
export function MappingNeighbours({
  table,
  origin,
}: {
  readonly table: TablePreview;
  readonly origin: string;
}) {
  const { rows } = tableSeen(table, false);
  return (
    <section className={css.part}>
      <header>
        <h3>What each row becomes</h3>
        <p role="status">{origin}</p>
      </header>
      <p className={css.words}>
        The first cell of a row is one entity, each further cell is another that it has a link to. A link that
        is listed from both of its ends is read once, without a direction. There is no header: the first row
        is read like the others.
      </p>
      <Scroller name="The first rows">
        <table className={own.preview}>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, 8).map((row, at) => {
              const [from = "", ...others] = row.filter((cell) => cell.trim() !== "");
              return (
                <tr key={at}>
                  <th scope="row">{from}</th>
                  <td>{others.join(", ")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}
