import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, mark, openSample, truth } from "./acts";
import { axe } from "./axe";
import { settings } from "./settings";
import { openFile, shot, stage } from "./stage";

const head =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const crimes = ["Burglary", "Vehicle crime", "Drugs", "Robbery"] as const;

/** Invented rows in the shape of data.police.uk; every tenth has no place, every fifth no outcome. */
function street(count: number): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const place =
      at % 10 === 9
        ? ",,No location"
        : `-1.${40 + (at % 7)}0,50.9${at % 9},On or near Example Street ${at % 12}`;
    const outcome = at % 5 === 0 ? "" : "Under investigation";
    const month = `2025-0${1 + (at % 6)}`;
    return `ref${at},${month},Anyshire Police,Anyshire Police,${place},E0199900${at % 4},Anytown 00${at % 4}A,${crimes[at % 4]},${outcome},`;
  });
  return [head, ...rows].join("\n");
}

const police = { name: "2025-01-anyshire-street.csv", bytes: street(60) };

const beat = (code: string, name: string, west: number) => ({
  type: "Feature",
  properties: { beat_code: code, name, population: 1200 + west },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, 50.9],
        [west + 0.1, 50.9],
        [west + 0.1, 51],
        [west, 51],
        [west, 50.9],
      ],
    ],
  },
});
const beats = {
  name: "beats.geojson",
  bytes: JSON.stringify({
    type: "FeatureCollection",
    features: [beat("AN01", "Quay", -1.5), beat("AN02", "Market", -1.4), beat("AN03", "Old Docks", -1.3)],
  }),
};

const grid = (page: Page, name: string) => page.getByRole("grid", { name, exact: true });
const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });
const tab = (page: Page, name: RegExp) =>
  page.getByRole("tablist", { name: "Tables" }).getByRole("tab", { name });
const view = (page: Page, name: string) => page.getByRole("tab", { name, exact: true });

async function openPlaces(page: Page, ...files: Parameters<typeof openFile>[1][]): Promise<void> {
  await openFile(page, ...files);
  await mark(page);
  await page.getByRole("grid").waitFor();
}

test("a file of street crime opens in the table of its incidents, which is filtered, sorted and read by key", async () => {
  const { page } = await stage();
  await openPlaces(page, police);
  await expect
    .poll(() => truth(page).textContent())
    .toMatch(/^Showing 0 of 0 entities, 0 of 0 links · .*60 incidents$/);
  await page.getByText("Opened in the table: 60 incidents, and no entities for the chart.").first().waitFor();
  expect(await tab(page, /^Incidents 60$/).getAttribute("aria-selected")).toBe("true");
  expect(await tab(page, /^Areas/).count()).toBe(0);

  const table = grid(page, "Incidents");
  expect(await table.getAttribute("aria-rowcount")).toBe("61");
  await table
    .getByRole("row", { name: /Snap point, not an address/ })
    .first()
    .waitFor();
  await page.getByLabel("Filter these rows").fill("example street 3 burglary");
  await expect.poll(() => table.getAttribute("aria-rowcount")).not.toBe("61");
  await page.getByLabel("Filter these rows").fill("");
  await page.getByRole("button", { name: "How exact", exact: true }).first().click();
  await page
    .getByRole("dialog", { name: "How exact to keep" })
    .getByLabel(/No place stated/)
    .check();
  await page.keyboard.press("Escape");
  await expect.poll(() => table.getAttribute("aria-rowcount")).toBe("7");

  await table.getByRole("button", { name: "Time" }).click();
  await table
    .getByRole("columnheader", { name: "Time" })
    .and(page.locator('[aria-sort="ascending"]'))
    .waitFor();
  await table.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await inspector(page).getByRole("heading", { level: 2, name: "Robbery" }).waitFor();
  await inspector(page).getByText("No place stated").waitFor();
  await inspector(page).getByText("Anyshire Police").first().waitFor();
  await inspector(page)
    .getByText(/Read from 2025-01-anyshire-street.csv/)
    .waitFor();
  await page.keyboard.press("Escape");
  await inspector(page).getByRole("heading", { level: 3, name: "The case" }).waitFor();
});

test("the chart of a case without entities says what the case holds, and leads to its table", async () => {
  const { page } = await stage();
  await openPlaces(page, police);
  await view(page, "Chart").click();
  const chart = page.getByRole("application", { name: "Association chart" });
  await chart.waitFor();
  const words = "The case holds 60 incidents, 6 of them without a place; no entities to draw.";
  await page.getByText(words).waitFor();
  expect(await chart.evaluate((element) => element.getAttribute("aria-describedby"))).toBe(
    await page.getByText(words).getAttribute("id"),
  );
  expect(await axe(page)).toEqual([]);
  // The picture is one stop of the keyboard, the button the next.
  await chart.focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await grid(page, "Incidents").waitFor();
  expect(await tab(page, /^Incidents/).getAttribute("aria-selected")).toBe("true");
});

test("a file of boundaries opens in the table of its areas; a click opens one", async () => {
  const { page } = await stage();
  await openPlaces(page, beats);
  await expect.poll(() => truth(page).textContent()).toMatch(/^Showing 0 of 0 entities, .*· 3 areas$/);
  const table = grid(page, "Areas");
  await table.getByRole("row", { name: /Old Docks/ }).click();
  await inspector(page).getByRole("heading", { level: 2, name: "Old Docks" }).waitFor();
  await inspector(page).getByText("1 outline").waitFor();
  await inspector(page).getByText("Latitude 50.90000 to 51.00000", { exact: false }).waitFor();
  await view(page, "Chart").click();
  await page.getByText("The case holds 3 areas; no entities to draw.").waitFor();
  await page.getByRole("button", { name: "Open the table" }).click();
  await table.waitFor();
});

test("incidents in the table follow the dates of the time scrubber", async () => {
  const { page } = await stage();
  await openPlaces(page, { name: police.name, bytes: street(600) });
  const table = grid(page, "Incidents");
  const first = page.getByRole("slider").first();
  await first.focus();
  // A month is in the window while any of its days is: six weeks on, January is out.
  for (let weeks = 0; weeks < 6; weeks++) await page.keyboard.press("ArrowRight");
  await expect.poll(() => truth(page).textContent()).toContain("1 filter · 600 incidents");
  await expect.poll(() => table.getAttribute("aria-rowcount")).toBe("501");
  await page.getByRole("radio", { name: "All of the case" }).check();
  await expect.poll(() => table.getAttribute("aria-rowcount")).toBe("601");
});

test("filters that leave nothing to draw are said, and cleared where it is said", async () => {
  const { page } = await stage();
  await openSample(page, "SMITH OCG");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await command(page, "Select all that is shown");
  await command(page, "Hide");
  await page.getByText("The case has 340 entities, and the filters leave none of them to draw.").waitFor();
  await expect.poll(() => truth(page).textContent()).toContain("Showing 0 of 340 entities");
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expect.poll(() => truth(page).textContent()).toContain("no filters");
  expect(await truth(page).textContent()).not.toContain("Showing 0 of");
});

test("105,000 incidents are sorted and found without holding the page up", async () => {
  const { page } = await stage();
  await openPlaces(page, { name: police.name, bytes: street(105_000) });
  const table = grid(page, "Incidents");
  await expect.poll(() => table.getAttribute("aria-rowcount"), { timeout: 10_000 }).toBe("105001");
  expect(await table.getByRole("row").count()).toBeLessThan(80);
  await table.focus();
  await page.keyboard.press("End");
  await table.locator('[aria-rowindex="105001"]').waitFor();
  await table.getByRole("button", { name: "Address or location" }).click();
  await expect.poll(() => page.locator("[aria-busy=true]").count(), { timeout: 10_000 }).toBe(0);
  await page.getByLabel("Filter these rows").fill("robbery street 11");
  await page.getByText(/of 105,000 rows/).waitFor();
}, 120_000);

for (const [theme, width, height] of settings)
  test(`tables of incidents and areas and the empty chart meet WCAG 2.2 AA by axe: ${theme}, ${width} × ${height}`, async () => {
    const { page } = await stage({ width, height });
    await openPlaces(page, police, beats);
    if (theme !== "Light") await command(page, `${theme} theme`);
    const table = grid(page, "Incidents");
    await table.focus();
    for (const key of ["Home", "ArrowDown", "Enter"]) await page.keyboard.press(key);
    await inspector(page).getByRole("heading", { level: 2 }).waitFor();
    expect(await axe(page), "incidents").toEqual([]);
    await shot(page, `incidents ${theme} ${width}`);
    await tab(page, /^Incidents/).press("ArrowRight");
    await grid(page, "Areas").focus();
    await page.keyboard.press("Control+a");
    await inspector(page).getByText("3 areas selected").waitFor();
    expect(await axe(page), "areas").toEqual([]);
    await shot(page, `areas ${theme} ${width}`);
    await page.keyboard.press("Escape");
    await view(page, "Chart").click();
    await page.getByText("6 of them without a place; 3 areas; no entities", { exact: false }).waitFor();
    expect(await axe(page), "chart").toEqual([]);
    await shot(page, `empty chart ${theme} ${width}`);
  });
