import type { WriteOptions } from "./exporter";
import { pace } from "./pace";

/** UTF-16 with its mark, low byte first, whatever the machine. */
function utf16(text: string, first: boolean): Uint8Array {
  const whole = first ? `\uFEFF${text}` : text;
  const bytes = new Uint8Array(whole.length * 2);
  for (let at = 0; at < whole.length; at++) {
    const code = whole.charCodeAt(at);
    bytes[2 * at] = code & 0xff;
    bytes[2 * at + 1] = code >> 8;
  }
  return bytes;
}

/** Pieces of text, one for each item, as bytes; others get their turn in between. Undefined = cancelled. */
export async function encodePieces(
  pieces: Iterable<string>,
  encoding: "utf-8" | "utf-16",
  total: number,
  options: WriteOptions,
): Promise<Uint8Array | undefined> {
  const phase = "Writing the file";
  const turns = pace(options);
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let waiting: string[] = [];
  let done = 0;
  const flush = () => {
    const text = waiting.join("");
    chunks.push(encoding === "utf-8" ? encoder.encode(text) : utf16(text, chunks.length === 0));
    waiting = [];
  };
  if (!(await turns.rest(phase, 0))) return undefined;
  for (const piece of pieces) {
    waiting.push(piece);
    done++;
    if (!turns.due()) continue;
    flush();
    if (!(await turns.rest(phase, done / Math.max(1, total)))) return undefined;
  }
  flush();
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
