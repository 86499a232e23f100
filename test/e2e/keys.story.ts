import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, marks, openSample, truth } from "./acts";
import { stage } from "./stage";

const patient = { timeout: 15_000 };

const said = (page: Page) => page.locator("[data-said]").textContent();
const drawn = async (page: Page) => (await marks(page)).length;

/** Puts the keyboard on the chart, where letters are commands. */
async function onChart(page: Page): Promise<void> {
  await page.keyboard.press("F6");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("role")), patient)
    .toBe("application");
}

async function closed(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await expect.poll(() => page.getByRole("dialog").count(), patient).toBe(0);
}

test("every letter and function key does what the list of keys says", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await expect.poll(() => drawn(page), patient).toBe(62);
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await find(page, "DARBY, Paul");
  await onChart(page);

  for (const [key, panel] of [
    ["i", inspector],
    ["f", page.getByRole("heading", { name: "Filters", exact: true })],
    ["l", page.getByRole("region", { name: "Legend" })],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => panel.count(), patient).toBe(0);
    await page.keyboard.press(key);
    await expect.poll(() => panel.count(), patient).toBe(1);
  }

  await page.keyboard.press("p");
  await expect
    .poll(() => inspector.getByRole("button", { name: "Pin", exact: true }).count(), patient)
    .toBe(1);
  await page.keyboard.press("p");
  await expect.poll(() => inspector.getByRole("button", { name: "Unpin" }).count(), patient).toBe(1);

  await page.keyboard.press("h");
  await expect.poll(() => drawn(page), patient).toBe(61);
  await page.keyboard.press("Control+z");
  await expect.poll(() => drawn(page), patient).toBe(62);
  await page.keyboard.press("Control+y");
  await expect.poll(() => drawn(page), patient).toBe(61);
  await page.keyboard.press("Control+z");
  await find(page, "DARBY, Paul");
  await onChart(page);

  await page.keyboard.press("e");
  await expect.poll(() => drawn(page), patient).toBeGreaterThan(62);
  await page.keyboard.press("Control+z");
  await expect.poll(() => drawn(page), patient).toBe(62);

  await page.keyboard.press("n");
  await expect
    .poll(() => inspector.getByRole("button", { name: "Delete this note" }).count(), patient)
    .toBe(1);
  await onChart(page);
  await page.keyboard.press("Control+z");

  await page.keyboard.press("F2");
  await page.getByRole("dialog", { name: "Edit DARBY, Paul" }).waitFor();
  await closed(page);
  await onChart(page);
  await page.keyboard.press("g");
  await page.getByRole("dialog", { name: "Paths between two" }).waitFor();
  await closed(page);
  await onChart(page);
  await page.keyboard.press("Shift+?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await closed(page);
  await onChart(page);
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: /Find a person/ }).waitFor();
  await closed(page);

  await onChart(page);
  await page.keyboard.press("o");
  await expect.poll(() => truth(page).textContent(), patient).toContain("Showing 1 of 340 entities");
  await page.keyboard.press("Control+z");
  await expect.poll(() => drawn(page), patient).toBe(62);

  await page.keyboard.press("Control+a");
  await expect.poll(() => said(page), patient).toMatch(/\d+ selected/);
  await page.keyboard.press("Escape");
  await expect
    .poll(() => inspector.getByRole("heading", { level: 2 }).first().textContent(), patient)
    .toContain("SMITH");

  await page.keyboard.press("t");
  await page.getByRole("grid").first().waitFor();
  await page.keyboard.press("1");
  await page.getByRole("application", { name: "Association chart" }).waitFor();
});

test("C folds what is selected or all leaves, U takes a fold apart, and with nothing to fold it says so", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await expect.poll(() => drawn(page), patient).toBe(62);
  await find(page, "WOOD, Gary");
  await onChart(page);
  await page.keyboard.press("c");
  // The line at the foot is what a sighted user reads.
  await page.getByText("There are no leaves to fold").last().waitFor();
  await page.keyboard.press("k");
  await page.getByText("Link the two selected…: Select exactly two entities").last().waitFor();
  await command(page, "Unfold everything");
  await expect.poll(() => truth(page).textContent(), patient).not.toContain("folded");
  await page.keyboard.press("Control+a");
  await onChart(page);
  await page.keyboard.press("c");
  await expect.poll(() => truth(page).textContent(), patient).toContain("62 folded");
  await page.keyboard.press("u");
  await expect.poll(() => truth(page).textContent(), patient).not.toContain("folded");
});
