import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, openSample, truth } from "./acts";
import { axe } from "./axe";
import { shot, stage } from "./stage";

const scenes = (page: Page) => page.getByRole("list", { name: "Scenes" });
const titles = (page: Page) => scenes(page).locator("strong").allTextContents();
const wall = (page: Page) => page.getByRole("region", { name: "Presentation" });
const step = (page: Page) => page.getByRole("status", { name: "Step" });
const slide = (page: Page) => wall(page).locator("svg[data-picture]");

async function openBriefing(page: Page): Promise<void> {
  await openSample(page, "SMITH OCG");
  await page.getByRole("tab", { name: "Briefing" }).click();
  await scenes(page)
    .getByRole("button", { name: /The family and three couriers/ })
    .waitFor();
}

/** Numbers come when the ranking has been worked out. */
const ranked = { timeout: 20_000 };

/** Smallest words on the slide in px of a screen of 1080 lines. */
async function smallest(page: Page): Promise<number> {
  return slide(page).evaluate((svg) => {
    if (!(svg instanceof SVGSVGElement)) return 0;
    const worded = [...svg.querySelectorAll("text")].filter((text) => text.textContent !== "");
    const sizes = worded.map((text) => {
      const scale = text.getScreenCTM()?.a ?? 0;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    });
    return (Math.min(...sizes) * 1080) / svg.getBoundingClientRect().height;
  });
}

test("six scenes are put in order, worded, and presented by keyboard", async () => {
  const { page, context } = await stage({ width: 1920, height: 1080 });
  await openBriefing(page);
  const before = await truth(page).textContent();
  const first = await titles(page);
  expect(first).toHaveLength(6);
  expect(first.slice(0, 2)).toEqual(["The family and three couriers", "Everything travels in one van"]);

  // By keyboard: choose, move, delete; each is one step of undo.
  await scenes(page)
    .getByRole("button", { name: /The family/ })
    .focus();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(async () => (await titles(page))[1]).toBe("The family and three couriers");
  await page.keyboard.press("Control+z");
  await expect.poll(() => titles(page)).toEqual(first);
  await scenes(page)
    .getByRole("button", { name: /From the van/ })
    .focus();
  await page.keyboard.press("Delete");
  await expect.poll(async () => (await titles(page)).length).toBe(5);
  await page.keyboard.press("Control+z");
  await expect.poll(() => titles(page)).toEqual(first);
  await scenes(page)
    .getByRole("button", { name: /Everything travels/ })
    .click();
  await page.getByLabel("Title", { exact: true }).fill("One van carries it all");
  await page.getByLabel("Title", { exact: true }).press("Tab");
  await expect.poll(async () => (await titles(page))[1]).toBe("One van carries it all");
  expect(await axe(page)).toEqual([]);
  await shot(page, "briefing 1920");

  // On the wall.
  await page.getByRole("heading", { name: "Briefing", level: 1 }).click();
  await page.keyboard.press("Shift+P");
  await expect.poll(() => step(page).textContent()).toContain("Step 1 of 6: The family and three couriers");
  await page.keyboard.press("PageDown");
  await expect.poll(() => step(page).textContent()).toContain("Step 2 of 6: One van carries it all");
  // The pin comes with the ranking, and wears its place.
  await expect.poll(() => slide(page).textContent(), ranked).toContain("Interdiction point");
  const words = (await slide(page).textContent()) ?? "";
  expect(words).toContain("Showing 10 of 340 entities, 10 of 511 links, step 2");
  expect(words).toContain("Under-18s are not shown");
  expect(words).toContain("As at 12 Jun 2026");
  expect(words.split("OFFICIAL-SENSITIVE").length - 1).toBe(2);
  expect(await smallest(page)).toBeGreaterThanOrEqual(21.9);
  await shot(page, "present 1920");

  // Number and Enter; the parts of a scene one press at a time, and the marks stay where they are.
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await expect.poll(() => step(page).textContent()).toContain("Step 4 of 6, part 1 of 3: Darby's cash run");
  const place = () => slide(page).locator('[data-entity="n-darby"]').getAttribute("transform");
  const stood = await place();
  expect(await slide(page).locator('[data-entity="n-shop"]').count()).toBe(0);
  await page.keyboard.press("Space");
  await expect.poll(() => slide(page).locator('[data-entity="n-shop"]').count()).toBe(1);
  expect(await place()).toBe(stood);

  await page.keyboard.press("b");
  await wall(page).locator('[data-blank="black"]').waitFor();
  await page.keyboard.press("b");
  await wall(page).locator("[data-blank]").waitFor({ state: "detached" });
  await page.keyboard.press("m");
  await page
    .getByRole("region", { name: "Marking and handling" })
    .getByText("Need to know only. Do not copy or share outside the distribution list.")
    .waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: "Marking and handling" }).waitFor({ state: "detached" });
  expect(await axe(page)).toEqual([]);

  // Speaker notes in a window of their own: no other can be opened, and none is handed back.
  expect(await page.evaluate(() => window.open("https://example.org/") ?? window.open("about:blank"))).toBe(
    null,
  );
  const opened = context.waitForEvent("page");
  await page.keyboard.press("s");
  const notes = await opened;
  await notes
    .getByRole("region", { name: "Speaker notes" })
    .getByText(/HALE is the accountant/)
    .waitFor();
  expect(await notes.getByRole("note").first().textContent()).toContain("OFFICIAL-SENSITIVE");
  await notes.keyboard.press("ArrowRight");
  await expect.poll(() => step(page).textContent()).toContain("part 3 of 3");
  expect(context.pages()).toHaveLength(2);
  await notes.close();

  await page.keyboard.press("End");
  await expect.poll(() => step(page).textContent()).toContain("Step 6 of 6");
  await page.keyboard.press("ArrowRight");
  await wall(page).getByText("This is the last step. Esc leaves.").waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await wall(page).waitFor({ state: "detached" });
  await expect.poll(() => truth(page).textContent()).toContain("in scene 2");
  await page.getByRole("tab", { name: "Chart" }).click();
  await expect.poll(() => truth(page).textContent()).toContain("Showing 62 of 340 entities");
  expect(before).not.toBe(null);
});

test.each([
  [1280, 720],
  [1024, 768],
])("a slide reads on a screen of %i by %i as it does on a large one", async (width, height) => {
  const { page } = await stage({ width, height });
  await openBriefing(page);
  await page.keyboard.press("Shift+F5");
  await expect.poll(() => step(page).textContent()).toContain("Step 1 of 6");
  await page.keyboard.press("2");
  await page.keyboard.press("Enter");
  await expect.poll(() => slide(page).textContent(), ranked).toContain("Interdiction point");
  expect(await smallest(page)).toBeGreaterThanOrEqual(21.9);
  // Nothing leaves the slide.
  const outside = await slide(page).evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("text")]
      .filter((text) => {
        const box = text.getBoundingClientRect();
        return box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1;
      })
      .map((text) => text.textContent);
  });
  expect(outside).toEqual([]);
  await shot(page, `present ${width}`);
});

test("a view is saved as a scene, presented as it stood, and says when what it showed has changed", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openSample(page, "SMITH OCG");
  await find(page, "kerr, sean");
  await page.keyboard.press("Shift+S");
  const dialog = page.getByRole("dialog", { name: "Save this view as a scene" });
  await dialog.getByText(/Kept: the view Chart as it stands, 4 filters/).waitFor();
  expect(await dialog.getByLabel("Title", { exact: true }).inputValue()).toBe("KERR, Sean");
  await dialog.getByLabel("Title", { exact: true }).fill("Who supplies");
  await dialog.getByRole("button", { name: "Save scene" }).click();
  await dialog.waitFor({ state: "detached" });

  // A view that draws itself is mounted in the slide.
  await page.getByRole("tab", { name: "Matrix" }).click();
  await page.getByText(/pairs linked/).waitFor();
  await page.keyboard.press("Shift+S");
  await dialog.getByLabel("Title", { exact: true }).fill("Who is linked to whom");
  await dialog.getByRole("button", { name: "Save scene" }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByRole("tab", { name: "Briefing" }).click();
  await expect.poll(() => titles(page)).toHaveLength(8);
  await page.keyboard.press("Shift+F5");
  await expect.poll(() => step(page).textContent()).toContain("Step 8 of 8: Who is linked to whom");
  await wall(page)
    .getByText(/pairs linked/)
    .waitFor();
  expect(await wall(page).getByText("Liam, 16").count()).toBe(0);
  await page.keyboard.press("7");
  await page.keyboard.press("Enter");
  await expect.poll(() => step(page).textContent()).toContain("Step 7 of 8: Who supplies");
  // Of the whole chart nothing is left out: what is not drawn by itself is counted.
  await expect
    .poll(() => slide(page).textContent())
    .toMatch(/Showing 61 of 340 entities, \d+ of 511 links, step 7 · \d+ in counts/);
  await page.keyboard.press("Escape");
  await wall(page).waitFor({ state: "detached" });

  // The case changes: the scene says so, and no longer does when the change is taken back.
  await page.getByRole("tab", { name: "Chart" }).click();
  await page.getByRole("application", { name: "Association chart" }).waitFor();
  await find(page, "kerr, sean");
  await command(page, "Delete from the case");
  await expect.poll(() => truth(page).textContent()).toContain("of 339 entities");
  await page.getByRole("tab", { name: "Briefing" }).click();
  await scenes(page)
    .getByText(/Changed since it was saved: KERR, Sean is no longer in the case/)
    .first()
    .waitFor();
  await page.keyboard.press("Control+z");
  await expect
    .poll(() =>
      scenes(page)
        .getByText(/Changed since it was saved/)
        .count(),
    )
    .toBe(0);
});

test("the screen carries the highest marking of what it shows, and lowering is refused", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openSample(page, "SMITH OCG");
  const bar = page.getByRole("note", { name: "Protective marking, top" });
  await find(page, "wood, gary");
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("button", { name: "Edit", exact: true })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Marking of this item").selectOption("LOCAL");
  await dialog.getByLabel("Words of the local scheme").fill("Force restricted");
  await dialog.getByRole("button", { name: "Keep these changes" }).click();
  await expect.poll(() => bar.textContent()).toContain("FORCE RESTRICTED");
  await command(page, "Protective marking");
  await page.getByLabel("Marking", { exact: true }).selectOption("OFFICIAL");
  await page
    .getByRole("alert")
    .getByText(/cannot be lowered to OFFICIAL here: make a sanitised copy/)
    .waitFor();
  expect(
    await page.getByRole("button", { name: "Mark and draw the case" }).getAttribute("aria-disabled"),
  ).toBe("true");
});

test("the briefing leaves as PowerPoint and PDF: a slide for each part, speaker notes only when asked for", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openBriefing(page);
  const dialog = page.getByRole("dialog", { name: "Export briefing" });
  const written = async (format: string, notes: boolean) => {
    await page.getByRole("button", { name: "Export briefing" }).click();
    await dialog.getByRole("radio", { name: format }).check();
    await dialog.getByRole("checkbox", { name: /With speaker notes/ }).setChecked(notes);
    const [file] = await Promise.all([
      page.waitForEvent("download", { timeout: 60_000 }),
      dialog.getByRole("button", { name: "Write the file" }).click(),
    ]);
    await dialog.waitFor({ state: "detached" });
    const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), "briefing");
    await file.saveAs(path);
    return { name: file.suggestedFilename(), bytes: new Uint8Array(readFileSync(path)) };
  };
  const said = "Requirements 1, 4 and 6";
  const texts = (bytes: Uint8Array) =>
    Object.entries(unzipSync(bytes)).map(([path, part]) => ({ path, text: new TextDecoder().decode(part) }));
  const plain = await written("PowerPoint", false);
  expect(plain.name).toBe("OFFICIAL-SENSITIVE smith-ocg-briefing.pptx");
  const parts = texts(plain.bytes);
  const slides = parts.filter(({ path }) => /^ppt\/slides\/slide\d+\.xml$/.test(path));
  expect(slides).toHaveLength(8);
  for (const { path, text } of slides) {
    expect(text.split("OFFICIAL-SENSITIVE").length - 1, path).toBeGreaterThanOrEqual(2);
    expect(text, path).toContain("Under-18s are not shown");
  }
  expect(parts.filter(({ text }) => text.includes(said))).toEqual([]);
  expect(parts.filter(({ text }) => text.includes("Liam"))).toEqual([]);
  const noted = texts((await written("PowerPoint", true)).bytes);
  expect(noted.filter(({ text }) => text.includes(said)).map(({ path }) => path)).toHaveLength(1);
  const pdf = await written("PDF", false);
  expect(pdf.name).toBe("OFFICIAL-SENSITIVE smith-ocg-briefing.pdf");
  expect(new TextDecoder("latin1").decode(pdf.bytes.slice(0, 5))).toBe("%PDF-");
  expect(await page.getByRole("tab", { name: "Briefing" }).getAttribute("aria-selected")).toBe("true");
});
