import { type KeyboardEvent, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { selectionStore } from "../../store/selectionStore";
import { Segmented } from "../../ui/Segmented";
import { scopeIds } from "./scopeIds";
import { TableList } from "./TableList";
import css from "./TableView.module.css";
import { followSelection, followTableCase, type Scope, type TabId, tableStore, turnTo } from "./tableStore";

const tabs: readonly { readonly id: TabId; readonly title: string }[] = [
  { id: "entities", title: "Entities" },
  { id: "links", title: "Links" },
];
const scopes: readonly { readonly value: Scope; readonly words: string }[] = [
  { value: "shown", words: "What is shown" },
  { value: "selected", words: "Only selected" },
  { value: "all", words: "All of the case" },
];

const number = (value: number) => value.toLocaleString("en-GB");

/** Arrow keys go from tab to tab, as the pattern for tabs asks. */
function onTabKey(event: KeyboardEvent, index: number): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = tabs[(index + step + tabs.length) % tabs.length];
  if (!next) return;
  turnTo({ tab: next.id });
  document.getElementById(`table-tab-${next.id}`)?.focus();
}

/** The entities and links of the case as rows, brushed with the chart. */
export function TableView() {
  const kase = useStore(caseStore, (state) => state.file.case);
  const shown = useStore(pictureStore, (state) => state.shown);
  const selection = useStore(selectionStore, (state) => state);
  const { tab, scope, picked } = useStore(tableStore, (state) => state);
  useEffect(() => followTableCase(kase.head.id), [kase.head.id]);
  useEffect(() => void followSelection(selection), [selection]);
  const ids = useMemo(
    () => ({
      entities: scopeIds(kase, shown, picked, "entities", scope),
      links: scopeIds(kase, shown, picked, "links", scope),
    }),
    [kase, shown, picked, scope],
  );
  return (
    <div className={css.view}>
      <div className={css.bar}>
        <div role="tablist" aria-label="Tables" className={css.tabs}>
          {tabs.map((each, index) => (
            <button
              key={each.id}
              type="button"
              role="tab"
              id={`table-tab-${each.id}`}
              aria-selected={each.id === tab}
              aria-controls="table-rows"
              tabIndex={each.id === tab ? 0 : -1}
              onClick={() => turnTo({ tab: each.id })}
              onKeyDown={(event) => onTabKey(event, index)}
            >
              {each.title} <span className={css.count}>{number(ids[each.id].length)}</span>
            </button>
          ))}
        </div>
        <Segmented
          label="Which rows"
          options={scopes}
          value={scope}
          onChange={(value) => turnTo({ scope: value })}
        />
      </div>
      <div id="table-rows" role="tabpanel" aria-labelledby={`table-tab-${tab}`} className={css.panel}>
        <TableList key={`${kase.head.id} ${tab}`} tab={tab} ids={ids[tab]} />
      </div>
    </div>
  );
}
