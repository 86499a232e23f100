import type { Download, Page } from "playwright-core";
import { expect, test } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import { neverTarget } from "../../src/core/target";
import { command, openSample } from "./acts";
import { axe } from "./axe";
import { choose, dialog, grid, openMeasures, row, run } from "./measureActs";
import { settings } from "./settings";
import { shot, stage } from "./stage";

async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

/** Names in the order listed, from the first cells of the rows in sight. */
async function names(page: Page, table: string): Promise<readonly string[]> {
  return grid(page, table).getByRole("rowheader").allTextContents();
}

test("cut points and go-betweens are ranked with their reasons, and a place that rests on telephone is marked", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await page.keyboard.press("m");
  await dialog(page).getByRole("button", { name: "Run" }).waitFor();
  await run(page);
  await dialog(page).getByText("97 people, 326 contacts; exact", { exact: false }).first().waitFor();
  await dialog(page)
    .getByText("No contact is made of what more than 12 people share", { exact: false })
    .waitFor();
  await row(page, "Cut points", "WOOD, Gary").getByText("1 =").waitFor();
  expect(await row(page, "Cut points", "WOOD, Gary").textContent()).toMatch(/Cut off: /);

  await choose(page, "Go-betweens");
  await run(page);
  expect((await names(page, "Go-betweens"))[0]).toBe("SMITH, David");
  const odell = row(page, "Go-betweens", "ODELL, Tyler");
  await odell.getByText("telephone only").waitFor();
  const place = await odell.getByRole("gridcell").first().textContent();
  expect(place).toMatch(/^\d+( =)?$/);
  await shot(page, "measures go-betweens");

  await dialog(page).getByLabel("Telephone").uncheck();
  await run(page);
  await dialog(page).getByText("97 people, 185 contacts; exact", { exact: false }).first().waitFor();
  await dialog(page)
    .getByText(/Beside the run before \(Contacts known from: all\)/)
    .waitFor();
  await dialog(page)
    .getByText(/No longer listed: .*ODELL, Tyler \(was /)
    .waitFor();
  await row(page, "Go-betweens", "WOOD, Gary").getByText("was 7th").waitFor();
  await row(page, "Go-betweens", "SMITH, David").getByText("same place").waitFor();
  // Two figures, and no word that makes a person out to be what nobody said.
  const values = await grid(page, "Go-betweens").locator("tbody tr td:nth-child(3)").allTextContents();
  expect(values.length).toBeGreaterThan(10);
  for (const value of values) expect(value).toMatch(/^(0\.0*)?[1-9]?\d?(\.\d)? %$/);
  const text = (await dialog(page).textContent()) ?? "";
  expect(text).not.toMatch(/\b(score|boss|risk|modularity)\b/i);
  expect(await axe(page, "dialog")).toEqual([]);
});

test("a row selects in chart and table, leads to the chart, and the screen is as it was on the way back", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await openMeasures(page);
  await choose(page, "Go-betweens");
  await run(page);
  await row(page, "Go-betweens", "DARBY, Paul").click();
  await dialog(page)
    .getByText(/^DARBY, Paul, \d+\w\w: On the shortest ways/)
    .waitFor();
  await dialog(page).getByRole("button", { name: "Show in the chart" }).click();
  await expect.poll(() => dialog(page).count()).toBe(0);
  const heading = page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { level: 2 });
  await expect.poll(() => heading.textContent()).toContain("DARBY, Paul");

  await page.keyboard.press("m");
  await grid(page, "Go-betweens").waitFor();
  expect(await row(page, "Go-betweens", "DARBY, Paul").getAttribute("aria-selected")).toBe("true");
  await dialog(page).getByRole("radio", { name: "Contacts between others" }).check();
  const first = grid(page, "Contacts between others").getByRole("row").nth(1);
  const contact = (await first.getByRole("rowheader").textContent()) ?? "";
  const [one = "", other = ""] = contact.split(" – ");
  await first.dblclick();
  await expect.poll(() => dialog(page).count()).toBe(0);
  await expect
    .poll(() => page.getByRole("complementary", { name: "Inspector" }).textContent())
    .toContain(one);
  expect(await page.getByRole("complementary", { name: "Inspector" }).textContent()).toContain(other);
});

test("every ranking sorts by any column and is saved as CSV as it is listed, with how it was worked out", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await openMeasures(page);
  await choose(page, "Brokers and their contacts");
  await run(page);
  await dialog(page).getByRole("radio", { name: "Contacts", exact: true }).check();
  await grid(page, "Contacts").waitFor();
  await grid(page, "Contacts").getByRole("button", { name: "Who" }).click();
  const listed = await names(page, "Contacts");
  expect([...listed].sort()).toEqual(listed);
  const saved = page.waitForEvent("download");
  await dialog(page).getByRole("button", { name: "Save as CSV" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^OFFICIAL-SENSITIVE contacts-/);
  const lines = (await textOf(file)).split("\r\n");
  expect(lines[0]).toBe("\uFEFFplace,name,people,rests on,reason");
  expect(lines[1]).toContain(listed[0] ?? "?");
  expect(lines.find((line) => line.includes("97 people, 326 contacts; exact"))).toBeDefined();
});

test("children, victims and professionals are in no ranking, and no group names them", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  const { case: kase } = smithOcg();
  const never = [...kase.entities.values()].flatMap((item) =>
    item.kind === "person" && neverTarget(kase, item) !== undefined ? [item.label] : [],
  );
  expect(never.length).toBeGreaterThan(3);
  await openMeasures(page);
  const measures = await dialog(page)
    .getByLabel("Measure", { exact: true })
    .locator("option")
    .allTextContents();
  expect(measures).toEqual(
    expect.arrayContaining([
      "Cut points",
      "Single links",
      "Go-betweens",
      "Groups by contact",
      "Separate pieces",
    ]),
  );
  for (const screen of ["Junctions", "Paths", "How sure is the ranking"])
    expect(measures).not.toContain(screen);
  for (const measure of [
    "Cut points",
    "Single links",
    "Go-betweens",
    "Groups by contact",
    "Separate pieces",
  ]) {
    await choose(page, measure);
    await run(page);
    const tables = await dialog(page).getByRole("radio").count();
    for (let at = 0; at < Math.max(1, tables); at++) {
      if (tables > 0) await dialog(page).getByRole("radio").nth(at).check();
      const file = page.waitForEvent("download");
      await dialog(page).getByRole("button", { name: "Save as CSV" }).click();
      const text = await textOf(await file);
      for (const name of never) expect(text, `${name} in ${measure}`).not.toContain(name);
    }
  }
});

test("by keyboard: choose, untick, run, walk the rows, and go to one", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await page.keyboard.press("m");
  await dialog(page).getByRole("button", { name: "Run" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SELECT");
  await page.keyboard.type("Go");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  expect(await dialog(page).getByLabel("Telephone").isChecked()).toBe(false);
  const button = dialog(page).getByRole("button", { name: "Run" });
  for (let step = 0; step < 20 && !(await button.evaluate((item) => item === document.activeElement)); step++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await dialog(page).getByText("185 contacts; exact", { exact: false }).first().waitFor();
  const table = grid(page, "Go-betweens");
  for (let step = 0; step < 30 && !(await table.evaluate((item) => item === document.activeElement)); step++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("Home");
  await page.keyboard.press("Space");
  await expect
    .poll(() => row(page, "Go-betweens", "SMITH, David").getAttribute("aria-selected"))
    .toBe("true");
  await page.keyboard.press("Enter");
  await expect.poll(() => dialog(page).count()).toBe(0);
  await expect
    .poll(() =>
      page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { level: 2 }).textContent(),
    )
    .toContain("SMITH, David");
});

for (const [theme, width, height] of settings)
  test(`the screen of measures meets WCAG 2.2 AA by axe: ${theme}, ${width} × ${height}`, async () => {
    const { page } = await stage({ width, height });
    await openSample(page, "SMITH OCG");
    if (theme !== "Light") await command(page, `${theme} theme`);
    await openMeasures(page);
    expect(await axe(page, "dialog")).toEqual([]);
    await choose(page, "Go-betweens");
    await run(page);
    await row(page, "Go-betweens", "DARBY, Paul").click();
    await grid(page, "Go-betweens").focus();
    expect(await axe(page, "dialog")).toEqual([]);
    await shot(page, `measures ${theme} ${width}`);
    await choose(page, "Groups by contact");
    await run(page);
    expect(await axe(page, "dialog")).toEqual([]);
    await shot(page, `measures groups ${theme} ${width}`);
  });
