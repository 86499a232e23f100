import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, openSample } from "./acts";
import { axe } from "./axe";
import { shot, stage } from "./stage";

const dialog = (page: Page): Locator => page.getByRole("dialog");
const decisions = (page: Page): Locator => dialog(page).getByRole("list", { name: "Decisions" });
const rows = (page: Page, table: string): Locator =>
  dialog(page).getByRole("table", { name: table }).locator("tbody tr");

/** Puts the keyboard on something and presses a key there. */
async function press(on: Locator, key: string): Promise<void> {
  await on.focus();
  await on.page().keyboard.press(key);
}

async function openSmith(page: Page): Promise<void> {
  await openSample(page, "SMITH");
  await command(page, "Show interdiction points");
  await page.getByRole("heading", { name: "Interdiction points" }).waitFor({ timeout: 30_000 });
}

/** How many there are of each, read from the lists. */
async function counts(page: Page): Promise<readonly number[]> {
  await command(page, "Decision log");
  await dialog(page).getByRole("radio", { name: "Decisions", exact: true }).waitFor();
  const records = await decisions(page).getByRole("heading", { level: 3 }).count();
  await press(dialog(page).getByRole("radio", { name: "Decisions", exact: true }), "ArrowRight");
  const asked = await rows(page, "Intelligence requirements").count();
  expect(await axe(page, "dialog")).toEqual([]);
  await press(dialog(page).getByRole("radio", { name: "Requirements", exact: true }), "ArrowRight");
  const done = await rows(page, "Disruptions").count();
  await page.keyboard.press("Escape");
  return [records, asked, done];
}

test("a point is decided on, a doubtful link is asked about and a disruption recorded by keyboard; all is undone and redone", {
  timeout: 120_000,
}, async () => {
  const { page } = await stage({ width: 1600, height: 1000 });
  await openSmith(page);
  expect(await counts(page)).toEqual([2, 11, 2]);

  await page.keyboard.press("r");
  await dialog(page).getByRole("heading", { name: "Decision record D-08" }).waitFor();
  await page.keyboard.type("Stop the van run at Holt Sands");
  await press(dialog(page).getByLabel("Add an interdiction point"), "ArrowDown");
  await dialog(page)
    .getByRole("list", { name: "Interdiction points of this decision" })
    .getByText("Transport to storage")
    .waitFor();
  // The children are those of the driver, who is not the van that is acted on.
  await dialog(page)
    .getByText(/live with WOOD, Gary/)
    .waitFor();
  await press(dialog(page).getByRole("radio", { name: "Pursue" }), "ArrowRight");
  await dialog(page)
    .getByText(/Tier 1, comprehensive intervention, is reviewed monthly/)
    .waitFor();
  const review = await dialog(page).getByLabel("Review on").inputValue();
  expect(review).toMatch(/^\d{4}-\d\d-\d\d$/);
  const save = dialog(page).getByRole("button", { name: "Save decision" });
  expect(await save.getAttribute("title")).toMatch(/what will not be done/);
  await dialog(page).getByLabel("What we will not do, and why").focus();
  await page.keyboard.type("Not arrest NESBITT now");
  expect(await axe(page, "dialog")).toEqual([]);
  await press(save, "Enter");
  await dialog(page).waitFor({ state: "detached" });

  await command(page, "What to find out next");
  await dialog(page).getByRole("table", { name: "Ranking over time" }).waitFor({ timeout: 30_000 });
  expect(await axe(page, "dialog")).toEqual([]);
  await press(dialog(page).getByRole("button", { name: "Make a requirement: DARBY, Paul – Cash" }), "Enter");
  await dialog(page).getByRole("button", { name: "In the requirements: DARBY, Paul – Cash" }).waitFor();
  await page.keyboard.press("Escape");

  await command(page, "Record a disruption");
  await dialog(page).getByLabel("What was done").focus();
  await page.keyboard.type("Van stopped, 1 kg seized");
  await dialog(page).getByLabel("Date").fill("2026-05-20");
  await dialog(page).getByLabel("Effect").focus();
  await page.keyboard.type("No load for two weeks");
  await press(dialog(page).getByRole("button", { name: "Keep this disruption" }), "Enter");
  await dialog(page).waitFor({ state: "detached" });
  await page.getByTitle("Van stopped, 1 kg seized, 20 May 2026").waitFor();

  await command(page, "Decision log");
  const record = decisions(page).getByRole("listitem").filter({ hasText: "D-08" });
  expect(await record.textContent()).toContain("Stop the van run at Holt Sands");
  expect(await record.textContent()).toContain("Prevent");
  expect(await axe(page, "dialog")).toEqual([]);
  const saving = page.waitForEvent("download");
  await press(dialog(page).getByRole("button", { name: "Save as CSV" }), "Enter");
  expect((await saving).suggestedFilename()).toMatch(/^OFFICIAL-SENSITIVE decision-log.*\.csv$/);
  await page.keyboard.press("Escape");
  expect(await counts(page)).toEqual([3, 12, 3]);

  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+z");
  expect(await counts(page)).toEqual([2, 11, 2]);
  for (let step = 0; step < 3; step++) await page.keyboard.press("Control+Shift+z");
  expect(await counts(page)).toEqual([3, 12, 3]);
});

test("a record that is added to keeps what it said; a child can be no target", async () => {
  const { page } = await stage({ width: 1600, height: 1000 });
  await openSample(page, "SMITH");
  await command(page, "Decision log");
  await press(dialog(page).getByRole("button", { name: "Add to D-07" }), "Enter");
  await dialog(page).getByRole("heading", { name: "Decision D-07, version 2" }).waitFor();
  await dialog(page).getByLabel("Decision", { exact: true }).fill("Restrain both accounts on the same day");
  await press(dialog(page).getByRole("button", { name: "Save decision" }), "Enter");
  const record = decisions(page).getByRole("listitem").filter({ hasText: "D-07" }).first();
  await record.getByText("1 earlier version").click();
  expect(await record.textContent()).toContain("Restrain both accounts on the same day");
  expect(await record.textContent()).toContain("Restrain the shop account in the same week");
  await page.keyboard.press("Escape");

  await find(page, "Liam");
  await command(page, "Record a decision");
  await dialog(page).getByRole("alert").waitFor();
  expect(await dialog(page).getByRole("alert").textContent()).toMatch(/can never be a target/);
  const draft = dialog(page).getByRole("button", { name: "Keep as draft" });
  expect(await draft.getAttribute("aria-disabled")).toBe("true");
});

test("the same numbers stand on chart, table and matrix, in three themes; the sheet is filled from the analysis", {
  timeout: 120_000,
}, async () => {
  const { page } = await stage({ width: 1600, height: 1000 });
  await openSmith(page);
  const outline = page.getByRole("list", { name: "Marks on the chart" });
  const numbered = async () =>
    (await outline.locator("li").allTextContents()).filter((words) => words.includes("interdiction point 1"));
  expect((await numbered()).length).toBe(3);
  expect((await numbered()).some((words) => words.startsWith("SMITH, David"))).toBe(false);
  await command(page, "Go to Table");
  await page.getByRole("columnheader", { name: "Point" }).getByRole("button").click();
  await expect.poll(() => page.getByRole("grid", { name: "Entities" }).getByText("1, equal").count()).toBe(3);
  expect(await axe(page)).toEqual([]);
  await command(page, "Go to Matrix");
  await expect
    .poll(() => page.getByRole("rowheader", { name: /WOOD, Gary.*interdiction point 1, equal/ }).count())
    .toBe(1);
  await shot(page, "points matrix");
  await command(page, "Go to Chart");
  for (const theme of ["Dark theme", "Projector theme", "Light theme"]) {
    await command(page, theme);
    await shot(page, `points ${theme}`);
  }
  await command(page, "Vulnerabilities (U-Battle)");
  await press(dialog(page).getByRole("button", { name: /^Fill from the analysis/ }), "Enter");
  await dialog(page).getByText("Transport to storage").first().waitFor();
  expect(await axe(page, "dialog")).toEqual([]);
  await page.keyboard.press("Escape");
  await command(page, "Hide interdiction points");
  expect(await numbered()).toEqual([]);
});
