import { type KeyboardEvent, useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { contentsText } from "../../core/decisions";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { registerScene } from "../../store/sceneView";
import { tell } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { Segmented } from "../../ui/Segmented";
import { scopeIds } from "./scopeIds";
import { TableList } from "./TableList";
import css from "./TableView.module.css";
import { tableScene } from "./tableScene";
import {
  firstTab,
  followSelection,
  followTableCase,
  type Scope,
  type TabId,
  tableStore,
  tabsOf,
  turnTo,
} from "./tableStore";
import { tabWords } from "./tabWords";

const scopes: readonly { readonly value: Scope; readonly words: string }[] = [
  { value: "shown", words: "What is shown" },
  { value: "selected", words: "Only selected" },
  { value: "all", words: "All of the case" },
];

const number = (value: number) => value.toLocaleString("en-GB");

/** Arrow keys go from tab to tab, as the pattern for tabs asks. */
function onTabKey(event: KeyboardEvent, tabs: readonly TabId[], index: number): void {
  const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const next = tabs[(index + step + tabs.length) % tabs.length];
  if (!next) return;
  turnTo({ tab: next });
  document.getElementById(`table-tab-${next}`)?.focus();
}

/** The entities and links of the case as rows, brushed with the chart; incidents and areas where there are any. */
export function TableView() {
  const kase = useStore(caseStore, (state) => state.file.case);
  const shown = useStore(pictureStore, (state) => state.shown);
  const selection = useStore(selectionStore, (state) => state);
  const filter = useStore(caseStore, (state) => state.file.filter);
  const { tab: turned, scope, picked } = useStore(tableStore, (state) => state);
  useEffect(() => {
    if (followTableCase(kase) && kase.entities.size === 0 && kase[firstTab(kase)].size > 0)
      tell(`Opened in the table: ${contentsText(kase)}, and no entities for the chart.`);
  }, [kase]);
  useEffect(() => void followSelection(selection), [selection]);
  useEffect(() => registerScene("table", tableScene), []);
  const tabs = tabsOf(kase);
  // The last of the incidents may be gone while their table was open.
  const tab = tabs.includes(turned) ? turned : firstTab(kase);
  // Each by what it is made of: an edit of an entity is no reason to list 100,000 incidents again.
  const rowsOf = (each: TabId) => scopeIds(kase, shown, picked, each, scope, filter);
  // biome-ignore-start lint/correctness/useExhaustiveDependencies: the parts of the case that each list is made of
  const entities = useMemo(() => rowsOf("entities"), [kase, shown, picked, scope]);
  const links = useMemo(() => rowsOf("links"), [kase, shown, picked, scope]);
  const incidents = useMemo(() => rowsOf("incidents"), [kase.incidents, picked, scope, filter]);
  const areas = useMemo(() => rowsOf("areas"), [kase.areas, picked, scope]);
  // biome-ignore-end lint/correctness/useExhaustiveDependencies: the parts of the case that each list is made of
  const ids = { entities, links, incidents, areas };
  return (
    <div className={css.view}>
      <div className={css.bar}>
        <div role="tablist" aria-label="Tables" className={css.tabs}>
          {tabs.map((each, index) => (
            <button
              key={each}
              type="button"
              role="tab"
              id={`table-tab-${each}`}
              aria-selected={each === tab}
              aria-controls="table-rows"
              tabIndex={each === tab ? 0 : -1}
              onClick={() => turnTo({ tab: each })}
              onKeyDown={(event) => onTabKey(event, tabs, index)}
            >
              {tabWords[each].title} <span className={css.count}>{number(ids[each].length)}</span>
            </button>
          ))}
        </div>
        <Segmented
          label="Which rows"
          options={tab === "areas" ? scopes.filter((each) => each.value !== "shown") : scopes}
          value={tab === "areas" && scope === "shown" ? "all" : scope}
          onChange={(value) => turnTo({ scope: value })}
        />
      </div>
      <div id="table-rows" role="tabpanel" aria-labelledby={`table-tab-${tab}`} className={css.panel}>
        <TableList key={`${kase.head.id} ${tab}`} tab={tab} ids={ids[tab]} />
      </div>
    </div>
  );
}
