/** UTF-8 of a text; half a surrogate pair becomes U+FFFD, as everywhere. The domain has no TextEncoder to lean on. */
export function utf8(text: string): Uint8Array {
  const out = new Uint8Array(3 * text.length);
  let at = 0;
  for (const letter of text.toWellFormed()) {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 0x80) out[at++] = code;
    else {
      const more = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      out[at++] = ([0xc0, 0xe0, 0xf0][more - 1] ?? 0) | (code >> (6 * more));
      for (let left = more - 1; left >= 0; left--) out[at++] = 0x80 | ((code >> (6 * left)) & 0x3f);
    }
  }
  return out.slice(0, at);
}
