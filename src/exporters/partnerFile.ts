import { caseFile } from "../core/caseFile";
import type { SanitisedFile } from "../core/copyArrangement";
import { fail, ok, type Problem, type Result } from "../core/problem";
import { hexText, sha256 } from "../core/sha256";
import type { WithheldValue } from "../core/withheld";
import { controlCase } from "./controlCase";
import type { Exporter, WriteOptions } from "./exporter";
import { formatWords } from "./formatWords";
import { type Proof, prove } from "./prove";

/** A file that was opened again and holds nothing that was withheld. */
export interface ProvedFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly problems: readonly Problem[];
  readonly proof: Omit<Proof, "hits">;
  /** SHA-256 of the bytes. */
  readonly hash: string;
}

/** Bytes that hold nothing that was withheld, or what was found, by name: then there is no file. */
export function provedBytes(
  written: { readonly bytes: Uint8Array; readonly name: string; readonly problems: readonly Problem[] },
  withheld: readonly WithheldValue[],
  words: ReadonlySet<string>,
): Result<ProvedFile> {
  const { bytes, name, problems } = written;
  const { hits, ...proof } = prove(bytes, withheld, { formatWords: words });
  const [first] = hits;
  if (first) {
    const more = hits.length > 1 ? `, and ${hits.length - 1} more` : "";
    const where = first.part === "" ? "the file" : first.part;
    return fail(
      "withheld-found",
      `'${first.value}' was to be withheld and stands in ${where} (${first.form})${more}. No file was made.`,
      { element: where, entity: first.of },
    );
  }
  const [unopened] = proof.unopened;
  if (unopened !== undefined)
    return fail(
      "not-proved",
      `${unopened || "The file"} could not be opened again, so it is not proved. No file was made.`,
    );
  // The name of the file leaves as well.
  const named = prove(new TextEncoder().encode(name), withheld, { formatWords: words });
  const [inName] = named.hits;
  if (inName)
    return fail(
      "withheld-found",
      `'${inName.value}' was to be withheld and stands in the name of the file. No file was made.`,
    );
  return ok({ bytes, name, problems, proof, hash: hexText(sha256(bytes)) });
}

const words = new Map<Exporter, ReadonlySet<string>>();

/** Words that a format has of its own, from a case with nobody in it. */
export async function wordsOfFormat(exporter: Exporter): Promise<ReadonlySet<string>> {
  const known = words.get(exporter);
  if (known) return known;
  const control = await exporter.write(caseFile(controlCase()), {});
  const found = control.ok ? formatWords(control.value.bytes) : new Set<string>();
  words.set(exporter, found);
  return found;
}

/** Writes a partner's copy in a format and proves the bytes; one finding stops it. */
export async function partnerFile(
  exporter: Exporter,
  made: SanitisedFile,
  options: WriteOptions,
): Promise<Result<ProvedFile>> {
  const written = await exporter.write(made.file, options);
  if (!written.ok) return written;
  return provedBytes(written.value, made.withheld, await wordsOfFormat(exporter));
}
