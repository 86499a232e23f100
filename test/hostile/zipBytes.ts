import { deflateSync } from "fflate";

/** One file of an archive, with every field that a harmful one would lie about. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly bytes: Uint8Array;
  /** As it is declared; the truth unless told. */
  readonly size?: number;
  readonly sum?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Index of the part whose data this one claims as its own. */
  readonly sharing?: number;
}

const sums = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function sumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (sums[(value ^ byte) & 255] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function record(length: number, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** An archive written field by field: ordinary writers refuse what a harmful file does. */
export function zipBytes(parts: readonly ZipPart[], count = parts.length): Uint8Array {
  const locals: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  const offsets: number[] = [];
  const lengths: number[] = [];
  let at = 0;
  for (const part of parts) {
    const name = typeof part.name === "string" ? new TextEncoder().encode(part.name) : part.name;
    const method = part.method ?? 8;
    const packed = method === 8 ? deflateSync(part.bytes, { level: 9 }) : part.bytes;
    const size = part.size ?? part.bytes.length;
    const sum = part.sum ?? sumOf(part.bytes);
    const own = part.sharing === undefined;
    const offset = own ? at : (offsets[part.sharing ?? 0] ?? 0);
    const length = own ? packed.length : (lengths[part.sharing ?? 0] ?? 0);
    offsets.push(offset);
    lengths.push(length);
    if (own) {
      const head = record(30, (view) => {
        view.setUint32(0, 0x04034b50, true);
        view.setUint16(6, part.flags ?? 0, true);
        view.setUint16(8, method, true);
        view.setUint32(14, sum, true);
        view.setUint32(18, packed.length, true);
        view.setUint32(22, size, true);
        view.setUint16(26, name.length, true);
      });
      locals.push(head, name, packed);
      at += head.length + name.length + packed.length;
    }
    const entry = record(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(8, part.flags ?? 0, true);
      view.setUint16(10, method, true);
      view.setUint32(16, sum, true);
      view.setUint32(20, length, true);
      view.setUint32(24, size, true);
      view.setUint16(28, name.length, true);
      view.setUint32(42, offset, true);
    });
    central.push(entry, name);
  }
  const list = joined(central);
  const end = record(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, list.length, true);
    view.setUint32(16, at, true);
  });
  return joined([...locals, list, end]);
}
