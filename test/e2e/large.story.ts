import { expect, test } from "vitest";
import { poleZip } from "../poleZip";
import { find, mark, marks, truth } from "./acts";
import { openFile, shot, stage } from "./stage";

test("a zip of 28 Neo4j tables opens, sums what it cannot draw, and draws what is asked for", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openFile(page, { name: "pole.zip", bytes: poleZip() });
  await page.getByRole("button", { name: "Mark and draw the case" }).waitFor({ timeout: 60_000 });
  await mark(page);
  await expect
    .poll(() => truth(page).textContent(), { timeout: 30_000 })
    .toContain("61,521 of 61,521 entities, 105,840 of 105,840 links");
  expect(await truth(page).textContent()).toContain(
    "No entity is drawn singly and link strength is not shown at this scale",
  );
  await shot(page, "pole overview");
  const person = page.getByRole("button", { name: /^Person/ }).first();
  await person.click();
  await expect
    .poll(() => truth(page).textContent(), { timeout: 30_000 })
    .toMatch(/Showing 369 of 61,521 entities, 1,180 of 105,840 links · 1 filter/);
  await expect.poll(async () => (await marks(page)).length, { timeout: 30_000 }).toBeGreaterThan(0);
  await page.waitForTimeout(3000);
  await shot(page, "pole people");
  await find(page, "07700 900142");
  await page.getByRole("tab", { name: "Table" }).click();
  await page.getByRole("grid").first().waitFor();
  await shot(page, "pole table");
});
