import { useMemo } from "react";
import { setFilter } from "../../core/edits";
import { caseStore, edit } from "../../store/caseStore";
import { ask } from "../../store/viewAsk";
import { Button } from "../../ui/Button";
import css from "./EmptyChart.module.css";
import { emptyWords } from "./emptyWords";
import { useFrom } from "./useFrom";

/** The chart without a mark: says why and what there is instead; a blank canvas would look like a fault. */
export function EmptyChart({ summaryId }: { readonly summaryId: string }) {
  const file = useFrom(caseStore, (state) => state.file);
  const kase = file.case;
  const { title, words } = useMemo(() => emptyWords(kase), [kase]);
  const table = kase.incidents.size > 0 ? "incidents" : kase.areas.size > 0 ? "areas" : undefined;
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      <p id={summaryId}>{words}</p>
      <div className={css.buttons}>
        {kase.entities.size > 0 && file.filter.length > 0 ? (
          <Button look="main" onPress={() => edit(setFilter(file, [], "Clear all filters"))}>
            Clear all filters
          </Button>
        ) : null}
        {table ? (
          <Button
            look={kase.entities.size > 0 ? "plain" : "main"}
            onPress={() => ask({ type: "table", tab: table })}
          >
            Open the table
          </Button>
        ) : null}
      </div>
    </div>
  );
}
