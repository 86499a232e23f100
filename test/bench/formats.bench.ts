import { caseCounts } from "../../src/core/case";
import { readFile, readFiles } from "../../src/importers/index";
import { type Bench, type Measured, timed } from "./bench";
import { streetFiles, streetRows, streetZip } from "./streetCrime";

type Read = ReturnType<typeof readFile>;

/** Median time of reading; a count that is not the expected one is a fault of the reader, not a time. */
async function reading(
  read: () => Read,
  name: "incidents" | "entities" | "persons",
  expected: number,
): Promise<Measured> {
  const once = await read();
  if (!once.ok) throw new Error(once.error.message);
  const counted = caseCounts(once.value.case)[name];
  if (counted !== expected) throw new Error(`${counted} ${name} read, ${expected} expected`);
  return timed(read, 3);
}

/** A family tree of 73,000 lines: people of 12 lines each, in families of eight. */
function treeText(people: number): string {
  const lines = ["0 HEAD", "1 SOUR Invented", "1 GEDC", "2 VERS 5.5.1", "1 CHAR UTF-8"];
  for (let at = 0; at < people; at++)
    lines.push(
      `0 @I${at}@ INDI`,
      `1 NAME Given${at} /Family${at % 900}/`,
      `2 SURN Family${at % 900}`,
      `1 SEX ${at % 2 === 0 ? "M" : "F"}`,
      "1 BIRT",
      `2 DATE ${1 + (at % 28)} JAN ${1850 + (at % 150)}`,
      "2 PLAC Invented",
      "1 OCCU Weaver",
      at % 8 < 2 ? `1 FAMS @F${Math.floor(at / 8)}@` : `1 FAMC @F${Math.floor(at / 8)}@`,
    );
  for (let family = 0; family < people / 8; family++) {
    const first = family * 8;
    lines.push(`0 @F${family}@ FAM`, `1 HUSB @I${first}@`, `1 WIFE @I${first + 1}@`);
    for (let child = 2; child < 8; child++) lines.push(`1 CHIL @I${first + child}@`);
  }
  lines.push("0 TRLR");
  return lines.join("\n");
}

function graphText(nodes: number, edges: number): string {
  const parts = [
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '<key id="d0" for="node" attr.name="label" attr.type="string"/>',
    '<key id="d1" for="edge" attr.name="weight" attr.type="double"/>',
    '<graph edgedefault="undirected">',
  ];
  for (let at = 0; at < nodes; at++) parts.push(`<node id="n${at}"><data key="d0">Node ${at}</data></node>`);
  for (let at = 0; at < edges; at++)
    parts.push(
      `<edge source="n${at % nodes}" target="n${(at * 7919 + 13) % nodes}"><data key="d1">${at % 9}</data></edge>`,
    );
  parts.push("</graph></graphml>");
  return parts.join("\n");
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const rows = streetRows.toLocaleString("en-GB");

export const benches: readonly Bench[] = [
  {
    title: `street crime, ${rows} rows in 13 files`,
    target: { atMost: 3000 },
    run: () => {
      const files = streetFiles();
      return reading(() => readFiles(files), "incidents", streetRows);
    },
  },
  {
    title: `street crime, ${rows} rows as the site's ZIP`,
    target: { atMost: 3000 },
    run: () => {
      const zip = streetZip();
      return reading(() => readFile("download.zip", zip), "incidents", streetRows);
    },
  },
  {
    title: "family tree of 73,000 lines",
    target: { atMost: 500 },
    run: () => {
      // 9 lines a person and 9 a family of eight: 7,208 people make 72,986 lines and the frame.
      const text = treeText(7208);
      const lines = text.split("\n").length;
      if (lines < 72_900 || lines > 73_100) throw new Error(`${lines} lines made`);
      const bytes = bytesOf(text);
      return reading(() => readFile("tree.ged", bytes), "persons", 7208);
    },
  },
  {
    title: "GraphML of 41,725 nodes and 90,000 edges",
    target: { atMost: 1000 },
    run: () => {
      const bytes = bytesOf(graphText(41_725, 90_000));
      return reading(() => readFile("large.graphml", bytes), "entities", 41_725);
    },
  },
];
