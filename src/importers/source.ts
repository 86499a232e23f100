import type { Problem } from "../core/problem";
import { type Decoded, decode } from "./decode";
import type { Source } from "./importer";

/** A source that also tells what was noticed while its text was decoded. */
export interface OpenSource extends Source {
  readonly remarks: () => readonly Problem[];
}

/** Starts of files that hold no text; the words say what the file is, for the message. */
const magics: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["ZIP archive", [0x50, 0x4b, 0x03, 0x04]],
  ["ZIP archive", [0x50, 0x4b, 0x05, 0x06]],
  ["OLE document", [0xd0, 0xcf, 0x11, 0xe0]],
  ["gzip archive", [0x1f, 0x8b]],
  ["PDF document", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["PNG picture", [0x89, 0x50, 0x4e, 0x47]],
  ["JPEG picture", [0xff, 0xd8, 0xff]],
  ["GIF picture", [0x47, 0x49, 0x46, 0x38]],
  ["WebP picture or RIFF file", [0x52, 0x49, 0x46, 0x46]],
  ["TIFF picture", [0x49, 0x49, 0x2a, 0x00]],
  ["TIFF picture", [0x4d, 0x4d, 0x00, 0x2a]],
  ["7-Zip archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["RAR archive", [0x52, 0x61, 0x72, 0x21]],
  ["SQLite database", [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20]],
  ["Parquet file", [0x50, 0x41, 0x52, 0x31]],
  ["program", [0x4d, 0x5a, 0x90, 0x00]],
];

/** What the bytes are when they are not text; undefined for text. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const known = magics.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return undefined;
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return undefined;
  const length = Math.min(bytes.length, 4096);
  let control = 0;
  let nul = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) nul++;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) control++;
  }
  // A stray control character occurs in real text; one in twenty does not. NULs in every second byte are UTF-16.
  const wide = nul > length * 0.3 && nul <= length * 0.55 && control < length * 0.02;
  if (control > length * 0.05 || (nul > length * 0.1 && !wide)) return "binary file";
  return undefined;
}

/** A file as the importers see it; text is decoded once, on first use. */
export function openSource(name: string, bytes: Uint8Array): OpenSource {
  const binary = binaryKind(bytes) !== undefined;
  let decoded: Decoded | undefined;
  const all = (): Decoded => {
    decoded ??= binary ? { text: "", encoding: "", problems: [] } : decode(bytes);
    return decoded;
  };
  return { name, bytes, text: () => all().text, remarks: () => decoded?.problems ?? [] };
}
