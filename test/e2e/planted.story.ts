import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { truth as planted } from "../../data/northgate/truth";
import { root } from "../../scripts/run.mjs";
import { mark, truth } from "./acts";
import { openFile, shot, stage } from "./stage";

const patient = { timeout: 30_000 };

async function rank(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Business model" }).click();
  await expect.poll(() => page.getByText(/draws, seed 1/).count(), patient).toBeGreaterThan(0);
}

const title = (junction: string) => {
  const [from = "", to = ""] = junction.split(">");
  return `${from.charAt(0).toUpperCase()}${from.slice(1)} to ${to}`;
};

test("in Northgate the waist planted in each OCG's business leads its ranking, and the doubtful one is no target", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await page.getByRole("button", { name: /^Northgate/ }).click();
  await truth(page).waitFor();
  await rank(page);
  const first = page.getByRole("complementary").getByRole("listitem").first();
  for (const { group, junction, stable } of planted.waists) {
    const name = group.replace("g-", "").toUpperCase();
    await page.getByLabel("Business of").selectOption({ label: name });
    await expect.poll(() => page.getByText(`For ${name}.`).count(), patient).toBeGreaterThan(0);
    await expect.poll(() => page.getByRole("progressbar").count(), patient).toBe(0);
    if (junction === undefined) {
      expect(await page.getByText("1 route", { exact: true }).count(), name).toBe(0);
      continue;
    }
    await expect.poll(() => first.textContent(), { ...patient, message: name }).toContain(title(junction));
    expect(await page.getByText("1 route", { exact: true }).count(), name).toBeGreaterThan(0);
    const gap = /an intelligence gap, not a target/.test((await first.textContent()) ?? "");
    expect(gap, name).toBe(!stable);
  }
  await shot(page, "northgate business");
}, 120_000);

const file = join(root, "../shared/corpus/networks/london_gang.csv");
const there = existsSync(file);
if (!there) console.log("planted.story: the public networks are not beside this checkout.");

test.skipIf(!there)(
  "a gang in which everyone knows everyone has no single interdiction point, and the screen says so",
  async () => {
    const { page } = await stage({ width: 1920, height: 1080 });
    await openFile(page, { name: "contacts.csv", bytes: readFileSync(file, "utf8") });
    await page.getByRole("button", { name: /^Read the files?$/ }).click();
    await mark(page);
    await expect.poll(() => truth(page).textContent(), patient).toContain("of 54 entities, 315 of 315 links");
    await rank(page);
    await expect
      .poll(() => page.getByText(/There is no single interdiction point here/).count(), patient)
      .toBeGreaterThan(0);
    await shot(page, "london no single point");
  },
);
