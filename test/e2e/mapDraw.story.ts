import { expect, test } from "vitest";
import { command, openSample, truth } from "./acts";
import { openMap, stageOf, withoutCard } from "./mapActs";
import { shot, stage } from "./stage";

test("what lies in an area is chosen by a line drawn round it", async () => {
  const { page, url } = await stage({ width: 1440, height: 900, open: false });
  await withoutCard(page);
  await page.goto(url);
  await openSample(page, "SMITH OCG");
  await openMap(page);
  await page.getByRole("button", { name: "Choose by a line drawn round" }).click();
  const box = await stageOf(page).boundingBox();
  if (!box) throw new Error("no map");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x - 200, y - 150);
  await page.mouse.down();
  for (const [dx, dy] of [
    [200, -150],
    [200, 150],
    [-200, 150],
    [-200, -140],
  ] as const)
    await page.mouse.move(x + dx, y + dy, { steps: 3 });
  await page.mouse.up();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.waitFor();
  await expect.poll(() => inspector.textContent()).toMatch(/\d+ entities/);
  await inspector.getByRole("button", { name: "Hot cells" }).click();
  await page.getByRole("complementary", { name: "Hot cells" }).waitFor();
});

test("a boundary is drawn from the keyboard alone, kept in the case, and undone", async () => {
  const { page, url } = await stage({ width: 1440, height: 900, open: false });
  await withoutCard(page);
  await page.goto(url);
  await openSample(page, "SMITH OCG");
  await openMap(page);
  await command(page, "Map: draw a Hold boundary");
  await stageOf(page).focus();
  await page.keyboard.press("Space");
  for (const key of ["Shift+ArrowRight", "Shift+ArrowDown", "Shift+ArrowLeft"]) {
    await page.keyboard.press(key);
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
  await expect.poll(() => truth(page).textContent()).toContain("17 areas");
  const drawn = stageOf(page).getByRole("img", { name: "Harm map" });
  await expect.poll(() => drawn.textContent()).toContain("Hold 1");
  await shot(page, "map boundary");
  await page.keyboard.press("Control+z");
  await expect.poll(() => truth(page).textContent()).toContain("16 areas");
});
