import type { Download, Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, mark, truth } from "./acts";
import { axe } from "./axe";
import { settings } from "./settings";
import { openFile, shot, stage } from "./stage";

/** Twelve invented people; one by 5×5×5, one with a date that is none. */
const entities = [
  "nominal_ref,surname,forename,dob,source evaluation,intelligence assessment,handling code",
  ...Array.from({ length: 12 }, (_, at) => {
    const name = ["SMITH", "WOOD", "DARBY", "NESBITT"][at % 4];
    const grade = at === 2 ? "B,3,2" : at < 4 ? "2,B,P" : ",,";
    return `N-${at + 1},${name},Person ${at + 1},${at === 5 ? "31/02" : "14/03"}/1980,${grade}`;
  }),
].join("\n");

/** Links between them, two without an end, one with a formula for a date, forty to people who are in no table. */
const links = [
  "from_ref,to_ref,relation,start date",
  ...Array.from({ length: 11 }, (_, at) => `N-${at + 1},N-${at + 2},associate,${at + 10}/03/2026`),
  "N-1,,associate,14/03/2026",
  ",N-2,associate,14/03/2026",
  'N-1,N-6,associate,"=1+1"',
  ...Array.from({ length: 40 }, (_, at) => `N-${(at % 12) + 1},X-${at + 1},associate,`),
].join("\n");

const pair = [
  { name: "entities.csv", bytes: entities },
  { name: "links.csv", bytes: links },
];

const panel = (page: Page): Locator => page.getByRole("dialog", { name: "Remarks of the import" });
const grid = (page: Page): Locator => panel(page).getByRole("treegrid", { name: "Remarks" });
const status = (page: Page): Locator => panel(page).getByRole("status");
const heading = (page: Page): Locator =>
  page.getByRole("complementary", { name: "Inspector" }).getByRole("heading", { level: 2 });

async function textOf(download: Download): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of await download.createReadStream()) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

async function openPair(page: Page): Promise<void> {
  await openFile(page, ...pair);
  await page.getByRole("button", { name: "Read the files" }).click();
  await mark(page);
  await expect.poll(() => truth(page).textContent()).toContain("Showing 52 of 52 entities, 52 of 52 links");
}

async function openPanel(page: Page): Promise<void> {
  await command(page, "Remarks of the last import");
  await grid(page).waitFor();
}

test("every remark is listed by kind, filtered, saved as it is listed, and leads to its item", async () => {
  const { page } = await stage();
  await openPair(page);
  await openPanel(page);
  await panel(page)
    .getByText("12 people and 52 links read, 2 lines not understood; 40 placeholders made", { exact: false })
    .waitFor();
  const kind = grid(page).getByRole("row", { name: /Refers to what is not in the file/ });
  expect(await kind.getAttribute("aria-expanded")).toBe("false");
  await kind.click();
  await expect.poll(() => kind.getAttribute("aria-expanded")).toBe("true");
  expect(await axe(page, "dialog")).toEqual([]);

  await panel(page).getByLabel("File", { exact: true }).selectOption({ label: "entities.csv (4)" });
  await panel(page).getByLabel("Kind of remark").selectOption({ label: "Value not understood (1)" });
  await expect.poll(() => status(page).textContent()).toBe("1 of 48 remarks listed");
  const saved = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "Save the 1 remark listed as CSV" }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toMatch(/^OFFICIAL-SENSITIVE remarks-/);
  const text = await textOf(file);
  expect(text.trim().split("\r\n")).toHaveLength(2);
  expect(text).toContain("entities.csv,7,dob");

  await grid(page)
    .getByRole("row", { name: /31\/02\/1980/ })
    .click();
  await expect.poll(() => panel(page).count()).toBe(0);
  await expect.poll(() => heading(page).textContent()).toContain("WOOD, Person 6");

  await openPanel(page);
  expect(await status(page).textContent()).toBe("1 of 48 remarks listed");
  await panel(page).getByRole("button", { name: "List all" }).click();
  // Without this wait 'One of 48' below could still be the list of before.
  await expect.poll(() => status(page).textContent()).toMatch(/^48 remarks/);
  await panel(page).getByLabel("Find in the remarks").fill("x-40");
  await expect.poll(() => status(page).textContent()).toBe("1 of 48 remarks listed");
  await grid(page).focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect.poll(() => panel(page).count()).toBe(0);
  await expect.poll(() => heading(page).textContent()).toContain("Not in file: X-40");
});

test("a link's remark selects the link, also when the filters hide it", async () => {
  const { page } = await stage();
  await openPair(page);
  await openPanel(page);
  await panel(page).getByLabel("Find in the remarks").fill("=1+1");
  await expect.poll(() => status(page).textContent()).toBe("1 of 48 remarks listed");
  const saved = page.waitForEvent("download");
  await panel(page).getByRole("button", { name: "Save the 1 remark listed as CSV" }).click();
  expect(await textOf(await saved)).toContain(`"'=1+1' is no date."`.slice(1, -1));
  await grid(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => heading(page).textContent()).toContain("SMITH, Person 1");
  expect(await page.getByRole("complementary", { name: "Inspector" }).textContent()).toContain(
    "WOOD, Person 6",
  );

  await command(page, "SMITH, Person 1");
  await command(page, "Hide");
  await expect.poll(() => truth(page).textContent()).not.toContain("52 of 52 entities");
  await openPanel(page);
  await page.keyboard.press("Enter");
  await expect.poll(() => truth(page).textContent()).toContain("52 of 52 entities");
  await expect.poll(() => heading(page).textContent()).toContain("SMITH, Person 1");
});

test("what a command puts right has its button", async () => {
  const { page } = await stage();
  const places = ["id,name,latitude,longitude", "P1,Lock-up one,-1.41,50.90", "P2,Lock-up two,-1.42,50.91"];
  await openFile(page, { name: "places.csv", bytes: places.join("\n") });
  await page.getByRole("button", { name: "Read the file" }).click();
  await mark(page);
  await openPanel(page);
  await panel(page).getByRole("button", { name: "Swap latitude and longitude of 2 places" }).click();
  await expect.poll(() => panel(page).count()).toBe(0);
  await openPanel(page);
  expect(
    await panel(page)
      .getByRole("button", { name: /Swap latitude/ })
      .count(),
  ).toBe(0);
});

test("a whole file is graded in the mapping, and what was graded stays", async () => {
  const { page } = await stage();
  await openFile(page, ...pair);
  await page.getByRole("button", { name: "Grade what has no grade…" }).click();
  await page.getByLabel("Source evaluation", { exact: true }).selectOption({ label: "2 untested" });
  const read = page.getByRole("button", { name: "Read the files" });
  expect(await read.getAttribute("aria-disabled")).toBe("true");
  await page.getByLabel("Intelligence assessment", { exact: true }).selectOption({ label: "D not known" });
  await page
    .getByLabel("Handling", { exact: true })
    .selectOption({ label: "C lawful sharing permitted with conditions" });
  expect(await axe(page, "dialog")).toEqual([]);
  await shot(page, "mapping grade");
  await read.click();
  await mark(page);
  await openPanel(page);
  await grid(page)
    .getByRole("row", { name: /Graded as a whole|Without a grade of their own: 8 entities, 52 links/ })
    .first()
    .waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Grade everything from a file");
  await page.getByRole("option", { name: /Grade everything from a file.*Everything has a grade/ }).waitFor();
});

test("everything from a file is graded by a command, in one step that undo takes back", async () => {
  const { page } = await stage();
  await openPair(page);
  await command(page, "Grade everything from a file");
  const dialog = page.getByRole("dialog", { name: "Grade everything from a file" });
  const button = dialog.getByRole("button", { name: "Grade 8 entities, 52 links" });
  await button.waitFor();
  expect(await button.getAttribute("aria-disabled")).toBe("true");
  await dialog.getByLabel("Source evaluation").selectOption("1");
  await dialog.getByLabel("Intelligence assessment").selectOption("B");
  await dialog.getByLabel("Handling").selectOption("P");
  await dialog.getByText("1 item is graded by 5×5×5 or in part", { exact: false }).waitFor();
  await dialog.getByText("Links graded 1B/P are drawn confirmed").waitFor();
  expect(await axe(page, "dialog")).toEqual([]);
  await shot(page, "grade file");
  await button.click();
  await expect.poll(() => dialog.count()).toBe(0);
  await command(page, "NESBITT, Person 8");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  await expect.poll(() => inspector.textContent()).toContain("Graded as a whole, not item by item");
  await page.keyboard.press("Control+z");
  await expect.poll(() => inspector.textContent()).not.toContain("Graded as a whole");
});

test("100,000 remarks are listed without holding the page up", async () => {
  const { page } = await stage();
  const edges = Array.from({ length: 50_000 }, (_, at) => ({ source: `a${at}`, target: `b${at}` }));
  await openFile(page, {
    name: "dangling.json",
    bytes: JSON.stringify({ nodes: [{ id: "one" }], links: edges }),
  });
  await mark(page);
  await openPanel(page);
  await panel(page).getByText("100,000 placeholders made", { exact: false }).waitFor();
  expect(await grid(page).getAttribute("aria-rowcount")).toBe("100001");
  expect(await grid(page).getByRole("row").count()).toBeLessThan(80);
  await grid(page).focus();
  await page.keyboard.press("End");
  await grid(page).getByText("'b49999'", { exact: false }).first().waitFor();
  await panel(page).getByLabel("Find in the remarks").fill("'b31415'");
  await expect.poll(() => status(page).textContent()).toBe("1 of 100,000 remarks listed");
});

for (const [theme, width, height] of settings)
  test(`the list of remarks and the grading meet WCAG 2.2 AA by axe: ${theme}, ${width} × ${height}`, async () => {
    const { page } = await stage({ width, height });
    await openPair(page);
    if (theme !== "Light") await command(page, `${theme} theme`);
    await openPanel(page);
    await grid(page).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await axe(page, "dialog")).toEqual([]);
    await shot(page, `problems ${theme} ${width}`);
    await page.keyboard.press("Escape");
    await command(page, "Grade everything from a file");
    await page.getByRole("dialog").waitFor();
    expect(await axe(page, "dialog")).toEqual([]);
    await shot(page, `grade ${theme} ${width}`);
  });
