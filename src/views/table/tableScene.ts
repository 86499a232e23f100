import { type SceneState, stateOf, textsIn } from "../../core/sceneState";
import type { Sort } from "../../core/tableRows";
import type { SceneView } from "../../store/sceneView";
import { type ListState, setList, type TabId, tableStore, turnTo } from "./tableStore";

const tabs: readonly TabId[] = ["entities", "links", "incidents", "areas"];
const directions = ["ascending", "descending"] as const;
const scopes = ["shown", "selected", "all"] as const;

function sortIn(state: SceneState): Sort | undefined {
  const sort = stateOf(JSON.stringify(state.sort ?? null));
  const column = sort?.column;
  const direction = directions.find((each) => each === sort?.direction);
  return typeof column === "string" && direction ? { column, direction } : undefined;
}

/** The table in a scene: which table and rows, in which order, with which columns. */
export const tableScene: SceneView = {
  read: () => {
    const { tab, scope, lists } = tableStore.getState();
    const { text, sort, columns, kept } = lists[tab];
    return JSON.stringify({
      tab,
      scope,
      text,
      sort,
      columns,
      kept: Object.fromEntries([...kept].map(([facet, values]) => [facet, [...values]])),
    });
  },
  show: (words) => {
    const state = stateOf(words);
    if (!state) return;
    const tab = tabs.find((each) => each === state.tab) ?? "entities";
    const scope = scopes.find((each) => each === state.scope) ?? "shown";
    const { text } = state;
    const facets = stateOf(JSON.stringify(state.kept ?? null)) ?? {};
    const columns = textsIn(state, "columns");
    turnTo({ tab, scope });
    const list: Partial<ListState> = {
      text: typeof text === "string" ? text : "",
      sort: sortIn(state),
      columns: columns.length > 0 ? columns : undefined,
      kept: new Map(Object.keys(facets).map((facet) => [facet, new Set(textsIn(facets, facet))])),
    };
    setList(tab, list);
  },
};
