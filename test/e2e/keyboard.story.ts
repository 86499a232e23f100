import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, marks, truth } from "./acts";
import { shot, stage } from "./stage";

/** Tabs until the focused element's name has the words; fails when it never comes. */
async function tabTo(page: Page, words: string, most = 60): Promise<void> {
  for (let step = 0; step < most; step++) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const active = document.activeElement;
      // The body has every word of the page.
      if (active === document.body) return "";
      const label = active instanceof HTMLInputElement ? active.labels?.[0]?.textContent : "";
      return active?.getAttribute("aria-label") || label || active?.textContent || "";
    });
    if (name.includes(words)) return;
  }
  throw new Error(`Tab never came to '${words}'.`);
}

const said = (page: Page) => page.locator("[data-said]").textContent();

test("without a mouse: open, walk along links, read, find a path, edit, undo everything", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await tabTo(page, "SMITH OCG");
  await page.keyboard.press("Enter");
  await truth(page).waitFor();
  await page.getByRole("list", { name: "Marks on the chart" }).waitFor({ state: "attached" });

  await page.keyboard.press("F6");
  await expect.poll(() => said(page)).toContain("SMITH, David");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => said(page)).toMatch(/confirmed|unconfirmed|tentative/);
  const second = await said(page);
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => said(page)).not.toBe(second);
  await shot(page, "keyboard walk");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByText("Why we believe it").waitFor();

  await page.keyboard.press("F6");
  await page.keyboard.press("g");
  const dialog = page.getByRole("dialog", { name: "Paths between two" });
  await dialog.waitFor();
  await page.getByRole("combobox", { name: "From" }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("wood");
  await page.keyboard.press("Enter");
  await tabTo(page, "To");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("darby, paul");
  await page.keyboard.press("Enter");
  await tabTo(page, "Find paths");
  await page.keyboard.press("Enter");
  await expect.poll(() => said(page)).toMatch(/paths? found\. The shortest has \d+ steps/);

  await command(page, "WOOD, Gary");
  await inspector.getByRole("heading", { name: /WOOD, Gary/ }).waitFor();
  await page.keyboard.press("F6");
  await page.keyboard.press("F2");
  const edit = page.getByRole("dialog", { name: "Edit WOOD, Gary" });
  await edit.waitFor();
  await edit.getByRole("textbox", { name: "Second line" }).focus();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("driver");
  await tabTo(page, "Keep these changes", 120);
  await page.keyboard.press("Enter");
  await expect.poll(() => inspector.textContent()).toContain("driver");

  await page.keyboard.press("F6");
  const before = (await marks(page)).length;
  await page.keyboard.press("h");
  await expect.poll(async () => (await marks(page)).length).toBe(before - 1);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect
    .poll(() => page.getByRole("button", { name: "Undo" }).getAttribute("aria-disabled"))
    .toBe("true");
  await page.keyboard.press("t");
  await page.getByRole("grid").first().waitFor();
  await page.keyboard.press("1");
  await page.getByRole("application", { name: "Association chart" }).waitFor();
});

test("single-letter keys can be switched off, and never act while one is typing", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await tabTo(page, "SMITH OCG");
  await page.keyboard.press("Enter");
  await truth(page).waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("ifl");
  await page.keyboard.press("Escape");
  expect(await page.getByRole("complementary", { name: "Inspector" }).count()).toBe(1);
  await page.keyboard.press("F6");
  await page.keyboard.press("i");
  await expect.poll(() => page.getByRole("complementary", { name: "Inspector" }).count()).toBe(0);
  await command(page, "Switch off single-letter keys");
  await page.keyboard.press("F6");
  await page.keyboard.press("i");
  await page.waitForTimeout(200);
  expect(await page.getByRole("complementary", { name: "Inspector" }).count()).toBe(0);
});
