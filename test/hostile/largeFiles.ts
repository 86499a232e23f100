import { type HostileFile, textFile } from "./hostileFile";

const icon = (letters: number) => "iVBORw0K".repeat(letters / 8);
const chart = (inside: string) =>
  `<Chart><ChartItemCollection><ChartItem Label="A">${inside}</ChartItem><ChartItem Label="B"><End><Entity EntityId="2" Identity="2"/></End></ChartItem></ChartItemCollection></Chart>`;
const entity = (inside: string) => `<End><Entity EntityId="1" Identity="1">${inside}</Entity></End>`;
const spells = (write: (at: number) => string) => () => {
  const list: string[] = [];
  for (let at = 0; at < 1_000_000; at++) list.push(write(at));
  return `<gexf><graph mode="dynamic"><nodes><node id="a"><spells>${list.join("")}</spells></node><node id="b"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>`;
};
const deep = 100_000;

/** A list of as many items, written one after the other. */
const many = (count: number, write: (at: number) => string, between = "") =>
  Array.from({ length: count }, (_, at) => write(at)).join(between);

/** Files of great size, depth or number; each is read or refused in less than a second (bench). */
export const largeFiles: readonly HostileFile[] = [
  textFile(
    "a GEXF node with a million equal spells",
    "a.gexf",
    spells(() => '<spell start="2001-01-01" end="2002-01-01"/>'),
    { entities: 2, links: 1, remarks: ["gexf-spells"] },
  ),
  textFile(
    "a GEXF node with a million spells, one a line",
    "b.gexf",
    spells((at) => `<spell start="${1000 + (at % 999)}" end="${3000 + (at % 7)}" />\n`),
    { entities: 2, links: 1, remarks: ["gexf-spells"] },
  ),
  textFile(
    "a chart with a picture of 100 MB as a text",
    "a.anx",
    () => chart(entity(`<Icon><Picture>${icon(100_000_000)}</Picture></Icon>`)),
    { entities: 2, remarks: ["xml-long-value"] },
  ),
  textFile(
    "a chart with a picture of 100 MB as a value",
    "b.anx",
    () =>
      chart(
        `${entity("<Icon/>")}<AttributeCollection><Attribute AttributeClass="photo" Value="${icon(100_000_000)}"/></AttributeCollection>`,
      ),
    { entities: 2, remarks: ["xml-long-value"] },
  ),
  textFile(
    "a chart with a picture of 100 MB in lines",
    "c.anx",
    () => chart(entity(`<Icon><Picture Data="${`${icon(80)}\n`.repeat(1_250_000)}"/></Icon>`)),
    { entities: 2, remarks: ["xml-long-value"] },
  ),
  {
    title: "a file of 201 MB",
    name: "a.csv",
    bytes: () => new Uint8Array(201 * 1024 * 1024),
    ends: { refused: "too-large" },
  },
  {
    title: "100 MB of NULs",
    name: "b.csv",
    bytes: () => new Uint8Array(100_000_000),
    ends: { refused: "format-not-read" },
  },
  textFile("a sparse line of 100 MB", "c.csv", () => `id,name\n1${",".repeat(100_000_000)}`, {
    refused: "too-many-columns",
  }),
  textFile("a sparse line of 100 MB of tabs", "d.tsv", () => `id\tname\n1${"\t".repeat(100_000_000)}`, {
    refused: "too-many-columns",
  }),
  textFile("a line of quoted cells, 40 MB", "e.csv", () => `id,name\n${'"a",'.repeat(10_000_000)}`, {
    refused: "too-many-columns",
  }),
  textFile("one word of 100 MB", "f.csv", () => "x".repeat(100_000_000), { refused: "not-a-table" }),
  textFile("blanks, 100 MB", "g.csv", () => " ".repeat(100_000_000), { refused: "empty-file" }),
  textFile("fifty million blank lines", "h.csv", () => `id,name\n1,Ann\n${"\n".repeat(50_000_000)}2,Bob\n`, {
    entities: 2,
  }),
  textFile("ten million quotation marks", "i.csv", () => `id,name\n1,Ann\n${'"'.repeat(10_000_000)}\n`, {
    entities: 2,
    remarks: ["quotes"],
  }),
  textFile(
    "a megabyte of letters and quotation marks by turns",
    "j.csv",
    () => `id,name\n1,Ann\n${'"x"y'.repeat(250_000)}\n`,
    { entities: 3, remarks: ["quotes"] },
  ),
  textFile(
    "a quotation mark that never closes",
    "k.csv",
    () => `id,name\n1,"Ann\n${many(100_000, (at) => `${at + 2},b\n`)}`,
    { entities: 100_001, remarks: ["quotes"] },
  ),
  textFile("more than a million rows", "l.csv", () => `id,name\n${"1,Ann\n".repeat(1_000_010)}`, {
    refused: "too-many-rows",
  }),
  textFile(
    "a table of 16,000 columns",
    "m.csv",
    () => `${many(16_000, (at) => `c${at}`, ",")}\n${`${"1,".repeat(15_999)}1\n`.repeat(20)}`,
    { entities: 20 },
  ),
  textFile(
    "a name of 50 MB in a family tree",
    "a.ged",
    () => `0 HEAD\n0 @I1@ INDI\n1 NAME ${"x".repeat(50_000_000)}\n0 TRLR\n`,
    { entities: 1 },
  ),
  textFile(
    "a family tree of a hundred thousand levels",
    "b.ged",
    () => `0 HEAD\n0 @I1@ INDI\n1 NAME Ann\n${many(deep, (at) => `${at + 1} NOTE x\n`)}0 TRLR\n`,
    { entities: 1 },
  ),
  textFile(
    "a family of five thousand children",
    "c.ged",
    () =>
      `0 HEAD\n${many(5_000, (at) => `0 @I${at}@ INDI\n1 NAME N${at} /X/\n1 FAMC @F@\n`)}0 @F@ FAM\n${many(5_000, (at) => `1 CHIL @I${at}@\n`)}0 TRLR\n`,
    { entities: 5_000 },
  ),
  textFile(
    "ten thousand people, each the parent of the next and the last of the first",
    "d.ged",
    () =>
      `0 HEAD\n${many(10_000, (at) => `0 @I${at}@ INDI\n1 NAME N${at}\n1 FAMS @F${at}@\n1 FAMC @F${(at + 9_999) % 10_000}@\n0 @F${at}@ FAM\n1 HUSB @I${at}@\n1 CHIL @I${(at + 1) % 10_000}@\n`)}0 TRLR\n`,
    { entities: 10_000, remarks: ["own-ancestor"] },
  ),
  textFile("JSON of a hundred thousand open lists", "a.json", "[".repeat(deep), { refused: "json-syntax" }),
  textFile("JSON of a hundred thousand closed lists", "b.json", `${"[".repeat(deep)}${"]".repeat(deep)}`, {
    refused: "format-not-read",
  }),
  textFile("JSON of a hundred thousand open objects", "c.json", '{"a":'.repeat(deep), {
    refused: "json-syntax",
  }),
  textFile(
    "a number of ten million digits",
    "d.json",
    () => `{"nodes":[{"id":${"9".repeat(10_000_000)}},{"id":"b"}],"links":[{"source":"b","target":"b"}]}`,
    { entities: 2, links: 1 },
  ),
  textFile(
    "a text of 100 MB in a graph",
    "e.json",
    () => `{"nodes":[{"id":"a","photo":"${icon(100_000_000)}"},{"id":"b"}],"links":[]}`,
    { entities: 2 },
  ),
  textFile(
    "a hundred thousand names in one object",
    "f.json",
    () => `{"nodes":[{"id":"a",${many(deep, (at) => `"k${at}":1`, ",")}}],"links":[]}`,
    { entities: 1 },
  ),
  textFile("a network said to have a billion vertices", "a.net", '*Vertices 999999999\n1 "a"\n*Arcs\n1 1\n', {
    refused: "too-large",
  }),
  textFile(
    "a matrix said to have a billion rows",
    "a.dl",
    "dl n=999999999\nformat=fullmatrix\ndata:\n0 1\n",
    { refused: "too-large" },
  ),
  textFile(
    "three thousand people each tied to three thousand by one line",
    "a.ftm",
    () =>
      `{"id":"x","schema":"Associate","properties":{"person":[${many(3_000, (at) => `"a${at}"`, ",")}],"associate":[${many(3_000, (at) => `"b${at}"`, ",")}]}}`,
    { entities: 6_001, links: 6_000, placeholders: 6_000, remarks: ["ftm-many-ends"] },
  ),
  textFile(
    "a graph whose groups hold each other",
    "a.cyjs",
    `{"elements":{"nodes":[{"data":{"id":"a","parent":"b"}},{"data":{"id":"b","parent":"a"}},{"data":{"id":"c","parent":"c"}}],"edges":[]}}`,
    { entities: 3 },
  ),
  textFile(
    "a node with a hundred thousand attributes",
    "b.graphml",
    () =>
      `<graphml><graph edgedefault="directed"><node id="a" ${many(deep, (at) => `k${at}="1"`, " ")}/></graph></graphml>`,
    { entities: 1 },
  ),
  textFile(
    "an edge between thirty thousand nodes",
    "c.graphml",
    () =>
      `<graphml><graph edgedefault="directed"><hyperedge>${many(30_000, (at) => `<endpoint node="n${at}"/>`)}</hyperedge></graph></graphml>`,
    { entities: 30_001, placeholders: 30_000 },
  ),
  textFile(
    "two hundred thousand elements that never close",
    "d.graphml",
    () => `<graphml><graph edgedefault="directed"><node id="a"/>${"<node>".repeat(200_000)}`,
    { refused: "too-deep" },
  ),
];
