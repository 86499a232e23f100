import { describe, expect, it } from "vitest";
import { runAnalysis } from "../../src/analyses/index";
import { entity } from "../../src/core/entity";
import type { Ranked } from "../../src/core/finding";
import { link } from "../../src/core/link";
import { seededRandom } from "../../src/core/random";
import { cores } from "../../src/worker/cores";
import { measureJobs } from "../../src/worker/measuring";
import type { Part } from "../../src/worker/part";
import { caseOf } from "../fixtures";

const random = seededRandom(2);
const size = 4000;
const kase = caseOf({
  entities: Array.from({ length: size }, (_, v) => entity(`n${v}`, "person", `PERSON ${v}`)),
  links: Array.from({ length: 3 * size }, (_, at) =>
    link(`e${at}`, `n${Math.floor(random() * size)}`, `n${Math.floor(random() * size)}`, "association"),
  ),
});
const jobs = measureJobs(() => kase, cores());

function context(signal = new AbortController().signal, onProgress = (_done: number) => undefined) {
  const parts: Part[] = [];
  return {
    parts,
    context: {
      signal,
      onProgress: ({ done }: { readonly done: number }) => onProgress(done),
      onPart: async (part: Part) => {
        parts.push(part);
      },
    },
  };
}

describe("the job of measures", () => {
  it("sends rows ahead in small parts and gives what the analysis gives", async () => {
    const here = context();
    const findings = await jobs.measure({ id: "cutpoints", params: {} }, here.context);
    const rows: Ranked[] = [];
    for (const part of here.parts) {
      if (part.type !== "rows") throw new Error(part.type);
      expect(part.items.length).toBeLessThanOrEqual(1500);
      rows.push(...part.items);
    }
    const [whole] = runAnalysis("cutpoints", kase);
    expect(whole?.type === "ranking" && rows).toEqual(whole?.type === "ranking" ? whole.rows : []);
    expect(findings).toEqual(whole?.type === "ranking" ? [{ ...whole, rows: [] }] : []);
  });

  it("stops soon after it is cancelled, whatever it is at", async () => {
    for (const id of ["betweenness", "constraint"] as const) {
      const controller = new AbortController();
      let at = 0;
      const here = context(controller.signal, () => {
        if (at > 0) return;
        at = performance.now();
        controller.abort();
      });
      await expect(jobs.measure({ id, params: {} }, here.context)).rejects.toThrow(/abort/i);
      expect(at).toBeGreaterThan(0);
      expect(here.parts).toEqual([]);
    }
  });
});
