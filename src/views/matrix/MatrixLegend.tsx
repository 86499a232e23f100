import type { Strength } from "../../core/provenance";
import { strengthWords } from "../../encode/kindWords";
import { MatrixMark } from "./MatrixMark";
import css from "./MatrixView.module.css";

interface Row {
  readonly words: string;
  readonly strength?: Strength;
  readonly rival: boolean;
  readonly shared: boolean;
}

const side = 22;

/** What the marks of the cells mean; only those that are drawn. */
export function MatrixLegend({ drawn }: { readonly drawn: ReadonlySet<Strength | "rival" | "shared"> }) {
  const strengths: readonly Strength[] = ["confirmed", "unconfirmed", "tentative"];
  const rows: Row[] = strengths
    .filter((each) => drawn.has(each))
    .map((strength) => ({ words: strengthWords[strength], strength, rival: false, shared: false }));
  if (drawn.has("rival")) rows.push({ words: "Bars: rivals", rival: true, shared: false });
  if (drawn.has("shared"))
    rows.push({
      words: "Square: both linked to one phone, premises, vehicle or account",
      rival: false,
      shared: true,
    });
  if (rows.length === 0) return null;
  return (
    <ul className={css.legend} aria-label="Marks of the cells" data-picture-legend="">
      {rows.map((row) => (
        <li key={row.words}>
          <svg width={side} height={side} aria-hidden>
            <MatrixMark cell={row} x={side / 2} y={side / 2} side={side} />
          </svg>
          {row.words}
        </li>
      ))}
      <li>Number: people of this matrix that the person is linked to</li>
    </ul>
  );
}
