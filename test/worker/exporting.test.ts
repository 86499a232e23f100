import { describe, expect, it } from "vitest";
import { caseFile } from "../../src/core/caseFile";
import type { Filter } from "../../src/core/filter";
import { exporters } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { exportPreview, type PartAsked, writePart } from "../../src/worker/exporting";
import { tinyCase } from "../fixtures";

const asked = (rest: Partial<PartAsked>): PartAsked => ({
  scope: "all",
  entities: [],
  links: [],
  incidents: true,
  areas: true,
  ...rest,
});
const filter: Filter = [{ id: "r", clause: { type: "only", ids: ["wood", "van"] } }];
const file = caseFile(tinyCase(), { filter });

describe("what a part of a case would be in each format", () => {
  it("is told for every format of the list, with the name that the file gets", () => {
    const { rows, counts } = exportPreview(file, asked({}));
    expect(rows.map((row) => row.id)).toEqual(Object.keys(exporters));
    for (const { name, about, title } of rows) {
      expect(name).toMatch(/^OFFICIAL-SENSITIVE tiny-case\./);
      expect(`${title}${about}`).not.toMatch(/undefined/);
    }
    expect(counts.people + counts.things).toBe(file.case.entities.size);
  });

  it("follows the filter and the selection", () => {
    const count = (part: PartAsked) => {
      const { counts } = exportPreview(file, part);
      return counts.people + counts.things;
    };
    expect(count(asked({ scope: "shown" }))).toBe(2);
    expect(count(asked({ scope: "selected", entities: ["phone"] }))).toBe(1);
  });
});

describe("writing a part", () => {
  it("writes what the filter shows and nothing else", async () => {
    const written = await writePart("linchpin", file, asked({ scope: "shown" }), {});
    if (!written.ok) throw new Error(written.error.message);
    const read = await readFile(written.value.name, written.value.bytes);
    if (!read.ok) throw new Error(read.error.message);
    expect([...read.value.case.entities.keys()]).toEqual(["wood", "van"]);
    expect(new TextDecoder().decode(written.value.bytes)).not.toMatch(/SMITH, David|JONES/);
  });

  it("of the whole case writes arrangement and filter too, with or without being asked for a part", async () => {
    for (const part of [undefined, asked({})]) {
      const written = await writePart("linchpin", file, part, {});
      if (!written.ok) throw new Error(written.error.message);
      const read = await readFile(written.value.name, written.value.bytes);
      expect(read.ok && read.value.filter).toEqual(filter);
    }
  });

  it("stops when it is told to", async () => {
    const signal = AbortSignal.abort();
    for (const id of Object.keys(exporters) as (keyof typeof exporters)[])
      expect(await writePart(id, file, asked({}), { signal }), id).toMatchObject({
        ok: false,
        error: { code: "cancelled" },
      });
  });
});
