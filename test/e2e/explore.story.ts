import { expect, test } from "vitest";
import { command, find, marks, openSample, truth } from "./acts";
import { shot, stage } from "./stage";

test("an LRO goes from one nominal to a path between two, and nothing leaves the page on the way", async () => {
  const { page, foreign } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await expect
    .poll(() => truth(page).textContent())
    .toContain("Showing 62 of 340 entities, 91 of 511 links · 4 filters");
  expect(await marks(page)).toHaveLength(62);
  await shot(page, "smith 1920");

  await find(page, "wood");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  expect(await inspector.textContent()).toContain("Significant nominal of SMITH, courier");
  expect(await inspector.getByText("Why we believe it").count()).toBe(1);
  expect(await inspector.getByText("1A/P", { exact: true }).count()).toBeGreaterThan(0);
  await shot(page, "wood selected");

  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("e");
  const before = 62;
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(before);
  expect(
    await page.getByRole("button", { name: /Remove filter: Called up|Remove filter: Also/ }).count(),
  ).toBe(1);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await marks(page)).length).toBe(before);

  await command(page, "Paths between two");
  const from = page.getByRole("combobox", { name: "From" });
  await from.fill("nesbitt");
  await from.press("ArrowDown");
  await from.press("ArrowUp");
  await from.press("Enter");
  const to = page.getByRole("combobox", { name: "To", exact: true });
  await to.fill("shop account");
  await to.press("Enter");
  await page.getByRole("button", { name: "Find paths" }).click();
  const paths = page.getByRole("region", { name: "Paths found" });
  expect(await paths.textContent()).toMatch(/Path 1 of 3, \d steps\. NESBITT, Craig – \(/);
  await shot(page, "path");
  await paths.getByRole("button", { name: "Next path" }).click();
  expect(await paths.textContent()).toContain("Path 2 of 3");
  await paths.getByRole("button", { name: "Show only the paths" }).click();
  await expect.poll(() => truth(page).textContent()).toMatch(/Showing \d+ of 340/);
  await page.keyboard.press("Control+z");

  for (const layout of [
    "grouped by OCG",
    "ring by tier",
    "command hierarchy",
    "leaf fan",
    "by place",
    "association",
  ]) {
    await command(page, `Layout: ${layout}`);
    // The opening was placed by hand: a layout asks before it moves what is pinned.
    if (layout === "grouped by OCG")
      await page.getByRole("button", { name: "Unpin all and lay out" }).click();
    await page.waitForTimeout(400);
    await expect.poll(() => page.getByRole("alertdialog").count()).toBe(0);
    await shot(page, `layout ${layout}`);
  }
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("grid").first().waitFor();
  await page.getByRole("tab", { name: "Matrix" }).click();
  await page.getByRole("grid").first().waitFor();
  await shot(page, "matrix");
  expect(foreign()).toEqual([]);
  expect(await page.getByText("0 requests sent").count()).toBe(1);
});

test("filters tell how many they keep before they are added, and a legend row filters to itself", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await page.getByRole("button", { name: "Clear all 4" }).click();
  await expect
    .poll(() => truth(page).textContent())
    .toContain("Showing 340 of 340 entities, 511 of 511 links · no filters");
  await shot(page, "smith whole");
  await page.getByRole("button", { name: "Add filter" }).click();
  await page.getByLabel("Filter by").selectOption("strength");
  await page.getByRole("checkbox", { name: /Confirmed/ }).check();
  const promised = (await page.getByRole("dialog").getByRole("status").textContent()) ?? "";
  expect(promised).toMatch(/Would show 340 of 340 entities, \d+ of 511 links/);
  await page.getByRole("dialog").getByRole("button", { name: "Add filter" }).click();
  const count = /(\d+) of 511/.exec(promised)?.[1] ?? "";
  await expect.poll(() => truth(page).textContent()).toContain(`${count} of 511 links · 1 filter`);
  const legend = page.getByRole("region", { name: "Legend" });
  await legend.getByRole("button", { name: /Vehicle/ }).click();
  await expect.poll(() => truth(page).textContent()).toContain("2 filters");
  expect(await legend.getByText("People").count()).toBe(0);
});

test("leaves and OCGs fold into counts that the truth line repeats, and a large expansion asks first", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await page.getByRole("button", { name: "Clear all 4" }).click();
  await expect.poll(() => truth(page).textContent()).toContain("Showing 340 of 340");
  await command(page, "Fold all leaves");
  await expect
    .poll(() => truth(page).textContent())
    .toMatch(/Showing 340 of 340 entities, 511 of 511 links · no filters · \d+ folded/);
  await command(page, "Unfold everything");
  await expect.poll(() => truth(page).textContent()).not.toContain("folded");
  await find(page, "SMITH, David");
  await command(page, "Show only the selection");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 1 of 340 entities, 0 of 511 links");
  await command(page, "Expand to 3 links");
  const guard = page.getByRole("dialog", { name: /This adds \d+ items: group them\?/ });
  await guard.getByRole("button", { name: "Group them" }).click();
  await expect.poll(() => truth(page).textContent()).toMatch(/Showing \d{3} of 340 entities.*folded/);
  await shot(page, "grouped expansion");
});
