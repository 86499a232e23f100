import { fail, ok, type Result } from "../core/problem";
import { isSealed, plainPassphrase, readHeader, sealKeys } from "../core/sealedHeader";
import { gunzip } from "./gzip";
import type { Importer, Reading, ReadOptions, Source } from "./importer";
import { linchpin } from "./linchpin";
import { pace } from "./pace";
import { openSource } from "./source";

const damaged = (name: string) =>
  fail(
    "sealed-damaged",
    `${name} is an encrypted case, and it is damaged: it is not as it was written. Use another copy of it.`,
    { file: name },
  );

/** Makes 32 bytes of a passphrase, slowly. */
export type Stretch = (salt: Uint8Array, rounds: number) => Promise<Uint8Array>;

/** PBKDF2 of a passphrase, by the browser. */
export function stretchOf(passphrase: string): Stretch {
  return async (salt, iterations) => {
    const words = plainPassphrase(passphrase).slice();
    const base = await crypto.subtle.importKey("raw", words, "PBKDF2", false, ["deriveBits"]);
    const how = { name: "PBKDF2", hash: "SHA-256", salt: salt.slice(), iterations };
    return new Uint8Array(await crypto.subtle.deriveBits(how, base, 256));
  };
}

/** What was sealed, or why not: the passphrase, or a byte that is not as it was written. */
export async function unsealed(
  { name, bytes }: Pick<Source, "name" | "bytes">,
  stretch: Stretch,
): Promise<Result<Uint8Array>> {
  const read = readHeader(bytes);
  if (!read) return damaged(name);
  const { rounds, salt, nonce, check } = read.header;
  const keys = sealKeys(await stretch(salt, rounds));
  if (keys.check.some((byte, at) => check[at] !== byte))
    return fail(
      "wrong-passphrase",
      `That passphrase does not open ${name}. Nobody can open it without the right one.`,
      {
        file: name,
      },
    );
  const key = await crypto.subtle.importKey("raw", keys.key.slice(), "AES-GCM", false, ["decrypt"]);
  const how = { name: "AES-GCM", iv: nonce.slice(), additionalData: bytes.slice(0, read.length) };
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt(how, key, bytes.slice(read.length))));
  } catch {
    return damaged(name);
  }
}

async function read(source: Source, options: ReadOptions): Promise<Result<Reading>> {
  if (options.passphrase === undefined)
    return fail(
      "passphrase-needed",
      `${source.name} is an encrypted case. Open it by itself and give its passphrase.`,
      { file: source.name },
    );
  if (typeof crypto === "undefined" || !crypto.subtle)
    return fail(
      "no-encryption",
      "This browser gives no encryption to pages from plain http. Open Linchpin from disk, from this machine or over https.",
    );
  const packed = await unsealed(source, stretchOf(options.passphrase));
  if (!packed.ok) return packed;
  const bytes = await gunzip(packed.value, pace(options));
  return bytes.ok ? linchpin.read(openSource(source.name, bytes.value), options) : bytes;
}

/** Linchpin's own case file under a passphrase. */
export const sealed: Importer = {
  title: "Encrypted Linchpin case",
  extensions: ["linchpin"],
  recognises: (source) => isSealed(source.bytes),
  read,
};
