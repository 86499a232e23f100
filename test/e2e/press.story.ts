import type { Core } from "cytoscape";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { mark as choose, openSample, truth } from "./acts";
import { openFile, stage } from "./stage";

/** Long enough for a machine that does other things too. */
const patient = { timeout: 8000 };

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where the named mark and a free point of the line between two marks are on the page, from what draws them. */
async function spots(page: Page): Promise<{ readonly mark: Spot; readonly line: Spot }> {
  return page.evaluate(() => {
    const chart = document.querySelector("[role=application]");
    const stage = [...(chart?.querySelectorAll("div") ?? [])].find((each) => "_cyreg" in each);
    if (!stage) throw new Error("No chart is drawn.");
    const { cy } = Reflect.get(stage, "_cyreg") as { readonly cy: Core };
    const { left, top } = stage.getBoundingClientRect();
    const at = cy.getElementById("m:n-wood").renderedPosition();
    const edge = cy.edges().filter((each) => each.data("source") === "m:n-van")[0];
    if (!edge) throw new Error("The van has no line.");
    const from = edge.renderedSourceEndpoint();
    const to = edge.renderedTargetEndpoint();
    return {
      mark: { x: at.x + left, y: at.y + top },
      line: { x: from.x * 0.75 + to.x * 0.25 + left, y: from.y * 0.75 + to.y * 0.25 + top },
    };
  });
}

test("a press gives the chart the keyboard; Shift and two clicks only take a mark in and out", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  await expect.poll(() => truth(page).textContent(), patient).toContain("Showing 62 of 340");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  const { mark, line } = await spots(page);

  await page.mouse.click(mark.x, mark.y);
  await inspector.getByRole("button", { name: /^Name: WOOD, Gary/ }).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" (Gaz)");
  await page.mouse.click(line.x, line.y);
  // The press left the field, which keeps what was written, and the arrows now walk the chart.
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("application");
  await page.mouse.click(mark.x, mark.y);
  await expect.poll(() => inspector.textContent(), patient).toContain("WOOD, Gary (Gaz)");
  await page.keyboard.press("Control+z");
  await expect.poll(() => inspector.textContent(), patient).not.toContain("(Gaz)");

  await page.keyboard.down("Shift");
  await page.mouse.dblclick(mark.x, mark.y);
  await page.keyboard.up("Shift");
  await page.waitForTimeout(300);
  expect(await truth(page).textContent()).toContain("Showing 62 of 340");
  await page.mouse.dblclick(mark.x, mark.y);
  await expect.poll(() => truth(page).textContent(), patient).not.toContain("Showing 62 of 340");
});

test("a right click on a line selects what it stands for, and each of its links is listed with its grade", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openSample(page, "SMITH OCG");
  const { line } = await spots(page);
  await page.mouse.move(line.x, line.y);
  await page.mouse.click(line.x, line.y, { button: "right" });
  await page.getByRole("menuitem", { name: /Delete from the case/ }).waitFor();
  await page.keyboard.press("Escape");
  const inspector = page.getByRole("complementary", { name: "Inspector" });
  expect(await inspector.getByRole("heading", { level: 2 }).textContent()).toBe("5 links selected");
  const list = inspector.getByRole("region", { name: "Selected links" });
  expect(await list.getByRole("listitem").count()).toBe(5);
  expect(await list.getByText("1B/P", { exact: true }).count()).toBe(5);
  await list.getByRole("button", { name: /seen at Static caravan 3/ }).click();
  await expect.poll(() => inspector.textContent(), patient).toContain("Why we believe it");
});

test("undo stops at the case as it was opened: the first marking is part of opening it", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openFile(page, {
    name: "two.json",
    bytes: JSON.stringify({
      nodes: [{ id: "a" }, { id: "b" }],
      links: [{ source: "a", target: "b" }],
    }),
  });
  await choose(page);
  await expect.poll(() => truth(page).textContent(), patient).toContain("Showing 2 of 2");
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(300);
  expect(await truth(page).textContent()).toContain("Showing 2 of 2");
  expect(await page.getByRole("application", { name: "Association chart" }).count()).toBe(1);
});
