// npm run bench [words]: runs every test/bench/*.bench.ts (or those whose name has one of the words) and prints a table.
import { readdirSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { register } from "tsx/esm/api";
import { root } from "./run.mjs";

register();
const folder = join(root, "test/bench");
const words = process.argv.slice(2);
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".bench.ts"))
  .filter((name) => words.length === 0 || words.some((word) => name.includes(word)))
  .sort();
if (files.length === 0)
  console.error(`No test/bench/*.bench.ts has ${words.join(" or ") || "been written"}.`);

/** @type {string[][]} */
const rows = [];
let failed = files.length === 0;
for (const file of files) {
  /** @type {{ benches?: readonly import("../test/bench/bench").Bench[] }} */
  const { benches } = await import(pathToFileURL(join(folder, file)).href);
  if (!benches) {
    console.error(`${file} does not export benches.`);
    failed = true;
    continue;
  }
  for (const bench of benches) {
    const name = basename(file, ".bench.ts");
    process.stderr.write(`${name}: ${bench.title} …\n`);
    try {
      const { value, unit, note } = await bench.run();
      const met =
        bench.target.atMost === undefined
          ? value >= (bench.target.atLeast ?? 0)
          : value <= bench.target.atMost;
      const target =
        bench.target.atMost === undefined
          ? `≥ ${number(bench.target.atLeast ?? 0)}`
          : `≤ ${number(bench.target.atMost)}`;
      rows.push([
        name,
        bench.title,
        `${number(value)} ${unit}`,
        `${target} ${unit}`,
        met ? "met" : "MISSED",
        note ?? "",
      ]);
    } catch (error) {
      failed = true;
      rows.push([
        name,
        bench.title,
        "failed",
        "",
        "FAILED",
        error instanceof Error ? error.message : String(error),
      ]);
    }
  }
}

const table = [["file", "benchmark", "measured", "target", "", "note"], ...rows];
const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
console.log(`\nNode ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim()}\n`);
for (const row of table)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
// A missed target is a finding, not a failure: machines differ. Only a benchmark that cannot run fails.
process.exit(failed ? 1 : 0);

/** @param {number} value */
function number(value) {
  return value.toLocaleString("en-GB", { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
}
