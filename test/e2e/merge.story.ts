import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { command, find, truth } from "./acts";
import { axe } from "./axe";
import { openFile, shot, stage } from "./stage";

/** Two invented files that know some of the same people: one by a nickname, one in Cyrillic, one by phone, one by name only. */
const first = {
  name: "custody.csv",
  bytes: [
    "nominal_ref,surname,forename,dob,mobile,height",
    "N-1,SMITH,William,14/03/1984,07700 900123,1.80 m",
    "N-2,SHEVCHENKO,Olena,02/07/1990,07700 900124,1.66 m",
    "N-3,WOOD,Gary,30/01/1979,,1.75 m",
    "N-4,DARBY,Paul,11/11/1988,07700 900126,1.71 m",
  ].join("\n"),
};
const second = {
  name: "partner.csv",
  bytes: [
    "person_id,surname,forename,dob,telephone,height",
    "P-10,SMITH,Bill,14/03/1984,+44 7700 900999,1.82 m",
    "P-11,Шевченко,Олена,02/07/1990,,",
    "P-12,WOOD,Gary,05/05/1999,,",
    "P-13,NESBITT,Craig,08/08/1980,,",
  ].join("\n"),
};

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: /^Bring together/ });

async function openFirst(page: Page): Promise<void> {
  await openFile(page, first);
  await page.getByRole("button", { name: /^Read the file/ }).click();
  await page.getByRole("button", { name: "Mark and draw the case" }).click();
  await expect.poll(() => truth(page).textContent()).toContain("Showing 4 of 4 entities");
}

async function bringSecond(page: Page): Promise<void> {
  await openFile(page, second);
  await page.getByRole("button", { name: "Add to this case" }).click();
  await page.getByRole("button", { name: /^Read the file/ }).click();
  await dialog(page).waitFor();
}

const inspector = (page: Page) => page.getByRole("complementary", { name: "Inspector" });

test("by mouse: a second file is added, a nickname and a Cyrillic name are found, and one undo takes it all back", async () => {
  const { page } = await stage({ width: 1920, height: 1080 });
  await openFirst(page);
  await openFile(page, second);
  const asked = page.getByRole("dialog", { name: "Add partner.csv to this case?" });
  await asked.waitFor();
  expect(await asked.textContent()).toContain("has 4 entities");
  expect(await axe(page, "dialog")).toEqual([]);
  await asked.getByRole("button", { name: "Cancel" }).click();
  expect(await truth(page).textContent()).toContain("Showing 4 of 4 entities");

  await bringSecond(page);
  expect(await dialog(page).textContent()).toContain(
    "partner.csv has 4 entities; 3 pairs of records may be one",
  );
  const rules = dialog(page).getByRole("list", { name: "Rules" });
  expect(await rules.getByRole("button").allTextContents()).toEqual([
    expect.stringContaining("Name and date of birth 2"),
    expect.stringContaining("Alike, but something speaks against it 1"),
  ]);
  const reasons = dialog(page).getByRole("list", { name: "Reasons" });
  await dialog(page)
    .getByRole("option", { name: /SMITH, Bill/ })
    .click();
  expect(await reasons.textContent()).toContain("William and Bill are forms of one given name");
  expect(await reasons.textContent()).toContain("born 14 Mar 1984 in both");
  expect(await axe(page, "dialog")).toEqual([]);
  await shot(page, "merge 1920");
  await dialog(page).getByRole("option", { name: /Олена/ }).click();
  expect(await reasons.textContent()).toContain("is Olena Shevchenko in Latin letters");

  await dialog(page).getByRole("button", { name: "Accept all of this rule" }).click();
  await rules.getByRole("button", { name: /speaks against/ }).click();
  expect(await reasons.textContent()).toContain("born 30 Jan 1979 and 5 May 1999");
  await dialog(page)
    .getByRole("button", { name: /^Keep apart/ })
    .click();
  expect(await dialog(page).textContent()).toContain("2 accepted, 1 kept apart, 0 not decided");
  await shot(page, "merge decided");
  await dialog(page).getByRole("button", { name: "Add to the case" }).click();
  await expect.poll(() => truth(page).textContent()).toContain("Showing 6 of 6 entities");

  await find(page, "SMITH, William");
  const words = await inspector(page).textContent();
  for (const each of [
    "SMITH, Bill",
    "P-10",
    "1.80 m",
    "1.82 m",
    "partner.csv",
    "custody.csv",
    "Merged record",
  ])
    expect(words).toContain(each);
  await shot(page, "merged record");

  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 4 of 4 entities");
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 6 of 6 entities");
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

test("by keyboard alone: decided with A and K, left undecided, found again later in the case, merged and undone", async () => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openFirst(page);
  await openFile(page, second);
  await tabTo(page, page.getByRole("button", { name: "Add to this case" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("button", { name: /^Read the file/ }));
  await page.keyboard.press("Enter");
  await dialog(page).waitFor();
  const list = dialog(page).getByRole("listbox");
  await tabTo(page, list);
  await page.keyboard.press("a");
  expect(await dialog(page).textContent()).toContain("1 accepted, 0 kept apart, 2 not decided");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("k");
  expect(await dialog(page).textContent()).toContain("0 accepted, 1 kept apart, 2 not decided");
  await shot(page, "merge 1280");

  // Esc asks before decisions are lost, and leaving leaves the case as it was.
  await page.keyboard.press("Escape");
  await dialog(page).getByText("1 decision is lost").waitFor();
  await page.keyboard.press("Enter");
  expect(await dialog(page).textContent()).toContain("1 kept apart");
  await tabTo(page, dialog(page).getByRole("button", { name: "Add to the case" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 8 of 8 entities");

  await page.getByRole("application", { name: "Association chart" }).focus();
  await command(page, "Find duplicates");
  const again = page.getByRole("dialog", { name: "Find duplicates" });
  await again.waitFor();
  await tabTo(page, again.getByRole("listbox"));
  await page.keyboard.press("a");
  await page.keyboard.press("a");
  expect(await again.textContent()).toContain("2 accepted");
  await tabTo(page, again.getByRole("button", { name: "Merge" }));
  await page.keyboard.press("Enter");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 6 of 6 entities");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 8 of 8 entities");
  await page.keyboard.press("Control+z");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 4 of 4 entities");
});

test("selected entities are merged by a command; a file that cannot be read, or is cancelled, leaves the case as it is", async () => {
  const { page } = await stage({ width: 1440, height: 900 });
  await openFirst(page);
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("Control+a");
  await command(page, "Merge the selected entities");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 1 of 1 entities");
  await page.getByRole("application", { name: "Association chart" }).focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => truth(page).textContent()).toContain("Showing 4 of 4 entities");

  await openFile(page, { name: "broken.graphml", bytes: "<graphml><graph><node id='n0'" });
  await page.getByRole("button", { name: "Add to this case" }).click();
  await page.getByRole("alert").waitFor();
  expect(await truth(page).textContent()).toContain("Showing 4 of 4 entities");

  await openFile(page, second);
  await page.getByRole("button", { name: "Add to this case" }).click();
  await page.getByRole("dialog", { name: /^Import partner/ }).waitFor();
  await page.keyboard.press("Escape");
  expect(await truth(page).textContent()).toContain("Showing 4 of 4 entities");

  await bringSecond(page);
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog(page).count()).toBe(0);
  expect(await truth(page).textContent()).toContain("Showing 4 of 4 entities");

  await openFile(page, second);
  await page.getByRole("button", { name: "Open instead" }).click();
  await page.getByRole("button", { name: "Close it and open the other" }).click();
  await page.getByRole("button", { name: /^Read the file/ }).click();
  await page.getByRole("button", { name: "Mark and draw the case" }).click();
  await expect.poll(() => truth(page).textContent()).toContain("Showing 4 of 4 entities");
  await find(page, "NESBITT");
});

test.each(["dark", "projector"])("the dialog is clean and readable in the %s theme", async (theme) => {
  const { page } = await stage({ width: 1280, height: 720 });
  await openFirst(page);
  await command(page, `${theme} theme`);
  await bringSecond(page);
  await dialog(page).getByRole("listbox").focus();
  await page.keyboard.press("a");
  expect(await axe(page, "dialog")).toEqual([]);
  await shot(page, `merge ${theme}`);
});
