import type { CaseFile } from "../core/caseFile";
import { markingText } from "../core/marking";
import { fail, ok, type Result } from "../core/problem";
import type { WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import { linchpin } from "./linchpin";
import { type Sealer, sealed } from "./sealing";

/** True where the browser has what is needed: pages from plain http on another machine have not. */
export function canSeal(): boolean {
  return typeof crypto !== "undefined" && crypto.subtle !== undefined;
}

export const cannotSeal =
  "This browser gives no encryption to pages from plain http. Open Linchpin from disk, from this machine or over https.";

/** The whole case as an encrypted file. */
export async function sealedFile(
  file: CaseFile,
  sealer: Sealer,
  options: WriteOptions,
): Promise<Result<Written>> {
  if (!canSeal()) return fail("no-encryption", cannotSeal);
  const written = await linchpin.write(file, options);
  if (!written.ok) return written;
  const marking = caseMarking(file.case);
  const bytes = await sealed(written.value.bytes, sealer, marking ? markingText(marking) : "");
  const { name, problems } = fileName(file.case, "linchpin", options.name);
  return ok({ bytes, name, problems });
}
