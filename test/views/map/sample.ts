import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CaseFile, caseFile } from "../../../src/core/caseFile";
import { readFile } from "../../../src/importers/index";

/** A sample case as the app opens it. */
export async function sample(name: "smith-ocg" | "northgate" | "cl-team"): Promise<CaseFile> {
  const path = join(import.meta.dirname, "../../../data", `${name}.linchpin.json`);
  const read = await readFile(`${name}.linchpin.json`, new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(read.error.message);
  return caseFile(read.value.case);
}
