import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { axe } from "./axe";
import { openFile, shot, stage } from "./stage";

/** Twelve people, invented. */
const entities = [
  "nominal_ref,surname,forename,dob,ocg,role,officer_note",
  ...Array.from({ length: 12 }, (_, at) => {
    const name = ["SMITH", "WOOD", "DARBY", "NESBITT"][at % 4];
    const role = ["principal", "significant", "peripheral"][Math.min(at, 2)];
    return `N-${at + 1},${name},Person ${at + 1},0${(at % 9) + 1}/03/1980,SMITH OCG,${role},left after ${at} min`;
  }),
].join("\n");

/** A ring of twelve links, two across, and one to somebody who is in no table. */
const links = (year: number) =>
  [
    "from_ref,to_ref,relation,evidenced_on,grade,intel_ref",
    ...Array.from({ length: 12 }, (_, at) => {
      const day = at === 4 ? "31/02" : `${at + 10}/03`;
      return `N-${at + 1},N-${((at + 1) % 12) + 1},associate,${day}/${year},1B/P,IR/${at + 1}`;
    }),
    `N-1,N-6,directs,14/03/${year},2C/P,IR/13`,
    `N-2,N-9,pays,15/03/${year},2C/P,IR/14`,
    `N-3,N-77,associate,16/03/${year},2C/P,IR/15`,
  ].join("\n");

const pair = (year: number) => [
  { name: "entities.csv", bytes: entities },
  { name: "links.csv", bytes: links(year) },
];
/** The one who is in no table is drawn, as a placeholder. */
const truth = "Showing 13 of 13 entities, 15 of 15 links";

const sheet = (page: Page): Locator =>
  page.getByRole("dialog", { name: "Import entities.csv and links.csv" });
const column = (page: Page, name: string): Locator =>
  page.getByLabel(`Column ${name} becomes`, { exact: true });
const shown = (page: Page): Locator => page.getByRole("status", { name: "What is shown" });

test("by mouse: a pair of tables is mapped, read, marked, and mapped in the same way the next time", async () => {
  const { page } = await stage();
  await openFile(page, ...pair(2025));
  await expect.poll(() => sheet(page).isVisible()).toBe(true);
  expect(await axe(page, "dialog")).toEqual([]);
  await shot(page, "mapping entities");
  expect(
    await page
      .getByRole("status")
      .getByText(/guessed from names and values/)
      .count(),
  ).toBe(1);

  await page.getByRole("tab", { name: /links\.csv/ }).click();
  expect(await column(page, "from_ref").inputValue()).toBe("from");
  await page
    .getByText("1 of 12 not in entities.csv: N-77")
    .or(page.getByText(/not in entities\.csv: N-77/))
    .first()
    .waitFor();
  await column(page, "evidenced_on").selectOption({ label: "Link: date, or first date" });
  await page.getByText("1 not a date: ‘31/02/2025’").waitFor();
  await page.getByText("changed by you").waitFor();

  await column(page, "to_ref").selectOption({ label: "Do not import" });
  const read = page.getByRole("button", { name: "Read the files" });
  expect(await read.getAttribute("aria-disabled")).toBe("true");
  await page.getByText("links.csv: A link needs two ends: choose the column that becomes To.").waitFor();
  await column(page, "to_ref").selectOption({ label: "To" });
  expect(await axe(page, "dialog")).toEqual([]);
  await shot(page, "mapping links");
  await read.click();

  await page.getByRole("button", { name: "Mark and draw the case" }).click();
  await expect.poll(() => shown(page).textContent()).toContain(truth);

  await openFile(page, ...pair(2026));
  await page.getByRole("button", { name: "Open instead" }).click();
  await page.getByRole("tab", { name: /links\.csv/ }).click();
  await page.getByText("as you mapped this table last time").waitFor();
  expect(await column(page, "evidenced_on").inputValue()).toBe("start");
  await page.getByRole("button", { name: "Reset to the guess" }).click();
  expect(await column(page, "evidenced_on").inputValue()).toBe("attribute");
  await page.getByText("guessed from names and values: check each one").waitFor();

  await page.getByRole("button", { name: "Close", exact: true }).click();
  await expect.poll(() => sheet(page).count()).toBe(0);
  expect(await shown(page).textContent()).toContain(truth);
});

/** Walks on with Tab until a control has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 60; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab never reached the control.");
}

test("by keyboard alone: the same way, what went wrong is listed, and Esc leaves the open case as it is", async () => {
  const { page } = await stage();
  await openFile(page, ...pair(2025));
  await tabTo(page, page.getByRole("tab", { name: /entities\.csv/ }));
  await tabTo(page, column(page, "officer_note"));
  await page.keyboard.type("Do not");
  expect(await column(page, "officer_note").inputValue()).toBe("ignore");
  await page.keyboard.press("Shift+Tab");
  await page.locator(":focus").and(column(page, "role")).waitFor();

  await tabTo(page, page.getByRole("tab", { name: /entities\.csv/ }));
  await page.keyboard.press("ArrowRight");
  await page
    .locator(":focus")
    .and(page.getByRole("tab", { name: /links\.csv/ }))
    .waitFor();
  await tabTo(page, page.getByRole("radio", { name: "from → to" }));
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("radio", { name: "no direction" }).isChecked()).toBe(true);
  await tabTo(page, column(page, "evidenced_on"));
  await page.keyboard.type("Link: date");
  expect(await column(page, "evidenced_on").inputValue()).toBe("start");
  await page.getByText("1 not a date: ‘31/02/2025’").waitFor();
  await tabTo(page, page.getByRole("button", { name: "Read the files" }));
  await page.keyboard.press("Enter");

  await tabTo(page, page.getByRole("button", { name: "Mark and draw the case" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => shown(page).textContent()).toContain(truth);

  await page.keyboard.press("Control+k");
  await page.locator("dialog input:focus").waitFor();
  await page.keyboard.type("Remarks of the last import");
  await page.keyboard.press("Enter");
  const remarks = page.getByRole("dialog", { name: "Remarks of the import" });
  await remarks.getByText("'31/02/2025' is no date.").waitFor();
  await remarks.getByText("A link refers to 'N-77', which is not in the file.").waitFor();
  await page.keyboard.press("Escape");

  await openFile(page, ...pair(2026));
  await tabTo(page, page.getByRole("button", { name: "Open instead" }));
  await page.keyboard.press("Enter");
  await page.getByText("as you mapped this table last time").waitFor();
  expect(await column(page, "officer_note").inputValue()).toBe("ignore");
  await page.keyboard.press("Escape");
  await expect.poll(() => sheet(page).count()).toBe(0);
  expect(await shown(page).textContent()).toContain(truth);
});
