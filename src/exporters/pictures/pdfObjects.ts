import { zlibSync } from "fflate";

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);

/** A number for a content stream or a dictionary. */
export function pdfNumber(value: number): string {
  const text = String(Math.round(value * 1000) / 1000);
  return /e|NaN|Inf/.test(text) || text === "-0" ? "0" : text;
}

/** A text string as UTF-16 with its mark, written in hexadecimal: nothing in it needs an escape. */
export function pdfText(text: string): string {
  let hex = "FEFF";
  const sound = text.toWellFormed();
  for (let at = 0; at < sound.length; at++)
    hex += sound.charCodeAt(at).toString(16).toUpperCase().padStart(4, "0");
  return `<${hex}>`;
}

/** The objects of a PDF in the order in which they were made. */
export class PdfObjects {
  private readonly bodies: (Uint8Array | undefined)[] = [];

  /** Keeps a number for an object that others point to before it is written. */
  reserve(): number {
    return this.bodies.push(undefined);
  }

  set(id: number, body: string): void {
    this.bodies[id - 1] = latin(body);
  }

  add(body: string): number {
    const id = this.reserve();
    this.set(id, body);
    return id;
  }

  /** A stream; packed here unless its filter is named in the dictionary already. */
  stream(content: Uint8Array | string, entries = ""): number {
    return this.setStream(this.reserve(), content, entries);
  }

  setStream(id: number, content: Uint8Array | string, entries = ""): number {
    const plain = typeof content === "string" ? latin(content) : content;
    const raw = /\/Filter/.test(entries);
    const packed = raw ? plain : zlibSync(plain, { level: 9 });
    const head = latin(`<<${entries}${raw ? "" : "/Filter/FlateDecode"}/Length ${packed.length}>>\nstream\n`);
    const body = new Uint8Array(head.length + packed.length + 10);
    body.set(head);
    body.set(packed, head.length);
    body.set(latin("\nendstream"), head.length + packed.length);
    this.bodies[id - 1] = body;
    return id;
  }

  /** The whole file. */
  file(root: number, info: number): Uint8Array {
    const parts: Uint8Array[] = [latin("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")];
    const places: number[] = [];
    let at = parts[0]?.length ?? 0;
    this.bodies.forEach((body, index) => {
      const whole = [latin(`${index + 1} 0 obj\n`), body ?? latin("null"), latin("\nendobj\n")];
      places.push(at);
      for (const part of whole) {
        parts.push(part);
        at += part.length;
      }
    });
    const table = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
    const count = this.bodies.length + 1;
    parts.push(
      latin(
        `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root ${root} 0 R/Info ${info} 0 R>>\nstartxref\n${at}\n%%EOF\n`,
      ),
    );
    const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let to = 0;
    for (const part of parts) {
      bytes.set(part, to);
      to += part.length;
    }
    return bytes;
  }
}
