import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { exporters, writeFile } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { tinyCase } from "../fixtures";

describe("writing a file by the id of its format", () => {
  it("works for every format of the list, with the marking in the name", async () => {
    for (const [id, exporter] of Object.entries(exporters)) {
      const answer = await writeFile(id, tinyCase(), { name: "copy" });
      expect(answer.ok && answer.value.name).toBe(`OFFICIAL-SENSITIVE copy.${exporter.extension}`);
      expect(answer.ok && answer.value.bytes.length).toBeGreaterThan(100);
    }
  });

  it.each(["nothing", "__proto__", "constructor"])("refuses the format '%s'", async (id) => {
    expect(await writeFile(id, tinyCase())).toMatchObject({ ok: false, error: { code: "no-such-format" } });
  });

  it("carries arrangement and filter in the native file", async () => {
    const arrangement = {
      layout: "ring",
      seed: 4,
      positions: new Map([["van", { x: 1, y: 2, pinned: true }]]),
      folds: new Map(),
      focus: ["delta"],
      multiplicity: "all",
    } as const;
    const filter = [{ id: "r", clause: { type: "hidden", ids: ["stop"] } }] as const;
    const answer = await writeFile("linchpin", tinyCase(), { arrangement, filter });
    if (!answer.ok) throw new Error(answer.error.message);
    const back = await readFile(answer.value.name, answer.value.bytes);
    expect(back.ok && back.value).toMatchObject({ arrangement, filter, format: "Linchpin case" });
  });

  it("writes tables that Linchpin reads again with the same people, things and links", async () => {
    const answer = await writeFile("csv", tinyCase());
    if (!answer.ok) throw new Error(answer.error.message);
    const back = await readFile(answer.value.name, answer.value.bytes);
    if (!back.ok) throw new Error(back.error.message);
    const { entities, links, persons, events, placeholders } = caseCounts(tinyCase());
    expect(caseCounts(back.value.case)).toMatchObject({ entities, links, persons, events, placeholders });
    const labels = (kase: ReturnType<typeof tinyCase>) =>
      [...kase.entities.values()].map((item) => item.label);
    expect(labels(back.value.case)).toEqual(labels(tinyCase()));
    const kinds = (kase: ReturnType<typeof tinyCase>) => [...kase.links.values()].map((item) => item.kind);
    expect(kinds(back.value.case)).toEqual(kinds(tinyCase()));
  });
});
