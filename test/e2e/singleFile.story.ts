import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { builtSingleFile } from "./singleFile";
import { stage } from "./stage";

test("the one file runs from disk, with its worker, and may run no script but its own", async () => {
  const { path: file, address } = builtSingleFile();
  expect(existsSync(file)).toBe(true);
  const text = readFileSync(file, "utf8");
  expect(text).toMatch(/script-src 'sha256-[^']+' 'sha256-[^']+'; worker-src blob:/);
  expect(text).not.toMatch(/<script[^>]*\ssrc=/);

  const { page, requests } = await stage({ open: false });
  const worker = page.waitForEvent("worker");
  await page.goto(address);
  await page.locator("#root > *").first().waitFor();
  expect((await worker).url()).toMatch(/^blob:/);
  expect(await page.title()).toBe("Linchpin");
  expect(requests.filter((request) => !/^(data|blob):/.test(request))).toEqual([address]);
}, 180_000);
