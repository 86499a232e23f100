import { expect, test } from "vitest";
import { streetArchive } from "../streetArchive";
import { command, mark, openSample, truth } from "./acts";
import { openMap, patient, picture, side, stageOf, withoutCard } from "./mapActs";
import { openFile, shot, stage } from "./stage";

const archive = { name: "streets.pmtiles", mimeType: "", buffer: Buffer.from(streetArchive()) };

for (const card of [true, false])
  test(`streets of one's own are read by slices ${card ? "with" : "without"} a graphics card, kept for later, and no request leaves the page`, async () => {
    const { page, requests, url } = await stage({ width: 1920, height: 1080, open: false });
    if (!card) await withoutCard(page);
    await page.goto(url);
    await openSample(page, "SMITH OCG");
    await openMap(page);
    expect(await stageOf(page).getAttribute("data-painter")).toBe(card ? "card" : "svg");
    if (card) await page.locator("[data-painted]").waitFor({ ...patient, state: "attached" });
    const before = requests.length;
    await page.getByLabel("Open a map file").setInputFiles(archive);
    const layers = page.getByRole("complementary", { name: "Layers" });
    await expect.poll(() => layers.textContent(), patient).toContain("Streets from streets.pmtiles");
    await expect.poll(() => layers.textContent(), patient).toContain("kept in this browser");
    // Attribution of the file, and its park, in the drawing that exports take.
    await expect.poll(() => picture(page).textContent(), patient).toContain("Invented");
    const greens = () => picture(page).locator('path[fill="#DFE7DC"]').count();
    await expect.poll(greens, patient).toBeGreaterThan(1);
    await page.waitForTimeout(card ? 4000 : 500);
    await shot(page, `map own streets ${card ? "card" : "svg"}`);
    expect(
      requests.slice(before).filter((request) => !/^(blob|data):/.test(request) && !request.startsWith(url)),
    ).toEqual([]);
    expect(requests.slice(before).filter((request) => request.includes("own-map"))).toEqual([]);
    if (card) return;
    await page.reload();
    await openSample(page, "SMITH OCG");
    await openMap(page);
    await expect.poll(() => layers.textContent(), patient).toContain("Streets from streets.pmtiles");
    await layers.getByRole("button", { name: "Take it away" }).click();
    await expect.poll(() => layers.textContent()).toContain("a .pmtiles file");
  });

const head =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const kinds = ["Burglary", "Vehicle crime", "Robbery", "Violence and sexual offences", "Drugs"] as const;

/** 12,566 rows in the shape of data.police.uk, 758 of them without a place, on 900 snap points in the open sea. */
function street(): string {
  const rows = Array.from({ length: 12_566 }, (_, at) => {
    const spot = (at * 7919) % 900;
    const place =
      at % 16 === 0 && at < 758 * 16
        ? ",,No Location"
        : `${(2.13 + (spot % 30) * 0.002).toFixed(6)},${(52.59 + Math.floor(spot / 30) * 0.001).toFixed(6)},On or near Invented Street ${spot}`;
    return `ref${at},2025-0${1 + (at % 6)},Anyshire Police,Anyshire Police,${place},E0199900${at % 4},Anytown 00${at % 4}A,${kinds[at % 5]},Under investigation,`;
  });
  return [head, ...rows].join("\n");
}

test("12,566 rows of street crime open onto the map: 758 without a place are said, snap points are told and not tested too finely", async () => {
  const { page, url } = await stage({ width: 1920, height: 1080, open: false });
  await withoutCard(page);
  await page.goto(url);
  await openFile(page, { name: "2025-01-anyshire-street.csv", bytes: street() });
  await mark(page);
  await openMap(page);
  expect(await truth(page).textContent()).toContain("11,808 of 12,566 events placed, 758 without a place");
  const method = await side(page).getByRole("region", { name: "Method" }).textContent();
  // Drug offences are what police looked for: they are enforcement, and not in the harm.
  expect(method).toMatch(/Located9,446 of 10,053 events, 94 %\. 607 not placed/);
  expect(method).toMatch(/snap/i);
  expect(method).toContain("250 m cells");
  await shot(page, "map street crime");
});

const lsoa = (code: string, west: number, south: number) => ({
  type: "Feature",
  properties: { LSOA21CD: code, LSOA21NM: `Anytown ${code.slice(-3)}` },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [west, south],
        [west + 0.02, south],
        [west + 0.02, south + 0.01],
        [west, south + 0.01],
        [west, south],
      ],
    ],
  },
});

test("boundaries and deprivation join by code, the inverted scale is said and codes that do not match are listed", async () => {
  const { page, url } = await stage({ width: 1920, height: 1080, open: false });
  await withoutCard(page);
  await page.goto(url);
  const codes = Array.from({ length: 9 }, (_, at) => `E0199900${at}`);
  const boundaries = {
    type: "FeatureCollection",
    features: codes.map((code, at) => lsoa(code, 2.13 + (at % 3) * 0.02, 52.59 + Math.floor(at / 3) * 0.01)),
  };
  const table = [
    "LSOA code (2021),Index of Multiple Deprivation (IMD) Decile",
    ...codes.slice(0, 8).map((code, at) => `${code},${at + 1}`),
    "E01999099,4",
  ].join("\n");
  await openFile(page, { name: "lsoa.geojson", bytes: JSON.stringify(boundaries) });
  await mark(page);
  await openFile(page, { name: "imd.csv", bytes: table });
  await page.getByRole("button", { name: /Add to this case/ }).click();
  // The table is mapped first; the join is by code.
  await page.getByRole("dialog").getByRole("button", { name: "Read the file" }).click(patient);
  await page.getByRole("button", { name: "Add to the case", exact: true }).click(patient);
  await expect.poll(() => page.getByRole("dialog").count(), patient).toBe(0);
  await page.getByRole("tab", { name: "Map", exact: true }).click();
  await stageOf(page).waitFor(patient);
  const layers = page.getByRole("complementary", { name: "Layers" });
  await expect.poll(() => layers.textContent(), patient).toMatch(/1 is the most deprived/);
  await expect.poll(() => layers.textContent(), patient).toMatch(/Most deprived fifth \(decile 1, 2\)2/);
  await shot(page, "map boundaries");

  // What did not match is told by its code.
  await command(page, "Remarks of the last import");
  await expect.poll(() => page.getByRole("dialog").textContent(), patient).toContain("E01999099");
});
