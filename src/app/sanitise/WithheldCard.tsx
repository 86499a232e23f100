import { openDialog } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import type { CopyPreview } from "../../worker/client";
import css from "./PartnerCopy.module.css";
import { categoryWords, rowWords } from "./shareWords";

/** Agreed items by the line that they are taken off. */
function keptIn(preview: CopyPreview, category: string): number {
  const kinds: Readonly<Record<string, readonly string[]>> = {
    names: ["person"],
    addresses: ["premises"],
    groups: ["business", "organisation", "ocg"],
    plates: ["vehicle"],
    phones: ["phone"],
    accounts: ["account"],
  };
  const wanted = kinds[category];
  if (!wanted) return 0;
  return preview.agreed.filter(
    ({ id, why }) =>
      why === undefined &&
      wanted.includes(preview.file.case.entities.get(preview.entities.get(id) ?? "")?.kind ?? ""),
  ).length;
}

/** What was withheld, by sort; the lines add up to the number of values, and each value can be seen with its reason. */
export function WithheldCard({ preview }: { readonly preview: CopyPreview }) {
  return (
    <section className={css.card} aria-labelledby="withheld">
      <header className={css.cardHead}>
        <h2 id="withheld">What was withheld</h2>
        <span>
          {preview.values.toLocaleString("en-GB")} values of the case
          {preview.unsearched > 0
            ? `, ${preview.unsearched.toLocaleString("en-GB")} too short or common to search for`
            : ""}
        </span>
        <Button look="link" onPress={() => openDialog({ type: "share", page: "withheld" })}>
          See each, with its reason
        </Button>
      </header>
      <dl className={css.rows}>
        {preview.rows.map((row) => (
          <div key={row.category}>
            <dt>{categoryWords[row.category]}</dt>
            <dd className={css.count}>{row.count.toLocaleString("en-GB")}</dd>
            <dd>{rowWords(row, keptIn(preview, row.category))}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
