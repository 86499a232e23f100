import { hmac256, sha256 } from "./sha256";
import { utf8 } from "./utf8";

/**
 * An encrypted case file: header, then the gzipped case file under AES-256-GCM with its tag. The header is bound to it as
 * additional data, so that nothing in either can be changed without the other refusing.
 *
 *  0  16  mark of the format
 * 16   1  version, 1
 * 17   1  way from passphrase to key, 1 = PBKDF2-HMAC-SHA-256, then HMAC-SHA-256 with 'key' and 'check'
 * 18   4  rounds, high byte first
 * 22  16  salt
 * 38  12  nonce
 * 50  16  check of the passphrase
 * 66   2  length of the marking, then the marking in UTF-8: it is not secret, the file shows it
 *  …   8  SHA-256 of the header so far, cut: tells a damaged header from a wrong passphrase
 */
export interface SealedHeader {
  readonly rounds: number;
  readonly salt: Uint8Array;
  readonly nonce: Uint8Array;
  readonly check: Uint8Array;
  readonly marking: string;
}

const magic = Uint8Array.of(0x8f, ...utf8("LINCHPIN SEALED"));
/** OWASP's number for PBKDF2 with SHA-256 (2023). */
export const sealRounds = 600_000;
/** A header that asks for more would keep a desktop busy for minutes: it is damaged or made for that. */
const mostRounds = 10_000_000;
const fixed = 68;
const sumLength = 8;

/** True for a file that is, or was before it was damaged, an encrypted case: a few bytes of its mark may be wrong. */
export function isSealed(bytes: Uint8Array): boolean {
  return bytes.length >= magic.length && magic.filter((byte, at) => bytes[at] === byte).length >= 12;
}

/** The header in bytes. */
export function writtenHeader({ rounds, salt, nonce, check, marking }: SealedHeader): Uint8Array {
  const words = utf8(marking).slice(0, 0xffff);
  const bytes = new Uint8Array(fixed + words.length + sumLength);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  bytes[16] = 1;
  bytes[17] = 1;
  view.setUint32(18, rounds);
  bytes.set(salt, 22);
  bytes.set(nonce, 38);
  bytes.set(check, 50);
  view.setUint16(66, words.length);
  bytes.set(words, fixed);
  bytes.set(sha256(bytes.subarray(0, fixed + words.length)).subarray(0, sumLength), fixed + words.length);
  return bytes;
}

/** The header of a file and how long it is; undefined where a byte of it is not what was written. */
export function readHeader(
  bytes: Uint8Array,
): { readonly header: Omit<SealedHeader, "marking">; readonly length: number } | undefined {
  if (bytes.length < fixed + sumLength || magic.some((byte, at) => bytes[at] !== byte)) return undefined;
  if (bytes[16] !== 1 || bytes[17] !== 1) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = fixed + view.getUint16(66);
  const sum = sha256(bytes.subarray(0, end)).subarray(0, sumLength);
  if (bytes.length < end + sumLength || sum.some((byte, at) => bytes[end + at] !== byte)) return undefined;
  const rounds = view.getUint32(18);
  if (rounds < sealRounds || rounds > mostRounds) return undefined;
  const header = {
    rounds,
    salt: bytes.slice(22, 38),
    nonce: bytes.slice(38, 50),
    check: bytes.slice(50, 66),
  };
  return { header, length: end + sumLength };
}

/** Key and check from what PBKDF2 gave: two that do not tell of each other. */
export function sealKeys(stretched: Uint8Array): { readonly key: Uint8Array; readonly check: Uint8Array } {
  return { key: hmac256(stretched, utf8("key")), check: hmac256(stretched, utf8("check")).slice(0, 16) };
}

/** A passphrase as it is stretched: the same however its accents were typed. */
export function plainPassphrase(text: string): Uint8Array {
  return utf8(text.normalize("NFKC").trim());
}
