import type { Locator, Page } from "playwright-core";

/** The truth line. */
export function truth(page: Page): Locator {
  return page.getByRole("status", { name: "What is shown" });
}

/** Opens a sample case and waits for its chart. */
export async function openSample(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await truth(page).waitFor();
  await page.getByRole("application", { name: "Association chart" }).waitFor();
}

/** Chooses the marking where it is asked for. */
export async function mark(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Mark and draw the case" }).click();
  await truth(page).waitFor();
}

/** Runs a command through the palette, as a keyboard user does. */
export async function command(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /Find a person/ }).fill(words);
  await page.keyboard.press("Enter");
}

/** Finds an entity by the palette and selects it. */
export async function find(page: Page, words: string): Promise<void> {
  await command(page, words);
  await page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { level: 2 }).waitFor();
}

/** Names of the marks drawn, from the outline of the picture. */
export async function marks(page: Page): Promise<readonly string[]> {
  return page
    .getByRole("list", { name: "Marks on the chart" })
    .locator("[data-entity]")
    .evaluateAll((items) => items.map((item) => item.getAttribute("data-entity") ?? ""));
}
