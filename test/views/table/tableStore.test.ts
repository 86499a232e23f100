import { beforeEach, expect, test } from "vitest";
import { emptyCase } from "../../../src/core/case";
import type { Area } from "../../../src/core/place";
import { clearSelection, selectEntities, selectionStore } from "../../../src/store/selectionStore";
import {
  firstTab,
  followSelection,
  followTableCase,
  keepAll,
  keepValue,
  selectRows,
  setList,
  tableStore,
  tabsOf,
  turnTo,
} from "../../../src/views/table/tableStore";

let cases = 0;
beforeEach(() => {
  clearSelection();
  followTableCase(emptyCase({ id: `case ${++cases}` }));
});

test("rows of 'only selected' stay when one of them is clicked, and follow a selection made elsewhere", () => {
  selectEntities(["n1", "n2"]);
  expect(followSelection(selectionStore.getState())).toBe(true);
  selectRows("entities", ["n2"], "set");
  expect(followSelection(selectionStore.getState())).toBe(false);
  expect(selectionStore.getState().entities).toEqual(["n2"]);
  expect(tableStore.getState().picked.entities).toEqual(["n1", "n2"]);
  turnTo({ tab: "links" });
  expect(tableStore.getState()).toMatchObject({ tab: "links", picked: { entities: ["n2"] } });
  selectEntities(["n3"]);
  expect(followSelection(selectionStore.getState())).toBe(true);
  expect(tableStore.getState().picked.entities).toEqual(["n3"]);
});

test("values are kept and let go one by one; the last one let go keeps all", () => {
  const kept = () => tableStore.getState().lists.links.kept;
  keepValue("links", "grade", "1A", true);
  keepValue("links", "grade", "2B", true);
  expect(kept().get("grade")).toEqual(new Set(["1A", "2B"]));
  keepValue("links", "grade", "1A", false);
  keepValue("links", "grade", "2B", false);
  expect(kept().has("grade")).toBe(false);
  keepValue("links", "grade", "1A", true);
  keepAll("links", "grade");
  expect(kept().size).toBe(0);
});

test("how one table is set leaves the other alone, and another case starts afresh", () => {
  setList("entities", { text: "quay" });
  expect(tableStore.getState().lists.links.text).toBe("");
  followTableCase(emptyCase({ id: tableStore.getState().caseId }));
  expect(tableStore.getState().lists.entities.text).toBe("quay");
  followTableCase(emptyCase({ id: "another" }));
  expect(tableStore.getState().lists.entities.text).toBe("");
});

test("a case opens on the first table that is not empty, and has tabs of incidents and areas only where there are any", () => {
  const area: Area = {
    id: "a1",
    sourceId: "",
    name: "",
    layer: "other",
    polygons: [],
    indicators: [],
    provenance: [],
  };
  const bare = emptyCase({ id: "areas alone" });
  expect(tabsOf(bare)).toEqual(["entities", "links"]);
  expect(firstTab(bare)).toBe("entities");
  const areas = { ...bare, areas: new Map([["a1", area]]) };
  expect(tabsOf(areas)).toEqual(["entities", "links", "areas"]);
  expect(followTableCase(areas)).toBe(true);
  expect(tableStore.getState().tab).toBe("areas");
  expect(followTableCase(areas)).toBe(false);
});
