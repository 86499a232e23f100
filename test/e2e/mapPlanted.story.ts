import { expect, test } from "vitest";
import { truth as planted } from "../../data/northgate/truth";
import { cellName } from "../../src/core/cells";
import { openSample } from "./acts";
import { cells, openMap, patient, side, withoutCard } from "./mapActs";
import { shot, stage } from "./stage";

const names = (why: string) =>
  planted.hotCells
    .filter((cell) => cell.why === why)
    .map(({ easting, northing }) => cellName(easting, northing, 100));

test("in Northgate every planted hot cell is found, the operation day shows as a fall, and the harm that moved next door as a rise", async () => {
  const { page, url } = await stage({ width: 1920, height: 1080, open: false });
  await withoutCard(page);
  await page.goto(url);
  await openSample(page, "Northgate");
  await openMap(page);
  await side(page)
    .getByRole("button", { name: /^Show all \d+ cells$/ })
    .click();
  const rows = await cells(page).evaluateAll((items) =>
    items.map((item) => ({
      name: item.getAttribute("data-cell") ?? "",
      words: item.textContent ?? "",
    })),
  );
  const all = [...names("rowan"), ...names("displaced"), ...names("kestrel"), ...names("bus station")];
  expect(all).toHaveLength(13);
  expect(
    rows
      .slice(0, 13)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...all].sort());

  // Change is told in words for those who hear it: 'down 74 %'.
  const said = (name: string) => rows.find((row) => row.name === name)?.words ?? "";
  for (const name of names("rowan")) expect(said(name), name).toMatch(/down \d+ %/);
  for (const name of names("displaced")) expect(said(name), name).toMatch(/up \d+ %|tenfold/);

  const found = page.getByRole("region", { name: "Before and after" });
  await expect.poll(() => found.textContent(), patient).toMatch(/Harm in hot cells down \d+ %/);
  const words = (await found.textContent()) ?? "";
  expect(words).toMatch(/95 % range [\d.]+ to \d+ % down/);
  expect(words).toMatch(/Next door up \d+ %/);
  expect(await found.getByLabel("After, from").inputValue()).toBe(planted.strike.date.slice(0, 10));
  await page.getByRole("radio", { name: "Change" }).check({ force: true });
  await expect
    .poll(() => page.getByRole("complementary", { name: "Layers" }).textContent())
    .toContain("Solid: more than before");
  await shot(page, "map northgate change");
});
