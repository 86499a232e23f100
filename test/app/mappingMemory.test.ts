import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rememberedMapping, rememberMapping } from "../../src/app/mappingMemory";
import type { Mapping, TablePreview } from "../../src/importers/mapping";

const mapping: Mapping = {
  rows: "link",
  header: true,
  columns: ["from", "to"],
  entityKind: "person",
  directed: true,
  dates: "day",
};
const table: TablePreview = {
  name: "links.csv",
  headers: ["SMITH, Gary", "WOOD, Lee"],
  sample: [],
  rowCount: 0,
  lines: [],
  startRow: 1,
  above: [],
  cautions: [],
  guess: { ...mapping, directed: false },
  signature: "2:smith gary|wood lee",
};
let kept: Map<string, string>;

beforeEach(() => {
  kept = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
});
afterEach(() => vi.unstubAllGlobals());

test("a mapping is found again by the shape of the table", () => {
  expect(rememberedMapping(table)).toBeUndefined();
  rememberMapping(table.signature, mapping);
  expect(rememberedMapping(table)).toEqual(mapping);
  expect(rememberedMapping({ ...table, signature: "2:smith gary|wood len" })).toBeUndefined();
});

test("no word of a file is kept, since the headers of a matrix are names", () => {
  rememberMapping(table.signature, mapping);
  expect([...kept.values()].join()).not.toMatch(/smith|wood/i);
});

test("what does not fit the table, or names roles that are no more, is not used", () => {
  rememberMapping(table.signature, mapping);
  expect(rememberedMapping({ ...table, headers: ["a", "b", "c"] })).toBeUndefined();
  const [key = ""] = kept.keys();
  kept.set(key, (kept.get(key) ?? "").replace('"from"', '"origin"'));
  expect(rememberedMapping(table)).toBeUndefined();
  kept.set(key, "{broken");
  expect(rememberedMapping(table)).toBeUndefined();
});
