import { existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildEnvironment, root, runTool } from "../../scripts/run.mjs";
import { newestSource } from "./theatre";

/** The one-file build, made once for all stories of a run and again when a source is newer. Gives its path and its address. */
export function builtSingleFile(): { readonly path: string; readonly address: string } {
  const folder = join(tmpdir(), `linchpin-single-${Buffer.from(root).toString("hex").slice(-16)}`);
  const path = join(folder, "linchpin.html");
  const stamp = join(folder, "built");
  const since = newestSource();
  if (!existsSync(path) || !existsSync(stamp) || statSync(stamp).mtimeMs < since) {
    mkdirSync(folder, { recursive: true });
    const args = ["build", "--mode", "single", "--logLevel", "warn", "--emptyOutDir", "--outDir", folder];
    if (!runTool("vite", "vite", args, buildEnvironment())) throw new Error("The one file does not build.");
    writeFileSync(stamp, "");
  }
  return { path, address: pathToFileURL(path).href };
}
