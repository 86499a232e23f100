import { expect, test } from "vitest";
import { command, openSample, truth } from "./acts";
import { cells, openMap, patient, picture, side, stageOf, withoutCard } from "./mapActs";
import { shot, stage } from "./stage";

test("with a graphics card MapLibre paints; the cells are ranked, one is told of and its people stand on the chart", async () => {
  const { page, requests } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await openMap(page);
  expect(await stageOf(page).getAttribute("data-painter")).toBe("card");
  await page.locator("[data-painted]").waitFor({ ...patient, state: "attached" });
  await stageOf(page).locator("canvas").waitFor(patient);
  expect(await truth(page).textContent()).toContain("300 of 327 events placed, 27 without a place");
  await shot(page, "map card 1920");

  const first = cells(page).first();
  expect(await first.textContent()).toMatch(/^ATG 826 0876,778/);
  await side(page).getByRole("button", { name: "TG 826 087" }).click();
  const card = side(page).getByRole("region", { name: "Cell A, TG 826 087" });
  await card.waitFor();
  const told = await card.textContent();
  expect(told).toMatch(/34 events/);
  expect(told).toMatch(/Here: .*premises/);
  const method = await side(page).getByRole("region", { name: "Method" }).textContent();
  for (const words of ["Cambridge Crime Harm Index", "286 of 313 events", "999 shuffles", "100 m cells"])
    expect(method).toContain(words);

  // The picture for exports stands ready, with the method under it and every mark named.
  await expect.poll(() => picture(page).count()).toBe(1);
  // Lines are folded to the width: words are told apart by their places, not by blanks.
  expect((await picture(page).textContent())?.replace(/\s/g, "")).toContain("999shuffles");
  expect(await picture(page).locator("[data-entity]").count()).toBeGreaterThan(10);

  await card.getByRole("button", { name: "Show them on the chart" }).click();
  await page.getByRole("tab", { name: "Chart", exact: true, selected: true }).waitFor();
  await expect
    .poll(() => page.getByRole("complementary", { name: "Inspector" }).textContent())
    .toMatch(/selected|Quay Street/i);
  expect(requests.filter((request) => /\.(pbf|mvt|png)(\?|$)/.test(request))).toEqual([]);
});

test("without a graphics card the same map is drawn in SVG, says so in plain words, and MapLibre is not even loaded", async () => {
  const { page, requests, url } = await stage({ width: 1920, height: 1080, open: false });
  await withoutCard(page);
  await page.goto(url);
  await openSample(page, "SMITH OCG");
  await openMap(page);
  expect(await stageOf(page).getAttribute("data-painter")).toBe("svg");
  expect(await page.getByRole("status", { name: "About the map" }).textContent()).toContain(
    "Drawn without a graphics card: this desktop gives the browser none. Everything is here",
  );
  expect(requests.filter((request) => /GlMapCanvas|maplibre/i.test(request))).toEqual([]);
  const drawn = stageOf(page).getByRole("img", { name: "Harm map" });
  expect(await drawn.locator("[data-entity]").count()).toBeGreaterThan(10);
  // OCG ground in its colour, hot cells in an ink outline, places of the invented town.
  expect(await drawn.locator('path[stroke="#12436D"]').count()).toBeGreaterThan(1);
  await expect.poll(() => drawn.textContent()).toContain("STATION QUARTER");
  expect(await drawn.textContent()).toContain("Natural Earth; GeoNames CC BY 4.0");
  expect(await drawn.textContent()).toContain("500 m");
  await shot(page, "map svg 1920");

  // The other way round: a press on the middle of the first cell tells of it.
  await side(page).getByRole("button", { name: "TG 826 087" }).click();
  await side(page)
    .getByRole("region", { name: /^Cell A/ })
    .waitFor();
  await command(page, "Map: harm in contours");
  await page.getByRole("radio", { name: "After" }).check({ force: true });
  await expect
    .poll(() => page.getByRole("complementary", { name: "Layers" }).textContent())
    .toContain("50 % of all");
  await shot(page, "map svg contours");
});
