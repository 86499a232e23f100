import type { Provenance } from "../../core/provenance";
import { caseStore } from "../../store/caseStore";
import { useFrom } from "../useFrom";
import { FactRow } from "./FactRow";
import { supportWords } from "./facts";
import css from "./Inspector.module.css";

/** What an incident or an area rests on. One that names no report is said to come from the files of the case, ungraded. */
export function SourceFacts({
  of,
  provenance,
}: {
  readonly of: "incident" | "area";
  readonly provenance: readonly Provenance[];
}) {
  const files = useFrom(caseStore, (state) => state.file.case.head.files);
  const read =
    files.length > 1 ? `Read from one of ${files.join(", ")}.` : `Read from ${files[0] ?? "no file"}.`;
  return (
    <section className={css.section} aria-labelledby="sources-title">
      <header>
        <h3 id="sources-title">Why we believe it</h3>
      </header>
      <ul>
        {provenance.length === 0 ? (
          <FactRow
            title={`The entry of the ${of} itself`}
            detail={`${read} It names no report.`}
            provenance={[]}
          />
        ) : (
          provenance.map((each, index) => (
            <FactRow
              key={index}
              title={each.claim || `The entry of the ${of} itself`}
              detail={supportWords({ provenance: [each] })}
              provenance={[{ ...each, claim: "" }]}
            />
          ))
        )}
      </ul>
    </section>
  );
}
