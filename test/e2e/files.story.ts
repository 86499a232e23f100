import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { find, openSample, truth } from "./acts";
import { openFile, stage } from "./stage";

test("tables that were saved are guessed as what they are when they are opened again", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /Find a person/ }).fill("Save as CSV");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), "saved.zip");
  await saved.saveAs(path);
  await openFile(page, path);
  await page.getByRole("button", { name: "Open instead" }).click();
  await page.getByRole("button", { name: /^Read the file/ }).click();
  await page.getByRole("button", { name: "Mark and draw the case" }).click();
  await expect.poll(() => truth(page).textContent()).toMatch(/of 340 entities, .* of 511 links/);
});

test("closing a changed case asks in words about closing, and the browser's own save never opens over a dialog", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await find(page, "wood");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("h");
  await page.getByRole("button", { name: "Case menu" }).click();
  await page.getByRole("menuitem", { name: "Close case" }).click();
  const asked = page.getByRole("dialog", { name: "Close this case?" });
  await asked.waitFor();
  const prevented = await page.evaluate(() => {
    const event = new KeyboardEvent("keydown", { key: "s", ctrlKey: true, bubbles: true, cancelable: true });
    return !(document.activeElement ?? document.body).dispatchEvent(event);
  });
  expect(prevented).toBe(true);
  await asked.getByRole("button", { name: "Close it" }).click();
  await page.getByRole("heading", { name: "Open a case" }).waitFor();
});
