import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { buildEnvironment, runTool } from "../../scripts/run.mjs";
import { stage } from "./stage";

test("the one file runs from disk, with its worker, and may run no script but its own", async () => {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-single-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const args = ["build", "--mode", "single", "--logLevel", "warn", "--emptyOutDir", "--outDir", folder];
  expect(runTool("vite", "vite", args, buildEnvironment())).toBe(true);
  const file = join(folder, "linchpin.html");
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(/script-src 'sha256-[^']+' 'sha256-[^']+'; worker-src blob:/);
  expect(text).not.toMatch(/<script[^>]*\ssrc=/);

  const { page, requests } = await stage({ open: false });
  const address = pathToFileURL(file).href;
  const worker = page.waitForEvent("worker");
  await page.goto(address);
  await page.locator("#root > *").first().waitFor();
  expect((await worker).url()).toMatch(/^blob:/);
  expect(await page.title()).toBe("Linchpin");
  expect(requests.filter((request) => !/^(data|blob):/.test(request))).toEqual([address]);
});
