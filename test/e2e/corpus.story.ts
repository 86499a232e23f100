import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/run.mjs";
import { caseCounts } from "../../src/core/case";
import { readFile } from "../../src/importers/index";
import { truth } from "./acts";
import { openFile, stage } from "./stage";

const corpus = join(root, "../shared/corpus");
const there = existsSync(join(corpus, "EXPECTED.json"));
if (!there)
  console.log("corpus.story: the corpus is not beside this checkout; its files are not opened here.");

const paths: readonly string[] = there
  ? Object.keys(JSON.parse(readFileSync(join(corpus, "EXPECTED.json"), "utf8")))
  : [];
const folders = [...new Set(paths.map((path) => path.split("/")[0] ?? ""))];
const number = (value: number) => value.toLocaleString("en-GB");

/** Slow ones are opened by the thousand lines; the rest take about a second each. */
const patience = 300_000;

/** The reader's counts are held against EXPECTED.json in test/importers; here the page must come to the same ones. */
test.skipIf(!there).each(folders)(
  "every file of %s opens in the browser with the counts of the reader, or says in words why not",
  async (folder) => {
    const { page, url } = await stage({ open: false });
    for (const path of paths.filter((each) => each.startsWith(`${folder}/`))) {
      const read = await readFile(basename(path), new Uint8Array(readFileSync(join(corpus, path))));
      await page.goto(url);
      await openFile(page, join(corpus, path));
      if (!read.ok) {
        await expect
          .poll(() => page.getByRole("alert").textContent(), { message: path, timeout: 20_000 })
          .toContain(read.error.message.slice(0, 60));
        continue;
      }
      const table = page.getByRole("button", { name: /^Read the files?$/ });
      const mark = page.getByRole("button", { name: "Mark and draw the case" });
      await table.or(mark).first().waitFor({ timeout: 30_000 });
      if (await table.isVisible()) await table.click();
      await mark.click();
      const { entities, links } = caseCounts(read.value.case);
      await expect
        .poll(() => truth(page).textContent(), { message: path, timeout: 20_000 })
        .toContain(`of ${number(entities)} entities, `);
      expect(await truth(page).textContent(), path).toContain(`of ${number(links)} links`);
    }
  },
  patience,
);

test.skipIf(!there)(
  "a malformed file of each kind says in words why not, and the page stays usable",
  async () => {
    const { page } = await stage();
    const malformed = readdirSync(corpus).filter((folder) => /malformed/.test(folder));
    for (const folder of malformed)
      for (const name of readdirSync(join(corpus, folder))) {
        const read = await readFile(name, new Uint8Array(readFileSync(join(corpus, folder, name))));
        expect(read.ok, `${folder}/${name}`).toBe(false);
        await openFile(page, join(corpus, folder, name));
        const alert = page.getByRole("alert");
        await expect.poll(() => alert.textContent(), { message: `${folder}/${name}` }).toMatch(/\w{3}/);
        await page.getByRole("button", { name: "Dismiss this message" }).click();
      }
  },
);
