import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin, Rollup } from "vite";

/**
 * Writes sw.js into the hosted build, with the list of all its files and a version made of their contents: after the first
 * visit the page opens without the server. The one-file build is its own copy and has none.
 */
export function serviceWorker(): Plugin {
  return {
    name: "linchpin:service-worker",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const hash = createHash("sha256");
        const files = Object.values(bundle).sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
        for (const file of files) hash.update(file.fileName).update(contentOf(file));
        const extra = publicFiles("public");
        for (const name of extra) hash.update(name).update(readFileSync(join("public", name)));
        const list = ["./", ...files.map((file) => file.fileName), ...extra].filter(
          (name) => !name.endsWith(".map"),
        );
        const source = readFileSync("scripts/serviceWorkerBody.js", "utf8")
          .replace('"__VERSION__"', JSON.stringify(hash.digest("hex").slice(0, 16)))
          .replace('["__FILES__"]', JSON.stringify(list));
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}

const contentOf = (file: Rollup.OutputBundle[string]) => (file.type === "chunk" ? file.code : file.source);

/** Files that are copied as they are. */
function publicFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}
