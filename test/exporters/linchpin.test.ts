import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyArrangement } from "../../src/core/arrangement";
import { caseCounts, emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import type { WriteOptions } from "../../src/exporters/exporter";
import { linchpin as exporter } from "../../src/exporters/linchpin";
import { linchpin as importer } from "../../src/importers/linchpin";
import { anyCaseFile } from "../arbitraries";
import { letters, tinyCase } from "../fixtures";

async function written(file: CaseFile, options: WriteOptions = {}) {
  const answer = await exporter.write(file, options);
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

const textOf = (bytes: Uint8Array) => new TextDecoder("utf-8", { fatal: true }).decode(bytes);

async function readBack(bytes: Uint8Array) {
  const text = textOf(bytes);
  const source = { name: "x.linchpin.json", bytes, text: () => text };
  expect(importer.recognises(source)).toBe(true);
  const answer = await importer.read(source, {});
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

/** The order of every map and list, which toStrictEqual does not look at in maps. */
const orders = ({ case: kase, arrangement }: Pick<CaseFile, "case" | "arrangement">) =>
  [
    kase.entities,
    kase.links,
    kase.groups,
    kase.areas,
    kase.incidents,
    arrangement.positions,
    arrangement.folds,
  ].map((map) => [...map.keys()]);

describe("the native file", () => {
  it("gives back every case file exactly, order included, and without a remark", async () => {
    await fc.assert(
      fc.asyncProperty(anyCaseFile, async (file) => {
        const { bytes } = await written(file);
        const { case: kase, arrangement = emptyArrangement, filter, problems } = await readBack(bytes);
        expect(problems).toEqual([]);
        expect({ case: kase, arrangement, filter }).toStrictEqual(file);
        expect(orders({ case: kase, arrangement })).toEqual(orders(file));
      }),
      { numRuns: 300 },
    );
  });

  it("is the same bytes for the same case, also after a round trip", async () => {
    await fc.assert(
      fc.asyncProperty(anyCaseFile, async (file) => {
        const { bytes } = await written(file);
        const { case: kase, arrangement = emptyArrangement, filter = [] } = await readBack(bytes);
        expect(textOf((await written({ case: kase, arrangement, filter })).bytes)).toBe(textOf(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it("keeps the ends, loops and parallel links of a case and its counts", async () => {
    const { case: kase } = await readBack((await written(caseFile(tinyCase()))).bytes);
    expect(caseCounts(kase)).toEqual(caseCounts(tinyCase()));
    expect(kase.links.get("van-van")).toMatchObject({ from: "van", to: "van" });
    expect([...kase.links.keys()].filter((id) => id.startsWith("wood-van"))).toEqual([
      "wood-van-1",
      "wood-van-2",
    ]);
  });

  it("is lists and no objects keyed by ids, one item a line, defaults left out", async () => {
    const file = caseFile(letters("ab", "ab"), {
      arrangement: { ...emptyArrangement, positions: new Map([["a", { x: 1, y: 2, pinned: false }]]) },
    });
    expect(textOf((await written(file)).bytes)).toBe(`{
"format":"linchpin",
"version":1,
"case":{
"entities":[
{"id":"a","kind":"person","label":"A"},
{"id":"b","kind":"person","label":"B"}
],
"links":[
{"id":"e1","from":"a","to":"b","kind":"association"}
]},
"arrangement":{
"positions":[
{"id":"a","x":1,"y":2}
]}}
`);
  });

  it("writes lone surrogates as escapes, so that UTF-8 cannot change them", async () => {
    const file = caseFile({
      ...emptyCase(),
      entities: new Map([["\uD800", entity("\uD800", "person", "a\uDC00")]]),
    });
    const text = textOf((await written(file)).bytes);
    expect(text).toContain('"id":"\\ud800"');
    expect(text).not.toContain("\uFFFD");
    expect([...(await readBack(new TextEncoder().encode(text))).case.entities.keys()]).toEqual(["\uD800"]);
  });

  it("leaves out numbers that JSON cannot hold, says where, and keeps the items", async () => {
    const file = caseFile(
      {
        ...emptyCase(),
        entities: new Map([
          [
            "a",
            entity("a", "premises", "A", {
              place: { lon: Number.NaN, lat: 1, precision: "exact", address: "x" },
            }),
          ],
        ]),
        links: new Map([
          [
            "l",
            link("l", "a", "a", "pays", {
              weight: Number.POSITIVE_INFINITY,
              volume: { amount: Number.NaN, unit: "£" },
            }),
          ],
        ]),
      },
      {
        arrangement: {
          ...emptyArrangement,
          positions: new Map([["a", { x: Number.NaN, y: 0, pinned: true }]]),
        },
      },
    );
    const { bytes, problems } = await written(file);
    expect(problems.filter((each) => each.code === "not-a-number").map((each) => each.message)).toEqual([
      "'place' of entities: a is not a finite number, and JSON has no word for that.",
      "'volume' of links: l is not a finite number, and JSON has no word for that.",
      "'weight' of links: l is not a finite number, and JSON has no word for that.",
      "'x' of positions: a is not a finite number, and JSON has no word for that.",
    ]);
    const { case: kase, arrangement, problems: remarks } = await readBack(bytes);
    expect(remarks).toEqual([]);
    expect([kase.entities.size, kase.links.size, arrangement?.positions.size]).toEqual([1, 1, 0]);
  });

  it("can be stopped, tells how far it is and gives other work a turn", async () => {
    const many = new Map(
      Array.from({ length: 60_000 }, (_, index) => [`n${index}`, entity(`n${index}`, "person", "P")]),
    );
    const file = caseFile({ ...emptyCase(), entities: many });
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const told: number[] = [];
    await written(file, { onProgress: ({ done }) => void told.push(done) });
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
    expect(told.length).toBeGreaterThan(0);
    expect(told).toEqual([...told].sort((a, b) => a - b));
    const stop = new AbortController();
    stop.abort();
    expect(await exporter.write(file, { signal: stop.signal })).toMatchObject({
      ok: false,
      error: { code: "cancelled" },
    });
  });
});
