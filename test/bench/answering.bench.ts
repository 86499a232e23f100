import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { root } from "../../scripts/run.mjs";
import { launchBrowser, servePage } from "../e2e/theatre";
import type { Bench, Measured } from "./bench";

interface Answering {
  /** Longest that the page did not answer while the worker computed, ms. */
  readonly freeze: number;
  /** From pressing Cancel to the ranking having stopped, ms. */
  readonly cancel: number;
}

const panel = (page: Page) => page.getByRole("complementary", { name: "Interdiction points" });

/** Northgate's ranking with 5,000 draws, once to its end and once cancelled. */
async function measure(page: Page): Promise<Answering> {
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), "northgate.linchpin.json");
  writeFileSync(path, readFileSync(join(root, "data/northgate.linchpin.json")));
  await page.getByLabel("Open file", { exact: true }).setInputFiles(path);
  await page.getByRole("tab", { name: "Business model" }).click();
  await panel(page).getByText("500 draws, seed 1").waitFor({ timeout: 60_000 });
  await panel(page).getByText("How it is worked out").click();
  const draws = panel(page).getByLabel("Draws", { exact: true });
  await page.waitForTimeout(1000);
  await page.evaluate(() => {
    const state = { longest: 0, last: performance.now() };
    Reflect.set(window, "pulse", state);
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 5);
  });
  await draws.selectOption("5000");
  // While it computes, not while it draws what came of it.
  await page.waitForTimeout(1500);
  const freeze = await page.evaluate(() => Number(Reflect.get(Reflect.get(window, "pulse"), "longest")));
  await panel(page).getByText("5,000 draws, seed 1").waitFor({ timeout: 120_000 });
  await panel(page).getByLabel("Seed").fill("2");
  const cancel = panel(page).getByRole("button", { name: "Cancel" });
  await cancel.waitFor();
  await page.waitForTimeout(300);
  const took = await cancel.evaluate(
    (button: HTMLElement) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const side = button.closest("aside");
        const seen = new MutationObserver(() => {
          if (!side?.querySelector("progress")) resolve(performance.now() - start);
        });
        if (side) seen.observe(side, { childList: true, subtree: true });
        button.click();
      }),
  );
  return { freeze, cancel: took };
}

let made: Promise<Answering> | undefined;
async function once(): Promise<Answering> {
  const house = await servePage();
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(house.url);
    await page.getByRole("button", { name: "Choose a file" }).waitFor();
    return await measure(page);
  } finally {
    await server.close();
    await house.close();
  }
}
const answering = () => {
  made ??= once();
  return made;
};
const row = async (what: keyof Answering): Promise<Measured> => ({
  value: (await answering())[what],
  unit: "ms",
  note: "Northgate, 5,000 draws",
});

export const benches: readonly Bench[] = [
  { title: "longest freeze of the page while ranking", target: { atMost: 50 }, run: () => row("freeze") },
  { title: "cancel a ranking → stopped", target: { atMost: 200 }, run: () => row("cancel") },
];
