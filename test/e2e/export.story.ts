import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { type Case, caseCounts } from "../../src/core/case";
import { exporters } from "../../src/exporters/index";
import { readFile } from "../../src/importers/index";
import { find, openSample } from "./acts";
import { axe } from "./axe";
import { shot, stage } from "./stage";

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Export" });

async function openExport(page: Page) {
  await page.keyboard.press("Control+e");
  const dialog = dialogOf(page);
  await dialog.getByRole("radio", { name: "Linchpin case" }).waitFor();
  return dialog;
}

/** Saves in the format that is chosen and reads the file again, as a second user of Linchpin would. */
async function saved(page: Page) {
  const dialog = dialogOf(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save file" }).click(),
  ]);
  const name = download.suggestedFilename();
  const path = join(mkdtempSync(join(tmpdir(), "linchpin-")), "saved");
  await download.saveAs(path);
  const read = await readFile(name, new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(`${name}: ${read.error.message}`);
  return { name, case: read.value.case };
}

const family = (kase: Case) => [...kase.links.values()].filter((link) => link.kind === "family").length;

test("every format that the dialog offers holds what it says, and opens again with the same counts", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openSample(page, "SMITH OCG");
  const dialog = await openExport(page);
  const whole = await saved(page);
  const all = caseCounts(whole.case);
  expect(whole.name).toMatch(/^OFFICIAL-SENSITIVE .*\.linchpin\.json$/);
  expect(all).toMatchObject({ entities: 340, links: 511 });
  for (const [id, exporter] of Object.entries(exporters)) {
    await dialog.getByRole("radio", { name: exporter.title, exact: true }).check();
    const file = await saved(page);
    expect(file.name).toMatch(/^OFFICIAL-SENSITIVE /);
    expect(file.name.endsWith(`.${exporter.extension}`), file.name).toBe(true);
    await dialog.getByRole("status").getByText(`Saved ${file.name}`).waitFor();
    const counts = caseCounts(file.case);
    if (id === "gedcom") {
      expect(counts.persons, id).toBe(all.persons);
      expect(family(file.case), id).toBe(family(whole.case));
    } else {
      expect(counts, id).toMatchObject({ entities: all.entities, persons: all.persons, events: all.events });
      if (exporter.keeps.some((part) => part === "links")) expect(counts.links, id).toBe(all.links);
      if (exporter.keeps.some((part) => part === "groups")) expect(counts.groups, id).toBe(all.groups);
      if (exporter.keeps.some((part) => part === "areas"))
        expect(counts, id).toMatchObject({ areas: all.areas, incidents: all.incidents });
    }
  }
  await expect.poll(() => dialog.getByRole("status").textContent()).toContain("not in the file");
});

test("a part of the case leaves with nothing of the rest: no name, no id, no plan", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openSample(page, "SMITH OCG");
  await find(page, "wood");
  await page.getByRole("application", { name: "Association chart" }).focus();
  const dialog = await openExport(page);
  await dialog.getByRole("radio", { name: /^The selection/ }).check();
  const { case: part } = await saved(page);
  expect([...part.entities.values()].map(({ label }) => label)).toEqual([expect.stringMatching(/WOOD/i)]);
  expect(part.links.size).toBe(0);
  expect(part.plan.decisions).toEqual([]);
  await dialog.getByRole("radio", { name: /^Whole case/ }).check();
  expect(await dialog.getByRole("status").textContent()).toBe("");
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test.each(["light", "dark", "projector"] as const)(
  "the dialog is usable by keyboard and by all, %s",
  async (theme) => {
    const { page } = await stage({ width: 1280, height: 720 });
    await openSample(page, "SMITH OCG");
    if (theme !== "light") {
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("menuitem", { name: new RegExp(`^${theme}`, "i") }).click();
    }
    await page.getByRole("button", { name: "Export", exact: true }).click();
    await page.getByRole("menuitem", { name: "Export…" }).click();
    const dialog = dialogOf(page);
    const first = dialog.getByRole("radio", { name: "Linchpin case" });
    await first.focus();
    await page.keyboard.press("ArrowDown");
    expect(await dialog.getByRole("radio", { name: exporters.csv.title, exact: true }).isChecked()).toBe(
      true,
    );
    await expect.poll(() => dialog.textContent()).toMatch(/Saves as OFFICIAL-SENSITIVE .*\.csv\.zip/);
    await saved(page);
    expect(await axe(page)).toEqual([]);
    await shot(page, `export ${theme}`);
  },
);
