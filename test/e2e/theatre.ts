import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { preview } from "vite";
import type { TestProject } from "vitest/node";
import { browserFlags, findBrowser, noBrowser } from "../../scripts/findBrowser.mjs";
import { buildEnvironment, root, runTool } from "../../scripts/run.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built page is served, ending in '/'. */
    url: string;
    /** Where the one browser of this run listens. */
    browser: string;
  }
}

/** Serves the built page and starts the browser, once for all stories. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const house = await servePage();
  const browser = await launchBrowser();
  project.provide("url", house.url);
  project.provide("browser", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await house.close();
  };
}

/**
 * Serves what is built, and builds first when a source is newer. It serves a copy, so that a build during the stories
 * does not pull files from under them, and without the headers of vite.config.ts: on the plainest of servers the page's
 * own policy has to be enough.
 */
export async function servePage(): Promise<{ url: string; close(): Promise<void> }> {
  const copy = mkdtempSync(join(tmpdir(), "linchpin-page-"));
  if (isFresh()) cpSync(join(root, "dist"), copy, { recursive: true });
  else build(copy);
  const server = await preview({
    root,
    configFile: false,
    base: "./",
    logLevel: "error",
    build: { outDir: copy },
    preview: { port: 0, host: "127.0.0.1", open: false },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === "string") throw new Error("The preview has no port.");
  return {
    url: `http://127.0.0.1:${address.port}/`,
    async close() {
      await server.close();
      rmSync(copy, { recursive: true, force: true });
    },
  };
}

/** A browser for stories and benchmarks; throws with advice when there is none. */
export async function launchBrowser() {
  const executablePath = findBrowser({ install: true });
  if (!executablePath) throw new Error(noBrowser);
  return chromium.launchServer({ executablePath, args: browserFlags() });
}

function build(outDir: string): void {
  mkdirSync(outDir, { recursive: true });
  const args = ["build", "--logLevel", "warn", "--emptyOutDir", "--outDir", outDir];
  if (!runTool("vite", "vite", args, buildEnvironment()))
    throw new Error("The page does not build: npm run build says why.");
}

function isFresh(): boolean {
  const page = join(root, "dist/index.html");
  if (!existsSync(page)) return false;
  return newestSource() <= statSync(page).mtimeMs;
}

/** When what the build reads was last changed. */
export function newestSource(): number {
  const sources = ["src", "public", "data", "scripts", "index.html", "vite.config.ts", "package-lock.json"];
  return Math.max(...sources.map((path) => newest(join(root, path))));
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}
