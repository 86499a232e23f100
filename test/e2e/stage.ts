import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect, inject, onTestFinished } from "vitest";
import { root } from "../../scripts/run.mjs";

export interface StageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: "light" | "dark";
  /** Whether the page is opened at once (default) or the story does it. */
  readonly open?: boolean;
  /** Stories that provoke errors or refusals on purpose look at the records themselves. */
  readonly expectTrouble?: boolean;
  /** 'reduce' by default: motion makes pictures and waits differ. */
  readonly motion?: "reduce" | "no-preference";
  /** Whether the page may keep itself for when its server is away. Off by default: each story would fetch all files again. */
  readonly offline?: boolean;
}

/** A page of its own, and a record of everything that must not happen on it. */
export interface Stage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Address of the built page, ending in '/'. */
  readonly url: string;
  /** Every request of the pages and workers of this story. */
  readonly requests: readonly string[];
  /** console.error and uncaught exceptions. */
  readonly consoleErrors: readonly string[];
  /** What the content policy refused, 'connect-src https://…'. */
  readonly violations: readonly string[];
  /** Requests that went to any other place than the page's own. */
  foreign(): readonly string[];
}

let browser: Promise<Browser> | undefined;

/**
 * Opens the built page for one story and closes it after. At the end the story fails if a request went elsewhere, an
 * error was logged or the policy had to refuse something, unless `expectTrouble`.
 */
export async function stage(options: StageOptions = {}): Promise<Stage> {
  browser ??= chromium.connect(inject("browser"));
  const url = inject("url");
  const context = await (await browser).newContext({
    viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
    colorScheme: options.colorScheme ?? "light",
    reducedMotion: options.motion ?? "reduce",
    locale: "en-GB",
    timezoneId: "Europe/London",
    acceptDownloads: true,
    serviceWorkers: options.offline ? "allow" : "block",
  });
  context.setDefaultTimeout(15_000);
  const requests: string[] = [];
  const consoleErrors: string[] = [];
  const violations: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error") consoleErrors.push(message.text());
  });
  context.on("weberror", (error) => consoleErrors.push(String(error.error())));
  await context.exposeBinding("recordViolation", (_source, text: string) => violations.push(text));
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      const record: unknown = Reflect.get(window, "recordViolation");
      if (typeof record === "function") record(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });
  const page = await context.newPage();
  const here: Stage = {
    page,
    context,
    url,
    requests,
    consoleErrors,
    violations,
    foreign: () => requests.filter((request) => !isHere(request, url)),
  };

  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail" && !page.isClosed())
      await shot(page, `failed ${task.name}`).catch(() => {});
    await context.close();
    if (options.expectTrouble) return;
    expect({ foreign: here.foreign(), consoleErrors, violations }, "a quiet page").toEqual({
      foreign: [],
      consoleErrors: [],
      violations: [],
    });
  });
  if (options.open ?? true) await page.goto(url);
  return here;
}

/** A file by its path, or one made by the story. */
export type StoryFile = string | { readonly name: string; readonly bytes: Uint8Array | string };

/** Opens one or several files the way a user does without a mouse: through the input named 'Open file'. */
export async function openFile(page: Page, ...files: readonly StoryFile[]): Promise<void> {
  const input = page.locator('input[type="file"]').and(page.getByLabel("Open file", { exact: true }));
  const payloads = files.map((file) =>
    typeof file === "string" ? file : { name: file.name, mimeType: "", buffer: Buffer.from(file.bytes) },
  );
  // Playwright takes either paths or payloads, not both in one call.
  const paths = payloads.filter((file) => typeof file === "string");
  const made = payloads.filter((file) => typeof file !== "string");
  if (paths.length > 0 && made.length > 0)
    throw new Error("openFile takes paths or made files, not both at once.");
  await input.setInputFiles(paths.length > 0 ? paths : made);
}

/** Saves a picture of the page in test-results/ and returns its path. */
export async function shot(page: Page, name: string): Promise<string> {
  const folder = join(root, "test-results");
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name.replace(/[^\w.-]+/g, "-").slice(0, 80)}.png`);
  await page.screenshot({ path, animations: "disabled" });
  return path;
}

/** The page's own address, what it made itself, and for the one-file build the file that it is. */
function isHere(request: string, url: string): boolean {
  return request.startsWith(url) || /^(data|blob|file):/.test(request);
}
