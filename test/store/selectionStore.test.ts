import { beforeEach, expect, test } from "vitest";
import {
  clearSelection,
  select,
  selectEntities,
  selectionStore,
  selectLinks,
} from "../../src/store/selectionStore";

beforeEach(clearSelection);

test("what is on the chart and what is not are never selected together", () => {
  selectEntities(["n1"]);
  selectLinks(["e1"], "add");
  select("incidents", ["i1", "i2"], "toggle");
  expect(selectionStore.getState()).toEqual({ entities: [], links: [], incidents: ["i1", "i2"], areas: [] });
  select("areas", ["a1"], "add");
  expect(selectionStore.getState().incidents).toEqual(["i1", "i2"]);
  selectEntities(["n1"], "add");
  expect(selectionStore.getState()).toEqual({ entities: ["n1"], links: [], incidents: [], areas: [] });
});

test("toggling lets go what is selected as a whole, and adds it otherwise", () => {
  select("incidents", ["i1", "i2", "i3"]);
  select("incidents", ["i2", "i4"], "toggle");
  expect(selectionStore.getState().incidents).toEqual(["i1", "i2", "i3", "i4"]);
  select("incidents", ["i1", "i4"], "toggle");
  expect(selectionStore.getState().incidents).toEqual(["i2", "i3"]);
});
