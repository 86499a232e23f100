import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { describe, expect, test } from "vitest";
import { maxLines, offences } from "./house/rules";

const root = join(import.meta.dirname, "..");

function houseFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of ["src", "test", "data", "scripts"].filter((name) => existsSync(join(root, name))))
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })) {
      if (!/\.(ts|tsx|mjs)$/.test(name)) continue;
      const path = `${folder}/${name.split(sep).join("/")}`;
      files.set(path, readFileSync(join(root, path), "utf8"));
    }
  return files;
}

describe("the house", () => {
  test("keeps its arrows, has no rings, no default exports and no long files", () => {
    const files = houseFiles();
    expect(files.size).toBeGreaterThan(20);
    expect(offences(files).join("\n")).toBe("");
  });
});

describe("the rules of the house", () => {
  const broken = (files: Record<string, string>) => offences(new Map(Object.entries(files)));

  test.each([
    [
      "a package in core",
      "src/core/a.ts",
      'import { x } from "fflate";',
      "core may not import the package 'fflate'",
    ],
    [
      "React in a store",
      "src/store/a.ts",
      'import { useState } from "react";',
      "store may not import 'react'",
    ],
    ["Node in an importer", "src/importers/a.ts", 'import "node:fs";', "'node:fs' is not in a browser"],
    [
      "a type from above",
      "src/core/a.ts",
      'import type { B } from "../ui/B";',
      "core may not import src/ui/B",
    ],
    ["a re-export", "src/encode/a.ts", 'export * from "../store/b";', "encode may not import src/store/b"],
    ["a named re-export", "src/ui/a.ts", 'export { b } from "../app/b";', "ui may not import src/app/b"],
    [
      "a dynamic import",
      "src/ui/A.tsx",
      'const a = () => import("../store/b");',
      "ui may not import src/store/b",
    ],
    [
      "an import in a type",
      "src/core/a.ts",
      'type A = import("../encode/b").B;',
      "core may not import src/encode/b",
    ],
    [
      "a worker",
      "src/store/a.ts",
      'import W from "../worker/serve?worker";\nexport const w = W;',
      "store may not import src/worker/serve",
    ],
    [
      "a file by its address",
      "src/ui/a.ts",
      'new Worker(new URL("../worker/serve.ts", import.meta.url));',
      "ui may not import src/worker/serve.ts",
    ],
    [
      "another view",
      "src/views/map/A.tsx",
      'import { b } from "../chart/b";',
      "view 'map' may not import the view 'chart'",
    ],
    [
      "an analysis that draws",
      "src/analyses/a.ts",
      'import { b } from "../encode/b";',
      "analyses may not import src/encode/b",
    ],
    ["main as a library", "src/app/a.ts", 'import "../main";', "nothing imports main"],
    ["a test in the product", "src/app/a.ts", 'import "../../test/b";', "may not import test/b"],
    ["a computed address", "src/app/a.ts", "const a = (b: string) => import(b);", "made while running"],
    ["an import by pattern", "src/app/a.ts", 'import.meta.glob("../views/*");', "import.meta.glob"],
    ["data in core", "src/core/a.ts", 'import a from "../../data/a.json";', "core may not import data"],
    ["a new part", "src/other/a.ts", "export const a = 1;", "src/other is no part of the house"],
    ["a default export", "src/ui/A.tsx", "export default function A() {}", "a default export"],
    ["a default by name", "src/ui/a.ts", "const a = 1;\nexport { a as default };", "a default export"],
    ["a drawer for anything", "src/core/utils.ts", "export const a = 1;", "is named after no noun"],
    ["a long file", "test/a.ts", "\n".repeat(maxLines + 1), `has ${maxLines + 1} lines`],
  ])("refuse %s", (_what, path, text, words) => {
    const found = broken({ [path]: text });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(words);
  });

  test("tell file and line", () => {
    const [found] = broken({ "src/core/a.ts": '// why\n\nimport { b } from "../ui/b";\n' });
    expect(found).toBe("src/core/a.ts:3  core may not import src/ui/b");
  });

  test("refuse a ring, also one of types only and one through the list of a folder", () => {
    const found = broken({
      "src/core/a.ts": 'import type { B } from "./b";',
      "src/core/b.ts": 'import { c } from "./lists";',
      "src/core/lists/index.ts": 'export { a as c } from "../a";',
      "src/core/d.ts": 'import { a } from "./a";',
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      "src/core/a.ts:1  a ring of imports: src/core/a.ts, src/core/b.ts, src/core/lists/index.ts",
    );
  });

  test("are not misled by words in text, comments and JSX", () => {
    const text = `
      // import { x } from "../app/x";
      const a = 'import { x } from "../app/x"';
      const b = \`\${a} export default 1; import("../app/x")\`;
      const c = <p>Don't import "../app/x" // here</p>;
      const d = /import "..\\/app\\/x"/;
      export const all = [a, b, c, d];`;
    expect(broken({ "src/ui/A.tsx": text })).toEqual([]);
  });

  test("allow what the house allows", () => {
    expect(
      broken({
        "src/store/a.ts":
          'import type { Client } from "../worker/client";\nimport { createStore } from "zustand/vanilla";',
        "src/worker/client.ts": 'import W from "./serve?worker";\nexport type Client = typeof W;',
        "src/worker/serve.ts": 'import { read } from "../importers";',
        "src/importers/index.ts": 'import { x } from "../core/x";\nimport { parse } from "papaparse";',
        "src/views/view.ts": 'import type { Entity } from "../core/entity";',
        "src/views/chart/Chart.tsx":
          'import type { View } from "../view";\nimport { b } from "./b";\nimport "./Chart.module.css";',
        "src/views/chart/b.ts": 'import { colour } from "../../encode/colour";',
        "src/app/App.tsx":
          'import { Chart } from "../views/chart/Chart";\nconst a = () => import("../../data/smith.json");',
        "src/main.tsx": 'import { App } from "./app/App";\nimport "./ui/tokens.css";',
      }),
    ).toEqual([]);
  });
});
