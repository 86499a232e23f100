import { describe, expect, it } from "vitest";
import { northgate } from "../../data/northgate/northgate";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import type { Case } from "../../src/core/case";
import { buffersOf } from "../../src/worker/buffersOf";
import { client } from "../../src/worker/client";
import { makeJobs } from "../../src/worker/jobs";
import { memoryJournal } from "../../src/worker/memoryJournal";
import type { Reply } from "../../src/worker/message";
import { placeJobs } from "../../src/worker/placing";
import { serve } from "../../src/worker/serve";
import { inlineRows, xlsxBytes } from "../importers/xlsxBytes";

const smith = smithOcg();

/** The jobs behind the protocol; what is handed over is gone on this side, as in a browser. */
async function workerWith(kase: Case) {
  const jobs = makeJobs(() => Promise.resolve(memoryJournal()));
  await jobs.hold({ file: { ...smith, case: kase } });
  let take: (reply: Reply) => void = () => undefined;
  const handed: number[] = [];
  const answer = serve(jobs, (reply, transfer) => {
    handed.push(transfer.length);
    take(structuredClone(reply, { transfer }));
  });
  const page = client({
    post: (request) => answer(structuredClone(request)),
    listen: (listener) => {
      take = listener;
    },
  });
  return { page, handed };
}

describe("the jobs of the map", () => {
  it("answer twice alike: what was handed over is made anew", async () => {
    const { page, handed } = await workerWith(smith.case);
    const first = await page.run("hotCells", { shuffles: 199 });
    const again = await page.run("hotCells", { shuffles: 199 });
    expect(again).toEqual(first);
    expect(first.cells.length).toBeGreaterThan(50);
    expect(Math.max(...handed)).toBeGreaterThanOrEqual(8);
  });

  it("give every part of the profile of a case", async () => {
    const { page } = await workerWith(smith.case);
    const before = { from: "2025-12-01", to: "2026-02-28" };
    const after = { from: "2026-03-01", to: "2026-05-31" };
    expect((await page.run("density", {})).contours).toHaveLength(4);
    expect((await page.run("change", { before, after, shuffles: 199 })).hot.cells).toBeGreaterThan(9);
    expect((await page.run("hotHistory", {})).periods.length).toBeGreaterThan(4);
    expect((await page.run("influence", {})).spheres.length).toBeGreaterThan(1);
    expect((await page.run("hexCounts", {})).cells.length).toBeGreaterThan(9);
    expect((await page.run("areaProfile", {})).areas).toHaveLength(3);
    expect((await page.run("partnerMap", {})).places.length).toBeGreaterThan(9);
    expect((await page.run("weeks", {})).starts).toHaveLength(32);
    expect((await page.run("harmTables", undefined)).cchi.rows.length).toBeGreaterThan(20);
  });

  it("stop when they are cancelled, and tell how far they are before", async () => {
    const { page } = await workerWith(northgate().case);
    const controller = new AbortController();
    const told: number[] = [];
    const work = page.run(
      "hotCells",
      { shuffles: 9999 },
      {
        signal: controller.signal,
        onProgress: ({ done }) => {
          told.push(done);
          if (done > 0.1) controller.abort();
        },
      },
    );
    await expect(work).rejects.toThrow(/cancel/i);
    expect(told.at(-1)).toBeLessThan(0.6);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });
});

describe("weights that a user loads", () => {
  const context = {
    signal: new AbortController().signal,
    onProgress: () => undefined,
    onPart: async () => undefined,
  };
  const jobs = placeJobs(() => smith.case);
  const named = { title: "Cambridge Crime Harm Index", edition: "March 2027" };

  it("are read from a CSV, with a remark for each bad row, and take the place of the built-in table", async () => {
    const bytes = new TextEncoder().encode("offence,weight\nharassment,20\npublic order,many\nrobbery,400\n");
    const read = await jobs.readWeights({ ...named, name: "weights.csv", bytes }, context);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.problems.map(({ where, done }) => [where?.line, done])).toEqual([[3, "left out"]]);
    const bare = new Map(
      [...smith.case.incidents].map(([id, { weight: _own, ...rest }]) => [id, rest] as const),
    );
    const kase = { ...smith.case, incidents: bare };
    const map = await placeJobs(() => kase).hotCells(
      { scheme: { type: "cchi", table: read.value.table }, shuffles: 199 },
      context,
    );
    const lines = new Map(map.method.lines);
    expect(lines.get("Weights")).toMatch(
      /^Cambridge Crime Harm Index, March 2027\. \d+ of 286 events are not in the table/,
    );
    expect(lines.get("Source of weights")).toBe("Loaded from weights.csv: 2 weights.");
    const robberies = [...bare.values()].filter(
      ({ offence, place }) => offence === "robbery" && place,
    ).length;
    const top = map.list.flatMap(({ offences }) => offences).filter(({ offence }) => offence === "robbery");
    expect(top.reduce((sum, { harm }) => sum + harm, 0)).toBe(robberies * 400);
  });

  it("are read from the sheet of a workbook that has most of them", async () => {
    const bytes = xlsxBytes({
      sheets: [
        {
          name: "About",
          data: inlineRows([
            ["Offence", "Weight"],
            ["see the next sheet", "1"],
          ]),
        },
        {
          name: "Weights",
          data: inlineRows([
            ["Crime harm index"],
            ["HO code", "Offence", "Days"],
            ["1", "Murder", "5475"],
            ["8N", "Assault", "20"],
          ]),
        },
      ],
    });
    const read = await jobs.readWeights({ ...named, name: "chi.xlsx", bytes }, context);
    if (!read.ok) throw new Error(read.error.message);
    expect(read.value.table.rows.map(({ code, offence, weight }) => [code, offence, weight])).toEqual([
      ["1", "Murder", 5475],
      ["8N", "Assault", 20],
    ]);
    expect(read.value.table.statement).toBe("Loaded from chi.xlsx/Weights: 2 weights.");
  });

  it("say what is missing in a file that has none", async () => {
    const bytes = new TextEncoder().encode("name,colour\nrobbery,red\n");
    const read = await jobs.readWeights({ ...named, name: "colours.csv", bytes }, context);
    expect(!read.ok && read.error.message).toMatch(/^colours\.csv has no column of weights/);
  });
});

describe("buffers that are handed over", () => {
  it("are found once each, in lists and within things, and nothing else", () => {
    const shared = new Float64Array(8);
    const answer = {
      a: shared,
      b: [{ c: shared.subarray(2, 4) }, { d: new Uint8Array(3) }],
      e: "text",
      f: undefined,
      g: { h: { i: null } },
    };
    expect(buffersOf(answer).map((each) => each.byteLength)).toEqual([64, 3]);
    expect(buffersOf(undefined)).toEqual([]);
  });
});
