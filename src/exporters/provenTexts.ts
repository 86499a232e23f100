import { isContainer } from "./provenParts";

/** A text that somebody could read out of some bytes, and how. */
export interface ProvenText {
  readonly text: string;
  readonly form: "as it is" | "escaped" | "without markup" | "UTF-16" | "base64" | "hexadecimal" | "PDF text";
  /** Shorter spellings would be found there by chance. */
  readonly least: number;
}

/** In bytes that are no text, seven letters in a row do not come by chance (one in 10^8 of a megabyte). */
const leastInNoise = 7;
/** In what base64 or hexadecimal digits make of ordinary words. */
const leastDecoded = 5;

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};
const codePoint = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : " ");

/** Takes one layer of escapes off: XML and HTML, JSON and JavaScript, per cent, quoted-printable. */
function unescaped(text: string): string {
  let plain = text;
  if (plain.includes("&"))
    plain = plain.replace(
      /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi,
      (whole, hex?: string, number?: string, name?: string) =>
        hex
          ? codePoint(Number.parseInt(hex, 16))
          : number
            ? codePoint(Number(number))
            : (named[(name ?? "").toLowerCase()] ?? whole),
    );
  if (plain.includes("\\"))
    plain = plain.replace(
      /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([/"'\\])|[nrtbf])/gi,
      (_, braced?: string, wide?: string, narrow?: string, one?: string) => {
        const hex = braced ?? narrow;
        return hex
          ? codePoint(Number.parseInt(hex, 16))
          : wide
            ? String.fromCharCode(Number.parseInt(wide, 16))
            : (one ?? " ");
      },
    );
  for (const pattern of [/(?:%[\da-f]{2})+/gi, /(?:=[\dA-F]{2})+/g])
    if (pattern.test(plain))
      plain = plain.replace(pattern, (run) =>
        new TextDecoder().decode(
          Uint8Array.from(run.slice(1).split(/[%=]/), (two) => Number.parseInt(two, 16)),
        ),
      );
  return plain.replace(/\+(?=\p{L})/gu, " ");
}

const decoder = (label: string) => new TextDecoder(label);

/** Letters in a row in bytes that are mostly something else, as they stand and with the empty halves of wide letters taken out. */
function runsOf(bytes: Uint8Array): string {
  const text = decoder("utf-8").decode(bytes);
  const wide = bytes.includes(0) ? `\n${decoder("latin1").decode(bytes.filter((byte) => byte !== 0))}` : "";
  return `${text}${wide}`.match(/[\p{L}\p{N}\p{P}\p{S} ]{5,}/gu)?.join("\n") ?? "";
}

function base64Bytes(run: string): Uint8Array {
  const whole = run.slice(0, run.length - (run.length % 4));
  try {
    return Uint8Array.from(atob(whole), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}

/** Tags between which words are apart for every reader; all others may cut a word in two. */
const blockTag =
  /<\/?(?:c|v|is|si|row|p|a:p|tr|td|th|li|dt|dd|div|h[1-6]|text|title|desc|data|node|edge|name|value|placemark|option|string|key)\b[^<>]*>/gi;
const base64Run = /[A-Za-z0-9+/_-]{8,}/g;
const hexRun = /(?:[\da-fA-F]{2}){4,}[\da-fA-F]?/g;
/** A picture or a font written out, in which four letters come by chance every few pages. */
const blob = /[A-Za-z0-9+/]{200,}={0,2}/g;

/** Packed things that stand in a text as base64, to be opened like files. */
export function packedIn(text: string): readonly Uint8Array[] {
  return (text.match(/[A-Za-z0-9+/]{40,}={0,2}/g) ?? []).map(base64Bytes).filter(isContainer);
}

function decodedRuns(text: string): ProvenText[] {
  const fromBase64: string[] = [];
  for (const [run] of text.replace(/(?<=[A-Za-z0-9+/]{60})\r?\n(?=[A-Za-z0-9+/])/g, "").matchAll(base64Run)) {
    const plain = run.replaceAll("-", "+").replaceAll("_", "/");
    for (let shift = 0; shift < 4; shift++) {
      // The last group may be short of letters; the digits that are left are one or two bytes.
      const cut = plain.slice(shift);
      const found = runsOf(base64Bytes(cut + "A".repeat((4 - (cut.length % 4)) % 4)));
      if (found) fromBase64.push(found);
    }
  }
  const fromHex: string[] = [];
  for (const [run] of text.matchAll(hexRun))
    for (const shift of [0, 1]) {
      const digits = run.slice(shift);
      const bytes = new Uint8Array(Math.floor(digits.length / 2));
      for (let at = 0; at < bytes.length; at++)
        bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
      const found = runsOf(bytes);
      if (found) fromHex.push(found);
    }
  return [
    { text: fromBase64.join("\n"), form: "base64", least: leastDecoded },
    { text: fromHex.join("\n"), form: "hexadecimal", least: leastDecoded },
  ];
}

/** True for bytes that are text: hardly a control character in the first and last pages. */
export function isText(bytes: Uint8Array): boolean {
  let control = 0;
  const ends = bytes.length > 16_384 ? [bytes.subarray(0, 8192), bytes.subarray(-8192)] : [bytes];
  let size = 0;
  for (const end of ends) {
    size += end.length;
    for (const byte of end) if (byte < 9 || (byte > 13 && byte < 32)) control++;
  }
  return control <= size * 0.01;
}

/** Every text that can be read out of a part: as UTF-8, Latin-1 and UTF-16, without escapes, without markup, out of base64 and hexadecimal digits. */
export function provenTexts(bytes: Uint8Array): readonly ProvenText[] {
  const found: ProvenText[] = [];
  const plainText = isText(bytes);
  const least = plainText ? 0 : leastInNoise;
  const zeros = bytes.includes(0);
  const utf8 = decoder("utf-8").decode(bytes);
  const texts = utf8.includes("\ufffd") ? [utf8, decoder("latin1").decode(bytes)] : [utf8];
  if (zeros) {
    for (const label of ["utf-16le", "utf-16be"])
      for (const from of [0, 1])
        found.push({ text: decoder(label).decode(bytes.subarray(from)), form: "UTF-16", least: 4 });
    found.push({
      text: decoder("latin1").decode(bytes.filter((byte) => byte !== 0)),
      form: "UTF-16",
      least: leastInNoise,
    });
  }
  const wide =
    zeros && (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0)
      ? [decoder(bytes[0] === 0xfe ? "utf-16be" : "utf-16le").decode(bytes)]
      : [];
  for (const whole of [...texts, ...wide]) {
    const text = whole.replace(blob, " ");
    found.push({ text, form: "as it is", least });
    const readable = plainText || wide.includes(whole);
    const base = readable ? text : runsOf(bytes);
    let plain = base;
    for (let layer = 0; layer < 3; layer++) {
      const next = unescaped(plain);
      if (next === plain) break;
      plain = next;
      found.push({ text: plain, form: "escaped", least });
    }
    if (plain.includes("<"))
      for (const bare of [
        plain.replace(blockTag, " ").replace(/<[^<>]*>/g, ""),
        plain.replace(/<[^<>]*>/g, " "),
      ])
        found.push({ text: bare, form: "without markup", least });
    found.push(...decodedRuns(readable ? whole : base));
    if (plain !== base) found.push(...decodedRuns(plain));
  }
  return found;
}
