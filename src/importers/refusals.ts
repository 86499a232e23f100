import { fail } from "../core/problem";
import type { Importer, Source } from "./importer";
import { jsonOf } from "./json";
import { binaryKind } from "./source";
import { isZip, zipNames } from "./zipTables";

/** A format that is known by name and not read: the message says what to save as instead. An importer for it, put earlier in the list, takes its place. */
function refusal(title: string, recognises: Importer["recognises"], advice: string): Importer {
  return {
    title,
    extensions: [],
    recognises,
    read: async (source) =>
      fail("format-not-read", `${source.name}: ${title} cannot be opened here. ${advice}`, {
        file: source.name,
      }),
  };
}

const holds = (pattern: RegExp) => (source: Source) => zipNames(source).some((name) => pattern.test(name));
const bytesAre = (kind: string) => (source: Source) => binaryKind(source.bytes) === kind;
const startsWith = (pattern: RegExp) => (source: Source) =>
  pattern.test(source.text().slice(0, 2000).trimStart());

/** An Office file with a password is an OLE document with a part of this name, in UTF-16 (MS-OFFCRYPTO, 2.3.4.4). */
const lockedPart = Array.from("EncryptedPackage", (letter) => [letter.charCodeAt(0), 0]).flat();

function isLocked({ bytes }: Source): boolean {
  if (binaryKind(bytes) !== "OLE document") return false;
  // Entries of the directory have 128 bytes each, with the name in front.
  for (let at = 0; at < bytes.length; at += 128)
    if (lockedPart.every((byte, ahead) => bytes[at + ahead] === byte)) return true;
  return false;
}

/** Local name of the root element of an XML or HTML text; empty for other text. Walks the prolog once, since a hostile one may be long. */
function rootOf(source: Source): string {
  const text = source.text();
  // Each kind of XML asks, and a file may be 100 MB of blanks.
  let at = text.slice(0, 10_000).search(/\S/);
  if (text[at] !== "<") return "";
  for (;;) {
    const kind = ["<?", "<!--", "<!"].find((start) => text.startsWith(start, at));
    if (kind === undefined) return /^<(?:[\w.-]+:)?([\w.-]+)/.exec(text.slice(at, at + 200))?.[1] ?? "?";
    const inner = kind === "<!" ? text.slice(at, at + 10_000).search(/>|\[/) : -1;
    const subset = inner >= 0 && text[at + inner] === "[";
    const mark = kind === "<?" ? "?>" : kind === "<!--" ? "-->" : subset ? "]" : ">";
    const close = text.indexOf(mark, at + 2);
    if (close < 0) return "?";
    const end = subset ? text.indexOf(">", close) : close + mark.length - 1;
    // Never closed: looked at from the start again, it would never end.
    if (end < 0) return "?";
    at = end + 1;
    while (at < text.length && /\s/.test(text[at] ?? "")) at++;
  }
}
const rootIs = (name: string) => (source: Source) => rootOf(source).toLowerCase() === name.toLowerCase();

const isJson = (source: Source) => /^[[{]/.test(source.text().slice(0, 2000).trimStart());
const asTables = "Save the sheet as CSV (one file for entities, one for links) and open those.";
const asGraph = "Export it as GraphML, or as CSV tables of nodes and edges.";

/** The name of a picture or other binary content is found in its first bytes. */
const binary: Importer = {
  title: "binary content",
  extensions: [],
  recognises: (source) => !isZip(source) && binaryKind(source.bytes) !== undefined,
  read: async (source) => {
    const kind = binaryKind(source.bytes) ?? "binary file";
    const advice = /picture/.test(kind)
      ? "A picture holds no entities or links. Open the data that it was made from."
      : /archive/.test(kind)
        ? "Unpack it and open the files in it."
        : "Export the data as CSV or GraphML and open that.";
    return fail("format-not-read", `${source.name} is a ${kind}. ${advice}`, { file: source.name });
  },
};

const jsonAdvice =
  "Linchpin reads its own case files, Cytoscape.js JSON, CX2, FollowTheMoney, STIX, GeoJSON, TopoJSON and node-link JSON (nodes and links or edges). Export the data as one of these, as GraphML or as CSV.";

/** JSON that no reader claims: where it is damaged the message says at which line, else what is read instead. */
const otherJson: Importer = {
  title: "JSON of this shape",
  extensions: [],
  recognises: isJson,
  read: async (source) => {
    const parsed = jsonOf(source);
    if (parsed && !parsed.ok) return parsed;
    return fail(
      "format-not-read",
      `${source.name}: JSON of this shape cannot be opened here. ${jsonAdvice}`,
      {
        file: source.name,
      },
    );
  },
};

/** Named as JSON, no object or list, and no columns in its first line: damaged JSON, not a table. */
const isNamedJson = (source: Source) => {
  if (!/\.json$/i.test(source.name)) return false;
  const [first = ""] = source.text().slice(0, 10_000).trim().split(/\r|\n/);
  return first !== "" && !/[,;\t|]/.test(first);
};

/** One word or number is no table either. */
const isOneCell = (source: Source) => {
  const text = source.text().slice(0, 10_000).trim();
  return text !== "" && text.length < 10_000 && !/[\r\n,;\t|]/.test(text);
};

/** Formats that are recognised only to be refused in words; after every real importer but before tables, which take any text. */
export const refusals: readonly Importer[] = [
  refusal(
    "a binary Excel workbook (.xlsb)",
    holds(/^xl\/workbook\.bin$/i),
    "Save it in Excel as a workbook (.xlsx) and open that.",
  ),
  refusal("an OpenDocument file", holds(/^content\.xml$/i), asTables),
  refusal(
    "a Word document",
    holds(/^word\/document\.xml$/i),
    "Copy its table into a spreadsheet and save that as CSV.",
  ),
  refusal(
    "a PowerPoint presentation",
    holds(/^ppt\/presentation\.xml$/i),
    "Open the data that it was made from.",
  ),
  refusal(
    "a Cytoscape session",
    holds(/\.cys$|cysession\.xml$/i),
    "In Cytoscape, export the network as CX2, Cytoscape.js JSON or GraphML.",
  ),
  refusal("a Gephi project", holds(/^Project_xml$/i), "In Gephi, export the graph as GraphML or CSV."),
  refusal(
    "an Office file with a password",
    isLocked,
    "Open it in Excel, take the password away (File, Info, Protect Workbook, Encrypt with Password), save it and open it here.",
  ),
  refusal(
    "an old Office file or a binary Analyst's Notebook chart (.xls, .doc, .anb)",
    bytesAre("OLE document"),
    "Save a spreadsheet as a workbook (.xlsx) or as CSV; in Analyst's Notebook save the chart as XML (.anx).",
  ),
  refusal(
    "a PDF document",
    bytesAre("PDF document"),
    "It holds pages, not data. Open the table or chart that it was made from.",
  ),
  binary,
  refusal("a web page", rootIs("html"), "Copy its table into a spreadsheet and save that as CSV."),
  refusal("an XML spreadsheet", rootIs("Workbook"), asTables),
  refusal(
    "XML of this kind",
    (source) => rootOf(source) !== "",
    "Linchpin reads GraphML, GEXF, i2 charts (.anx), KML and GPX. Export the data as one of these or as CSV.",
  ),
  refusal("a Graphviz drawing", startsWith(/^(strict\s+)?(di)?graph\s*("[^"]*"|\w+)?\s*\{/i), asGraph),
  refusal("a GML graph", startsWith(/^(Creator\s+"[^"]*"\s*)?graph\s*\[/i), asGraph),
  refusal(
    "a rich text document",
    startsWith(/^\{\\rtf/),
    "Copy its table into a spreadsheet and save that as CSV.",
  ),
  otherJson,
  refusal(
    "a single value",
    (source) => isNamedJson(source) || isOneCell(source),
    "A case needs entities or links: a table with columns, or one of the graph formats.",
  ),
];
