import { existsSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publishedSchema, schemaPath } from "../../scripts/writeSchema";
import { caseFile } from "../../src/core/caseFile";
import { linchpin } from "../../src/exporters/linchpin";
import { anyCaseFile } from "../arbitraries";
import { tinyCase } from "../fixtures";

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(
  JSON.parse(readFileSync(schemaPath, "utf8")),
);

async function writtenJson(file: Parameters<typeof linchpin.write>[0]) {
  const answer = await linchpin.write(file, {});
  if (!answer.ok) throw new Error(answer.error.message);
  return JSON.parse(new TextDecoder().decode(answer.value.bytes));
}

describe("the published schema of the native file", () => {
  it("is what `npx tsx scripts/writeSchema.ts` writes", () => {
    expect(existsSync(schemaPath)).toBe(true);
    expect(readFileSync(schemaPath, "utf8")).toBe(publishedSchema());
  });

  it("holds for every file that Linchpin writes", async () => {
    await fc.assert(
      fc.asyncProperty(anyCaseFile, async (file) => {
        validate(await writtenJson(file));
        expect(validate.errors ?? []).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("refuses what no file may hold", async () => {
    const good = await writtenJson(caseFile(tinyCase()));
    expect(validate(good)).toBe(true);
    for (const bad of [
      { ...good, format: "other" },
      { ...good, version: 2 },
      { ...good, colour: "red" },
      { ...good, case: { ...good.case, entities: { smith: good.case.entities[0] } } },
      { ...good, case: { ...good.case, entities: [{ id: "x", kind: "wizard" }] } },
      { ...good, case: { ...good.case, entities: [{ kind: "person" }] } },
      { ...good, case: { ...good.case, links: [{ id: "x", from: "a", kind: "association" }] } },
      { ...good, filter: [{ id: "r", clause: { type: "kind", names: [] } }] },
    ])
      expect(validate(bad), JSON.stringify(bad).slice(0, 80)).toBe(false);
  });
});
