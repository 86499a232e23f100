import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, openSample } from "./acts";
import { axe } from "./axe";
import { shot, stage } from "./stage";

const side = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Children to think about first" });
const list = (page: Page): Locator =>
  side(page).getByRole("list", { name: "Children and vulnerable people in the order of attention" });
const referred = (page: Page): Locator => side(page).getByRole("region", { name: "Marked for referral" });
const dialog = (page: Page): Locator => page.getByRole("dialog");

/** Puts the keyboard on something and presses a key there. */
async function press(on: Locator, key: string): Promise<void> {
  await on.focus();
  await on.page().keyboard.press(key);
}

/** Saves through a button of the open dialog and reads what was saved. */
async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const coming = page.waitForEvent("download");
  await press(dialog(page).getByRole("button", { name: button }), "Enter");
  const download = await coming;
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), "saved");
  await download.saveAs(path);
  return { name: download.suggestedFilename(), text: readFileSync(path, "utf8") };
}

const childNames = /Liam|Ella|Jack|Mia|Noah|Isla|Orla|Chloe/;

test("from the nominal on the chart to the children to think about first: read, marked for referral, undone, saved, all by keyboard", {
  timeout: 120_000,
}, async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH");
  await find(page, "SMITH, David");
  await press(page.getByRole("tab", { name: "Family" }), "Enter");
  await list(page).waitFor();
  // The nominal of the chart is the nominal of the tree.
  await side(page).getByRole("button", { name: "Facts of SMITH, David" }).waitFor();
  expect(await list(page).getByRole("heading", { level: 3 }).allTextContents()).toEqual([
    "Liam, 167.2",
    "Ella, 11 and Jack, 89.4 each",
    "Mia, 9, Noah, 5, Isla, 56.6 each",
    "Chloe, 136.4",
    "Orla, 36.0",
    "AMES, Doreen0.0",
  ]);
  const first = await list(page).getByRole("listitem").first().textContent();
  expect(first).toContain("Exploitation indicator: comes first");
  expect(first).toContain("Lives with KERR, Sean (partner of his mother), significant in ALPHA.");
  expect(first).toContain("not summed");
  expect(await axe(page, "aside[aria-label='Children to think about first']")).toEqual([]);
  await shot(page, "family attention 1920");

  // Sums go, and nothing else with them.
  await press(side(page).getByRole("switch", { name: "Show sums" }), "Space");
  await list(page).getByRole("heading", { name: "Ella, 11 and Jack, 8", exact: true }).waitFor();
  expect(await list(page).textContent()).toContain("Four more nominals within 3 steps");
  await press(side(page).getByRole("switch", { name: "Show sums" }), "Space");

  await press(list(page).getByRole("button", { name: "Ella, 11 and Jack, 8" }), "Enter");
  await side(page).getByRole("button", { name: "Facts of the selection" }).waitFor();
  await press(list(page).getByRole("button", { name: "All reasons, sources and grades" }), "Enter");
  expect(await list(page).textContent()).toMatch(/4 White Terrace.*L0232B\/P|L023 ?2B\/P/s);
  await press(list(page).getByRole("button", { name: "Mark for referral…" }), "Enter");
  await dialog(page).getByRole("heading", { name: "Mark for referral" }).waitFor();
  expect(await dialog(page).getByLabel("Why").inputValue()).toContain("Live with SMITH, David (father)");
  expect(await axe(page, "dialog")).toEqual([]);
  await dialog(page).getByLabel("By").focus();
  await page.keyboard.type("DI Rees");
  await press(dialog(page).getByRole("button", { name: "Mark for referral" }), "Enter");
  await referred(page).getByText("DI Rees").first().waitFor();
  expect(await referred(page).getByRole("listitem").count()).toBe(3);
  expect(await list(page).textContent()).toContain("Marked for referral");

  await page.keyboard.press("Control+z");
  await expect.poll(() => referred(page).getByRole("listitem").count()).toBe(1);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => referred(page).getByRole("listitem").count()).toBe(3);

  await press(side(page).getByRole("button", { name: "Save the list…" }), "Enter");
  await dialog(page).getByRole("heading", { name: "Save the attention list" }).waitFor();
  expect(await axe(page, "dialog")).toEqual([]);
  await shot(page, "family attention page");
  const plain = await saved(page, "Save as page");
  expect(plain.name).toBe("OFFICIAL-SENSITIVE think-about-first-smith-ocg.html");
  expect(plain.text.match(/<div class="marking[^"]*">OFFICIAL-SENSITIVE/g)).toHaveLength(2);
  expect(plain.text).toContain("As at 12 Jun 2026");
  expect(plain.text).toContain("DI Rees");
  expect(plain.text).not.toMatch(childNames);
  expect(plain.text).not.toMatch(/<script|https?:/);
  expect((await saved(page, "Save as table (CSV)")).text).not.toMatch(childNames);
  await press(dialog(page).getByRole("checkbox", { name: "Write children's names" }), "Space");
  await dialog(page).getByText("Ella, 11 and Jack, 8").first().waitFor();
  expect((await saved(page, "Save as page")).text).toContain("Ella, 11 and Jack, 8");
});

test("weights are set and the order follows; children's names stay off the projector until they are switched on", {
  timeout: 120_000,
}, async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH");
  await page.getByRole("tab", { name: "Family" }).click();
  await list(page).waitFor();
  await side(page).getByRole("button", { name: "Edit weights" }).click();
  await side(page).getByLabel("OCG premises at home").fill("5");
  await list(page).getByText("13.4 each").waitFor();
  expect(await side(page).textContent()).toContain("5 more where the home is used by an OCG");
  expect(await axe(page, "aside[aria-label='Children to think about first']")).toEqual([]);
  await side(page).getByRole("button", { name: "As proposed" }).click();
  await list(page).getByText("9.4 each").waitFor();
  await side(page).getByRole("button", { name: "Close the weights" }).click();

  await command(page, "Projector theme");
  await list(page).getByRole("button", { name: "Child A, 16" }).waitFor();
  expect(await side(page).textContent()).not.toMatch(childNames);
  await shot(page, "family attention projector");
  await side(page).getByRole("switch", { name: "Children's names on the wall" }).click();
  await list(page).getByRole("button", { name: "Liam, 16" }).waitFor();
  // Whoever comes back to the wall has to switch them on again.
  await page.getByRole("tab", { name: "Chart" }).click();
  await list(page).waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Family" }).click();
  await list(page).getByRole("button", { name: "Child A, 16" }).waitFor();
});

test("how two people are related is said at once, and the way is selected", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH");
  await page.getByRole("tab", { name: "Family" }).click();
  await list(page).waitFor();
  await press(page.getByRole("button", { name: "How are two people related?" }), "Enter");
  const panel = page.getByRole("region", { name: "How two people are related" });
  await panel.getByLabel("How is").fill("COLE, Steven");
  await panel.getByLabel("related to").fill("Orla, 3");
  await panel.getByText("half-brother of her mother’s former partner").waitFor();
  expect(await axe(page, "section[aria-label='How two people are related']")).toEqual([]);
  expect(await panel.getByRole("list", { name: "The way from one to the other" }).textContent()).toMatch(
    /mother DOYLE, Karen.*former partner SMITH, David.*half-brother COLE, Steven 2B/s,
  );
  await side(page).getByRole("button", { name: "Facts of the selection" }).waitFor();
  await press(panel.getByRole("button", { name: "The other way round" }), "Enter");
  await panel.getByText("daughter of his half-brother’s former partner").waitFor();
  await page.keyboard.press("Escape");
  await panel.waitFor({ state: "detached" });
});
