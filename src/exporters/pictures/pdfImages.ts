import { unzlibSync } from "fflate";
import { type ImageBytes, pngChunks } from "./imageBytes";
import type { PdfObjects } from "./pdfObjects";

function jpegFrame(bytes: Uint8Array): { w: number; h: number; parts: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    // SOF0 to SOF15 but DHT, JPG and DAC.
    if (mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc)
      return { h: view.getUint16(at + 5), w: view.getUint16(at + 7), parts: bytes[at + 9] ?? 3 };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function jpeg(objects: PdfObjects, bytes: Uint8Array): number | undefined {
  const frame = jpegFrame(bytes);
  if (!frame) return undefined;
  const space = frame.parts === 1 ? "DeviceGray" : frame.parts === 4 ? "DeviceCMYK" : "DeviceRGB";
  // CMYK of JPEG files is stored upside down.
  const decode = frame.parts === 4 ? "/Decode[1 0 1 0 1 0 1 0]" : "";
  return objects.stream(
    bytes,
    `/Type/XObject/Subtype/Image/Width ${frame.w}/Height ${frame.h}/ColorSpace/${space}/BitsPerComponent 8${decode}/Filter/DCTDecode`,
  );
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** Rows of a PNG without their filters. */
function unfiltered(data: Uint8Array, rowBytes: number, rows: number, step: number): Uint8Array {
  const out = new Uint8Array(rowBytes * rows);
  for (let row = 0; row < rows; row++) {
    const filter = data[row * (rowBytes + 1)] ?? 0;
    for (let at = 0; at < rowBytes; at++) {
      const raw = data[row * (rowBytes + 1) + 1 + at] ?? 0;
      const place = row * rowBytes + at;
      const left = at >= step ? (out[place - step] ?? 0) : 0;
      const up = row > 0 ? (out[place - rowBytes] ?? 0) : 0;
      const corner = row > 0 && at >= step ? (out[place - rowBytes - step] ?? 0) : 0;
      const add =
        filter === 1
          ? left
          : filter === 2
            ? up
            : filter === 3
              ? (left + up) >> 1
              : filter === 4
                ? paeth(left, up, corner)
                : 0;
      out[place] = (raw + add) & 0xff;
    }
  }
  return out;
}

function png(objects: PdfObjects, bytes: Uint8Array): number | undefined {
  const chunks = pngChunks(bytes);
  const head = chunks.find(({ name }) => name === "IHDR")?.data;
  if (!head || head.length < 13) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const [w, h] = [view.getUint32(0), view.getUint32(4)];
  const [depth = 8, kind = 2, , , interlaced = 0] = head.subarray(8);
  const parts = ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as Record<number, number>)[kind];
  if (depth !== 8 || interlaced !== 0 || parts === undefined) return undefined;
  const packed = chunks.filter(({ name }) => name === "IDAT").map(({ data }) => data);
  const whole = new Uint8Array(packed.reduce((sum, part) => sum + part.length, 0));
  packed.reduce((at, part) => {
    whole.set(part, at);
    return at + part.length;
  }, 0);
  let rows: Uint8Array;
  try {
    rows = unfiltered(unzlibSync(whole), w * parts, h, parts);
  } catch {
    return undefined;
  }
  const palette = chunks.find(({ name }) => name === "PLTE")?.data;
  const holes = chunks.find(({ name }) => name === "tRNS")?.data;
  const colour = new Uint8Array(3 * w * h);
  const alpha = new Uint8Array(w * h).fill(255);
  for (let at = 0; at < w * h; at++) {
    const from = at * parts;
    const value = rows[from] ?? 0;
    for (let each = 0; each < 3; each++)
      colour[3 * at + each] =
        kind === 3
          ? (palette?.[3 * value + each] ?? 0)
          : kind === 0 || kind === 4
            ? value
            : (rows[from + each] ?? 0);
    if (kind === 4 || kind === 6) alpha[at] = rows[from + parts - 1] ?? 255;
    else if (kind === 3) alpha[at] = holes?.[value] ?? 255;
  }
  const clear = alpha.some((each) => each < 255);
  const base = `/Type/XObject/Subtype/Image/Width ${w}/Height ${h}/BitsPerComponent 8`;
  const mask = clear ? `/SMask ${objects.stream(alpha, `${base}/ColorSpace/DeviceGray`)} 0 R` : "";
  return objects.stream(colour, `${base}/ColorSpace/DeviceRGB${mask}`);
}

/** Puts an image into the file; undefined where its kind cannot stand in a PDF. */
export function pdfImage(objects: PdfObjects, { type, bytes }: ImageBytes): number | undefined {
  return type === "jpeg" ? jpeg(objects, bytes) : type === "png" ? png(objects, bytes) : undefined;
}
