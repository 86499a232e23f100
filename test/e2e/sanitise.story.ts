import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { caseFile } from "../../src/core/caseFile";
import { sanitiseFile } from "../../src/core/copyArrangement";
import { shareProfile } from "../../src/core/shareProfile";
import { exporters, writeFile } from "../../src/exporters/index";
import { proveClean } from "../../src/exporters/prove";
import { readFile } from "../../src/importers/index";
import { plantedCase, plantedFile } from "../plantedCase";
import { command, openSample, truth } from "./acts";
import { axe } from "./axe";
import { openFile, shot, stage } from "./stage";

/** The worker makes and searches a file after each change. */
const slow = { timeout: 20_000 };
const proof = (page: Page) => page.getByRole("status", { name: "Proof of the copy" });

/** Waits until a proof is there that was not before. */
async function proved(page: Page): Promise<void> {
  await proof(page)
    .getByText(/found\. Searched [\d,]+ withheld values/)
    .waitFor();
}

async function openCopy(page: Page): Promise<void> {
  await page.getByRole("switch", { name: "Sanitise" }).click();
  await page.getByRole("heading", { name: "Partner copy" }).waitFor();
  await proved(page);
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), "copy");
  await download.saveAs(path);
  return new Uint8Array(readFileSync(path));
}

async function agree(page: Page, ...names: readonly string[]): Promise<void> {
  await page.getByRole("button", { name: /^Agreed items/ }).click();
  const dialog = page.getByRole("dialog", { name: /needs to act$/ });
  for (const name of names) {
    await dialog.getByRole("searchbox", { name: "Find among them" }).fill(name);
    await dialog
      .getByRole("checkbox", { name: new RegExp(`^${name}`) })
      .first()
      .check();
  }
  await dialog.getByRole("button", { name: "Agree these" }).click();
}

test("an LRO makes a copy for housing, sees use and risk, saves it with its manifest, and finds it in the chained log", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openCopy(page);
  expect(await truth(page).textContent()).toMatch(
    /^Showing \d+ of 340 entities, \d+ of 511 links.*1 profile$/,
  );
  await page.getByText("Not useful yet: nothing was agreed that housing can look up").waitFor();
  await agree(page, "14 Ropewalk", "3 Mill Lane", "WHITE, Andrew");
  await page.getByText("Useful: housing can match 3 of 3 agreed items").waitFor();
  await proved(page);
  const copy = page.getByRole("img", { name: /^The copy/ });
  expect(await copy.textContent()).not.toMatch(/SMITH|WOOD|DARBY|NESBITT|Liam/);
  expect(await copy.textContent()).toContain("WHITE");

  // Somebody stands out by shape: folded, then one accepted with a reason.
  const risk = page.getByRole("heading", { name: /^Recognisable by shape/ });
  const before = await risk.textContent();
  await page.getByRole("button", { name: /^Fold the links of/ }).click();
  await expect
    .poll(async () => (await risk.count()) === 0 || (await risk.textContent()) !== before, slow)
    .toBe(true);
  await proved(page);
  await page.getByRole("button", { name: "Accept, and say why" }).click();
  await page
    .getByRole("textbox", { name: "Why it leaves all the same" })
    .fill("Housing knows this group already");
  const second = await risk.textContent();
  await page.getByRole("button", { name: "Accept", exact: true }).click();
  await expect
    .poll(async () => (await risk.count()) === 0 || (await risk.textContent()) !== second, slow)
    .toBe(true);
  await proved(page);

  const save = page.getByRole("button", { name: "Save partner copy" });
  expect(await save.getAttribute("aria-disabled")).toBe("true");
  await page
    .getByRole("textbox", { name: "Why it leaves, and under which agreement" })
    .fill("Tenancy action. Sharing agreement 114.");
  await page.getByRole("textbox", { name: "Let go by" }).fill("A. Marsh");
  await shot(page, "sanitise");
  const files: Download[] = [];
  page.on("download", (download) => files.push(download));
  await save.click();
  await expect.poll(() => files.length, slow).toBe(2);
  const first = files.find((each) => !each.suggestedFilename().endsWith("manifest.json"));
  const beside = files.find((each) => each.suggestedFilename().endsWith("manifest.json"));
  if (!first || !beside) throw new Error("no files");
  expect(first.suggestedFilename()).toBe("OFFICIAL-SENSITIVE copy-for-housing.linchpin.json");
  const bytes = await bytesOf(first);
  const manifest = JSON.parse(new TextDecoder().decode(await bytesOf(beside)));
  expect(manifest).toMatchObject({
    recipient: "Housing, district council",
    by: "A. Marsh",
    proof: { found: 0 },
    log: { entry: "DL-01" },
  });
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.slice()));
  expect(manifest.file.sha256).toBe(Buffer.from(digest).toString("hex"));
  const read = await readFile("copy.json", bytes);
  if (!read.ok) throw new Error(read.error.message);
  const labels = [...read.value.case.entities.values()].map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(["14 Ropewalk", "3 Mill Lane", "WHITE, Andrew"]));
  expect(labels.filter((label) => /SMITH|WOOD|DARBY/.test(label))).toEqual([]);

  await proved(page);
  await command(page, "Disclosure and decision log");
  const log = page.getByRole("dialog", { name: "Disclosure and decision log" });
  expect(await log.textContent()).toContain("The chain holds: 1 entry, none changed.");
  expect(await log.textContent()).toContain("Tenancy action. Sharing agreement 114.");
  await page.keyboard.press("Escape");
  await page.getByRole("switch", { name: "Sanitise" }).click();
  await page.getByRole("application", { name: "Association chart" }).waitFor();
}, 120_000);

test("in every format the copy of a case full of hidden names holds none of them", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  const written = await writeFile("linchpin", plantedCase, { arrangement: plantedFile.arrangement });
  if (!written.ok) throw new Error(written.error.message);
  await openFile(page, { name: "planted.linchpin.json", bytes: written.value.bytes });
  await page.getByRole("application", { name: "Association chart" }).waitFor();
  await openCopy(page);
  await agree(page, "4 Cannon Row", "ASHDOWN, Peter");
  await page.getByText("Useful: housing can match 2 of 2 agreed items").waitFor();
  await proved(page);
  await page
    .getByRole("textbox", { name: "Why it leaves, and under which agreement" })
    .fill("Tenancy action");
  const format = page.getByRole("combobox", { name: "Format", exact: true });
  const formats = await format
    .locator("option")
    .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value));
  expect(formats).toHaveLength(Object.keys(exporters).length + 5);
  const withheld = sanitiseFile(
    caseFile(plantedCase),
    shareProfile("housing", "", "housing", { agreed: ["home", "tenant"] }),
  ).withheld;
  const state = proof(page);
  const seen: string[] = [];
  for (const value of formats) {
    if (value === "d-linchpin") continue;
    const hash = page.locator("dl").filter({ hasText: "SHA-256" }).locator("dd").last();
    const old = await hash.textContent();
    await format.selectOption(value);
    await expect
      .poll(async () => `${await state.textContent()} ${(await hash.textContent()) !== old}`, {
        timeout: 20_000,
      })
      .toMatch(/^0found.* true$/);
    const [download] = await Promise.all([
      page.waitForEvent("download", (each) => !each.suggestedFilename().endsWith("manifest.json")),
      page.getByRole("button", { name: "Save partner copy" }).click(),
    ]);
    const bytes = await bytesOf(download);
    expect(bytes.length, value).toBeGreaterThan(300);
    // Names, numbers, places, ids, texts: looked for without the words that a format has of its own.
    const hits = proveClean(bytes, withheld).filter(
      ({ spelling }) =>
        spelling.includes(" ") ||
        /\d/.test(spelling) ||
        /kesterton|zukowska|ukowska|quillfeather/.test(spelling),
    );
    expect(hits, value).toEqual([]);
    seen.push(value);
    await proved(page);
  }
  expect(seen).toEqual(
    expect.arrayContaining(["p-pdf", "p-pptx", "p-png", "p-svg", "p-html", "d-xlsx", "d-kml"]),
  );
}, 120_000);

test.each(["light", "dark", "projector"] as const)(
  "the screen and its dialogs are usable by all, %s",
  async (theme) => {
    const { page } = await stage({ width: 1280, height: 720 });
    await openSample(page, "SMITH OCG");
    if (theme !== "light") {
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${theme}`, "i") }).click();
    }
    await page.getByRole("application", { name: "Association chart" }).focus();
    await page.keyboard.press("s");
    await page.getByRole("heading", { name: "Partner copy" }).waitFor();
    await proved(page);
    expect([...(await axe(page, "#view")), ...(await axe(page, "aside"))]).toEqual([]);
    await shot(page, `sanitise ${theme}`);
    for (const name of [/^Rules, \d+$/, /^Agreed items/, /^Lines of text/, /^See each/]) {
      await page.getByRole("button", { name }).click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      if (theme === "light") expect(await axe(page, "dialog")).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
    }
  },
);

test("rules that are changed change the copy and are undone with it", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openSample(page, "SMITH OCG");
  await openCopy(page);
  const copy = page.getByRole("img", { name: /^The copy/ });
  const first = await copy.getAttribute("aria-label");
  await page.getByRole("button", { name: /^Rules/ }).click();
  const rules = page.getByRole("dialog", { name: /^Rules for housing/ });
  await rules.getByRole("combobox", { name: "Vehicles" }).selectOption("left out");
  await rules.getByRole("button", { name: "Save the rules" }).click();
  await expect.poll(() => copy.getAttribute("aria-label"), slow).not.toBe(first);
  expect(await page.getByRole("complementary", { name: "Proof" }).textContent()).toContain("rules version 2");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => copy.getAttribute("aria-label"), slow).toBe(first);
});
