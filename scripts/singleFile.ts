import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Plugin, Rollup } from "vite";
import { singleFilePolicy } from "./contentPolicy.ts";

/**
 * Folds the build into one HTML file that runs from disk, where a browser refuses module files, worker files and fonts
 * beside the page. The script and the styles go into the page (workers are in the script: sealedWorkers.ts), and the
 * page's policy allows exactly the scripts that are in it, by hash.
 */
export function singleFile(name: string): Plugin {
  return {
    name: "linchpin:single-file",
    apply: "build",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const page = files.find((file) => file.fileName === "index.html");
        if (page?.type !== "asset") throw new Error("The build made no index.html.");
        const html = fold(String(page.source), files);
        for (const file of files) delete bundle[file.fileName];
        this.emitFile({ type: "asset", fileName: name, source: html });
      },
    },
  };
}

/** The page with every file of the build inside; throws when one would be left behind. */
function fold(page: string, files: readonly Rollup.OutputBundle[string][]): string {
  const scripts: string[] = [];
  const styles: string[] = [];
  for (const file of files) {
    if (file.fileName === "index.html" || file.fileName.endsWith(".map")) continue;
    if (file.type === "chunk") scripts.push(file.code);
    else if (file.fileName.endsWith(".css")) styles.push(String(file.source));
    else throw new Error(`${file.fileName} is not inlined: the one file would miss it.`);
  }
  const [code, ...rest] = scripts;
  if (code === undefined || rest.length > 0)
    throw new Error(`The one file needs one script; there are ${scripts.length}.`);
  const guard = inScript(readFileSync("public/guard.js", "utf8"));
  const main = inScript(code);
  const head = [
    // Within the first 1,024 bytes, or the browser guesses the encoding.
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${singleFilePolicy([hash(guard), hash(main)])}">`,
    `<script>${guard}</script>`,
    ...styles.map((css) => `<style>${css.replaceAll("</style", "<\\/style")}</style>`),
    `<script type="module">${main}</script>`,
  ].join("\n");
  const bare = page
    .replace(/<meta charset[^>]*>\s*/, "")
    .replace(/<script[^>]*\ssrc="[^"]*"[^>]*><\/script>\s*/g, "")
    .replace(/<link[^>]*\srel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, "");
  // Split, not replace(): the code is full of `$&` and the like.
  const [before, after] = bare.split("<head>");
  if (after === undefined) throw new Error("index.html has no <head>.");
  return `${before}<head>\n${head}${after}`;
}

/** Text that cannot end the script element it stands in. */
function inScript(code: string): string {
  return code.replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3C!--");
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
