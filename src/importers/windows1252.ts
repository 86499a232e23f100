/** Bytes 80–9F of windows-1252; Node's own decoder takes them for control characters. */
const high = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Text of bytes in windows-1252, the same in Node and in a browser. */
export function windows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\x80-\x9f]/g, (char) => high[char.charCodeAt(0) - 0x80] ?? char);
}
