import { ansel } from "./ansel";
import { windows1252 } from "./windows1252";

/** Code page 437, 80–FF: what GEDCOM calls IBMPC. */
const high437 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

function codePage437(bytes: Uint8Array): string {
  const text = new TextDecoder("iso-8859-1").decode(bytes.map((byte) => (byte < 0x80 ? byte : 0)));
  let at = -1;
  return text.replace(/[\s\S]/g, (char) => {
    at++;
    const byte = bytes[at] ?? 0;
    return byte < 0x80 ? char : (high437[byte - 0x80] ?? char);
  });
}

/** A file that says UTF-8 and mostly is: a few damaged letters do not make all others wrong. */
function mostlyUtf8(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  let lost = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) lost++;
    else if (code >= 0x80) whole++;
  }
  return lost < whole ? text : undefined;
}

export interface GedcomText {
  readonly text: string;
  readonly encoding: string;
  readonly why: string;
}

function decoderOf(label: string): ((bytes: Uint8Array) => string) | undefined {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding === "windows-1252" ? windows1252 : (bytes) => decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Text of a GEDCOM file by what its head says (1 CHAR), for bytes that are neither UTF-16 nor UTF-8; undefined for
 * other files and for a head without a name that is known.
 */
export function gedcomCharset(bytes: Uint8Array): GedcomText | undefined {
  const head = new TextDecoder("iso-8859-1").decode(bytes.subarray(0, 16_384));
  if (!/^(?:ï»¿)?\s*0\s+HEAD\b/.test(head)) return undefined;
  const name = /[\r\n]\s*1\s+CHAR\s+([^\r\n]*)/.exec(head)?.[1]?.trim().toUpperCase() ?? "";
  const as = (encoding: string, text: string): GedcomText => ({
    text,
    encoding,
    why: `Its head says ${name}.`,
  });
  if (/^ANSEL/.test(name)) return as("ANSEL", ansel(bytes));
  if (/^(ANSI|ASCII|WINDOWS|IBM[ _-]?WINDOWS|ISO[ -]?8859(-?1)?|LATIN-?1)$/.test(name))
    return as("windows-1252", windows1252(bytes));
  if (/^(IBM[ -]?PC|IBM|OEM|IBM[ -]?DOS|MS-?DOS|CP437)$/.test(name))
    return as("IBM PC (code page 437)", codePage437(bytes));
  if (/^(UTF-?8|UNICODE)$/.test(name)) {
    const text = mostlyUtf8(bytes);
    return text === undefined
      ? undefined
      : { text, encoding: "UTF-8", why: "It says it is, but some letters are damaged (shown as \ufffd)." };
  }
  const label = name.replace(/^(CP|WINDOWS)[ -]?(\d{4})$/, "windows-$2").replace(/^MAC$/, "macintosh");
  const decoder = name === "" ? undefined : decoderOf(label);
  return decoder ? as(label.toLowerCase(), decoder(bytes)) : undefined;
}
