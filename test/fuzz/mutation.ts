import fc from "fast-check";

/** One way to damage bytes; places and sizes are parts of the whole, so that a mutation fits files of any length. */
export type Mutation =
  | { readonly type: "flip"; readonly at: number; readonly bit: number }
  | { readonly type: "set"; readonly at: number; readonly byte: number }
  | { readonly type: "cut"; readonly at: number; readonly size: number }
  | { readonly type: "repeat"; readonly at: number; readonly size: number; readonly times: number }
  | { readonly type: "move"; readonly at: number; readonly size: number; readonly to: number }
  | { readonly type: "splice"; readonly at: number; readonly from: number; readonly size: number }
  | { readonly type: "insert"; readonly at: number; readonly bytes: readonly number[] }
  | { readonly type: "truncate"; readonly at: number }
  | { readonly type: "line ends"; readonly to: "\n" | "\r" | "\r\n" }
  | { readonly type: "digits"; readonly every: number; readonly digit: string }
  | { readonly type: "drop lines"; readonly every: number }
  | { readonly type: "double line"; readonly at: number };

const utf8 = (text: string): readonly number[] => [...new TextEncoder().encode(text)];

/** What people and programs put into files by accident or on purpose. */
const pieces: readonly (readonly number[])[] = [
  [0],
  [0, 0, 0, 0],
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xed, 0xa0, 0x80],
  [0x0b],
  [0x1a],
  [0x80, 0x99],
  ...[
    "\u202e",
    "\u200b",
    '"',
    "'",
    "<",
    ">",
    "&",
    "&#0;",
    "]]>",
    "<!--",
    "<![CDATA[",
    "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    "{",
    "}",
    "[",
    "]",
    ",",
    ";",
    "\t",
    "\n\n",
    "\r",
    "@",
    "@I1@",
    "0 ",
    "99 ",
    "*Edges\n",
    "*Vertices 9\n",
    "1e400",
    "-1",
    "NaN",
    "999999999999999999999",
    "null",
    "__proto__",
    "constructor",
    "=1+1",
    "../",
    "</script>",
    "é",
    "🜁",
    "İ",
    "(".repeat(50),
    "[".repeat(2_000),
    "<g>".repeat(300),
    '"'.repeat(300),
    "x".repeat(5_000),
  ].map(utf8),
];

const part = fc.nat(1_000).map((at) => at / 1_000);
const small = fc.nat(100).map((size) => size / 1_000);

/** Any mutation. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ type: fc.constant("flip" as const), at: part, bit: fc.nat(7) }),
  fc.record({ type: fc.constant("set" as const), at: part, byte: fc.nat(255) }),
  fc.record({ type: fc.constant("cut" as const), at: part, size: small }),
  fc.record({
    type: fc.constant("repeat" as const),
    at: part,
    size: small,
    times: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({ type: fc.constant("move" as const), at: part, size: small, to: part }),
  fc.record({ type: fc.constant("splice" as const), at: part, from: part, size: part }),
  fc.record({ type: fc.constant("insert" as const), at: part, bytes: fc.constantFrom(...pieces) }),
  fc.record({ type: fc.constant("truncate" as const), at: part }),
  fc.record({
    type: fc.constant("line ends" as const),
    to: fc.constantFrom("\n" as const, "\r" as const, "\r\n" as const),
  }),
  fc.record({
    type: fc.constant("digits" as const),
    every: fc.integer({ min: 1, max: 40 }),
    digit: fc.constantFrom("0", "9", "-", "e", "٣", "."),
  }),
  fc.record({ type: fc.constant("drop lines" as const), every: fc.integer({ min: 2, max: 30 }) }),
  fc.record({ type: fc.constant("double line" as const), at: part }),
);

function joined(...parts: readonly ArrayLike<number>[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, item) => sum + item.length, 0));
  let at = 0;
  for (const item of parts) {
    all.set(item, at);
    at += item.length;
  }
  return all;
}

const binary = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");
const ofBinary = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));

/** The bytes after one mutation; `other` is the file that splices take from. */
export function mutated(bytes: Uint8Array, change: Mutation, other: Uint8Array): Uint8Array {
  const place = (at: number) => Math.min(bytes.length, Math.floor(at * bytes.length));
  switch (change.type) {
    case "flip":
    case "set": {
      const out = bytes.slice();
      const at = Math.min(bytes.length - 1, place(change.at));
      if (at >= 0) out[at] = change.type === "set" ? change.byte : (out[at] ?? 0) ^ (1 << change.bit);
      return out;
    }
    case "cut":
      return joined(bytes.subarray(0, place(change.at)), bytes.subarray(place(change.at + change.size)));
    case "repeat": {
      const [from, to] = [place(change.at), place(change.at + change.size)];
      const again = Array.from({ length: change.times }, () => bytes.subarray(from, to));
      return joined(bytes.subarray(0, to), ...again, bytes.subarray(to));
    }
    case "move": {
      const [from, to] = [place(change.at), place(change.at + change.size)];
      const rest = joined(bytes.subarray(0, from), bytes.subarray(to));
      const target = Math.floor(change.to * rest.length);
      return joined(rest.subarray(0, target), bytes.subarray(from, to), rest.subarray(target));
    }
    case "splice": {
      const from = Math.floor(change.from * other.length);
      const piece = other.subarray(from, from + Math.ceil(change.size * (other.length - from)));
      return joined(bytes.subarray(0, place(change.at)), piece, bytes.subarray(place(change.at)));
    }
    case "insert":
      return joined(bytes.subarray(0, place(change.at)), change.bytes, bytes.subarray(place(change.at)));
    case "truncate":
      return bytes.slice(0, place(change.at));
    case "line ends":
      return ofBinary(binary(bytes).replace(/\r\n|\r|\n/g, change.to));
    case "digits": {
      let count = 0;
      return joined(
        Buffer.from(
          binary(bytes).replace(/\d/g, (digit) => (++count % change.every === 0 ? change.digit : digit)),
          change.digit > "\u00ff" ? "utf8" : "latin1",
        ),
      );
    }
    case "drop lines":
      return ofBinary(
        binary(bytes)
          .split("\n")
          .filter((_, at) => at % change.every !== change.every - 1)
          .join("\n"),
      );
    case "double line": {
      const lines = binary(bytes).split("\n");
      const at = Math.floor(change.at * lines.length);
      return ofBinary([...lines.slice(0, at), ...lines.slice(at, at + 1), ...lines.slice(at)].join("\n"));
    }
  }
}
