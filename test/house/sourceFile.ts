import { parseSync } from "vite";

/** What the rules of the house need to know of one file. */
export interface SourceFile {
  /** From the root of the project, with '/'. */
  readonly path: string;
  readonly lineCount: number;
  readonly imports: readonly Import[];
  /** Lines of default exports. */
  readonly defaultExports: readonly number[];
  /** Lines of import.meta.glob, which would hide imports from these rules. */
  readonly globs: readonly number[];
}

export interface Import {
  /** As written, without a query like '?worker'. */
  readonly specifier: string;
  readonly line: number;
}

/**
 * Reads the imports of a file by a real parser: static, `import type`, `export … from`, `import()`, the type
 * `import("./a").B`, and `new URL("./a", import.meta.url)`, through which workers and files are reached.
 */
export function sourceFile(path: string, text: string): SourceFile {
  const { module, program, errors } = parseSync(path, text, { lang: path.endsWith("x") ? "tsx" : "ts" });
  const [error] = errors;
  if (error) throw new Error(`${path}: ${error.message}`);
  const lineAt = (offset: number) => text.slice(0, offset).split("\n").length;
  const found: { value: string; start: number }[] = [];
  const defaultExports: number[] = [];
  const globs: number[] = [];

  for (const { moduleRequest } of module.staticImports) found.push(moduleRequest);
  for (const { entries } of module.staticExports)
    for (const { moduleRequest, exportName, start } of entries) {
      if (moduleRequest) found.push(moduleRequest);
      if (exportName.kind === "Default" || exportName.name === "default") defaultExports.push(lineAt(start));
    }
  walk(program, (node) => {
    if (node.type === "ImportExpression" || node.type === "TSImportType") {
      const value = literal(node.source);
      // An address that is made while running cannot be judged: it is reported as what it is.
      found.push({ value: value ?? "(computed)", start: Number(node.start) });
    } else if (node.type === "NewExpression" && isNamed(node.callee, "URL")) {
      const [first, second] = Array.isArray(node.arguments) ? node.arguments : [];
      const value = literal(first);
      if (value !== undefined && isMetaMember(second, "url"))
        found.push({ value, start: Number(node.start) });
    } else if (isMetaMember(node, "glob")) globs.push(lineAt(Number(node.start)));
  });

  const imports = new Map<string, Import>();
  for (const { value, start } of found) {
    const one = { specifier: value.replace(/\?.*$/, ""), line: lineAt(start) };
    imports.set(`${one.line} ${one.specifier}`, one);
  }
  const lineCount = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  return {
    path,
    lineCount,
    imports: [...imports.values()],
    defaultExports: [...new Set(defaultExports)],
    globs,
  };
}

type Tree = Readonly<Record<string, unknown>>;

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null;
}

function walk(value: unknown, visit: (node: Tree) => void): void {
  if (!isTree(value)) return;
  if (typeof value.type === "string") visit(value);
  for (const child of Object.values(value)) walk(child, visit);
}

function literal(node: unknown): string | undefined {
  if (!isTree(node)) return undefined;
  if (node.type === "TSLiteralType") return literal(node.literal);
  return typeof node.value === "string" ? node.value : undefined;
}

function isNamed(node: unknown, name: string): boolean {
  return isTree(node) && node.name === name;
}

function isMetaMember(node: unknown, name: string): boolean {
  if (!isTree(node) || node.type !== "MemberExpression" || !isNamed(node.property, name)) return false;
  return isTree(node.object) && node.object.type === "MetaProperty";
}
