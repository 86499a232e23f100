import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { openSample } from "./acts";
import { axe } from "./axe";
import { shot, stage } from "./stage";

const panel = (page: Page) => page.getByRole("complementary", { name: "Interdiction points" });
const van = (page: Page) =>
  panel(page)
    .getByRole("list", { name: "Ranked interdiction points" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { name: /Transport to storage/ }) })
    .first();

/** Draws in which the van's junction is among the first three. */
async function inTop3(page: Page): Promise<number> {
  const words = (await van(page).textContent()) ?? "";
  return Number(/In top 3(\d+)%/.exec(words)?.[1] ?? Number.NaN);
}

test("missing people, false links and doubtful links are set beside the ranking, which tells what is left of it", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await page.getByRole("tab", { name: "Business model" }).click();
  await van(page).waitFor();
  const first = await inTop3(page);
  expect(first).toBeGreaterThan(60);
  await panel(page).getByText("How it is worked out").click();
  expect(
    await panel(page).getByRole("spinbutton", { name: "Kept in 100 draws: unconfirmed links" }).inputValue(),
  ).toBe("75");
  await shot(page, "draws set");
  expect(await axe(page)).toEqual([]);

  await panel(page).getByLabel("People not known to us").selectOption({ label: "20%" });
  await expect.poll(() => inTop3(page)).toBeLessThan(first);
  const missing = await inTop3(page);

  await panel(page).getByLabel("False links").selectOption({ label: "20%" });
  await expect.poll(() => inTop3(page)).toBeLessThan(missing);

  await panel(page).getByRole("button", { name: "As at first" }).click();
  await expect.poll(() => inTop3(page)).toBe(first);

  // An emptied field is no share; the last one stands until another is written.
  const confirmed = panel(page).getByRole("spinbutton", { name: "Kept in 100 draws: confirmed links" });
  await confirmed.fill("");
  expect(await confirmed.getAttribute("placeholder")).toBe("98");
  await confirmed.fill("50");
  await expect.poll(() => inTop3(page)).toBeLessThan(first);
  await panel(page).getByText("Not stable: an intelligence gap, not a target.").first().waitFor();
});

test("What if looks at the business of the OCG that is chosen, and the business model at the same", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "Northgate");
  await page.getByRole("tab", { name: "What if" }).click();
  const business = page.getByRole("combobox", { name: "Business of" });
  await business.waitFor();
  const name = (await business.locator("option").nth(2).textContent()) ?? "";
  await business.selectOption({ label: name });
  await page.getByRole("button", { name: "Remove from the ranking" }).click();
  const row = page.getByRole("menuitem").filter({ hasText: "100% of" }).first();
  await row.click();
  const lanes = page.getByRole("table", { name: /^Flow left in each lane/ });
  await expect.poll(() => lanes.textContent()).toContain("−100%");
  await page.getByText(new RegExp(`${name}.*whisker`)).waitFor();
  await shot(page, "what if of an OCG");
  await page.getByRole("tab", { name: "Business model" }).click();
  await expect
    .poll(() =>
      page
        .getByRole("combobox", { name: "Business of" })
        .evaluate((each: HTMLSelectElement) => each.selectedOptions[0]?.textContent),
    )
    .toBe(name);
});
