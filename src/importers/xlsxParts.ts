import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import type { ReadOptions, Source } from "./importer";
import { pace } from "./pace";
import { openSource } from "./source";
import { readXml, type XmlHandler } from "./xml";
import { openZip, type ZipEntry } from "./zip";

/** The parts of a workbook, unpacked one by one when they are asked for and within the limits of any archive. */
export interface XlsxParts {
  readonly names: readonly string[];
  /** Reads a part; false when it is not there, which is told by who needs it. */
  readonly read: (path: string, handler: XmlHandler) => Promise<Result<boolean>>;
  /** What a part refers to, by id; a reference to what is not there does no harm. */
  readonly references: (path: string) => Promise<Result<ReadonlyMap<string, Reference>>>;
  readonly problems: Problem[];
}

export interface Reference {
  /** Last word of the type: 'worksheet', 'sharedStrings'. Two standards differ in what stands before it. */
  readonly type: string;
  readonly path: string;
}

/** Path of a part within the archive: relative to the part that names it, or from the root. */
export function partPath(from: string, target: string): string {
  const clean = target.replaceAll("\\", "/");
  const steps = clean.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const step of clean.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** Opens a workbook's archive. Part names are compared without case, as Windows writes them. */
export function xlsxParts(source: Source, options: ReadOptions): Result<XlsxParts> {
  const zip = openZip(source.bytes);
  if (!zip.ok) return zip;
  const entries = new Map<string, ZipEntry>();
  for (const entry of zip.value.entries) entries.set(entry.name.replaceAll("\\", "/").toLowerCase(), entry);
  const problems: Problem[] = [...zip.value.problems];
  const turns = pace(options);
  const read: XlsxParts["read"] = async (path, handler) => {
    const entry = entries.get(path.toLowerCase());
    if (!entry) return ok(false);
    if (!(await turns.rest("Unpacking the workbook", 0))) return cancelled();
    const bytes = await entry.bytes(turns);
    if (!bytes.ok) return bytes;
    const part = openSource(entry.name, bytes.value);
    const said = await readXml(part.text(), handler, options);
    if (!said.ok)
      return fail(said.error.code, `${source.name}, part ${entry.name}: ${said.error.message}`, {
        file: source.name,
        element: entry.name,
      });
    for (const item of [...part.remarks(), ...said.value])
      problems.push(
        problem(item.code, item.message, {
          severity: item.severity,
          done: item.done,
          where: { ...item.where, file: source.name, element: entry.name },
        }),
      );
    return ok(true);
  };
  const references: XlsxParts["references"] = async (path) => {
    const found = new Map<string, Reference>();
    const at = path.lastIndexOf("/");
    const beside = `${path.slice(0, at + 1)}_rels/${path.slice(at + 1)}.rels`;
    const done = await read(beside, {
      open: ({ name, attributes }) => {
        const { Id: id, Type: type = "", Target: target = "", TargetMode: mode } = attributes;
        if (name !== "Relationship" || id === undefined || mode === "External") return;
        found.set(id, { type: type.split("/").at(-1) ?? "", path: partPath(path, target) });
      },
      close: () => undefined,
      text: () => undefined,
    });
    return done.ok ? ok(found) : done;
  };
  return ok({ names: [...entries.values()].map((entry) => entry.name), read, references, problems });
}
