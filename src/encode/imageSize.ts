/** Width and height of an image in px. */
export interface ImageSize {
  readonly w: number;
  readonly h: number;
}

function jpegSize(data: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 < data.byteLength && data.getUint8(at) === 0xff) {
    const mark = data.getUint8(at + 1);
    // SOF0 to SOF15 but DHT, JPG and DAC.
    if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc)
      return { h: data.getUint16(at + 5), w: data.getUint16(at + 7) };
    at += 2 + data.getUint16(at + 2);
  }
  return undefined;
}

function webpSize(data: DataView): ImageSize | undefined {
  if (data.byteLength < 30) return undefined;
  const kind = String.fromCharCode(
    data.getUint8(12),
    data.getUint8(13),
    data.getUint8(14),
    data.getUint8(15),
  );
  if (kind === "VP8X") {
    const three = (at: number) => data.getUint16(at, true) | (data.getUint8(at + 2) << 16);
    return { w: 1 + three(24), h: 1 + three(27) };
  }
  if (kind === "VP8L") {
    const bits = data.getUint32(21, true);
    return { w: 1 + (bits & 0x3fff), h: 1 + ((bits >> 14) & 0x3fff) };
  }
  if (kind === "VP8 ") return { w: data.getUint16(26, true) & 0x3fff, h: data.getUint16(28, true) & 0x3fff };
  return undefined;
}

/** The size that a data URL of a PNG, JPEG or WebP states; undefined for all else. */
export function imageSize(href: string): ImageSize | undefined {
  const found = /^data:image\/[a-z+.-]+;base64,(.*)$/s.exec(href);
  if (!found?.[1]) return undefined;
  let binary: string;
  try {
    binary = atob(found[1]);
  } catch {
    return undefined;
  }
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  if (bytes.length < 24) return undefined;
  const data = new DataView(bytes.buffer);
  const head = data.getUint32(0);
  if (head === 0x89504e47) return { w: data.getUint32(16), h: data.getUint32(20) };
  if (head === 0x52494646) return webpSize(data);
  return head >>> 16 === 0xffd8 ? jpegSize(data) : undefined;
}
