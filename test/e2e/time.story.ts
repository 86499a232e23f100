import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, mark, openSample, truth } from "./acts";
import { axe } from "./axe";
import { openFile, shot, stage } from "./stage";

const lines = (page: Page) => page.getByRole("application", { name: "Theme lines" });
const counts = (page: Page) => page.getByRole("application", { name: "Counts over time" });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const said = (page: Page) => page.locator("[aria-live][data-said]");

async function openTime(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Time" }).click();
  await page.locator("svg[data-time]").waitFor();
}

/** Two people and no date. */
const graphml = `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns"><graph edgedefault="directed"><node id="Anna"/><node id="Ben"/><edge source="Anna" target="Ben"/></graph></graphml>`;

/** Invented rows in the shape of data.police.uk: dated to the month. */
const street = [
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context",
  ...Array.from(
    { length: 60 },
    (_, at) =>
      `ref${at},2025-0${1 + (at % 6)},Anyshire Police,Anyshire Police,-1.4,50.91,On or near Any Street,E01999000,Anytown 001A,Burglary,,`,
  ),
].join("\n");

/** Names of the lines in sight, from the top. */
const names = (page: Page) =>
  page
    .locator("svg[data-time] [data-part=name]")
    .evaluateAll((rows) => rows.map((row) => row.querySelector("text:nth-of-type(1)")?.textContent ?? ""));

test("an LRO walks the lines of the SMITH case by keyboard, opens an event everywhere, and brings a line to the top", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openTime(page);
  expect((await names(page))[0]).toBe("SMITH, David");
  expect(await truth(page).textContent()).toMatch(/\d+ of 41 lines on the screen/);
  const drawn = await page
    .locator("svg[data-time] [data-entity]")
    .evaluateAll((items) => new Set(items.map((item) => item.getAttribute("data-entity"))).size);
  expect(await truth(page).textContent()).toContain(`Showing ${drawn} of 340 entities`);
  await page.getByText("Not placed, since they have no date").waitFor();
  await shot(page, "time lines");

  await lines(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("End");
  await expect.poll(() => said(page).textContent()).toMatch(/, (\d+) of \1$/);
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { level: 2 }).waitFor();

  const event = page.locator("svg[data-time] [data-part=frame][data-entity=n-seizure]").first();
  await event.click();
  await inspector(page).getByText("Seizure, 2.1 kg").first().waitFor();
  await page.getByRole("tab", { name: "Chart" }).click();
  await page.getByRole("application", { name: "Association chart" }).waitFor();
  await openTime(page);
  expect(await inspector(page).getByText("Seizure, 2.1 kg").count()).toBeGreaterThan(0);

  await find(page, "DARBY, Paul");
  await expect.poll(() => names(page).then((all) => all[0])).toBe("DARBY, Paul");
  await page.getByRole("combobox", { name: "Order of the lines" }).selectOption("busy");
  await expect.poll(() => names(page).then((all) => all[1])).toBe("Van TR41 NGA");
  expect(await axe(page)).toEqual([]);
});

test("the period is drawn, moved, narrowed and taken back, and the chart follows", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openTime(page);
  const all = page.getByTitle("Show all dates in every view");
  await all.click();
  await all.waitFor({ state: "detached" });
  const first = page.getByRole("slider", { name: "First date shown" });
  await first.focus();
  await page.keyboard.press("PageUp");
  await all.waitFor();
  const before = await all.textContent();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => all.textContent()).not.toBe(before);
  const narrow = await all.textContent();
  await lines(page).focus();
  await page.keyboard.press("Shift+ArrowDown");
  await expect.poll(() => all.textContent()).not.toBe(narrow);
  await page.keyboard.press("Control+z");
  await expect.poll(() => all.textContent()).toBe(narrow);
  await page.keyboard.press(",");
  await expect.poll(() => all.textContent()).not.toBe(narrow);
  await page.keyboard.press(".");
  await expect.poll(() => all.textContent()).toBe(narrow);

  const head = page.getByText("Drag to look at a period", { exact: false }).locator("..");
  const box = await head.boundingBox();
  if (!box) throw new Error("There are no bars to draw on.");
  await page.mouse.move(box.x + box.width * 0.4, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 24, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => all.textContent()).not.toBe(narrow);
  const drawn = await all.textContent();
  expect(drawn).toMatch(/2026 ×$/);
  await page.getByRole("tab", { name: "Chart" }).click();
  await page.getByRole("application", { name: "Association chart" }).waitFor();
  const panel = page.getByRole("complementary", { name: "Filters and legend" });
  expect(await panel.textContent()).toContain("Dated");
  await command(page, "Period: all dates");
  await expect.poll(() => panel.textContent()).not.toContain("Dated");
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => panel.textContent()).toContain("Dated");
});

test("counts by kind, intelligence by grade, and a bar that selects what it counts", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await command(page, "Time: counts by kind");
  await counts(page).waitFor();
  const picture = page.locator("svg[data-time]");
  await picture.waitFor();
  for (const words of [
    "Harm a week",
    "Reported harm",
    "Enforcement activity",
    "Pursue, 14 Mar",
    "Protect, 28 Apr",
  ])
    expect(await picture.getByText(words, { exact: true }).count(), words).toBe(1);
  await picture.locator('[data-series="harm:robbery"] rect + text').first().click();
  await inspector(page)
    .getByText(/incidents? selected|Robbery/i)
    .first()
    .waitFor();
  await counts(page).focus();
  for (let row = 0; row < 40; row++) await page.keyboard.press("ArrowDown");
  await picture.getByText("Intelligence volume").waitFor();
  expect(await picture.locator('[data-series="volume:A"]').count()).toBe(1);
  await shot(page, "time counts");
  expect(await axe(page)).toEqual([]);
});

test("the performance board reads Northgate's operation day: a clear fall where it was done, none in the case as a whole", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "Northgate");
  await command(page, "Time: reduction in harm");
  const board = page.getByRole("article", { name: "Reduction in harm over time" });
  await board.waitFor();
  expect(await board.getByText(/^Harm down \d+ %$/).count()).toBe(1);
  expect(await board.textContent()).toMatch(/Down \d+ %, 95 % range \d+ to \d+ % down\./);
  expect(await board.textContent()).toMatch(/Elsewhere in the case: up \d+ %/);
  expect(await board.getByText("OFFICIAL-SENSITIVE").count()).toBe(2);
  expect(await board.getByRole("row").count()).toBe(3);
  await shot(page, "board northgate");
  await page.getByRole("combobox", { name: "Where" }).selectOption("all");
  await board.getByText("No clear change in harm").waitFor();
  expect(await board.textContent()).toContain("chance alone may explain it");
  await page.getByRole("combobox", { name: "Disruption" }).selectOption("X-02");
  await board.getByText("Prepare, 12 Nov 2025: Youth worker", { exact: false }).waitFor();
  expect(await axe(page)).toEqual([]);
  const pages = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  expect(pages.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("a case with no dates says so, and street crime known to the month is counted by the month", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openFile(page, { name: "plain.graphml", bytes: graphml });
  await mark(page);
  await page.getByRole("tab", { name: "Time" }).click();
  await page.getByRole("heading", { name: "Nothing in this case has a date" }).waitFor();
  expect(await truth(page).textContent()).toContain("nothing in this case has a date");
  expect(await axe(page)).toEqual([]);

  await openFile(page, { name: "2025-01-anyshire-street.csv", bytes: street });
  await page.getByRole("button", { name: "Open instead" }).click();
  await mark(page);
  await page.getByRole("grid").waitFor();
  await page.getByRole("tab", { name: "Time" }).click();
  await counts(page).waitFor();
  const picture = page.locator("svg[data-time]");
  await picture.getByText("Harm a month").waitFor();
  expect(await picture.getByText("Jan 2025", { exact: true }).count()).toBe(1);
  await page.getByRole("combobox", { name: "Zoom" }).selectOption("week");
  await picture.getByText("60 dated, 60 by month only").waitFor();
});
