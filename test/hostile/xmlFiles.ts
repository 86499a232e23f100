import { importers } from "../../src/importers/index";
import { type HostileFile, textFile } from "./hostileFile";

/** An XML format: its root and a file with one thing of this name. */
interface XmlFormat {
  readonly root: string;
  readonly file: string;
  readonly body: (name: string) => string;
}

const extensions = new Set(importers.flatMap((importer) => importer.extensions));

/** Every format that is XML; a new one is one line, which counts as soon as its reader is in the list. */
const xmlFormats: readonly XmlFormat[] = [
  {
    root: "graphml",
    file: "a.graphml",
    body: (name) =>
      `<graphml><key id="label" for="node" attr.name="label" attr.type="string"/><graph edgedefault="directed"><node id="a"><data key="label">${name}</data></node></graph></graphml>`,
  },
  {
    root: "gexf",
    file: "a.gexf",
    body: (name) => `<gexf><graph><nodes><node id="a" label="${name}"/></nodes></graph></gexf>`,
  },
  {
    root: "Chart",
    file: "a.anx",
    body: (name) =>
      `<Chart><ChartItemCollection><ChartItem Label="${name}"><End><Entity EntityId="1" Identity="a"/></End></ChartItem></ChartItemCollection></Chart>`,
  },
  {
    root: "kml",
    file: "a.kml",
    body: (name) =>
      `<kml><Document><Placemark><name>${name}</name><Point><coordinates>-2.5,53.4</coordinates></Point></Placemark></Document></kml>`,
  },
  {
    root: "gpx",
    file: "a.gpx",
    body: (name) => `<gpx version="1.1"><wpt lat="53.4" lon="-2.5"><name>${name}</name></wpt></gpx>`,
  },
];
const formats = xmlFormats.filter(({ file }) => extensions.has(file.slice(2)));

const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
  "",
);

/** What stands before the root, and what the name then is. Each refers to something that must never be looked up. */
const bombs: readonly (readonly [title: string, head: (root: string) => string, name: string])[] = [
  ["a billion laughs", (root) => `<!DOCTYPE ${root} [<!ENTITY l0 "ha">${laughs}]>`, "&l9;"],
  [
    "a quadratic blow-up",
    (root) => `<!DOCTYPE ${root} [<!ENTITY a "${"a".repeat(100_000)}">]>`,
    "&a;".repeat(10_000),
  ],
  ["a file of this machine", (root) => `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, "&x;"],
  ["an address", (root) => `<!DOCTYPE ${root} [<!ENTITY x SYSTEM "https://example.invalid/x">]>`, "&x;"],
  [
    "a parameter entity",
    (root) => `<!DOCTYPE ${root} [<!ENTITY % x SYSTEM "https://example.invalid/x.dtd">%x;]>`,
    "x",
  ],
  ["an outside document type", (root) => `<!DOCTYPE ${root} SYSTEM "https://example.invalid/x.dtd">`, "x"],
  [
    "an entity behind a comment with a quote",
    (root) => `<!DOCTYPE ${root} [<!-- ' --><!ENTITY x "y">]>`,
    "&x;",
  ],
];

const refused = formats.flatMap(({ root, file, body }) =>
  bombs.map(([title, head, name]) =>
    textFile(`${root} with ${title}`, file, () => `<?xml version="1.0"?>\n${head(root)}\n${body(name)}`, {
      refused: "xml-refused",
    }),
  ),
);

const readAnyway = formats.flatMap(({ root, file, body }) => [
  textFile(`${root} with an entity that nobody declared`, file, body("a&x;b"), {
    entities: 1,
    remarks: ["xml-syntax"],
  }),
  textFile(`${root} with entities named like parts of every object`, file, body("&constructor;&__proto__;"), {
    entities: 1,
    remarks: ["xml-syntax"],
  }),
  textFile(
    `${root} with a style sheet and an inclusion that are not fetched`,
    file,
    `<?xml version="1.0"?><?xml-stylesheet href="https://example.invalid/x.xsl"?>${body("x")}`,
    { entities: 1 },
  ),
  textFile(`${root} with control characters and a bare ampersand`, file, body("a\u0001b & c"), {
    entities: 1,
    remarks: ["xml-syntax", "xml-ampersand"],
  }),
  textFile(
    `${root} nested a hundred thousand deep`,
    file,
    () => {
      const [start = "", end = ""] = body("\u0000").split(/(?=<\/(?:data|Point|name|Chart|gexf)>)/, 2);
      return `${start.replace("\u0000", "")}${"<g>".repeat(100_000)}${end}`;
    },
    { refused: "too-deep" },
  ),
]);

/** XML that blows up, reaches outside or is absurdly nested, in every format that is XML. */
export const xmlFiles: readonly HostileFile[] = [
  ...refused,
  ...readAnyway,
  ...["<!DOCTYPE x [ ]", "<![CDATA[[]", "<!-- x", "<?x"].map((text) =>
    textFile(`a prolog that never closes (${text})`, "a.xml", text, { refused: "format-not-read" }),
  ),
];
