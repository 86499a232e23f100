import { useStore } from "zustand";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { Button } from "../../ui/Button";
import css from "./TableView.module.css";
import { setList, type TabId, tableStore, turnTo } from "./tableStore";

/** Why there is no row, and what to do about it. */
export function TableEmpty({ tab, of }: { readonly tab: TabId; readonly of: number }) {
  const total = useStore(caseStore, (state) => state.file.case[tab].size);
  const scope = useStore(tableStore, (state) => state.scope);
  const one = tab === "entities" ? "entity" : "link";
  const many = tab === "entities" ? "entities" : "links";
  if (of > 0) {
    return (
      <div className={css.empty}>
        <p>None of {counted(of, "row")} has these words and values.</p>
        <Button onPress={() => setList(tab, { text: "", kept: new Map() })}>Show all rows again</Button>
      </div>
    );
  }
  if (total === 0) {
    return (
      <div className={css.empty}>
        <p>The case has no {many} yet.</p>
      </div>
    );
  }
  const words =
    scope === "selected"
      ? `Nothing is selected. Select on the chart or in the table of what is shown; the table then lists it with ${tab === "entities" ? "the ends of selected links" : "the links of selected entities"}.`
      : `The filters of the chart hide ${total === 1 ? `the only ${one}` : `all ${counted(total, one, many)}`} of the case.`;
  return (
    <div className={css.empty}>
      <p>{words}</p>
      <Button onPress={() => turnTo({ scope: scope === "selected" ? "shown" : "all" })}>
        {scope === "selected" ? "List what is shown" : "List all of the case"}
      </Button>
    </div>
  );
}
