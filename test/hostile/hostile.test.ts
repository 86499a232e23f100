import { describe, expect, it } from "vitest";
import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import { coordinateFiles } from "./coordinateFiles";
import type { HostileFile } from "./hostileFile";
import { largeFiles } from "./largeFiles";
import { oddFiles } from "./oddFiles";
import { faultsAfterSaving, faultsOf } from "./soundness";
import { xmlFiles } from "./xmlFiles";
import { zipFiles } from "./zipFiles";

/** Long enough for a busy machine: it stops what hangs, and measures nothing (npm run bench hostile does). */
const hang = 60_000;

async function check({ name, bytes, ends }: HostileFile, saved: boolean): Promise<void> {
  const out = await readFile(name, bytes());
  if ("refused" in ends) {
    expect(out.ok ? caseCounts(out.value.case) : out.error.code).toBe(ends.refused);
    if (out.ok) return;
    expect(out.error.severity).toBe("error");
    expect(out.error.message).toMatch(/\w{3,} .*\.$/s);
    expect(out.error.message.length).toBeLessThan(600);
    expect(out.error.message).toContain(ends.says ?? "");
    return;
  }
  if (!out.ok) throw new Error(`${out.error.code}: ${out.error.message}`);
  const { remarks = [], ...counts } = ends;
  expect(caseCounts(out.value.case)).toMatchObject(counts);
  const codes = out.value.problems.map(({ code }) => code);
  expect(remarks.filter((code) => !codes.includes(code))).toEqual([]);
  expect(saved ? await faultsAfterSaving(out.value) : faultsOf(out.value)).toEqual([]);
}

const sets: readonly (readonly [title: string, files: readonly HostileFile[], saved: boolean])[] = [
  ["XML", xmlFiles, true],
  ["an archive", zipFiles, true],
  ["a place", coordinateFiles, true],
  ["text", oddFiles, true],
  ["size", largeFiles, false],
];

describe.each(sets)("hostile %s", (_, files, saved) => {
  it.each(files.map((file) => [file.title, file] as const))(
    "%s ends as it should",
    (_title, file) => check(file, saved),
    hang,
  );
});
