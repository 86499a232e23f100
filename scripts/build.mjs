// npm run build: types, then dist/. With --single: types, then dist-single/linchpin.html, which runs from disk.
import { statSync } from "node:fs";
import { join } from "node:path";
import { buildEnvironment, root, runTool } from "./run.mjs";

const single = process.argv.includes("--single");
const built =
  runTool("typescript", "tsc", []) &&
  runTool("vite", "vite", ["build", ...(single ? ["--mode", "single"] : [])], buildEnvironment());
if (!built) process.exit(1);
const made = single ? "dist-single/linchpin.html" : "dist/index.html";
console.log(`${made}: ${(statSync(join(root, made)).size / 1000).toFixed(0)} kB`);
