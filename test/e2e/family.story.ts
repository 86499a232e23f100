import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, openSample, truth } from "./acts";
import { axe } from "./axe";
import { settings } from "./settings";
import { shot, stage } from "./stage";

const picture = (page: Page) =>
  page.getByRole("group", { name: "Family tree: people, couples, children and households" });
const person = (page: Page, name: string) =>
  picture(page).getByRole("button", { name: new RegExp(`^${name}`) });
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label")?.split(".")[0] ?? "");

async function openFamily(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Family" }).click();
  await person(page, "SMITH, David").waitFor();
}

test("from the chart's selected nominal to the tree, along kin by keyboard, and back to the same selection", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await find(page, "SMITH, David");
  await command(page, "Show in family tree");
  await person(page, "SMITH, David").waitFor();
  expect(await person(page, "SMITH, David").getAttribute("aria-pressed")).toBe("true");
  const drawn = await picture(page)
    .locator("[data-entity]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-entity")));
  expect(drawn.length).toBe(24);
  expect(new Set(drawn).size).toBe(24);
  expect(await truth(page).textContent()).toMatch(/Showing 24 of 340 entities, \d+ of 511 links/);
  await shot(page, "family 1920");

  await person(page, "SMITH, David").focus();
  await page.keyboard.press("p");
  await expect.poll(() => focused(page)).toMatch(/^SMITH, (John|Margaret)/);
  await page.keyboard.press("c");
  await expect.poll(() => focused(page)).toMatch(/^(SMITH, (Tracey|David)|COLE, Steven)/);
  await person(page, "JONES, Julie").focus();
  await page.keyboard.press("c");
  await expect.poll(() => focused(page)).toMatch(/^(Ella|Jack|Chloe)/);
  await page.keyboard.press("s");
  await expect.poll(() => focused(page)).toMatch(/^(Ella|Jack|Chloe)/);
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focused(page)).toMatch(/^(SMITH, David|JONES, Julie|ELLIS, Mark)/);
  await person(page, "WOOD, Gary").focus();
  await page.keyboard.press("a");
  await expect.poll(() => focused(page)).toMatch(/^SMITH, Tracey/);
  await page.keyboard.press("Enter");
  await expect.poll(() => person(page, "SMITH, Tracey").getAttribute("aria-pressed")).toBe("true");
  await page.getByRole("tab", { name: "Chart" }).click();
  await page.getByRole("application", { name: "Association chart" }).waitFor();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("heading", { level: 2, name: "SMITH, Tracey" }).waitFor();
});

test("the tree folds, says what it folds, and shows it again at the chip", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openFamily(page);
  await page.getByRole("button", { name: "Shown: Whole family" }).click();
  await page.getByRole("menuitem", { name: /^1 step from SMITH, David/ }).click();
  await expect.poll(() => truth(page).textContent()).toMatch(/· \d+ folded ·.*1 step from SMITH, David/);
  const before = Number(/Showing (\d+)/.exec((await truth(page).textContent()) ?? "")?.[1]);
  expect(before).toBeLessThan(24);
  const chip = picture(page).locator("[data-fold]").first();
  const hidden = Number(await chip.getAttribute("data-fold"));
  expect(hidden).toBeGreaterThan(0);
  await chip.click();
  await expect
    .poll(async () => Number(/Showing (\d+)/.exec((await truth(page).textContent()) ?? "")?.[1]))
    .toBeGreaterThan(before);
  await page.getByRole("button", { name: "Show the whole family" }).click();
  await expect.poll(() => truth(page).textContent()).toContain("Showing 24 of 340");
});

test("the notation is stated in the key, the bridge between two OCGs is named, children's names wait on the projector", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openFamily(page);
  const key = page.getByRole("region", { name: "Key" });
  expect(await key.textContent()).toContain("UK social care notation");
  await page.getByRole("radio", { name: "NSGC" }).check({ force: true });
  await expect.poll(() => key.textContent()).toContain("NSGC pedigree notation");
  expect(await picture(page).getByText("SMITH to ALPHA").count()).toBe(1);
  expect(await page.getByRole("button", { name: /KERR, Sean \(ALPHA\) and DOYLE, Karen/ }).count()).toBe(1);
  expect(await person(page, "Liam, 16").count()).toBe(1);
  await command(page, "Projector theme");
  await person(page, "Child ").first().waitFor();
  expect(await person(page, "Liam").count()).toBe(0);
  await command(page, "Show children's names on the wall");
  await person(page, "Liam, 16").waitFor();
});

for (const [theme, width, height] of [...settings, ["Projector", 1280, 720] as const])
  test(`the family tree meets WCAG 2.2 AA by axe: ${theme}, ${width} × ${height}`, async () => {
    const { page } = await stage({ width, height });
    await openSample(page, "SMITH OCG");
    await openFamily(page);
    if (theme !== "Light") await command(page, `${theme} theme`);
    await person(page, "SMITH, David").waitFor();
    await page.waitForTimeout(400);
    expect(await axe(page), "family").toEqual([]);
    await shot(page, `family ${theme} ${width}`);
  });
