import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What breaks WCAG 2.2 AA on the page as it stands, one line each: '<rule>: <help> at <element>'. `within` narrows it to
 * a selector. The debugger inserts axe-core, which the page's policy does not stand against; it stays on.
 */
export async function axe(page: Page, within = "html"): Promise<readonly string[]> {
  await page.evaluate(source);
  const results = await page.evaluate<AxeResults, string>(async (root) => {
    const axeCore: typeof import("axe-core") = Reflect.get(window, "axe");
    return axeCore.run(root, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
    });
  }, within);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}`),
  );
}
