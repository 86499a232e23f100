import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import type { HostileFile } from "../hostile/hostileFile";
import { largeFiles } from "../hostile/largeFiles";
import { oddFiles } from "../hostile/oddFiles";
import { xmlFiles } from "../hostile/xmlFiles";
import { zipFiles } from "../hostile/zipFiles";
import { find, mark, openSample, truth } from "./acts";
import { openFile, type StoryFile, stage } from "./stage";

const all: readonly HostileFile[] = [...xmlFiles, ...zipFiles, ...oddFiles, ...largeFiles];

/** A file of the hostile set, on disk when it is more than Playwright hands over in a message. */
function given(title: string): StoryFile {
  const file = all.find((one) => one.title === title);
  if (!file) throw new Error(`The hostile set has no '${title}'.`);
  const bytes = file.bytes();
  if (bytes.length < 20_000_000) return { name: file.name, bytes };
  const folder = mkdtempSync(join(tmpdir(), "linchpin-hostile-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, file.name);
  writeFileSync(path, bytes);
  return path;
}

/** With a case open the page asks where a file goes. */
async function openInstead(page: Page, file: StoryFile): Promise<void> {
  await openFile(page, file);
  await page.getByRole("button", { name: "Open instead" }).click();
}

const refused: readonly (readonly [title: string, words: RegExp])[] = [
  ["graphml with a billion laughs", /declares XML entities/],
  ["Chart with a file of this machine", /declares XML entities/],
  ["gexf with an outside document type", /outside document type/],
  ["graphml nested a hundred thousand deep", /nested more than 256 deep/],
  ["a bomb as a workbook", /as only a harmful one does/],
  ["a bomb whose list declares a small size", /more than it declares/],
  ["an archive of nothing but a path outside", /outside the archive/],
  ["an archive with a password", /password/],
  ["JSON of a hundred thousand open lists", /not complete JSON: line 1, column 100001/],
  ["a sparse line of 100 MB", /more than 16,384 columns/],
  ["noise", /binary file/],
];

test("with a case open, harmful files end in words, and the case stays as it was", async () => {
  const { page, requests } = await stage();
  await openSample(page, "SMITH OCG");
  const before = await truth(page).textContent();
  const asked = requests.length;
  for (const [title, words] of refused) {
    await openInstead(page, given(title));
    const alert = page.getByRole("alert");
    await expect.poll(() => alert.textContent(), { message: title, timeout: 15_000 }).toMatch(words);
    expect(await truth(page).textContent(), title).toBe(before);
    await page.getByRole("button", { name: "Dismiss this message" }).click();
  }
  // The page answers as before, and nothing was fetched on the way.
  await find(page, "wood");
  expect(await truth(page).textContent()).toBe(before);
  expect(requests.slice(asked).filter((request) => !/^(data|blob):|\/assets\//.test(request))).toEqual([]);
}, 120_000);

test("a million spells and a picture of 100 MB open", async () => {
  const { page, url } = await stage({ open: false });
  for (const title of [
    "a GEXF node with a million equal spells",
    "a chart with a picture of 100 MB as a value",
  ]) {
    await page.goto(url);
    await openFile(page, given(title));
    await mark(page);
    await expect.poll(() => truth(page).textContent(), { message: title }).toContain("of 2 entities");
  }
}, 120_000);

/** Names with markup, letters that turn or hide, formulas, and words that are parts of every object. */
const names = [
  "<img src=x onerror=document.title='run'>",
  "</script><script>document.title='run'</script>",
  "{{constructor.constructor('document.title=1')()}}",
  "javascript:document.title='run'",
  "a\u202ebc",
  "a\u200bb",
  "=HYPERLINK(1)",
  "__proto__",
  "constructor",
];
const table = `id,name,note\n${names.map((name, at) => `${at},"${name}","${name}"`).join("\n")}\n`;

test("names that hold markup are names, every time the file is opened", async () => {
  const { page, url } = await stage({ open: false });
  for (let turn = 0; turn < 20; turn++) {
    if (turn % 4 === 0) await page.goto(url);
    const again = turn % 4 !== 0;
    const file = { name: "xss.csv", bytes: table };
    if (again) await openInstead(page, file);
    else await openFile(page, file);
    await page.getByRole("button", { name: /^Read the file/ }).click();
    await mark(page);
    await expect
      .poll(() => truth(page).textContent(), { message: `turn ${turn}` })
      .toContain(`Showing ${names.length} of ${names.length} entities`);
    expect(await page.title()).not.toContain("run");
  }
}, 180_000);

test("when the worker does not start, the file is refused in words, and the next try has a new worker", async () => {
  const { page, context, url } = await stage({ open: false, expectTrouble: true });
  let blocked = true;
  await context.route(/assets\/worker-[^/]*\.js$/, (route) => (blocked ? route.abort() : route.continue()));
  await page.goto(url);
  const file = { name: "a.csv", bytes: "id,name\n1,Ann\n2,Bob\n" };
  await openFile(page, file);
  const alert = page.getByRole("alert");
  await expect.poll(() => alert.textContent()).toMatch(/did not start\. Try again/);
  expect(await page.getByRole("button", { name: "Cancel" }).count()).toBe(0);
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  blocked = false;
  await openFile(page, file);
  await page.getByRole("button", { name: /^Read the file/ }).click();
  await mark(page);
  await expect.poll(() => truth(page).textContent()).toContain("of 2 entities");
});
