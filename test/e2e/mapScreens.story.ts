import { expect, test } from "vitest";
import { command, openSample } from "./acts";
import { axe } from "./axe";
import { cells, openMap, side, withoutCard } from "./mapActs";
import { settings } from "./settings";
import { shot, stage } from "./stage";

for (const [theme, width, height] of settings)
  test(`the map meets WCAG 2.2 AA by axe: ${theme}, ${width} × ${height}`, async () => {
    const { page, url } = await stage({ width, height, open: false });
    await withoutCard(page);
    await page.goto(url);
    await openSample(page, "SMITH OCG");
    if (theme !== "Light") await command(page, `${theme} theme`);
    if (width < 1440) await command(page, "Inspector panel");
    await openMap(page);
    await cells(page).first().getByRole("button").click();
    await side(page)
      .getByRole("region", { name: /^Cell A/ })
      .waitFor();
    if (width < 1440) {
      await shot(page, `map ${theme} ${width} folded`);
      await page.getByRole("button", { name: "Layers", exact: true }).click();
      await page.getByRole("button", { name: "Before and after", exact: true }).click();
    }
    await page.getByText("How it is counted").click();
    await page.waitForTimeout(600);
    expect(await axe(page), "map").toEqual([]);
    await shot(page, `map ${theme} ${width}`);
  });
