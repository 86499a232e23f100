import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { createServer, type ViteDevServer } from "vite";
import { findBrowser } from "../../scripts/findBrowser.mjs";
import type { Bench, Measured } from "./bench";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** As on a desktop without a GPU: everything is drawn by SwiftShader, which is the slowest that users have. */
const withoutGpu = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
];

async function withPage(work: (page: Page) => Promise<Measured>): Promise<Measured> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No browser of Chromium's kind was found.");
  let server: ViteDevServer | undefined;
  let browser: Browser | undefined;
  try {
    server = await createServer({ root, logLevel: "error", server: { port: 0, hmr: false, watch: null } });
    await server.listen();
    browser = await chromium.launch({ executablePath, args: withoutGpu });
    const page = await browser.newPage({ viewport: { width: 1165, height: 790 } });
    const at = server.resolvedUrls?.local[0] ?? "";
    await page.goto(`${at}test/bench/chart/page.html`);
    await page.waitForFunction("window.benchChart");
    // Fonts, pictures of marks and the first labels come in the first second.
    await page.waitForTimeout(2500);
    return await work(page);
  } finally {
    await browser?.close();
    await server?.close();
  }
}

/** Frames a second over 90 frames, each of which does `step` (with `cy` and the frame's number `n`). */
async function frames(page: Page, before: string, step: string): Promise<Measured> {
  const script = `new Promise((done) => {
    const cy = window.benchChart.cy;
    ${before};
    setTimeout(() => {
      const times = [];
      let last = 0;
      let n = -10;
      const frame = (now) => {
        if (n > 0) times.push(now - last);
        last = now;
        n++;
        ${step};
        if (times.length < 90) requestAnimationFrame(frame);
        else done(times);
      };
      requestAnimationFrame(frame);
    }, 800);
  })`;
  const times = await page.evaluate<number[]>(script);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const worst = Math.max(...times);
  return {
    value: 1000 / mean,
    unit: "frames/s",
    note: `slowest frame ${Math.round(worst)} ms, software rendering`,
  };
}

const close = "cy.zoom({ level: 0.9, renderedPosition: { x: 580, y: 390 } })";
const pan = "cy.panBy({ x: n % 60 < 30 ? 6 : -6, y: n % 60 < 30 ? 2 : -2 })";
const zoom =
  "cy.zoom({ level: cy.zoom() * (n % 60 < 30 ? 1.02 : 1 / 1.02), renderedPosition: { x: 580, y: 390 } })";

/** 500 entities and 900 links, full line conventions. */
export const benches: readonly Bench[] = [
  {
    title: "500/900 pan, all in view",
    target: { atLeast: 30 },
    run: () => withPage((page) => frames(page, "", pan)),
  },
  {
    title: "500/900 zoom, all in view",
    target: { atLeast: 30 },
    run: () => withPage((page) => frames(page, "", zoom)),
  },
  {
    title: "500/900 pan at 90 %",
    target: { atLeast: 30 },
    run: () => withPage((page) => frames(page, close, pan)),
  },
  {
    title: "500/900 zoom at 90 %",
    target: { atLeast: 30 },
    run: () => withPage((page) => frames(page, close, zoom)),
  },
];
