import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PictureFormat } from "../../src/core/sheet";
import { pictureExporters } from "../../src/exporters/pictures/index";
import { openSample, truth } from "./acts";
import { axe } from "./axe";
import { shot, stage } from "./stage";

const marking = "OFFICIAL-SENSITIVE";
const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Export" });

async function openExport(page: Page) {
  await page.keyboard.press("Control+e");
  const dialog = dialogOf(page);
  await dialog.getByRole("radio", { name: "Linchpin case" }).waitFor();
  return dialog;
}

/** Saves the picture in a format; returns name, path and bytes. */
async function saved(page: Page, format: PictureFormat) {
  const dialog = dialogOf(page);
  await dialog.getByRole("radio", { name: pictureExporters[format].title, exact: true }).check();
  // The name is known once the picture has been taken.
  await dialog.getByText(`.${pictureExporters[format].extension}`, { exact: false }).last().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 45_000 }),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  const name = download.suggestedFilename();
  await dialog.getByRole("status").getByText(`Saved ${name}`).waitFor();
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-picture-")), name);
  await download.saveAs(path);
  return { name, path, bytes: new Uint8Array(readFileSync(path)) };
}

const plain = (text: string) => text.replace(/\s+/g, " ").trim();
const count = (text: string, what: RegExp) => text.match(what)?.length ?? 0;

/** Words of the truth line, as they must stand in every picture. */
async function truthWords(page: Page): Promise<string> {
  return plain((await truth(page).textContent()) ?? "");
}

/** What a PDF says; undefined where nothing on this machine can read it. */
function pdfWords(path: string): string | undefined {
  try {
    return plain(execFileSync("pdftotext", ["-enc", "UTF-8", path, "-"], { encoding: "utf8" }));
  } catch {
    console.log(
      "exportPicture.story: pdftotext is not on this machine; the words of PDFs are not read here.",
    );
    return undefined;
  }
}

/** How many colours a PNG has on the page, and how dark its bars are. */
async function pixels(page: Page, bytes: Uint8Array) {
  const base64 = Buffer.from(bytes).toString("base64");
  return page.evaluate(async (text) => {
    const bitmap = await createImageBitmap(
      new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: "image/png" }),
    );
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    const colours = new Set(new Uint32Array(data.buffer));
    const at = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
    return {
      width: bitmap.width,
      height: bitmap.height,
      colours: colours.size,
      top: at(2, 4),
      bottom: at(2, bitmap.height - 4),
    };
  }, base64);
}

interface Seen {
  readonly tab: string;
  readonly heading: string;
  readonly slug: string;
  /** Entities drawn, at least. */
  readonly entities: number;
  /** A name that is drawn. */
  readonly name: string;
}

const views: readonly Seen[] = [
  { tab: "Chart", heading: "Association chart", slug: "chart", entities: 55, name: "NESBITT" },
  { tab: "Business model", heading: "Business model", slug: "business-model", entities: 55, name: "NESBITT" },
  { tab: "Family", heading: "Family tree", slug: "family", entities: 20, name: "DOYLE" },
];

/** Opens the sample on a view, with the export dialog over it; returns the words of its truth line. */
async function onView(page: Page, { tab }: Seen): Promise<string> {
  await openSample(page, "SMITH OCG");
  if (tab !== "Chart") {
    await page.getByRole("tab", { name: tab, exact: true }).click();
    await page.locator("#view [data-picture] [data-entity]").first().waitFor();
    await expect.poll(() => truthWords(page)).not.toContain("Showing 62 of 340");
    // The ranking puts pins on the business model and may part what was told together.
    if (tab === "Business model") await page.locator("#view svg text", { hasText: "=1" }).first().waitFor();
  }
  const said = await truthWords(page);
  await openExport(page);
  return said;
}

test.each(views)(
  "$tab leaves as drawing and as pixels with all that must stand round it",
  async (view) => {
    const { page } = await stage({ width: 1600, height: 900 });
    const said = await onView(page, view);
    const svg = await saved(page, "svg");
    const drawing = new TextDecoder().decode(svg.bytes);
    expect(svg.name).toBe(`${marking} smith-ocg-${view.slug}.svg`);
    expect(count(drawing, new RegExp(`>${marking}</text>`, "g"))).toBe(2);
    expect(plain(drawing.replace(/<[^>]+>/g, " "))).toContain(said);
    expect(drawing).toContain(`>${view.heading}: SMITH OCG</text>`);
    expect(drawing).toContain("As at 12 Jun 2026");
    const ids = new Set([...drawing.matchAll(/data-entity="([^"]+)"/g)].map(([, id]) => id));
    expect(ids.size).toBeGreaterThan(view.entities);
    expect(count(drawing, /<symbol /g)).toBeGreaterThan(2);
    expect(drawing).toContain("@font-face");
    expect(drawing).toContain(view.name);

    const dialog = dialogOf(page);
    await dialog.getByRole("radio", { name: "PNG picture" }).check();
    await dialog.getByRole("radio", { name: "1×" }).check();
    const png = await saved(page, "png");
    const seen = await pixels(page, png.bytes);
    expect(seen.colours).toBeGreaterThan(100);
    expect([seen.top, seen.bottom]).toEqual([
      [11, 12, 12],
      [11, 12, 12],
    ]);
    expect(seen.width).toBe(Number(/ width="(\d+)"/.exec(drawing)?.[1]));
    expect(Buffer.from(png.bytes).toString("latin1")).not.toMatch(/tEXt|iTXt|eXIf|tIME/);
  },
  90_000,
);

test.each(views)(
  "$tab leaves as PDF, slide and page to read",
  async (view) => {
    const { page, context } = await stage({ width: 1600, height: 900 });
    const said = await onView(page, view);
    const pdf = await saved(page, "pdf");
    expect(Buffer.from(pdf.bytes.subarray(0, 8)).toString()).toBe("%PDF-1.7");
    const words = pdfWords(pdf.path);
    if (words !== undefined) {
      expect(count(words, new RegExp(marking, "g"))).toBe(2);
      expect(words).toContain(said);
      expect(words).toContain(view.name);
    }
    // Written again it is the same.
    expect(Buffer.from((await saved(page, "pdf")).bytes).equals(Buffer.from(pdf.bytes))).toBe(true);

    const pptx = await saved(page, "pptx");
    const slide = strFromU8(unzipSync(pptx.bytes)["ppt/slides/slide1.xml"] ?? new Uint8Array());
    expect(count(slide, new RegExp(`<a:t>${marking}</a:t>`, "g"))).toBe(2);
    expect(slide).toMatch(/<p:ph type="title"\/>/);
    expect(slide).toContain(view.name);
    if (view.tab === "Chart") expect(count(slide, /<a:stCxn /g)).toBeGreaterThan(40);

    const html = await saved(page, "html");
    const reader = await context.newPage();
    await reader.goto(pathToFileURL(html.path).href);
    expect(await reader.title()).toContain(marking);
    await reader.locator("svg [data-entity]", { hasText: view.name }).first().dispatchEvent("click");
    await reader.locator("#facts h2", { hasText: view.name }).waitFor();
    await reader.getByRole("button", { name: /^Links/ }).click();
    const all = await reader.locator("#links tbody tr:visible").count();
    await reader.getByLabel("Find in the tables").fill(view.name.toLowerCase());
    await expect.poll(() => reader.locator("#links tbody tr:visible").count()).toBeLessThan(all);
    expect(await reader.locator("#links tbody tr:visible").count()).toBeGreaterThan(0);
    await shot(reader, `export ${view.slug} html`);
    await reader.close();
  },
  90_000,
);

test("the page to read works from disk without its script", async () => {
  const { page, context } = await stage({ width: 1280, height: 720 });
  await openSample(page, "SMITH OCG");
  await openExport(page);
  const { path } = await saved(page, "html");
  const browser = context.browser();
  const quiet = await browser?.newContext({ javaScriptEnabled: false });
  const reader = await quiet?.newPage();
  if (!quiet || !reader) throw new Error("no browser");
  const asked: string[] = [];
  reader.on("request", (request) => asked.push(request.url()));
  await reader.goto(pathToFileURL(path).href);
  expect(await reader.locator("svg").first().isVisible()).toBe(true);
  expect(await reader.locator("#entities").isVisible()).toBe(true);
  expect(await reader.locator("#links").isVisible()).toBe(true);
  expect(await reader.locator("#tools").isVisible()).toBe(false);
  expect(await reader.locator(".marking").count()).toBe(2);
  expect(asked.filter((url) => !/^(file|data):/.test(url))).toEqual([]);
  await quiet.close();
});

test("a picture is chosen, looked at and saved by keyboard, on a page of A4", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openSample(page, "SMITH OCG");
  const dialog = await openExport(page);
  await dialog.getByRole("radio", { name: "Linchpin case" }).focus();
  await page.keyboard.press("ArrowUp");
  expect(await dialog.getByRole("radio", { name: pictureExporters.html.title }).isChecked()).toBe(true);
  await dialog.getByRole("radio", { name: "PDF", exact: true }).focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("img", { name: /^The page as it will leave: Association chart/ }).waitFor();
  await dialog.getByRole("radio", { name: "A4" }).check();
  expect(await axe(page)).toEqual([]);
  await shot(page, "export picture");
  const { bytes } = await saved(page, "pdf");
  expect(Buffer.from(bytes).toString("latin1")).toContain("MediaBox[0 0 842.25 595.5]");
});

test("what stands on a dark screen leaves on white", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openSample(page, "SMITH OCG");
  await page.getByRole("tab", { name: "Business model", exact: true }).click();
  await page.locator("#view [data-picture] [data-entity]").first().waitFor();
  await page.getByRole("button", { name: "Theme" }).click();
  await page.getByRole("menuitem", { name: /^dark/i }).click();
  await openExport(page);
  const { bytes } = await saved(page, "svg");
  const drawing = new TextDecoder().decode(bytes);
  // Paper, panel and box of the dark theme.
  expect(drawing).not.toMatch(/#151B21|#1A2128|#2C363E/);
  expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
});
