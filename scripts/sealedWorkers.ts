import type { Plugin } from "vite";

/**
 * Makes every worker (`import Made from "./serve?worker"`) start from a blob. A worker that starts from a file follows the
 * headers of that file and not the page's policy, so on a server without headers it could send; one that starts from a
 * blob inherits the policy. On a server the blob imports the worker's file; the one-file build carries the code itself.
 */
export function sealedWorkers(inline: boolean): Plugin {
  return {
    name: "linchpin:sealed-workers",
    apply: "build",
    enforce: "pre",
    transform(code, id) {
      if (id.includes("node_modules")) return null;
      if (/new\s+Worker\(\s*new\s+URL\(/.test(code))
        this.error('A worker is made by `import Made from "./file?worker"` and `new Made()`.');
      if (!code.includes("?worker")) return null;
      const sealed = code.replace(workerImport, (_all, name: string, quote: string, path: string) =>
        inline
          ? `import ${name} from ${quote}${path}?worker&inline${quote};`
          : `import ${name}File from ${quote}${path}?worker&url${quote};
             const ${name} = function (options) {
               const file = new URL(${name}File, import.meta.url).href;
               const start = new Blob(["import " + JSON.stringify(file)], { type: "text/javascript" });
               return new Worker(URL.createObjectURL(start), { ...options, type: "module" });
             };`,
      );
      return { code: sealed, map: null };
    },
  };
}

const workerImport = /import\s+(\w+)\s+from\s+(["'])([^"'?]+)\?worker\2;?/g;
