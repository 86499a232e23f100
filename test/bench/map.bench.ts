import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";
import { browserFlags, findBrowser } from "../../scripts/findBrowser.mjs";
import { viewOf } from "../../src/views/map/camera";
import { gridPlane } from "../../src/views/map/plane";
import { dotPath } from "../../src/views/map/svgPath";
import { type Bench, type Measured, timed } from "./bench";

const root = fileURLToPath(new URL("../..", import.meta.url));
const count = 100_000;

/** The same dots as on the page of this benchmark. */
function positions(): Float64Array {
  const found = new Float64Array(2 * count);
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
  for (let at = 0; at < count; at++) {
    found[2 * at] = 2.1 + next() * 0.12;
    found[2 * at + 1] = 52.57 + next() * 0.07;
  }
  return found;
}

async function byCard(): Promise<Measured> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No browser of Chromium's kind was found.");
  const server = await createServer({
    root,
    logLevel: "error",
    server: { port: 0, hmr: false, watch: null },
  });
  const browser = await chromium.launch({ executablePath, args: browserFlags() });
  try {
    await server.listen();
    const page = await browser.newPage({ viewport: { width: 1165, height: 790 } });
    await page.goto(`${server.resolvedUrls?.local[0] ?? ""}test/bench/map/page.html`);
    await page.waitForFunction("window.benchMap", undefined, { timeout: 60_000 });
    const value = await page.evaluate<number>("window.benchMap.drawn()");
    return { value, unit: "ms", note: "MapLibre by software, until the map rests" };
  } finally {
    await browser.close();
    await server.close();
  }
}

async function bySvg(): Promise<Measured> {
  const dots = positions();
  const view = viewOf({ lon: 2.16, lat: 52.605, zoom: 13 }, gridPlane, { width: 1165, height: 790 });
  return timed(() => dotPath(dots, view));
}

export const benches: readonly Bench[] = [
  { title: "100,000 points on the map, painted by MapLibre", target: { atMost: 2000 }, run: byCard },
  { title: "100,000 points as the path of the SVG map", target: { atMost: 250 }, run: bySvg },
];
