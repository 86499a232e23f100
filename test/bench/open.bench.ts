import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { root } from "../../scripts/run.mjs";
import { launchBrowser, servePage } from "../e2e/theatre";
import { poleZip } from "../poleZip";
import type { Bench, Measured } from "./bench";

interface Opening {
  /** From giving the file to the truth line of the open case. */
  readonly seconds: number;
  /** Longest that the page did not answer, ms. */
  readonly freeze: number;
}

async function onPage<T>(work: (page: Page) => Promise<T>): Promise<T> {
  const house = await servePage();
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    await page.goto(house.url);
    await page.getByRole("button", { name: "Choose a file" }).waitFor();
    return await work(page);
  } finally {
    await server.close();
    await house.close();
  }
}

/** Beats every 5 ms on the page; the longest gap is how long it was frozen. Runs until the truth line counts `entities`. */
async function open(page: Page, name: string, bytes: Uint8Array, entities: string): Promise<Opening> {
  await page.evaluate(() => {
    const state = { longest: 0, last: performance.now() };
    Reflect.set(window, "pulse", state);
    setInterval(() => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
    }, 5);
  });
  // By path, as a user gives it: bytes handed over by the driver would be decoded by a script on the page itself.
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), name);
  writeFileSync(path, bytes);
  const start = performance.now();
  await page.getByLabel("Open file", { exact: true }).setInputFiles(path);
  const mark = page.getByRole("button", { name: "Mark and draw the case" });
  const truth = page
    .getByRole("status", { name: "What is shown" })
    .filter({ hasText: `of ${entities} entities` });
  await mark.or(truth).first().waitFor({ timeout: 60_000 });
  if (await mark.isVisible()) await mark.click();
  await truth.waitFor({ timeout: 60_000 });
  const seconds = (performance.now() - start) / 1000;
  const freeze = await page.evaluate(() => Number(Reflect.get(Reflect.get(window, "pulse"), "longest")));
  return { seconds, freeze };
}

let pole: Promise<Opening> | undefined;
const openPole = () => {
  pole ??= onPage((page) => open(page, "pole.zip", poleZip(), "61,521"));
  return pole;
};

const smith = async (): Promise<Measured> => {
  const bytes = readFileSync(join(root, "data/smith-ocg.linchpin.json"));
  const { seconds } = await onPage((page) => open(page, "smith-ocg.linchpin.json", bytes, "340"));
  return { value: seconds * 1000, unit: "ms", note: "file given to truth line" };
};

const start = async (): Promise<Measured> => {
  const house = await servePage();
  const server = await launchBrowser();
  const browser = await chromium.connect(server.wsEndpoint());
  try {
    const page = await browser.newPage();
    const begin = performance.now();
    await page.goto(house.url);
    await page.getByRole("button", { name: "Choose a file" }).waitFor();
    return { value: performance.now() - begin, unit: "ms", note: "cold profile, local server" };
  } finally {
    await server.close();
    await house.close();
  }
};

export const benches: readonly Bench[] = [
  { title: "open page → usable", target: { atMost: 1500 }, run: start },
  { title: "drop a 340-entity case → chart", target: { atMost: 1000 }, run: smith },
  {
    title: "drop 61,521 entities, 105,840 links → usable",
    target: { atMost: 6 },
    run: async () => ({ value: (await openPole()).seconds, unit: "s", note: "marking chosen on the way" }),
  },
  {
    title: "… longest freeze of the page meanwhile",
    target: { atMost: 100 },
    run: async () => ({ value: (await openPole()).freeze, unit: "ms" }),
  },
];
