import { fail, ok, type Result } from "../core/problem";
import { gunzip } from "./gzip";
import type { ReadOptions } from "./importer";
import { limits, sizeText } from "./limits";
import { pace } from "./pace";
import { type OpenSource, openSource } from "./source";
import { openZip } from "./zip";
import { isZip } from "./zipTables";

/** A file as the user dropped it. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isTableName = (name: string): boolean => /\.(csv|tsv|tab|txt)$/i.test(name);

/** Checks the size and unwraps gzip, or an archive with a single file that is no table. */
export async function opened(
  { name, bytes }: DroppedFile,
  options: ReadOptions,
): Promise<Result<OpenSource>> {
  const where = { file: name };
  if (bytes.length === 0) return fail("empty-file", `${name} is empty: it has no bytes.`, where);
  if (bytes.length > limits.fileBytes)
    return fail(
      "too-large",
      `${name} has ${sizeText(bytes.length)}; files of up to ${sizeText(limits.fileBytes)} are read. Cut it down to what is needed.`,
      where,
    );
  if (isGzip(bytes)) {
    const out = await gunzip(bytes, pace(options));
    if (!out.ok) return out;
    if (out.value.length === 0) return fail("empty-file", `${name} is empty once unpacked.`, where);
    return ok(openSource(name.replace(/\.gz$/i, ""), out.value));
  }
  const source = openSource(name, bytes);
  if (!isZip(source)) return ok(source);
  const zip = openZip(bytes);
  if (!zip.ok) return zip;
  const [entry, ...others] = zip.value.entries;
  if (!entry) {
    const [first] = zip.value.problems;
    return fail(
      "empty-file",
      first
        ? `${name}: ${first.message} There is nothing else in it.`
        : `${name} is an archive with nothing in it.`,
      where,
    );
  }
  if (others.length > 0 || isTableName(entry.name) || /\.(kml|ged)$/i.test(entry.name)) return ok(source);
  const inner = await entry.bytes(pace(options));
  return inner.ok ? ok(openSource(entry.name, inner.value)) : inner;
}
