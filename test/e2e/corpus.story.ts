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
  readonly placemarks?: number;
  readonly polygons?: number;
  readonly wpt?: number;
  readonly rte?: number;
  readonly trk?: number;
}
const expected: { readonly [path: string]: Expected } = there
  ? JSON.parse(readFileSync(join(corpus, "EXPECTED.json"), "utf8"))
  : {};
const graphs = Object.entries(expected).filter(([path]) =>
  /^(graphml|cytoscape-json|graphology-json)\//.test(path),
);
/** Ends that are in no node list, which become placeholders: counted by an independent reader. */
const placeholders: { readonly [path: string]: number } = { "graphml/graphology-missing_nodes.graphml": 36 };

/** Map files: areas are no entities and are on no chart. A file of pictures alone holds nothing. */
const maps = Object.entries(expected).flatMap(([path, facts]) => {
  const { placemarks = 0, polygons = 0, wpt = 0, rte = 0, trk = 0 } = facts;
  if (/^kml\//.test(path) && placemarks > 0) return [[path, placemarks - polygons] as const];
  if (/^gpx\//.test(path)) return [[path, wpt + rte + trk] as const];
  return /^geojson\//.test(path) ? [[path, 0] as const] : [];
});

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

test.skipIf(!there).each(["geojson", "kml", "gpx"])(
  "every %s file of the corpus opens in the browser with its counts",
  async (folder) => {
    const { page, url } = await stage({ open: false });
    const files = maps.filter(([path]) => path.startsWith(`${folder}/`));
    expect(files.length).toBeGreaterThan(0);
    for (const [path, entities] of files) {
      await page.goto(url);
      await openFile(page, join(corpus, path));
      await page.getByRole("button", { name: "Mark and draw the case" }).click();
      await expect
        .poll(() => truth(page).textContent(), { message: path })
        .toContain(`Showing ${number(entities)} of ${number(entities)} entities, 0 of 0 links`);
    }
  },
  120_000,
);

test.skipIf(!there)(
  "every file of other kinds opens or says in words why not, and the page stays usable",
  async () => {
    const { page } = await stage();
    for (const folder of ["cx2-malformed"]) {
      const [first] = readdirSync(join(corpus, folder));
      if (first === undefined) continue;
      await openFile(page, join(corpus, folder, first));
      const alert = page.getByRole("alert");
      await expect.poll(() => alert.textContent(), { message: `${folder}/${first}` }).toMatch(/\w{3}/);
      await page.getByRole("button", { name: "Dismiss this message" }).click();
    }
  },
);
