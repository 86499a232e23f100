import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { PictureFormat } from "../../src/core/sheet";
import { pictureExporters } from "../../src/exporters/pictures/index";
import { command, openSample } from "./acts";
import { axe } from "./axe";
import { openFile, shot, stage } from "./stage";

const sheet = (page: Page, name = "SMITH OCG on a page") => page.getByRole("article", { name });
const block = (page: Page, name: string) => page.getByRole("article").getByRole("region", { name });

/** Opens the page and waits until the routes of its business are counted. */
async function openPage(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "OCG on a page" }).click();
  await block(page, "Where the business model breaks")
    .getByText("1 route", { exact: true })
    .first()
    .waitFor();
}

/** Saves the picture of the view in a format, through the export dialog. */
async function saved(page: Page, format: PictureFormat): Promise<Uint8Array> {
  await page.keyboard.press("Control+e");
  const dialog = page.getByRole("dialog", { name: "Export" });
  await dialog.getByRole("radio", { name: pictureExporters[format].title, exact: true }).check();
  await dialog.getByText(`.${pictureExporters[format].extension}`, { exact: false }).last().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 45_000 }),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-page-")), download.suggestedFilename());
  await download.saveAs(path);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  return new Uint8Array(readFileSync(path));
}

/** Sides of the pages of a PDF in points, and how many there are. */
function pagesOf(pdf: Buffer): readonly string[] {
  const text = pdf.toString("latin1");
  return [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(
    ([, w, h]) => `${Math.round(Number(w))} x ${Math.round(Number(h))}`,
  );
}

test("the SMITH page has every block of the guidance, its marking twice, no child's name, and prints on one A3", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openPage(page);
  const blocks = [
    "Criminality",
    "Intent and capability",
    "OCG links",
    "Money laundering",
    "Locality",
    "Disruptions so far",
    "Principal and significant members",
    "Who is linked to whom",
    "Peripheral subjects",
    "Safeguarding first",
    "Family",
    "Where the business model breaks",
    "What we need to know",
    "Geographic impact",
    "Timeline",
    "Addresses",
    "Plan",
  ];
  for (const name of blocks) expect(await block(page, name).count(), name).toBe(1);
  const words = (await sheet(page).textContent()) ?? "";
  expect(words.match(/OFFICIAL-SENSITIVE/g)).toHaveLength(2);
  expect(words).not.toMatch(/\b(Liam|Ella|Jack|Chloe|Mia|Noah|Isla)\b/);
  expect(words).toContain("Possible ongoing rivalry");
  expect(words).toContain("DI Jones");
  expect(await block(page, "Where the business model breaks").textContent()).toContain(
    "Transport to storage",
  );
  expect(await page.getByRole("alert").count()).toBe(0);
  await shot(page, "page smith");
  expect(await axe(page)).toEqual([]);
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pagesOf(pdf)).toEqual(["1191 x 842"]);

  await page.getByRole("combobox", { name: "Paper" }).selectOption("a4-portrait");
  await sheet(page).getByText("Page 1 of 1, A4").waitFor();
  await expect.poll(() => page.getByRole("alert").count()).toBe(0);
  expect(pagesOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))).toEqual(["595 x 842"]);
  await shot(page, "page smith a4 portrait");
}, 120_000);

test("the page leaves as PDF and PPTX at its own size, marked once at the top and once at the bottom", async () => {
  const { page } = await stage({ width: 1600, height: 1000 });
  await openSample(page, "County line");
  await page.getByRole("tab", { name: "OCG on a page" }).click();
  await block(page, "Dated intelligence").waitFor();
  const pdf = await saved(page, "pdf");
  expect(pagesOf(Buffer.from(pdf))).toHaveLength(1);
  const [width = 0, height = 0] = (pagesOf(Buffer.from(pdf))[0] ?? "").split(" x ").map(Number);
  // The proportions of A3: no page within a page.
  expect(width / height).toBeCloseTo(Math.SQRT2, 1);
  const parts = unzipSync(await saved(page, "pptx"));
  const slide = strFromU8(parts["ppt/slides/slide1.xml"] ?? new Uint8Array());
  // The words that stand on it; alternative texts say the marking once more.
  expect(slide.match(/<a:t>[^<]*OFFICIAL-SENSITIVE/g)).toHaveLength(2);
  expect(slide).toContain("CL TEAM");
  expect(slide).not.toMatch(/\b(Kayden|Tia|Alfie|Zac)\b/);
}, 120_000);

test("words are written over those of the facts, undone by undo, and told when the facts move on", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openPage(page);
  await page.getByRole("button", { name: "Edit words" }).click();
  const summary = () => sheet(page).getByRole("button", { name: /^Summary: / });
  await summary().click();
  const dialog = page.getByRole("dialog", { name: "Summary" });
  expect(await axe(page, "dialog")).toEqual([]);
  await dialog.getByRole("textbox", { name: "Words on the page" }).fill("One family, one van, one shop");
  await dialog.getByRole("button", { name: "Save the words" }).click();
  await expect.poll(() => summary().textContent()).toBe("One family, one van, one shop");
  expect(await axe(page)).toEqual([]);
  await page.keyboard.press("Control+z");
  await expect.poll(() => summary().textContent()).toContain("Cocaine supply and money laundering");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => summary().textContent()).toBe("One family, one van, one shop");
  await summary().click();
  expect(await dialog.textContent()).toContain("The facts say: Cocaine supply");
  await dialog.getByRole("button", { name: "Back to what the facts say" }).click();
  await expect.poll(() => summary().textContent()).toContain("Cocaine supply and money laundering");
  await page.getByRole("button", { name: "Edit words" }).click();
  await summary().waitFor({ state: "detached" });
}, 120_000);

test("a county line has the shorter page by itself, the whole one on demand, and each OCG its own", async () => {
  const { page } = await stage({ width: 1600, height: 1000 });
  await openSample(page, "County line");
  await page.getByRole("tab", { name: "OCG on a page" }).click();
  await sheet(page, "CL TEAM on a page").waitFor();
  await block(page, "Dated intelligence").waitFor();
  const words = (await sheet(page, "CL TEAM on a page").textContent()) ?? "";
  expect(words).toContain("Firearm discharge");
  expect(words).not.toMatch(/\b(Kayden|Tia|Alfie|Zac)\b/);
  expect(await block(page, "Money laundering").count()).toBe(0);
  await shot(page, "page county line");
  expect(await axe(page)).toEqual([]);
  await page.getByRole("combobox", { name: "Which page" }).selectOption("whole");
  await block(page, "Money laundering").waitFor();
  await page.getByRole("combobox", { name: "OCG", exact: true }).selectOption({ label: "KAPPA" });
  await sheet(page, "KAPPA OCG on a page").waitFor();
  await command(page, "OCG on a page: A4 landscape");
  await sheet(page, "KAPPA OCG on a page").getByText("Page 1 of 1, A4").waitFor();
});

test("a case without an OCG says what the page is about", async () => {
  const { page } = await stage();
  await openFile(page, {
    name: "plain.graphml",
    bytes: `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="Anna"/><node id="Ben"/><edge source="Anna" target="Ben"/></graph></graphml>`,
  });
  await page.getByRole("button", { name: "Mark and draw the case" }).click();
  await page.getByRole("tab", { name: "OCG on a page" }).click();
  await page.getByRole("heading", { name: "There is no OCG in this case" }).waitFor();
  expect(await axe(page)).toEqual([]);
});
