import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, openSample, truth } from "./acts";
import { axe } from "./axe";
import { shot, stage } from "./stage";

const summary = (page: Page) => page.getByRole("region", { name: "What it comes to" });
const lanes = (page: Page) => page.getByRole("table", { name: /^Flow left in each lane/ });
const compare = (page: Page) => page.getByRole("table", { name: "Alternatives compared" });
const removed = (page: Page) => page.getByRole("list", { name: "Removed" });

/** Words of a lane's row, from its name on. */
async function lane(page: Page, name: string): Promise<string> {
  return (
    (await lanes(page)
      .getByRole("row", { name: new RegExp(`^${name}`) })
      .textContent()) ?? ""
  );
}

test("an LRO takes out the courier and the cash run, sees what is left, compares two alternatives and undoes", async () => {
  const { page, foreign } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  const drawn = await truth(page).textContent();

  // The selection of the chart is what is removed.
  await find(page, "wood, gary");
  await command(page, "What if the selection is removed");
  await page.getByRole("tab", { name: "What if", selected: true }).waitFor();
  await expect.poll(() => removed(page).textContent()).toContain("WOOD, Gary");
  await summary(page).getByText("3 children live with WOOD, Gary: plan safeguarding first.").waitFor();
  expect(await truth(page).textContent()).toBe(drawn);

  // The other one from the ranking.
  await page.getByRole("button", { name: "Remove from the ranking" }).click();
  await page.getByRole("menuitem", { name: /Collection to laundering/ }).click();
  await expect.poll(() => removed(page).textContent()).toContain("DARBY, Paul");
  await expect.poll(() => summary(page).textContent()).toContain("10 pieces now, 11 after");
  expect(await summary(page).textContent()).toContain("the largest goes from 80 to 76");
  expect(await summary(page).textContent()).toContain("HURST, Victor and STONE, Carl");
  expect(await lane(page, "Source")).toContain("no change");
  expect(await lane(page, "Exchange")).toContain("−100%");
  expect(await lane(page, "Laundering")).toContain("−100%");
  expect(await page.getByText(/Goods and money are worked out apart/).count()).toBe(1);

  // The same things stand at the same places on both sides; what is removed is a ghost on the right only.
  const places = (side: "Now" | "After") =>
    page
      .getByRole("region", { name: side, exact: true })
      .locator("svg [data-entity]")
      .evaluateAll((marks) =>
        marks.map((mark) => [
          mark.getAttribute("data-entity"),
          mark.querySelector("g[transform]")?.getAttribute("transform"),
        ]),
      );
  await expect.poll(async () => (await places("After")).length).toBeGreaterThan(30);
  expect(await places("After")).toEqual(await places("Now"));
  const ghosts = (side: "Now" | "After") =>
    page.getByRole("region", { name: side, exact: true }).locator("[data-removed]").count();
  expect([await ghosts("Now"), await ghosts("After")]).toEqual([0, 2]);
  await shot(page, "what if 1920");

  // Two alternatives.
  await page.getByRole("button", { name: "Save as an alternative" }).click();
  await expect.poll(() => compare(page).textContent()).toContain("WOOD, Gary and DARBY, Paul");
  await page.getByRole("button", { name: "Best set of 1 to 5" }).click();
  await page.getByRole("menuitem", { name: "Best 2 by contacts" }).click();
  await expect
    .poll(() => summary(page).textContent())
    .toMatch(/Best 2 by contacts: best of [\d,]+ sets tried, every set of 2/);
  expect(await removed(page).textContent()).not.toContain("Liam");
  await expect
    .poll(() => page.getByRole("button", { name: "Save as an alternative" }).getAttribute("aria-disabled"))
    .toBe(null);
  await page.getByRole("button", { name: "Save as an alternative" }).click();
  await expect.poll(() => compare(page).getByRole("row").count()).toBe(3);
  await page.getByRole("button", { name: "Show alternative A" }).click();
  await expect.poll(() => removed(page).textContent()).toContain("WOOD, Gary");
  expect(await page.getByRole("img", { name: /Diminishing returns/ }).count()).toBe(1);

  // A judgement is the analyst's, is marked as one and is kept with the alternative.
  const ways = page.getByRole("list", { name: "Expected re-routing" });
  await ways.getByRole("button", { name: "Add a judgement on a" }).click();
  await page.getByRole("textbox", { name: "How long until it works" }).fill("2 to 4 weeks");
  await page.getByRole("textbox", { name: "How much comes back" }).fill("about a third");
  await page.getByRole("textbox", { name: "Whose judgement" }).fill("DI Jones");
  await page.getByRole("button", { name: "Save judgement" }).click();
  await expect.poll(() => ways.textContent()).toContain("judgement2 to 4 weeks, about a third");
  expect(await compare(page).textContent()).toContain("1 judgement");
  await shot(page, "what if compared");

  // Undo takes the judgement and the alternatives back, and leaves what is looked at.
  await page.keyboard.press("Control+z");
  await expect.poll(() => compare(page).textContent()).not.toContain("1 judgement");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => compare(page).textContent()).toContain("Not saved");
  expect(await removed(page).textContent()).toContain("WOOD, Gary");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => compare(page).getByRole("rowheader", { name: "A", exact: true }).count()).toBe(1);

  await page.getByRole("button", { name: "Record a decision" }).first().click();
  await page.getByRole("dialog").waitFor();
  await page.keyboard.press("Escape");
  expect(foreign()).toEqual([]);
});

test("the same by keyboard: find, remove, refuse a child, put back; readable in three themes", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openSample(page, "SMITH OCG");
  await command(page, "Go to What if");
  await page.getByRole("heading", { name: "Flow left in each lane" }).waitFor();
  await expect
    .poll(() => page.getByRole("region", { name: "Now", exact: true }).textContent())
    .toContain("10 pieces");

  const add = page.getByRole("button", { name: "Remove another" });
  await add.focus();
  await page.keyboard.press("Enter");
  const field = page.getByRole("combobox", { name: "Remove another" });
  await field.waitFor();
  await page.keyboard.type("liam");
  await page.getByRole("option", { name: /Liam.*never removed/ }).waitFor();
  await page.keyboard.press("Enter");
  expect(await removed(page).textContent()).toBe("nothing yet");
  await field.fill("darby, paul");
  await page
    .getByRole("option", { name: /DARBY, Paul/ })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => removed(page).textContent()).toContain("DARBY, Paul");
  await expect.poll(async () => lane(page, "Laundering")).toContain("−100%");
  expect(await lane(page, "Exchange")).toContain("no change");

  await command(page, "Find the best set of 2, by flow");
  await expect.poll(() => summary(page).textContent()).toContain("Best 2 by flow");
  expect(await removed(page).textContent()).toContain("DARBY, Paul");
  expect(await removed(page).textContent()).toContain("WOOD, Gary");
  await page.getByRole("button", { name: "Put back WOOD, Gary" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => removed(page).textContent()).not.toContain("WOOD");

  for (const theme of ["Light theme", "Dark theme", "Projector theme"]) {
    if (theme !== "Light theme") await command(page, theme);
    await page.waitForTimeout(100);
    expect(await axe(page, "main"), theme).toEqual([]);
    await shot(page, `what if 1280 ${theme}`);
  }
});
