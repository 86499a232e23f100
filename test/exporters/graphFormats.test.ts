import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { type Case, caseCounts } from "../../src/core/case";
import { writeFile } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { anyCase } from "../arbitraries";
import { tinyCase } from "../fixtures";
import { asChart, asFile, comparable } from "./comparable";

const formats = ["graphml", "gexf", "anx"] as const;

async function there(format: string, kase: Case, arrangement = emptyArrangement) {
  const written = await writeFile(format, kase, { arrangement });
  if (!written.ok) throw new Error(written.error.message);
  const back = await readFile("copy", written.value.bytes);
  if (!back.ok) throw new Error(`${format}: ${back.error.message}`);
  return { ...back.value, written: written.value };
}

describe.each(formats)("%s", (format) => {
  const held = format === "anx" ? asChart : (kase: Case) => kase;

  it("gives the tiny case back whole", async () => {
    const back = await there(format, tinyCase());
    expect(back.problems.filter((each) => each.code !== "encoding" && each.severity !== "note")).toEqual([]);
    expect(comparable(back.case)).toEqual(comparable(held(tinyCase())));
    expect(back.case.head).toMatchObject({
      title: "Tiny case",
      asAt: "2026-06-30",
      marking: tinyCase().head.marking,
    });
  });

  it("gives back any case", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase().map(asFile), async (kase) => {
        fc.pre(kase.entities.size > 0);
        const back = await there(format, kase);
        expect(comparable(back.case)).toEqual(comparable(held(kase)));
      }),
      { numRuns: 300 },
    );
  });

  it("stays well-formed and keeps every count, whatever the texts", async () => {
    await fc.assert(
      fc.asyncProperty(anyCase(), async (kase) => {
        fc.pre(kase.entities.size > 0);
        const back = await there(format, kase);
        expect(back.problems.filter(({ code }) => code.startsWith("xml"))).toEqual([]);
        expect(caseCounts(back.case)).toEqual({ ...caseCounts(held(kase)), areas: 0, incidents: 0 });
      }),
      { numRuns: 200 },
    );
  });
});
