import { type Problem, problem } from "../core/problem";
import { gedcomCharset } from "./gedcomCharset";
import { windows1252 } from "./windows1252";

export interface Decoded {
  readonly text: string;
  /** As the reader would name it: 'UTF-8', 'UTF-16', 'windows-1252'. */
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** UTF-16 without a byte order mark shows as a NUL in every second byte of plain Latin text. */
function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const length = Math.min(bytes.length, 2048) & ~1;
  if (length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const half = length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.05) return "utf-16be";
  return undefined;
}

/** The encoding that an XML declaration names, when the platform knows it and it is not UTF-8 or UTF-16 (those were tried). */
function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("windows-1252").decode(bytes.subarray(0, 300));
  const name = /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  if (!name || /^utf/i.test(name)) return undefined;
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return undefined;
  }
}

const said = (encoding: string, why: string): Problem =>
  problem("encoding", `This file is not UTF-8. ${why} Check names with accents.`, {
    severity: "note",
    done: `read as ${encoding}`,
  });

/** UTF-8 that stops in the middle of a letter is a file cut short, not another encoding. */
function utf8(bytes: Uint8Array): Decoded | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
  try {
    return { text: text + decoder.decode(), encoding: "UTF-8", problems: [] };
  } catch {
    // One stray byte after plain letters is another encoding rather than a cut.
    if (!/[^\x00-\x7f]/.test(text)) return undefined;
    const cut = problem("cut-short", "The file ends in the middle of a letter: it may be cut short.", {
      done: "read up to there",
    });
    return { text, encoding: "UTF-8", problems: [cut] };
  }
}

/** Bytes to text: byte order mark, UTF-16 by its NULs, strict UTF-8, the declared encoding (XML, GEDCOM), else windows-1252; anything but UTF-8 is said. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe
      ? "utf-16le"
      : first === 0xfe && second === 0xff
        ? "utf-16be"
        : utf16WithoutMark(bytes);
  if (marked) {
    const text = new TextDecoder(marked).decode(bytes);
    return { text, encoding: "UTF-16", problems: [said("UTF-16", "It is UTF-16.")] };
  }
  const plain = utf8(bytes);
  if (plain) return plain;
  const tree = gedcomCharset(bytes);
  if (tree) return { ...tree, problems: [said(tree.encoding, tree.why)] };
  const named = declared(bytes);
  const encoding = named ?? "windows-1252";
  const text = encoding === "windows-1252" ? windows1252(bytes) : new TextDecoder(encoding).decode(bytes);
  const why = named ? `It says it is ${encoding}.` : "It does not say what it is.";
  return { text, encoding, problems: [said(encoding, why)] };
}
