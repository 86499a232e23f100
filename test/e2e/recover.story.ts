import { expect, test } from "vitest";
import { find, marks, openSample, truth } from "./acts";
import { shot, stage } from "./stage";

test("everything that was changed is undone, done again, and there after the tab was killed", async () => {
  const { page, context, url } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await page.getByText(/Encrypted on this device/).waitFor();
  await find(page, "wood");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await inspector.getByRole("button", { name: /^Name:/ }).click();
  await inspector.getByRole("textbox", { name: "Name" }).fill("WOOD, Gareth");
  await page.keyboard.press("Enter");
  await inspector.getByRole("heading", { name: /WOOD, Gareth/ }).waitFor();
  await inspector.getByRole("button", { name: "Add a note" }).click();
  await inspector.getByRole("button", { name: /^Note:/ }).click();
  await inspector.getByRole("textbox", { name: "Note" }).fill("Seen at the yard <script>");
  await page.keyboard.press("Control+Enter");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("h");
  await expect.poll(async () => (await marks(page)).length).toBe(61);

  for (let step = 0; step < 4; step++) await page.keyboard.press("Control+z");
  await expect.poll(async () => (await marks(page)).length).toBe(62);
  await find(page, "wood");
  expect(await inspector.textContent()).toContain("WOOD, Gary");
  expect(await page.getByRole("button", { name: "Undo" }).getAttribute("aria-disabled")).toBe("true");
  await page.getByRole("application", { name: "Association chart" }).focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press("Control+Shift+Z");
  await expect.poll(async () => (await marks(page)).length).toBe(61);
  await page.waitForTimeout(1000);

  // Killed: no unload handler runs.
  const session = await context.newCDPSession(page);
  await Promise.race([session.send("Page.crash").catch(() => undefined), page.waitForEvent("crash")]);
  const next = await context.newPage();
  await next.goto(url);
  const lost = next.getByRole("region", { name: "Not closed last time" });
  await lost.getByRole("button", { name: "Recover SMITH OCG" }).click();
  await expect.poll(() => truth(next).textContent()).toContain("Showing 61 of 340 entities");
  await find(next, "Gareth");
  const again = next.getByRole("complementary", { name: "Inspector" });
  expect(await again.textContent()).toContain("Seen at the yard <script>");
  await shot(next, "recovered");
  await next.getByRole("application", { name: "Association chart" }).focus();
  await next.keyboard.press("Control+z");
  await next.keyboard.press("Control+z");
  await expect.poll(() => truth(next).textContent()).toContain("Showing 62 of 340 entities");
});

test("two tabs on one case keep their own changes, and neither can take the other's", async () => {
  const { page, context, url } = await stage();
  await openSample(page, "SMITH OCG");
  await page.getByText(/Encrypted on this device/).waitFor({ state: "attached" });
  const other = await context.newPage();
  await other.goto(url);
  expect(await other.getByRole("region", { name: "Not closed last time" }).count()).toBe(0);
  await openSample(other, "SMITH OCG");
  await other.getByText(/Encrypted on this device/).waitFor({ state: "attached" });
  await find(page, "wood");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("h");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 61 of 340");
  expect(await truth(other).textContent()).toContain("Showing 62 of 340");
  await page.waitForTimeout(500);
  await page.close();
  await other.waitForTimeout(300);
  const third = await context.newPage();
  await third.goto(url);
  const rows = third.getByRole("region", { name: "Not closed last time" }).getByRole("listitem");
  await expect.poll(() => rows.count()).toBe(1);
  await rows.getByRole("button", { name: "Recover SMITH OCG" }).click();
  await expect.poll(() => truth(third).textContent()).toContain("Showing 61 of 340");
});

test("closing a case leaves nothing behind unless it was kept", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await page.getByText(/Encrypted on this device/).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "Case menu" }).click();
  await page.getByRole("menuitem", { name: "Close case" }).click();
  await page.getByRole("heading", { name: "Open a case" }).waitFor();
  await page.reload();
  await page.getByText("None kept on this device").waitFor();
  expect(await page.getByRole("region", { name: "Not closed last time" }).count()).toBe(0);
});
