import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export const patient = { timeout: 40_000 };

export const side = (page: Page): Locator => page.getByRole("complementary", { name: "Hot cells" });
export const cells = (page: Page): Locator =>
  side(page).getByRole("table", { name: "Cells ranked" }).locator("tbody tr[data-cell]");
export const stageOf = (page: Page): Locator => page.getByRole("application", { name: /^Map\./ });
export const notes = (page: Page): Locator => page.getByRole("status", { name: "About the map" });
/** The drawing that exports take. */
export const picture = (page: Page): Locator => page.locator('[data-picture="map"]');

/** Opens the map and waits until the cells are ranked and nothing is being worked out. */
export async function openMap(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Map", exact: true }).click();
  await stageOf(page).waitFor(patient);
  await cells(page).first().waitFor(patient);
  await settled(page);
}

export async function settled(page: Page): Promise<void> {
  await expect.poll(() => notes(page).textContent(), patient).not.toContain("Working out");
}

/** A desktop without a graphics card: the browser gives no context to paint with. */
export async function withoutCard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const plain = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (
      this: HTMLCanvasElement,
      kind: string,
      ...rest: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : Reflect.apply(plain, this, [kind, ...rest]);
    } as typeof plain;
  });
}
