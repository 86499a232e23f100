import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixFacts } from "../../../src/app/mapping/matrixFacts";
import { matrixSeen } from "../../../src/app/mapping/tableSeen";
import { readFile } from "../../../src/importers/index";
import type { Mapping } from "../../../src/importers/mapping";
import { bytesOf, previewedOne } from "./previewed";

const size = 5;
const cells = fc.array(fc.constantFrom(0, 0, 0, 1, 3), { minLength: size * size, maxLength: size * size });

function matrixText(values: readonly number[], columns: readonly string[]): string {
  const rows = Array.from({ length: size }, (_, at) => `p${at}`);
  return [
    ["", ...columns].join(","),
    ...rows.map((row, at) => [row, ...values.slice(at * size, (at + 1) * size)].join(",")),
  ].join("\n");
}

test.each([
  ["the same labels on both sides", "p"],
  ["two kinds of things", "meeting "],
])("as many links are told as are read, with %s", async (_what, prefix) => {
  await fc.assert(
    fc.asyncProperty(cells, fc.boolean(), async (values, directed) => {
      const text = matrixText(
        values,
        Array.from({ length: size }, (_, at) => `${prefix}${at}`),
      );
      const table = await previewedOne(text);
      const seen = matrixSeen(table);
      fc.pre(table.guess.rows === "matrix" && seen !== undefined);
      if (!seen) return;
      const mapping: Mapping = { ...table.guess, directed };
      const read = await readFile("table.csv", bytesOf(text), {
        mappings: new Map([["table.csv", mapping]]),
      });
      const facts = matrixFacts(seen, directed);
      if (!read.ok) {
        expect(facts.links).toBe(0);
        return;
      }
      expect(facts.links).toBe(read.value.case.links.size);
      expect(facts.entities).toBe(read.value.case.entities.size);
    }),
    { numRuns: 60 },
  );
});

test("a matrix that differs from its mirror image says in how many pairs", async () => {
  const seen = matrixSeen(await previewedOne(",a,b,c\na,0,1,2\nb,0,0,0\nc,1,0,0\n"));
  if (!seen) throw new Error("This is a matrix.");
  expect(matrixFacts(seen, true)).toMatchObject({ links: 3, differing: 2, largest: 2, binary: false });
});
