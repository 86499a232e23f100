import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import type { HostileFile } from "../hostile/hostileFile";
import { largeFiles } from "../hostile/largeFiles";
import { zipFiles } from "../hostile/zipFiles";
import type { Bench } from "./bench";

/** The slow ones of the hostile set; all the others are small and end within a few milliseconds. */
const files: readonly HostileFile[] = [
  ...largeFiles,
  ...zipFiles.filter(({ title }) => /bomb|10,001|claim/.test(title)),
];

/** Time of the best of three readings: the file is the same, and what runs beside is not what is measured. */
const bench = ({ title, name, bytes }: HostileFile): Bench => ({
  title,
  target: { atMost: 1_000 },
  run: async () => {
    const content = bytes();
    let best = Number.POSITIVE_INFINITY;
    let note = "";
    for (let run = 0; run < 3; run++) {
      const start = performance.now();
      const out = await readFile(name, content);
      best = Math.min(best, performance.now() - start);
      note = out.ok
        ? `read: ${caseCounts(out.value.case).entities.toLocaleString("en-GB")} entities`
        : out.error.code;
    }
    return { value: best, unit: "ms", note: `best of 3, ${note}` };
  },
});

export const benches: readonly Bench[] = files.map(bench);
