import { strToU8, zipSync } from "fflate";

/** Sizes of the public POLE crime graph (Neo4j), which the invented archive below has exactly: 61,521 nodes, 105,840 relationships, 28 files. */
const labels: readonly (readonly [string, number])[] = [
  ["Person", 369],
  ["Location", 14_904],
  ["Phone", 328],
  ["Email", 328],
  ["Officer", 1_000],
  ["PostCode", 14_196],
  ["Area", 93],
  ["PhoneCall", 534],
  ["Crime", 28_762],
  ["Object", 7],
  ["Vehicle", 1_000],
];

const types: readonly (readonly [string, string, string, number])[] = [
  ["CURRENT_ADDRESS", "Person", "Location", 368],
  ["HAS_PHONE", "Person", "Phone", 328],
  ["HAS_EMAIL", "Person", "Email", 328],
  ["FAMILY_REL", "Person", "Person", 155],
  ["KNOWS", "Person", "Person", 586],
  ["KNOWS_SN", "Person", "Person", 241],
  ["KNOWS_PHONE", "Person", "Person", 118],
  ["KNOWS_LW", "Person", "Person", 80],
  ["CALLER", "PhoneCall", "Phone", 534],
  ["CALLED", "PhoneCall", "Phone", 534],
  ["PARTY_TO", "Person", "Crime", 55],
  ["INVOLVED_IN", "Vehicle", "Crime", 985],
  ["OCCURRED_AT", "Crime", "Location", 28_762],
  ["INVESTIGATED_BY", "Crime", "Officer", 28_762],
  ["LOCATION_IN_AREA", "Location", "Area", 14_904],
  ["HAS_POSTCODE", "Location", "PostCode", 14_904],
  ["POSTCODE_IN_AREA", "PostCode", "Area", 14_196],
];

const two = (value: number) => String(value).padStart(2, "0");
const day = (index: number) => `${two(1 + (index % 28))}/${two(1 + (Math.floor(index / 28) % 12))}/2025`;

/** Columns and cells of each label; all invented, places in the sea. */
const cells: { readonly [label: string]: readonly [string, (index: number) => string] } = {
  Person: [
    "name,surname,nhs_no,age",
    (at) => `Given${at},FAMILY${at % 90},${at}-${at % 7},${18 + (at % 60)}`,
  ],
  Location: [
    "address,latitude:float,longitude:float",
    (at) =>
      `${at} Invented Row,${(53.25 + (at % 100) / 1000).toFixed(5)},${(1.95 + (at % 140) / 1000).toFixed(5)}`,
  ],
  Phone: ["phoneNo", (at) => `07700 900${String(at % 1000).padStart(3, "0")}`],
  Email: ["email_address", (at) => `person${at}@mail.example`],
  Officer: ["name,surname,badge_no,rank", (at) => `Officer${at},NAME${at % 80},${at}-77,Constable`],
  PostCode: ["code", (at) => `ZZ${at % 99} ${at % 10}ZZ`],
  Area: ["areaCode", (at) => `ZZ${at}`],
  PhoneCall: [
    "call_date,call_time,call_duration,call_type",
    (at) => `${day(at)},${two(at % 24)}:${two(at % 60)},${at % 400},CALL`,
  ],
  Crime: [
    "date,type,last_outcome,note",
    (at) => `${day(at)},${["Burglary", "Drugs", "Robbery", "Vehicle crime"][at % 4]},Under investigation,`,
  ],
  Object: ["type,description", (at) => `Evidence,Item ${at}`],
  Vehicle: [
    "make,model,reg,year",
    (at) =>
      `Make${at % 20},Model${at % 60},ZZ${two(at % 100)} ${String.fromCharCode(65 + (at % 26))}BC,${1995 + (at % 30)}`,
  ],
};

/** A ZIP of 28 Neo4j-style CSVs with `:ID` and `:START_ID` headers, the same bytes every time. */
export function poleZip(): Uint8Array {
  const files: { [name: string]: Uint8Array } = {};
  const first = new Map<string, number>();
  let next = 0;
  for (const [label, count] of labels) {
    first.set(label, next);
    const [columns, row] = cells[label] ?? ["", () => ""];
    const lines = [`:ID,:LABEL,${columns}`];
    for (let at = 0; at < count; at++) lines.push(`${next + at},${label},${row(at)}`);
    next += count;
    files[`pole.nodes.${label}.csv`] = strToU8(`${lines.join("\r\n")}\r\n`);
  }
  const sizes = new Map(labels);
  for (const [type, from, to, count] of types) {
    const lines = [":START_ID,:END_ID,:TYPE"];
    for (let at = 0; at < count; at++) {
      const start = (first.get(from) ?? 0) + (at % (sizes.get(from) ?? 1));
      const end = (first.get(to) ?? 0) + ((at * 7919 + 13) % (sizes.get(to) ?? 1));
      lines.push(`${start},${end},${type}`);
    }
    files[`pole.relationships.${type}.csv`] = strToU8(`${lines.join("\r\n")}\r\n`);
  }
  return zipSync(files, { level: 1, mtime: new Date("2026-01-01T00:00:00Z") });
}
