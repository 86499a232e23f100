import { type HostileFile, textFile, utf8 } from "./hostileFile";

const wide = (text: string, big: boolean, mark: boolean): Uint8Array => {
  const words = mark ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(words.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < words.length; at++) view.setUint16(at * 2, words.charCodeAt(at), !big);
  return bytes;
};
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const file = (title: string, name: string, bytes: Uint8Array, ends: HostileFile["ends"]): HostileFile => ({
  title,
  name,
  bytes: () => bytes,
  ends,
});

const table = "id,name\n1,Ann\n2,Zoë\n";
const graph =
  '<graphml><graph edgedefault="directed"><node id="Zoë"/><node id="b"/><edge source="Zoë" target="b"/></graph></graphml>';
const tree = "0 HEAD\n1 CHAR ANSI\n0 @I1@ INDI\n1 NAME Zoë /Lee/\n0 TRLR\n";

/** Line ends, NULs and encodings that do not fit, and what is no data at all. */
export const oddFiles: readonly HostileFile[] = [
  textFile("a table with lone carriage returns", "a.csv", table.replaceAll("\n", "\r"), { entities: 2 }),
  textFile("a table with all three line ends", "a.csv", "id,name\r1,Ann\r\n2,Zoë\n3,Cat\r", { entities: 3 }),
  textFile("a family tree with lone carriage returns", "a.ged", tree.replaceAll("\n", "\r"), { entities: 1 }),
  textFile("a network with lone carriage returns", "a.net", '*Vertices 2\r1 "a"\r2 "b"\r*Edges\r1 2\r', {
    entities: 2,
    links: 1,
  }),
  textFile("a matrix with lone carriage returns", "a.dl", "dl n=2\rformat=edgelist1\rdata:\r1 2\r", {
    entities: 2,
    links: 1,
  }),
  textFile(
    "lines of FollowTheMoney with lone carriage returns",
    "a.ftm",
    '{"id":"a","schema":"Person","properties":{"name":["A"]}}\r{"id":"b","schema":"Person","properties":{"name":["B"]}}',
    { entities: 2 },
  ),
  textFile("a table with NULs", "a.csv", `id,na\0me\n1,A\0nn\n\0\0\n${"2,Zoë\n".repeat(20)}`, {
    entities: 21,
    remarks: ["nul"],
  }),
  textFile("a graph with a NUL in a name", "a.graphml", graph.replace('<node id="b"/>', '<node id="b\0"/>'), {
    entities: 3,
    placeholders: 1,
    remarks: ["xml-syntax", "dangling-end"],
  }),
  textFile("a family tree with NULs", "a.ged", tree.replace("Lee", "L\0ee"), { entities: 1 }),
  file("a table in UTF-16, little end first, with a mark", "a.csv", wide(table, false, true), {
    entities: 2,
  }),
  file("a table in UTF-16, big end first, without a mark", "a.csv", wide(table, true, false), {
    entities: 2,
  }),
  file("a table in windows-1252", "a.csv", latin(table), { entities: 2, remarks: ["encoding"] }),
  file(
    "a graph in UTF-16 that says it is UTF-8",
    "a.graphml",
    wide(`<?xml version="1.0" encoding="UTF-8"?>${graph}`, false, true),
    { entities: 2, links: 1 },
  ),
  file(
    "a graph in UTF-8 that says it is UTF-16",
    "a.graphml",
    utf8(`<?xml version="1.0" encoding="UTF-16"?>${graph}`),
    { entities: 2, links: 1 },
  ),
  file(
    "a graph in Latin that says it is UTF-8",
    "a.graphml",
    latin(`<?xml version="1.0" encoding="UTF-8"?>${graph}`),
    { entities: 2, links: 1, remarks: ["encoding"] },
  ),
  file(
    "a graph in an encoding that nobody knows",
    "a.graphml",
    utf8(`<?xml version="1.0" encoding="x-none"?>${graph}`),
    { entities: 2, links: 1 },
  ),
  file("a mark of UTF-16 and an odd number of bytes", "a.csv", wide(table, false, true).subarray(0, 41), {
    entities: 2,
  }),
  file(
    "a table that ends in the middle of a letter",
    "a.csv",
    utf8("id,name\n1,Zoë\n2,Zoë").subarray(0, 20),
    { entities: 2 },
  ),
  file("a mark twice", "a.csv", utf8(`\ufeff\ufeff${table}`), { entities: 2 }),
  file("nothing", "a.csv", new Uint8Array(0), { refused: "empty-file" }),
  file("a mark alone", "a.csv", Uint8Array.from([0xff, 0xfe]), { refused: "empty-file" }),
  file("a single byte", "a.graphml", utf8("<"), { refused: "format-not-read" }),
  file(
    "noise",
    "a.graphml",
    Uint8Array.from({ length: 9_000 }, (_, at) => (at * 97 + (at >> 4) * 31) % 256),
    { refused: "format-not-read" },
  ),
  textFile("a program", "a.csv", "MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff", { refused: "format-not-read" }),
  textFile("a web page with a script", "a.csv", "<!doctype html><script>alert(1)</script>", {
    refused: "format-not-read",
  }),
  textFile(
    "a table called __proto__ with columns called as parts of every object",
    "__proto__",
    "__proto__,constructor,toString,__proto__\n1,2,3,4\n5,6,7,8\n",
    { entities: 2, remarks: ["duplicate-header"] },
  ),
  textFile(
    "a matrix whose names are parts of every object",
    "m.csv",
    ",__proto__,constructor\n__proto__,0,1\nconstructor,1,0\n",
    { entities: 2 },
  ),
];
