import type { Locator, Page } from "playwright-core";
import { command } from "./acts";

/** The screen of measures. */
export const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Measures" });
/** One of its tables. */
export const grid = (page: Page, name: string): Locator =>
  dialog(page).getByRole("grid", { name, exact: true });
/** A row by the name that it begins with. */
export const row = (page: Page, table: string, name: string): Locator =>
  grid(page, table).getByRole("row", { name: new RegExp(`^${name}`) });

export async function openMeasures(page: Page): Promise<void> {
  await command(page, "Measures…");
  await dialog(page).getByRole("button", { name: "Run" }).waitFor();
}

export async function choose(page: Page, measure: string): Promise<void> {
  await dialog(page).getByLabel("Measure", { exact: true }).selectOption({ label: measure });
}

/** Runs the chosen measure, and waits until places that rest on one source have been looked for. */
export async function run(page: Page): Promise<void> {
  await dialog(page).getByRole("button", { name: "Run", exact: true }).click();
  await dialog(page).getByRole("button", { name: "Run", exact: true }).waitFor({ timeout: 30_000 });
}
