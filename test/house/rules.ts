import { posix } from "node:path";
import { rings } from "./rings";
import { type SourceFile, sourceFile } from "./sourceFile";

/** A broken rule, told so that an editor can jump to it: 'src/core/a.ts:3  core may not import src/ui/b'. */
export type Offence = string;

export const maxLines = 300;

/** Which part of src/ may import which; one's own part is always allowed. Types are imports like any other. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  encode: ["core"],
  importers: ["core"],
  analyses: ["core"],
  layouts: ["core"],
  exporters: ["core", "encode"],
  ui: ["core", "encode"],
  worker: ["core", "importers", "analyses", "layouts", "exporters"],
  store: ["core", "worker/client"],
  views: ["core", "encode", "store", "ui"],
  app: [
    ...["core", "encode", "importers", "analyses", "layouts", "exporters"],
    ...["ui", "worker", "worker/client", "store", "views"],
  ],
  main: ["app", "ui", "store", "worker", "worker/client"],
};

/** Everything that these parts do can be drawn by something else than React. */
const withReact: readonly string[] = ["ui", "views", "app", "main"];
const isReact = (specifier: string) =>
  /^(react|react-dom|react-aria|react-aria-components|lucide-react|@tanstack\/react-[a-z]+)(\/|$)/.test(
    specifier,
  );

/** Checks a tree of files, given as path → text. */
export function offences(files: ReadonlyMap<string, string>): readonly Offence[] {
  const parsed = [...files].map(([path, text]) => sourceFile(path, text));
  return [...parsed.flatMap(shapeOffences), ...parsed.flatMap(arrowOffences), ...ringOffences(parsed)];
}

function shapeOffences(file: SourceFile): readonly Offence[] {
  const found: Offence[] = [];
  if (file.lineCount > maxLines)
    found.push(`${file.path}:${maxLines + 1}  has ${file.lineCount} lines; ${maxLines} is the most`);
  if (!file.path.startsWith("src/")) return found;
  for (const line of file.defaultExports) found.push(`${file.path}:${line}  a default export`);
  for (const line of file.globs) found.push(`${file.path}:${line}  import.meta.glob hides what is imported`);
  if (/(^|\/)(types|utils?|helpers?|common|misc)\.tsx?$/.test(file.path))
    found.push(`${file.path}:1  is named after no noun`);
  return found;
}

function arrowOffences(file: SourceFile): readonly Offence[] {
  if (!file.path.startsWith("src/") || file.path.endsWith(".d.ts")) return [];
  const from = partOf(file.path);
  const allowed = mayImport[from];
  if (!allowed) return [`${file.path}:1  src/${from} is no part of the house`];
  return file.imports.flatMap(({ specifier, line }) => {
    const why = refusal(file.path, from, allowed, specifier);
    return why ? [`${file.path}:${line}  ${why}`] : [];
  });
}

function refusal(
  path: string,
  from: string,
  allowed: readonly string[],
  specifier: string,
): string | undefined {
  if (specifier === "(computed)") return "imports an address that is made while running";
  if (specifier.startsWith("/")) return `imports '${specifier}' from the root; write it relative`;
  if (!specifier.startsWith(".")) {
    if (from === "core") return `core may not import the package '${specifier}'`;
    if (specifier.startsWith("node:")) return `'${specifier}' is not in a browser`;
    if (isReact(specifier) && !withReact.includes(from)) return `${from} may not import '${specifier}'`;
    return undefined;
  }
  const target = posix.join(posix.dirname(path), specifier);
  if (target.startsWith("data/")) return from === "core" ? "core may not import data" : undefined;
  if (!target.startsWith("src/")) return `may not import ${target}`;
  const to = partOf(target);
  if (to === "main") return "nothing imports main";
  if (to === from && from !== "views") return undefined;
  if (from === "views" && to === "views") {
    const other = viewOf(target);
    // Files beside the views hold what a view is; a view may know that, but no other view.
    return other === undefined || viewOf(path) === undefined || other === viewOf(path)
      ? undefined
      : `the view '${viewOf(path)}' may not import the view '${other}'`;
  }
  const isClient = /^src\/worker\/client(\.ts)?$/.test(target);
  if (allowed.includes(to) || (isClient && allowed.includes("worker/client"))) return undefined;
  return `${from} may not import ${target}`;
}

function ringOffences(files: readonly SourceFile[]): readonly Offence[] {
  const source = files.filter((file) => file.path.startsWith("src/"));
  const known = new Set(source.map((file) => file.path));
  const arrows = new Map(
    source.map((file) => [
      file.path,
      file.imports.flatMap(({ specifier }) => {
        if (!specifier.startsWith(".")) return [];
        const target = posix.join(posix.dirname(file.path), specifier);
        const found = [
          target,
          `${target}.ts`,
          `${target}.tsx`,
          `${target}/index.ts`,
          `${target}/index.tsx`,
        ].find((path) => known.has(path));
        return found ? [found] : [];
      }),
    ]),
  );
  return rings(arrows).map((ring) => `${ring[0]}:1  a ring of imports: ${ring.join(", ")}`);
}

/** 'src/core/edit.ts' → 'core', 'src/main.tsx' → 'main'. */
function partOf(path: string): string {
  return (path.split("/")[1] ?? "").replace(/(\.d)?\.tsx?$/, "");
}

/** 'src/views/chart/ChartView.tsx' → 'chart'; undefined for a file beside the views. */
function viewOf(path: string): string | undefined {
  const [, , view, file] = path.split("/");
  return file === undefined ? undefined : view;
}
