import { Gunzip } from "fflate";
import { fail, ok, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import { limits, sizeText } from "./limits";
import type { Pace } from "./pace";

/** Unpacks a gzip file in slices and stops at the limits. */
export async function gunzip(bytes: Uint8Array, pause: Pace): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const most = Math.min(
    limits.unzippedBytes,
    Math.max(limits.unzippedTimesFrom, bytes.length * limits.unzippedTimes),
  );
  const stream = new Gunzip((part) => {
    size += part.length;
    if (size <= most) parts.push(part);
  });
  const slice = 16 * 1024;
  for (let at = 0; at < bytes.length; at += slice) {
    try {
      stream.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
    } catch {
      return fail(
        "gzip-damaged",
        "This gzip file is damaged or cut short. Copy or unpack it again, then open it.",
      );
    }
    if (size > most)
      return fail(
        "zip-bomb",
        `This gzip file unpacks to more than ${sizeText(most)}, as only a harmful one of its size does. It was not opened.`,
      );
    if (pause.due() && !(await pause.rest("Unpacking", at / bytes.length))) return cancelled();
  }
  const out = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return ok(out);
}
