import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

/** Where browsers of Chromium's kind stand; names without a folder are looked up in PATH. */
const places = {
  linux: [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge",
    "/snap/bin/chromium",
  ],
  darwin: ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) =>
    ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"].map((path) =>
      join(process.env[variable] ?? "C:/", path),
    ),
  ),
};

/**
 * The path of a browser of Chromium's kind, or undefined. Order: CHROME_PATH or CHROMIUM_PATH, Playwright's cache, the
 * usual places of the system; with `install`, as root on Debian, apt-get at last, which it says.
 * @param {{ install?: boolean }} [options]
 * @returns {string | undefined}
 */
export function findBrowser({ install = false } = {}) {
  const named = process.env.CHROME_PATH ?? process.env.CHROMIUM_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH or CHROMIUM_PATH names ${named}, which does not exist.`);
  }
  const cached = chromium.executablePath();
  if (cached && existsSync(cached)) return cached;
  return onSystem() ?? (install && canInstall() ? installed() : undefined);
}

/** What to tell somebody whose machine has no browser. */
export const noBrowser =
  "No Chromium, Chrome or Edge found. Install one, or name one: CHROME_PATH=/path/to/chrome npm test";

/**
 * Flags that make pictures the same on every machine and keep the browser itself from calling home.
 * @returns {string[]}
 */
export function browserFlags() {
  const root = process.getuid?.() === 0;
  return [
    // Chromium's sandbox refuses to run as root; in CI it is often missing.
    ...(root || process.env.CI ? ["--no-sandbox"] : []),
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--ignore-gpu-blocklist",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
  ];
}

/** @returns {string | undefined} */
function onSystem() {
  const list =
    process.platform === "darwin" || process.platform === "win32" ? places[process.platform] : places.linux;
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const place of list) {
    const candidates = /[\\/]/.test(place) ? [place] : folders.map((folder) => join(folder, place));
    const found = candidates.find((path) => existsSync(path));
    if (found) return found;
  }
  return undefined;
}

function canInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
}

/** @returns {string | undefined} */
function installed() {
  console.log("No browser found. Installing Debian's: apt-get update && apt-get install -y chromium");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  try {
    execFileSync("apt-get", ["update"], { stdio: "inherit", env });
    const done = spawnSync("apt-get", ["install", "-y", "chromium"], { stdio: "inherit", env });
    return done.status === 0 ? onSystem() : undefined;
  } catch {
    return undefined;
  }
}
