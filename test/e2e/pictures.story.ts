import type { Core } from "cytoscape";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { mark as choose, command, find, marks, openSample, truth } from "./acts";
import { openFile, shot, stage } from "./stage";

/** Long enough for a machine that does other things too. */
const patient = { timeout: 20_000 };

interface DrawnMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Where the marks are on the page, from what draws them. */
async function drawnMarks(page: Page): Promise<readonly DrawnMark[]> {
  return page.evaluate(() => {
    const chart = document.querySelector("[role=application]");
    const stage = [...(chart?.querySelectorAll("div") ?? [])].find((each) => "_cyreg" in each);
    if (!stage) throw new Error("No chart is drawn.");
    const { cy } = Reflect.get(stage, "_cyreg") as { readonly cy: Core };
    const { left, top } = stage.getBoundingClientRect();
    return cy.nodes().map((node) => {
      const { x, y } = node.renderedPosition();
      return { id: node.id(), x: x + left, y: y + top };
    });
  });
}

/** Presses a button of a panel the moment it is there: the panel may be gone before a hand could come to it. */
async function pressWhenSeen(page: Page, panel: string, button: string): Promise<void> {
  await page.evaluate(
    ([title, words]) => {
      const watch = new MutationObserver(() => {
        const buttons = document.querySelectorAll<HTMLElement>(
          `[role=alertdialog][aria-label="${title}"] button`,
        );
        const found = [...buttons].find((each) => each.textContent === words);
        if (!found) return;
        watch.disconnect();
        found.click();
      });
      watch.observe(document.body, { childList: true, subtree: true });
    },
    [panel, button] as const,
  );
}

/** How many different places the marks stand at, to half a pixel. */
function spotsTaken(all: readonly DrawnMark[]): number {
  return new Set(all.map(({ x, y }) => `${Math.round(2 * x)} ${Math.round(2 * y)}`)).size;
}

/** A file of `size` things in one piece, each linked to three others, as an exercise for a layout. */
function ringFile(size: number): string {
  const nodes = Array.from({ length: size }, (_, index) => ({ id: `n${index}` }));
  const links = nodes.flatMap((_, index) =>
    [1, 7, 31].map((step) => ({ source: `n${index}`, target: `n${(index + step) % size}` })),
  );
  return JSON.stringify({ nodes, links });
}

test("a layout of 900 things can be cancelled from its panel: no mark is undrawn or in a heap, and another layout runs", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openFile(page, { name: "ring.json", bytes: ringFile(900) });
  await pressWhenSeen(page, "Arranging the chart", "Cancel");
  await choose(page);
  await expect
    .poll(() => page.locator("[data-said]").textContent(), patient)
    .toContain("The layout was stopped: new marks stand in a spiral");
  await expect.poll(() => page.getByRole("alertdialog").count(), patient).toBe(0);
  expect(await truth(page).textContent()).toContain("Showing 900 of 900");
  await expect.poll(async () => spotsTaken(await drawnMarks(page)), patient).toBe(900);
  const before = await drawnMarks(page);
  await shot(page, "layout cancelled");
  await command(page, "Layout: ring by tier");
  await expect
    .poll(async () => JSON.stringify(await drawnMarks(page)), patient)
    .not.toBe(JSON.stringify(before));
  expect(spotsTaken(await drawnMarks(page))).toBe(900);
});

test("a lasso takes the marks inside its outline and no others", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await expect.poll(() => truth(page).textContent(), patient).toContain("Showing 62 of 340");
  const all = await drawnMarks(page);
  const wood = all.find((each) => each.id === "m:n-wood");
  if (!wood) throw new Error("WOOD is not drawn.");
  const reach = 130;
  const inside = all.filter((each) => Math.hypot(each.x - wood.x, each.y - wood.y) < reach);
  expect(inside.length).toBeGreaterThan(1);
  await page.getByRole("button", { name: "Select with a lasso" }).click();
  // A circle by hand; a little wider than what is counted inside, for the corners of its 40 sides.
  for (let step = 0; step <= 40; step++) {
    const angle = (step / 40) * 2 * Math.PI;
    const x = wood.x + Math.cos(angle) * reach * 1.004;
    const y = wood.y + Math.sin(angle) * reach * 1.004;
    await page.mouse.move(x, y);
    if (step === 0) await page.mouse.down();
  }
  await page.mouse.up();
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  // The fold of two hire cars is one of the marks inside: its entities are taken with it.
  expect(inside.map((each) => each.id).sort()).toEqual([
    "m:fn-hire1",
    "m:n-phone118",
    "m:n-tracey",
    "m:n-wood",
  ]);
  await expect
    .poll(() => inspector.getByRole("heading", { level: 2 }).textContent(), patient)
    .toBe("5 entities selected");
  for (const name of ["WOOD, Gary", "SMITH, Tracey", "Hire car ZZ99 HCA", "Hire car ZZ99 HCB", "…900118"])
    expect(await inspector.getByText(name).count(), name).toBeGreaterThan(0);
  await shot(page, "lasso");
});

test("self loops, both directions of a pair and parallel links are drawn, each with its own arrow", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  const csv = [
    "from,to,type,directed",
    "Alpha,Alpha,pays,yes",
    "Alpha,Bravo,pays,yes",
    "Bravo,Alpha,supplies,yes",
    "Alpha,Bravo,calls,yes",
    "Bravo,Charlie,associate,no",
  ].join("\n");
  await openFile(page, { name: "loops.csv", bytes: csv });
  const draw = page.getByRole("button", { name: /Draw|Open the case|Read/ });
  const marking = page.getByRole("button", { name: "Mark and draw the case" });
  await draw.or(marking).first().waitFor();
  if (await draw.first().isVisible()) await draw.first().click();
  await choose(page);
  await expect
    .poll(() => truth(page).textContent(), patient)
    .toContain("Showing 3 of 3 entities, 5 of 5 links");
  await page
    .getByRole("radio", { name: "All" })
    .or(page.getByRole("button", { name: "All", exact: true }))
    .first()
    .waitFor();
  await expect.poll(() => lines(page), patient).toBe(3);
  await shot(page, "loops one line a pair");
  await command(page, "Draw all links");
  await expect.poll(() => lines(page), patient).toBe(5);
  await shot(page, "loops every link");
});

/** Lines that the renderer has. */
async function lines(page: Page): Promise<number> {
  return page.evaluate(() => {
    const chart = document.querySelector("[role=application]");
    const stage = [...(chart?.querySelectorAll("div") ?? [])].find((each) => "_cyreg" in each);
    if (!stage) return 0;
    return (Reflect.get(stage, "_cyreg") as { readonly cy: Core }).cy.edges().length;
  });
}

test("what is selected in the chart is marked in the matrix, and the other way", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await find(page, "SMITH, David");
  await page.getByRole("tab", { name: "Matrix" }).click();
  const grid = page.getByRole("grid").first();
  await grid.waitFor();
  await shot(page, "matrix brushed");
  expect(await grid.locator('[aria-selected="true"]').count()).toBeGreaterThan(0);
  expect((await marks(page)).length).toBe(0);
});
