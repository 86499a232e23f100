import { useStore } from "zustand";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { Button } from "../../ui/Button";
import css from "./TableView.module.css";
import { setList, type TabId, tableStore, turnTo } from "./tableStore";
import { tabWords } from "./tabWords";

/** Why there is no row, and what to do about it. */
export function TableEmpty({ tab, of }: { readonly tab: TabId; readonly of: number }) {
  const total = useStore(caseStore, (state) => state.file.case[tab].size);
  const scope = useStore(tableStore, (state) => state.scope);
  const { one, many } = tabWords[tab];
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
  const drawn = tab === "entities" || tab === "links";
  const all = total === 1 ? `the only ${one}` : `all ${counted(total, one, many)}`;
  const words =
    scope !== "selected"
      ? `The ${drawn ? "filters of the chart hide" : "date filter hides"} ${all} of the case.`
      : drawn
        ? `Nothing is selected. Select on the chart or in the table of what is shown; the table then lists it with ${tab === "entities" ? "the ends of selected links" : "the links of selected entities"}.`
        : `No ${one} is selected. Select rows in the table of all of them; this one then lists them.`;
  return (
    <div className={css.empty}>
      <p>{words}</p>
      <Button onPress={() => turnTo({ scope: scope === "selected" ? "shown" : "all" })}>
        {scope === "selected" ? "List what is shown" : "List all of the case"}
      </Button>
    </div>
  );
}
