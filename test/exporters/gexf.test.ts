import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { caseFile } from "../../src/core/caseFile";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import type { Interval } from "../../src/core/time";
import { gexf } from "../../src/exporters/gexf";
import { readFile } from "../../src/importers/index";
import { caseOf } from "../fixtures";

async function written(times: readonly Interval[]): Promise<{ xml: string; back: readonly Interval[] }> {
  const items = times.map((each, at) => entity(`p${at}`, "person", `P${at}`, { times: each }));
  const positions = new Map([["p0", { x: 3, y: -4, pinned: false }]]);
  const links = [
    link("e1", "p0", "p0", "uses"),
    link("e2", "p0", "p0", "owns", { direction: "both", weight: 2.5 }),
  ];
  const kase = caseOf({ entities: items, links });
  const answer = await gexf.write(caseFile(kase, { arrangement: { ...emptyArrangement, positions } }), {});
  if (!answer.ok) throw new Error(answer.error.message);
  const back = await readFile("x", answer.value.bytes);
  if (!back.ok) throw new Error(back.error.message);
  return {
    xml: new TextDecoder().decode(answer.value.bytes),
    back: [...back.value.case.entities.values()].map((item) => item.times),
  };
}

describe("a GEXF file", () => {
  it("says dates as spells, months widened to their days, and reads every date as it was", async () => {
    const times = [
      { from: "2026-03-14", to: "2026-03-20" },
      { from: "2026-02", to: "2026-02" },
      { from: "last summer" },
      { from: "2026-05-02", to: "2026-05-01" },
      {},
    ];
    const { xml, back } = await written(times);
    expect(xml).toContain('timeformat="date"');
    expect(xml).toContain('<spell start="2026-03-14" end="2026-03-20"/>');
    expect(xml).toContain('<spell start="2026-02-01" end="2026-02-28"/>');
    // Gephi refuses a whole file for a spell that ends before it begins.
    expect(xml.match(/<spell /g)).toHaveLength(2);
    expect(back).toEqual(times);
  });

  it("gives every spell a clock where one date has it", async () => {
    const times = [{ from: "2026-03-14T21:40" }, { from: "2026-03-15" }];
    const { xml, back } = await written(times);
    expect(xml).toContain('timeformat="dateTime"');
    expect(xml).toContain('<spell start="2026-03-14T21:40:00"/>');
    expect(xml).toContain('<spell start="2026-03-15T00:00:00"/>');
    expect(back).toEqual(times);
  });

  it("has positions, colours, kinds, weights and directions in GEXF's own words", async () => {
    const { xml } = await written([{}]);
    expect(xml).toContain('<viz:position x="3" y="-4" z="0"/>');
    expect(xml).toMatch(/<viz:color r="\d+" g="\d+" b="\d+"\/>/);
    expect(xml).toContain('type="undirected" kind="uses"');
    expect(xml).toContain('type="mutual" kind="owns" weight="2.5"');
    expect(xml).toContain('mode="static"');
  });
});
