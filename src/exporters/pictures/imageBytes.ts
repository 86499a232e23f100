/** An image of a data URL by what its bytes say, not by what the URL says. */
export interface ImageBytes {
  readonly type: "jpeg" | "png" | "other";
  readonly bytes: Uint8Array;
}

/** The bytes of a data URL; undefined for any other address, which nothing may ask for. */
export function imageBytes(href: string): ImageBytes | undefined {
  const found = /^data:[^,]*?(;base64)?,(.*)$/s.exec(href);
  if (!found) return undefined;
  try {
    const binary = found[1] ? atob(found[2]?.trim() ?? "") : decodeURIComponent(found[2] ?? "");
    const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0) & 0xff);
    const [a, b, c, d] = bytes;
    if (a === 0xff && b === 0xd8) return { type: "jpeg", bytes };
    if (a === 0x89 && b === 0x50 && c === 0x4e && d === 0x47) return { type: "png", bytes };
    return { type: "other", bytes };
  } catch {
    return undefined;
  }
}

/** Parts of a JPEG that tell of camera, place and program are taken out: APP1 to APP15 but Adobe's colour mark, and comments. */
export function plainJpeg(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xda) break;
    const length = 2 + (((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0));
    const speaks = (mark >= 0xe1 && mark <= 0xef && mark !== 0xee) || mark === 0xfe;
    if (!speaks) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  kept.push(bytes.subarray(at));
  const out = new Uint8Array(kept.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of kept) {
    out.set(part, to);
    to += part.length;
  }
  return out;
}

/** Pieces of a PNG that say how it looks; all others (texts, times, Exif, profiles with names) are left out. */
const looks = new Set([
  "IHDR",
  "PLTE",
  "IDAT",
  "IEND",
  "tRNS",
  "gAMA",
  "cHRM",
  "sRGB",
  "pHYs",
  "sBIT",
  "bKGD",
]);

/** The pieces of a PNG by name, in order. */
export function pngChunks(
  bytes: Uint8Array,
): readonly { readonly name: string; readonly data: Uint8Array; readonly whole: Uint8Array }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { name: string; data: Uint8Array; whole: Uint8Array }[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > bytes.length) break;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    found.push({
      name,
      data: bytes.subarray(at + 8, at + 8 + length),
      whole: bytes.subarray(at, at + 12 + length),
    });
    at += 12 + length;
  }
  return found;
}

export function plainPng(bytes: Uint8Array): Uint8Array {
  const parts = [
    bytes.subarray(0, 8),
    ...pngChunks(bytes).flatMap(({ name, whole }) => (looks.has(name) ? [whole] : [])),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let to = 0;
  for (const part of parts) {
    out.set(part, to);
    to += part.length;
  }
  return out;
}

/** An image without what its file says beside the picture. */
export function plainImage(image: ImageBytes): ImageBytes {
  if (image.type === "jpeg") return { ...image, bytes: plainJpeg(image.bytes) };
  if (image.type === "png") return { ...image, bytes: plainPng(image.bytes) };
  return image;
}
