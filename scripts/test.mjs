// npm test: every check there is, one after the other, all of them even when one fails; the last line counts.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findBrowser, noBrowser } from "./findBrowser.mjs";
import { buildEnvironment, root, runTool } from "./run.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/** @type {{ name: string, count: Count, seconds: number }[]} */
const phases = [];

/**
 * @param {string} name
 * @param {() => Count} work
 */
function phase(name, work) {
  console.log(`\n== ${name} ==`);
  const start = performance.now();
  const count = work();
  phases.push({ name, count, seconds: (performance.now() - start) / 1000 });
}

/**
 * @param {boolean} ok
 * @returns {Count}
 */
function one(ok) {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/**
 * One project of Vitest. A file that could not even be loaded has no failed test but fails all the same.
 * @param {string} project
 * @returns {Count}
 */
function vitest(project) {
  const report = join(root, "test-results", `${project}.json`);
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const ok = runTool("vitest", "vitest", ["run", "--project", project, ...reporters]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === "failed" && !file.assertionResults.some(({ status }) => status === "failed"),
  ).length;
  const failed = numFailedTests + broken;
  return {
    passed: numPassedTests,
    failed: ok ? failed : Math.max(1, failed),
    skipped: numPendingTests + numTodoTests,
  };
}

/** @returns {Count} */
function stories() {
  const browser = findBrowser({ install: true });
  if (browser) {
    console.log(`Browser: ${browser}`);
    process.env.CHROME_PATH = browser;
    return vitest("e2e");
  }
  if (process.env.CI || process.env.REQUIRE_BROWSER) {
    console.error(noBrowser);
    return one(false);
  }
  console.log(`Stories skipped. ${noBrowser}`);
  return { passed: 0, failed: 0, skipped: 1 };
}

mkdirSync(join(root, "test-results"), { recursive: true });
phase("types", () =>
  // The second has no DOM and no Node in its library: core/ must do without.
  one(
    ["tsconfig.json", "tsconfig.core.json"]
      .map((file) => runTool("typescript", "tsc", ["-p", file]))
      .every(Boolean),
  ),
);
// Biome colours a file or a pipe too, unless told.
const lint = ["ci", "--diagnostic-level=warn", `--colors=${process.stdout.isTTY ? "force" : "off"}`, "."];
phase("lint", () => one(runTool("@biomejs/biome", "biome", lint)));
phase("unit and layers", () => vitest("unit"));
phase("build", () => {
  const built = runTool("vite", "vite", ["build", "--logLevel", "warn"], buildEnvironment());
  return { passed: 0, failed: built ? 0 : 1, skipped: 0 };
});
phase("stories", stories);

const total = { passed: 0, failed: 0, skipped: 0 };
console.log("");
for (const { name, count, seconds } of phases) {
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
  const words =
    name === "build"
      ? count.failed > 0
        ? "failed"
        : "done"
      : `${count.passed} passed, ${count.failed} failed`;
  console.log(`  ${name.padEnd(16)} ${words}${skipped} (${seconds.toFixed(1)} s)`);
}
if (total.skipped > 0) console.log(`  ${total.skipped} skipped: the lines above say why`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
