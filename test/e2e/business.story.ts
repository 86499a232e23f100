import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, openSample, truth } from "./acts";
import { axe } from "./axe";
import { settings } from "./settings";
import { openFile, shot, stage } from "./stage";

const picture = (page: Page) =>
  page.getByRole("group", { name: "Business model: lanes, junctions and what flows" });
const junction = (page: Page, name: string) =>
  picture(page).getByRole("button", { name: new RegExp(`^${name}: `) });
const panel = (page: Page) => page.getByRole("complementary", { name: "Interdiction points" });
const ranked = (page: Page) => panel(page).getByRole("list", { name: "Ranked interdiction points" });

/** Opens the view and waits until the routes are counted. */
async function openBusiness(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Business model" }).click();
  await picture(page)
    .getByRole("button", { name: /: \d+ routes?\. / })
    .first()
    .waitFor();
}

test("an LRO sees the waist from the door, and the ranking says what breaks the business and what does not", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openBusiness(page);
  expect(await junction(page, "Transport to storage").getAttribute("aria-label")).toContain("1 route.");
  expect(await junction(page, "Collection to laundering").getAttribute("aria-label")).toContain("1 route.");
  expect(await picture(page).getByText("1 route", { exact: true }).count()).toBe(2);
  expect(await junction(page, "Source to transport").getAttribute("aria-label")).toContain("2 routes.");
  expect(await truth(page).textContent()).toMatch(/Showing 63 of 340 entities, \d+ of 511 links/);
  const drawn = await picture(page)
    .locator("[data-entity]")
    .evaluateAll((items) => new Set(items.map((item) => item.getAttribute("data-entity"))).size);
  expect(drawn).toBe(63);
  await shot(page, "business 1920");

  await ranked(page).waitFor();
  const rows = ranked(page)
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading") });
  const titles = await rows.getByRole("heading").allTextContents();
  expect(titles[0]).toContain("Transport to storage");
  expect(titles[1]).toContain("Collection to laundering");
  expect(titles.slice(0, 2).join()).toContain("Equal 1st");
  expect(titles.slice(0, 5).join()).not.toContain("SMITH, David");
  const first = await rows.first().textContent();
  expect(first).toContain("Van TR41 NGA");
  expect(first).toContain("Between transport and storage there is one route.");
  expect(first).toMatch(/Goods lost100%.*Money lost0%.*Could replace/);
  expect(first).toContain("3 children or vulnerable people live with WOOD, Gary: plan safeguarding first");
  expect(await panel(page).textContent()).toMatch(/340 entities, 511 links, 500 draws, seed 1\./);
  expect(
    await ranked(page).getByText("Not stable: an intelligence gap, not a target.").count(),
  ).toBeGreaterThan(0);
  expect(await ranked(page).getByRole("button", { name: "Make a requirement" }).count()).toBeGreaterThan(0);

  await panel(page).getByRole("combobox", { name: "Order of the points" }).selectOption("go-between");
  await expect
    .poll(() => rows.first().getByRole("heading").textContent())
    .not.toContain("Transport to storage");
});

test("a junction opens with its least sets, its links and whether there is a middleman", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openBusiness(page);
  await junction(page, "Collection to laundering").focus();
  await page.keyboard.press("Enter");
  await panel(page).getByRole("heading", { name: "Collection to laundering" }).waitFor();
  const sets = panel(page).getByRole("region", { name: "Least sets" });
  expect(await sets.textContent()).toContain("1 least set of 1 entity");
  expect(await sets.getByRole("listitem").textContent()).toContain("DARBY, Paul");
  expect(await panel(page).textContent()).toContain("direct link: no middleman");
  expect(await panel(page).textContent()).toContain("£12,000 a week");
  await shot(page, "business junction");
  await sets.getByRole("button", { name: "DARBY, Paul" }).click();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("heading", { level: 2, name: "DARBY, Paul" }).waitFor();
  await inspector.getByRole("button", { name: "Interdiction points" }).click();
  await panel(page).getByRole("button", { name: "All interdiction points" }).click();
  await ranked(page).waitFor();
});

test("a function is given by keyboard, the routes follow, and undo takes it back", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openSample(page, "SMITH OCG");
  await openBusiness(page);
  await picture(page)
    .getByRole("button", { name: /^Laundering\. Cash/ })
    .focus();
  await page.keyboard.press("ArrowLeft");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")).not.toContain(
    "Cash",
  );
  await find(page, "SMITH, David");
  await command(page, "Set functions");
  const dialog = page.getByRole("dialog", { name: "Functions of SMITH, David" });
  expect(await dialog.getByRole("checkbox", { name: "Direction" }).isChecked()).toBe(true);
  await dialog.getByRole("checkbox", { name: "Laundering" }).check();
  expect(await axe(page), "functions").toEqual([]);
  await dialog.getByRole("button", { name: "Set functions" }).click();
  await page.keyboard.press("Escape");
  const david = picture(page).getByRole("button", { name: /^Laundering\. SMITH, David/ });
  await david.waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(() => david.count()).toBe(0);
});

test("a mark is dragged to another lane and undo brings it back", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openBusiness(page);
  const mark = picture(page).getByRole("button", { name: /^Distribution\. WHITE, Andrew/ });
  const from = await mark.boundingBox();
  const to = await picture(page)
    .getByRole("button", { name: /^Storage, production\. Unit 7/ })
    .boundingBox();
  if (!from || !to) throw new Error("no boxes");
  await page.mouse.move(from.x + from.width / 2, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, from.y + 80, { steps: 6 });
  await page.mouse.up();
  await picture(page)
    .getByRole("button", { name: /^Storage, production\. WHITE, Andrew/ })
    .waitFor();
  await page.keyboard.press("Control+z");
  await mark.waitFor();
});

test("a case without functions says what to do, and its proposals are taken one by one or all, never silently", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openFile(page, {
    name: "plain.json",
    bytes: JSON.stringify({
      nodes: [{ id: "Ann" }, { id: "Ben" }],
      links: [{ source: "Ann", target: "Ben" }],
    }),
  });
  await page
    .getByRole("button", { name: /Mark and draw|Draw/ })
    .first()
    .click();
  await truth(page).waitFor();
  await page.getByRole("tab", { name: "Business model" }).click();
  await page
    .getByRole("heading", { name: "Nobody in this case has a function in the business yet" })
    .waitFor();
  expect(await page.getByText("Set functions…").count()).toBeGreaterThan(0);
  expect(await axe(page), "empty").toEqual([]);
  await shot(page, "business empty");
});

test("proposed functions wait to be accepted and can be undone", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openSample(page, "SMITH OCG");
  await openBusiness(page);
  const offer = page.getByRole("button", { name: /^\d+ proposals?$/ });
  const before = Number((await offer.textContent())?.split(" ")[0]);
  await offer.click();
  const list = panel(page).getByRole("list", { name: "Proposed functions" });
  expect(await list.getByRole("listitem").count()).toBe(before);
  await list
    .getByRole("button", { name: /^Accept/ })
    .first()
    .click();
  await expect.poll(() => list.getByRole("listitem").count()).toBe(before - 1);
  await page.keyboard.press("Control+z");
  await expect.poll(() => list.getByRole("listitem").count()).toBe(before);
});

for (const [theme, width, height] of settings) {
  test(`the business model meets WCAG 2.2 AA by axe: ${theme}, ${width} × ${height}`, async () => {
    const { page } = await stage({ width, height });
    await openSample(page, "SMITH OCG");
    await openBusiness(page);
    if (theme !== "Light") await command(page, `${theme} theme`);
    await page.waitForTimeout(500);
    expect(await axe(page), "lanes").toEqual([]);
    await shot(page, `business ${theme} ${width}`);
    if (width < 1440) await page.getByRole("button", { name: "Interdiction points" }).click();
    await ranked(page).getByRole("button", { expanded: false }).first().click();
    await panel(page).getByText("How it is worked out").click();
    expect(await axe(page), "points").toEqual([]);
    await shot(page, `business points ${theme} ${width}`);
    await junction(page, "Source to transport").focus();
    await page.keyboard.press("Enter");
    await panel(page).getByRole("heading", { name: "Source to transport" }).waitFor();
    expect(await axe(page), "junction").toEqual([]);
  });
}
