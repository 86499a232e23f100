import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../../scripts/run.mjs";
import { truth } from "./acts";
import { openFile, stage } from "./stage";

const corpus = join(root, "../shared/corpus");
const there = existsSync(join(corpus, "EXPECTED.json"));
if (!there)
  console.log("corpus.story: the corpus is not beside this checkout; its files are not opened here.");

interface Expected {
  readonly nodes?: number;
  readonly edges?: number;
}
const expected: { readonly [path: string]: Expected } = there
  ? JSON.parse(readFileSync(join(corpus, "EXPECTED.json"), "utf8"))
  : {};
const graphs = Object.entries(expected).filter(([path]) =>
  /^(graphml|cytoscape-json|graphology-json)\//.test(path),
);
/** Ends that are in no node list, which become placeholders: counted by an independent reader. */
const placeholders: { readonly [path: string]: number } = { "graphml/graphology-missing_nodes.graphml": 36 };

const number = (value: number) => value.toLocaleString("en-GB");

test.skipIf(!there)("every graph file of the corpus opens in the browser with its counts", async () => {
  const { page, url } = await stage({ open: false });
  expect(graphs.length).toBeGreaterThan(0);
  for (const [path, { nodes = 0, edges = 0 }] of graphs) {
    await page.goto(url);
    await openFile(page, join(corpus, path));
    await page.getByRole("button", { name: "Mark and draw the case" }).click();
    const all = nodes + (placeholders[path] ?? 0);
    await expect
      .poll(() => truth(page).textContent(), { message: path })
      .toContain(`of ${number(all)} entities, `);
    expect(await truth(page).textContent(), path).toContain(`of ${number(edges)} links`);
  }
});

test.skipIf(!there)(
  "every file of other kinds opens or says in words why not, and the page stays usable",
  async () => {
    const { page } = await stage();
    for (const folder of ["cx2-malformed", "xlsx", "geojson"]) {
      const [first] = readdirSync(join(corpus, folder));
      if (first === undefined) continue;
      await openFile(page, join(corpus, folder, first));
      const alert = page.getByRole("alert");
      await expect.poll(() => alert.textContent(), { message: `${folder}/${first}` }).toMatch(/\w{3}/);
      await page.getByRole("button", { name: "Dismiss this message" }).click();
    }
  },
);
