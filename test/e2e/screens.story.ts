import { expect, test } from "vitest";
import { command, find, openSample } from "./acts";
import { axe } from "./axe";
import { settings } from "./settings";
import { shot, stage } from "./stage";

const dialogs = ["Paths between two", "Add a filter", "Protective marking", "Case details", "Keys"];

for (const [theme, width, height] of settings) {
  test(`every screen meets WCAG 2.2 AA by axe: ${theme}, ${width} × ${height}`, async () => {
    const { page } = await stage({ width, height });
    expect(await axe(page), "start").toEqual([]);
    await openSample(page, "SMITH OCG");
    if (theme !== "Light") await command(page, `${theme} theme`);
    await page.waitForTimeout(500);
    expect(await axe(page), "chart").toEqual([]);
    await shot(page, `chart ${theme} ${width}`);
    await find(page, "SMITH, David");
    expect(await axe(page), "inspector").toEqual([]);
    await shot(page, `inspector ${theme} ${width}`);
    for (const tab of ["Table", "Matrix"]) {
      await page.getByRole("tab", { name: tab, exact: true }).first().click();
      await page.getByRole("grid").first().waitFor();
      expect(await axe(page), tab).toEqual([]);
      await shot(page, `${tab} ${theme} ${width}`);
    }
    for (const words of dialogs) {
      await command(page, words);
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      expect(await axe(page), words).toEqual([]);
      if (theme === "Light") await shot(page, `${words} ${width}`);
      await page.keyboard.press("Escape");
      await expect.poll(() => dialog.count()).toBe(0);
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").waitFor();
    expect(await axe(page), "palette").toEqual([]);
    await page.keyboard.press("Escape");
  });
}
