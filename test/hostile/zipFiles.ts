import { gzipSync, strToU8, zipSync } from "fflate";
import type { HostileFile } from "./hostileFile";
import { utf8 } from "./hostileFile";
import { type ZipPart, zipBytes } from "./zipBytes";

const table = strToU8("id,name\n1,Ann\n2,Bob\n");
const zeros = (megabytes: number) => new Uint8Array(megabytes * 1_000_000);
const nested = (inner: Uint8Array, times: number): Uint8Array =>
  times === 0 ? inner : nested(zipSync({ "inner.zip": inner }, { level: 9 }), times - 1);
const packed = (title: string, parts: readonly ZipPart[], ends: HostileFile["ends"], count?: number) => ({
  title,
  name: "archive.zip",
  bytes: () => zipBytes(parts, count ?? parts.length),
  ends,
});
const outside = (path: string): HostileFile =>
  packed(
    `an archive with a table and a path that leads outside (${path.slice(0, 20)})`,
    [
      { name: path, bytes: table },
      { name: "b.csv", bytes: strToU8("id,name\n7,Cat\n") },
    ],
    { entities: 1, remarks: ["zip-path"] },
  );

/** Archives that lie, blow up or lead outside. */
export const zipFiles: readonly HostileFile[] = [
  ...[
    "../a.csv",
    "x/../../a.csv",
    "/etc/a.csv",
    "C:\\a.csv",
    "..\\a.csv",
    "\\\\host\\a.csv",
    "a.csv\0.png",
  ].map(outside),
  packed("an archive of nothing but a path outside", [{ name: "../../a.csv", bytes: table }], {
    refused: "empty-file",
    says: "outside the archive",
  }),
  {
    title: "a bomb of zeros, a thousand to one",
    name: "bomb.zip",
    bytes: () => zipSync({ "a.csv": zeros(60) }, { level: 9 }),
    ends: { refused: "zip-bomb" },
  },
  {
    title: "a bomb as a workbook",
    name: "bomb.xlsx",
    bytes: () =>
      zipSync(
        {
          "[Content_Types].xml": strToU8("<Types/>"),
          "xl/workbook.xml": strToU8("<workbook/>"),
          "xl/worksheets/sheet1.xml": zeros(60),
        },
        { level: 9 },
      ),
    ends: { refused: "zip-bomb" },
  },
  {
    title: "a bomb as a map",
    name: "bomb.kmz",
    bytes: () => zipSync({ "doc.kml": zeros(60) }, { level: 9 }),
    ends: { refused: "zip-bomb" },
  },
  {
    title: "a bomb as a family tree",
    name: "bomb.gdz",
    bytes: () => zipSync({ "gedcom.ged": zeros(60) }, { level: 9 }),
    ends: { refused: "zip-bomb" },
  },
  {
    title: "a bomb within an archive within an archive",
    name: "nested.zip",
    bytes: () => nested(zipSync({ "a.csv": zeros(60) }, { level: 9 }), 3),
    ends: { refused: "no-tables", says: "inner.zip" },
  },
  packed("a bomb whose list declares a small size", [{ name: "a.csv", bytes: zeros(60), size: 1000 }], {
    refused: "zip-bomb",
  }),
  packed("an archive that declares more than it holds", [{ name: "a.csv", bytes: table, size: 9_000_000 }], {
    refused: "zip-damaged",
  }),
  packed("an archive that declares 4 GB", [{ name: "a.csv", bytes: table, size: 0xfffffffe }], {
    refused: "zip-bomb",
  }),
  packed(
    "twenty files that all claim the data of the first",
    [
      { name: "a.csv", bytes: zeros(9), sum: 0 },
      ...Array.from({ length: 20 }, (_, at) => ({
        name: `b${at}.csv`,
        bytes: zeros(9),
        sharing: 0,
      })),
    ],
    { refused: "zip-bomb" },
  ),
  packed(
    "10,001 files",
    Array.from({ length: 10_001 }, (_, at) => ({ name: `${at}.csv`, bytes: new Uint8Array(0), method: 0 })),
    { refused: "zip-entries" },
  ),
  packed(
    "a list that is said to be longer than it is",
    [{ name: "a.csv", bytes: table }],
    { refused: "zip-damaged" },
    500,
  ),
  packed("an archive with a password", [{ name: "a.csv", bytes: table, flags: 1 }], {
    refused: "zip-password",
  }),
  packed("a packing that nobody reads", [{ name: "a.csv", bytes: table, method: 99 }], {
    refused: "zip-method",
  }),
  packed("a check sum that differs", [{ name: "a.csv", bytes: table, sum: 1 }], { refused: "zip-damaged" }),
  packed(
    "a name that is no UTF-8 and one with direction marks",
    [
      { name: Uint8Array.from([0xff, 0xfe, 0x2e, 0x63, 0x73, 0x76]), bytes: table },
      { name: "\u202evsc.b.csv", bytes: strToU8("id,name\n3,Cat\n") },
    ],
    { entities: 3 },
  ),
  packed(
    "names that are __proto__ and constructor",
    [
      { name: "__proto__.csv", bytes: table },
      { name: "constructor.csv", bytes: strToU8("id,name\n3,Cat\n") },
    ],
    { entities: 3 },
  ),
  {
    title: "an archive cut short",
    name: "cut.zip",
    bytes: () => zipSync({ "a.csv": table, "b.csv": table }).subarray(0, 150),
    ends: { refused: "zip-damaged" },
  },
  {
    title: "an archive's first four letters",
    name: "a.zip",
    bytes: () => utf8("PK\x03\x04"),
    ends: { refused: "zip-damaged" },
  },
  {
    title: "a gzip bomb",
    name: "a.csv.gz",
    bytes: () => gzipSync(zeros(60), { level: 9 }),
    ends: { refused: "zip-bomb" },
  },
  {
    title: "gzip within gzip",
    name: "a.csv.gz.gz",
    bytes: () => gzipSync(gzipSync(table)),
    ends: { refused: "format-not-read" },
  },
];
