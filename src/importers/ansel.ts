/** ANSEL (ANSI Z39.47) as genealogy programs write it: letters and signs from A1, with the additions of GEDCOM 5.5 and 5.5.1. */
const letters = new Map<number, string>([
  ...[..."ŁØĐÞÆŒʹ·♭®±ƠƯʼ"].map((char, at): [number, string] => [0xa1 + at, char]),
  ...[..."ʻłøđþæœʺı£ð"].map((char, at): [number, string] => [0xb0 + at, char]),
  ...[..."ơư□■"].map((char, at): [number, string] => [0xbc + at, char]),
  ...[..."°ℓ℗©♯¿¡"].map((char, at): [number, string] => [0xc0 + at, char]),
  [0xc7, "ß"],
  [0xc8, "€"],
  [0xcd, "e"],
  [0xce, "o"],
  [0xcf, "ß"],
]);

/** Marks E0–FE; each stands before the letter that it belongs to, in Unicode it stands after. */
const marks = new Map<number, number>(
  [
    0x0309, 0x0300, 0x0301, 0x0302, 0x0303, 0x0304, 0x0306, 0x0307, 0x0308, 0x030c, 0x030a, 0xfe20, 0xfe21,
    0x0315, 0x030b, 0x0310, 0x0327, 0x0328, 0x0323, 0x0324, 0x0325, 0x0333, 0x0332, 0x0326, 0x031c, 0x032e,
    0xfe22, 0xfe23, 0x0338,
  ].map((mark, at) => [0xe0 + at, mark]),
);
// FD is not used.
marks.set(0xfe, 0x0313);

/** Text of ANSEL bytes, composed ('é' is one character). Bytes that ANSEL does not have become U+FFFD. */
export function ansel(bytes: Uint8Array): string {
  const parts: string[] = [];
  let plainFrom = 0;
  let waiting = "";
  const ascii = new TextDecoder("latin1");
  const flush = (to: number) => {
    if (to > plainFrom) parts.push(ascii.decode(bytes.subarray(plainFrom, to)));
  };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      if (waiting === "") continue;
      // A mark at the end of a line has lost its letter: it stays, on the space that it gets.
      const lost = byte < 0x20;
      parts.push(lost ? `\u00a0${waiting}${String.fromCharCode(byte)}` : String.fromCharCode(byte) + waiting);
      waiting = "";
      plainFrom = at + 1;
      continue;
    }
    if (waiting === "") flush(at);
    plainFrom = at + 1;
    const mark = marks.get(byte);
    if (mark !== undefined) {
      waiting += String.fromCharCode(mark);
      continue;
    }
    parts.push((letters.get(byte) ?? "\ufffd") + waiting);
    waiting = "";
  }
  flush(bytes.length);
  if (waiting !== "") parts.push(`\u00a0${waiting}`);
  return parts.join("").normalize("NFC");
}
