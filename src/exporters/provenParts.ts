import { gunzipSync, inflateSync, unzlibSync } from "fflate";

/** One piece of a file as it is once everything round it is taken off. */
export interface ProvenPart {
  /** 'ppt/slides/slide1.xml', 'stream 7'; empty for the file itself. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface Opening {
  readonly parts: readonly ProvenPart[];
  /** What could not be looked into; a file with any is not proved. */
  readonly unopened: readonly string[];
}

const starts = (bytes: Uint8Array, magic: readonly number[], at = 0) =>
  magic.every((byte, index) => bytes[at + index] === byte);
const zipEntry = [0x50, 0x4b, 0x03, 0x04];
const gzip = [0x1f, 0x8b, 0x08];
const pdf = [0x25, 0x50, 0x44, 0x46];
const png = [0x89, 0x50, 0x4e, 0x47];

/** True for bytes that hold others. */
export function isContainer(bytes: Uint8Array): boolean {
  return starts(bytes, zipEntry) || starts(bytes, gzip) || starts(bytes, pdf) || starts(bytes, png);
}

/** Containers in containers in containers; nobody's office file goes deeper. */
const deepest = 6;

function attempt(work: () => Uint8Array): Uint8Array | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

const latin = (bytes: Uint8Array) => new TextDecoder("latin1").decode(bytes);

/** Every entry that has a header of its own, listed in the directory or not: what is not listed leaves all the same. */
function zipParts(
  bytes: Uint8Array,
  path: string,
  take: (part: ProvenPart) => void,
  refuse: (what: string) => void,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 30 <= bytes.length; ) {
    if (!starts(bytes, zipEntry, at)) {
      const next = bytes.indexOf(0x50, at + 1);
      if (next < 0) return;
      at = next;
      continue;
    }
    const flags = view.getUint16(at + 6, true);
    const method = view.getUint16(at + 8, true);
    const packed = view.getUint32(at + 18, true);
    const names = view.getUint16(at + 26, true);
    const start = at + 30 + names + view.getUint16(at + 28, true);
    const name = `${path}${new TextDecoder().decode(bytes.subarray(at + 30, at + 30 + names))}`;
    const sized = packed > 0 && packed !== 0xffffffff && start + packed <= bytes.length;
    const data = bytes.subarray(start, sized ? start + packed : bytes.length);
    const out =
      flags & 1
        ? undefined
        : method === 0
          ? sized || packed === 0
            ? data.subarray(0, packed)
            : undefined
          : method === 8
            ? attempt(() => inflateSync(data))
            : undefined;
    if (out) take({ path: name, bytes: out });
    else if (start <= bytes.length) refuse(name);
    at = sized ? start + packed : at + 4;
  }
}

/** Streams of a PDF; those that are packed with Flate unpacked, others as they are. */
function pdfParts(
  bytes: Uint8Array,
  path: string,
  take: (part: ProvenPart) => void,
  refuse: (what: string) => void,
): void {
  const text = latin(bytes);
  const pattern = /stream\r?\n/g;
  let number = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (text.slice(match.index - 3, match.index) === "end") continue;
    const from = match.index + match[0].length;
    const to = text.indexOf("endstream", from);
    if (to < 0) return;
    number++;
    const name = `${path}stream ${number}`;
    const head = text.slice(Math.max(0, text.lastIndexOf("obj", match.index)), match.index);
    const body = bytes.subarray(from, to);
    pattern.lastIndex = to;
    if (!/FlateDecode|\/Fl\b/.test(head)) {
      take({ path: name, bytes: body });
      continue;
    }
    const out = attempt(() => unzlibSync(body)) ?? attempt(() => inflateSync(body));
    if (out) take({ path: name, bytes: out });
    else refuse(name);
  }
}

/** Text that a picture carries beside its dots, where it is packed; the rest stands in the file as it is. */
function pngParts(
  bytes: Uint8Array,
  path: string,
  take: (part: ProvenPart) => void,
  refuse: (what: string) => void,
): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const size = view.getUint32(at);
    const type = latin(bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + size);
    const packed =
      type === "zTXt" || type === "iCCP"
        ? data.indexOf(0) + 2
        : type === "iTXt" && data[data.indexOf(0) + 1] === 1
          ? fourth(data)
          : 0;
    if (packed > 1) {
      const out = attempt(() => unzlibSync(data.subarray(packed)));
      if (out) take({ path: `${path}${type}`, bytes: out });
      else refuse(`${path}${type}`);
    }
    at += 12 + size;
  }
}

/** Where the text of an iTXt chunk begins: after keyword, two flags, language and translated keyword. */
function fourth(data: Uint8Array): number {
  const language = data.indexOf(0, data.indexOf(0) + 3);
  return data.indexOf(0, language + 1) + 1;
}

/** Takes a file apart: archives, gzip, streams of PDF, packed text of PNG, one in the other. */
export function provenParts(bytes: Uint8Array): Opening {
  const parts: ProvenPart[] = [];
  const unopened: string[] = [];
  const open = (part: ProvenPart, depth: number) => {
    parts.push(part);
    if (!isContainer(part.bytes)) return;
    if (depth === deepest) {
      unopened.push(part.path);
      return;
    }
    const inside = part.path === "" ? "" : `${part.path}/`;
    const take = (inner: ProvenPart) => open(inner, depth + 1);
    const refuse = (what: string) => void unopened.push(what);
    if (starts(part.bytes, zipEntry)) zipParts(part.bytes, inside, take, refuse);
    else if (starts(part.bytes, pdf)) pdfParts(part.bytes, inside, take, refuse);
    else if (starts(part.bytes, png)) pngParts(part.bytes, inside, take, refuse);
    else {
      const out = attempt(() => gunzipSync(part.bytes));
      if (out) take({ path: `${inside}gzip`, bytes: out });
      else unopened.push(part.path || "gzip");
    }
  };
  open({ path: "", bytes }, 0);
  return { parts, unopened };
}
