import { expect, test } from "vitest";
import { lasting, originOf, startDraft, turned } from "../../../src/app/mapping/mappingDraft";
import type { Mapping } from "../../../src/importers/mapping";
import { previewedOne } from "./previewed";

const calls = "caller,called,call_date,notes\nA,B,14/03/2026,x\nB,C,15/03/2026,y\n";

test("a draft starts from the guess, or from what was confirmed last time", async () => {
  const table = await previewedOne(calls);
  expect(originOf(startDraft(table, undefined).mapping, table, undefined)).toBe("guess");
  const last: Mapping = { ...table.guess, directed: false };
  const draft = startDraft(table, last);
  expect(draft.mapping.directed).toBe(false);
  expect(originOf(draft.mapping, table, last)).toBe("remembered");
  expect(originOf({ ...draft.mapping, dates: "month" }, table, last)).toBe("changed");
});

test("another meaning of a row brings roles of its own, by the names of the columns", async () => {
  const table = await previewedOne(calls);
  expect(table.guess.rows).toBe("link");
  const asEntities = turned(startDraft(table, undefined), table, "entity", true);
  expect(asEntities.mapping.rows).toBe("entity");
  expect(asEntities.mapping.columns).toEqual(["attribute", "attribute", "start", "note"]);
});

test("trying another meaning out loses no choice", async () => {
  const table = await previewedOne(calls);
  const start = startDraft(table, undefined);
  const columns = start.mapping.columns.with(3, "ignore");
  const changed = { ...start, mapping: { ...start.mapping, columns } };
  const there = turned(changed, table, "matrix", true);
  const back = turned(there, table, "link", true);
  expect(back.mapping).toEqual(changed.mapping);
});

test("without a header the first two columns of a link table are its ends", async () => {
  const table = await previewedOne(calls);
  const draft = turned(startDraft(table, undefined), table, "link", false);
  expect(draft.mapping.columns).toEqual(["from", "to", "attribute", "attribute"]);
});

test("a role that cannot be chosen for such rows is kept as an attribute", async () => {
  const table = await previewedOne(calls);
  const columns = table.guess.columns.with(3, "photo");
  expect(startDraft(table, { ...table.guess, columns }).mapping.columns[3]).toBe("attribute");
});

test("the row that the table begins with is chosen, found again, and kept only where it is not the guess", async () => {
  const table = await previewedOne(`Op EXAMPLE,,,\n${calls}`);
  const start = startDraft(table, undefined);
  expect(table.startRow).toBe(2);
  const first = turned(start, table, "entity", true, 1);
  expect(first.mapping).toMatchObject({ startRow: 1, header: true });
  expect(originOf(first.mapping, table, undefined)).toBe("changed");
  const again = turned(first, table, start.mapping.rows, true, 2);
  expect(originOf(again.mapping, table, undefined)).toBe("guess");
  expect(lasting(again.mapping, table).startRow).toBeUndefined();
  expect(lasting(first.mapping, table).startRow).toBe(1);
  // Next month's file has one more title: its own guess says where it begins.
  const next = await previewedOne(`Op EXAMPLE,,,\nJune,,,\n${calls}`);
  expect(next.signature).toBe(table.signature);
  const kept = lasting(again.mapping, table);
  expect(originOf(startDraft(next, kept).mapping, next, kept)).toBe("remembered");
});
