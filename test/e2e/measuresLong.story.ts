import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { buildEnvironment, runTool } from "../../scripts/run.mjs";
import { type Case, emptyCase } from "../../src/core/case";
import { type Entity, entity } from "../../src/core/entity";
import { type Link, link } from "../../src/core/link";
import { seededRandom } from "../../src/core/random";
import { writeFile } from "../../src/exporters/index";
import { mark } from "./acts";
import { axe } from "./axe";
import { choose, dialog, grid, openMeasures, run } from "./measureActs";
import { openFile, shot, stage } from "./stage";

/** People who join three earlier ones, as a case file. */
async function largeFile(people: number): Promise<{ name: string; bytes: Uint8Array }> {
  const random = seededRandom(1);
  const ends: number[] = [];
  const entities = new Map<string, Entity>();
  const links = new Map<string, Link>();
  for (let v = 0; v < people; v++) {
    entities.set(`n${v}`, entity(`n${v}`, "person", `PERSON ${v}`));
    const to = new Set<number>();
    if (v <= 3) for (let w = 0; w < v; w++) to.add(w);
    else while (to.size < 3) to.add(ends[Math.floor(random() * ends.length)] ?? 0);
    for (const w of to) {
      ends.push(v, w);
      const id = `e${links.size}`;
      links.set(id, link(id, `n${v}`, `n${w}`, "association"));
    }
  }
  const kase: Case = { ...emptyCase({ id: "large", title: "Large" }), entities, links };
  const written = await writeFile("linchpin", kase, {});
  if (!written.ok) throw new Error(written.error.message);
  return { name: "large.linchpin.json", bytes: written.value.bytes };
}

test("a long run is done by workers of the worker, tells how far it is, and stops at once", async () => {
  const { page } = await stage();
  await openFile(page, await largeFile(20_000));
  await mark(page);
  await openMeasures(page);
  await choose(page, "Go-betweens");
  await dialog(page).getByLabel("Exact at any size").check();
  await dialog(page).getByLabel("Mark places that rest on one kind of source").uncheck();
  const before = page.workers().length;
  await dialog(page).getByRole("button", { name: "Run" }).click();
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBeGreaterThan(before);
  await dialog(page)
    .getByText(/^Go-betweens, \d+ %/)
    .waitFor();
  await shot(page, "measures working");
  expect(await axe(page, "dialog")).toEqual([]);
  const took = await dialog(page)
    .getByRole("button", { name: "Cancel" })
    .evaluate(
      (item) =>
        new Promise<number>((resolve) => {
          const start = performance.now();
          new MutationObserver(() => {
            if (document.querySelector("dialog")?.textContent?.includes("Cancelled"))
              resolve(performance.now() - start);
          }).observe(document.body, { subtree: true, childList: true, characterData: true });
          if (item instanceof HTMLElement) item.click();
        }),
    );
  expect(took).toBeLessThan(200);
  await expect.poll(() => page.workers().length, { timeout: 5_000 }).toBe(before);

  // Nothing is left running: the next measure is there soon.
  await choose(page, "Cut points");
  await run(page);
  await dialog(page).getByText("20,000 people", { exact: false }).first().waitFor();

  await choose(page, "Go-betweens");
  await dialog(page).getByLabel("Exact at any size").uncheck();
  await dialog(page).getByLabel("People to start from when estimated").fill("100");
  await dialog(page).getByRole("button", { name: "Run", exact: true }).click();
  await dialog(page)
    .getByText(/20,000 people, 59,994 contacts; estimated from 100 of them, seed 1/)
    .waitFor({ timeout: 60_000 });
  expect(Number(await grid(page, "Go-betweens").getAttribute("aria-rowcount"))).toBeGreaterThan(10_000);
  expect(await grid(page, "Go-betweens").getByRole("row").count()).toBeLessThan(80);
});

test("in the one file that runs from disk, workers of the worker do the long runs too", async () => {
  const folder = mkdtempSync(join(tmpdir(), "linchpin-measures-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const args = ["build", "--mode", "single", "--logLevel", "error", "--emptyOutDir", "--outDir", folder];
  expect(runTool("vite", "vite", args, buildEnvironment())).toBe(true);
  const { page } = await stage({ open: false });
  await page.goto(pathToFileURL(join(folder, "linchpin.html")).href);
  await openFile(page, await largeFile(20_000));
  await mark(page);
  await openMeasures(page);
  await choose(page, "Go-betweens");
  await dialog(page).getByLabel("Exact at any size").check();
  const before = page.workers().length;
  await dialog(page).getByRole("button", { name: "Run" }).click();
  await expect.poll(() => page.workers().length, { timeout: 30_000 }).toBeGreaterThan(before);
  for (const worker of page.workers()) expect(worker.url()).toMatch(/^blob:/);
  await dialog(page)
    .getByText(/^Go-betweens, [1-9]\d* %/)
    .waitFor({ timeout: 60_000 });
  await dialog(page).getByRole("button", { name: "Cancel" }).click();
  await dialog(page).getByText("Cancelled.", { exact: false }).waitFor();
}, 180_000);
