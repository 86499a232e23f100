import { Inflate } from "fflate";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import { limits, sizeText } from "./limits";
import type { Pace } from "./pace";

export interface ZipEntry {
  readonly name: string;
  readonly size: number;
  /** Inflates this entry, never beyond the size that it declares. */
  readonly bytes: (pause: Pace) => Promise<Result<Uint8Array>>;
}

export interface Zip {
  readonly entries: readonly ZipEntry[];
  readonly problems: readonly Problem[];
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const damaged = (why: string) =>
  fail("zip-damaged", `This ZIP archive is damaged or cut short (${why}). Copy or export it again.`);

const crcTable = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** Inflates in slices, so that an archive which lies about its size is stopped where the lie shows. */
async function inflate(packed: Uint8Array, size: number, name: string, pause: Pace) {
  const out = new Uint8Array(size);
  let filled = 0;
  let over = false;
  const stream = new Inflate((part) => {
    if (filled + part.length > size) over = true;
    else out.set(part, filled);
    filled += part.length;
  });
  const slice = 16 * 1024;
  for (let at = 0; at < packed.length && !over; at += slice) {
    try {
      stream.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    } catch {
      return damaged(name);
    }
    if (pause.due() && !(await pause.rest("Unpacking", at / packed.length))) return cancelled();
  }
  if (over) return fail("zip-bomb", `'${name}' unpacks to more than it declares. It was not opened.`);
  return filled === size ? ok(out) : damaged(name);
}

interface Directory {
  readonly count: number;
  readonly offset: number;
}

function directoryOf(view: DataView): Directory | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endMark)
      return { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  }
  return undefined;
}

/** System files that archivers add; leaving them out needs no words. */
const litter = /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._)/i;
const unsafe = /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[a-z]:|\0/i;

function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Reads the list of contents of a ZIP archive and checks it against the limits; nothing is inflated yet. */
export function openZip(bytes: Uint8Array): Result<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = bytes.length < 22 ? undefined : directoryOf(view);
  if (!directory) return damaged("its list of contents is missing");
  // 65,535 stands for 'see the 64-bit record': more than is read anyway.
  if (directory.count > limits.archiveEntries)
    return fail(
      "zip-entries",
      `This archive holds more than ${limits.archiveEntries.toLocaleString("en-GB")} files. Unpack it and open the files that are wanted.`,
    );
  const entries: ZipEntry[] = [];
  const problems: Problem[] = [];
  let at = directory.offset;
  let total = 0;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return damaged("list of contents");
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const sum = view.getUint32(at + 16, true);
    const packedSize = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (name.endsWith("/") || litter.test(name)) continue;
    if (flags & 1)
      return fail(
        "zip-password",
        "This archive is protected by a password. Unpack it first, then open what was in it.",
      );
    if (unsafe.test(name)) {
      problems.push(
        problem("zip-path", `'${name}' points outside the archive.`, {
          done: "not opened",
          where: { element: name },
        }),
      );
      continue;
    }
    total += size;
    if (total > limits.unzippedBytes)
      return fail(
        "zip-bomb",
        `This archive unpacks to more than ${sizeText(limits.unzippedBytes)}. It was not opened.`,
      );
    if (total > limits.unzippedTimesFrom && total > bytes.length * limits.unzippedTimes)
      return fail(
        "zip-bomb",
        `This archive unpacks to more than ${limits.unzippedTimes} times its size, as only a harmful one does. It was not opened.`,
      );
    const read = async (pause: Pace): Promise<Result<Uint8Array>> => {
      if (local + 30 > bytes.length) return damaged(name);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > bytes.length) return damaged(name);
      const packed = bytes.subarray(start, start + packedSize);
      if (method !== 0 && method !== 8)
        return fail("zip-method", `'${name}' is packed in a way that is not supported. Unpack it first.`);
      const out = method === 0 ? ok(packed) : await inflate(packed, size, name, pause);
      return out.ok && crc(out.value) !== sum ? damaged(`${name}: check sum differs`) : out;
    };
    entries.push({ name, size, bytes: read });
  }
  return ok({ entries, problems });
}
