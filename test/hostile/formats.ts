import { strToU8, zipSync } from "fflate";
import type { HostileFormat, Thing } from "./hostileFormat";
import { mapFormats } from "./mapFormats";

const all = { links: true, names: true, attributes: true } as const;
const xml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
const row = (cells: readonly string[]) => `${cells.map(cell).join(",")}\n`;
const headersOf = (things: readonly Thing[]) => [...new Set(things.map(({ header }) => header))];
/** Built as text, since JSON.stringify of an object with a key '__proto__' would write none. */
const object = (fields: readonly (readonly [string, unknown])[]) =>
  `{${fields.map(([name, value]) => `${JSON.stringify(name)}:${typeof value === "string" ? JSON.stringify(value) : String(value)}`).join(",")}}`;

const pairs = <T>(things: readonly Thing[], make: (from: Thing, to: Thing, at: number) => T): T[] =>
  things.slice(1).map((to, at) => make(things[at] ?? to, to, at));

function entityTable(things: readonly Thing[]): string {
  const headers = headersOf(things);
  const rows = things.map(({ id, name, header, value }) => [
    id,
    name,
    ...headers.map((each) => (each === header ? value : "")),
  ]);
  return [["id", "name", ...headers], ...rows].map(row).join("");
}

const linkTable = (things: readonly Thing[]): string =>
  row(["from", "to", ...headersOf(things.slice(1))]) +
  pairs(things, (from, to) =>
    row([from.id, to.id, ...headersOf(things.slice(1)).map((each) => (each === to.header ? to.value : ""))]),
  ).join("");

const matrix = (things: readonly Thing[]): string =>
  row(["", ...things.map(({ id }) => id)]) +
  things
    .map(({ id }, at) => row([id, ...things.map((_, column) => (column === at + 1 ? "1" : "0"))]))
    .join("");

const neo4j = (things: readonly Thing[]): Uint8Array =>
  zipSync({
    "people.nodes.csv": strToU8(
      row(["id:ID", "name", ":LABEL", ...headersOf(things)]) +
        things
          .map(({ id, name, header, value }) =>
            row([id, name, "Person", ...headersOf(things).map((each) => (each === header ? value : ""))]),
          )
          .join(""),
    ),
    "knows.relationships.csv": strToU8(
      row([":START_ID", ":END_ID", ":TYPE"]) +
        pairs(things, (from, to) => row([from.id, to.id, "KNOWS"])).join(""),
    ),
  });

const graphml = (things: readonly Thing[]): string =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns"><key id="label" for="node" attr.name="label" attr.type="string"/>${headersOf(
    things,
  )
    .map((header, at) => `<key id="d${at}" for="node" attr.name="${xml(header)}" attr.type="string"/>`)
    .join("")}\n<graph edgedefault="directed">\n${things
    .map(
      ({ id, name, header, value }) =>
        `<node id="${xml(id)}"><data key="label">${xml(name)}</data><data key="d${headersOf(things).indexOf(header)}">${xml(value)}</data></node>\n`,
    )
    .join(
      "",
    )}${pairs(things, (from, to) => `<edge source="${xml(from.id)}" target="${xml(to.id)}"/>\n`).join("")}</graph></graphml>\n`;

const gexf = (things: readonly Thing[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2"><graph defaultedgetype="directed"><attributes class="node">${headersOf(
    things,
  )
    .map((header, at) => `<attribute id="k${at}" title="${xml(header)}" type="string"/>`)
    .join("")}</attributes>\n<nodes>\n${things
    .map(
      ({ id, name, header, value }) =>
        `<node id="${xml(id)}" label="${xml(name)}"><attvalues><attvalue for="k${headersOf(things).indexOf(header)}" value="${xml(value)}"/></attvalues></node>\n`,
    )
    .join(
      "",
    )}</nodes><edges>\n${pairs(things, (from, to, at) => `<edge id="${at}" source="${xml(from.id)}" target="${xml(to.id)}"/>\n`).join("")}</edges></graph></gexf>\n`;

const anx = (things: readonly Thing[]): string =>
  `<?xml version="1.0"?>\n<Chart><ChartItemCollection>\n${things
    .map(
      ({ id, name, header, value }, at) =>
        `<ChartItem Id="c${at}" Label="${xml(name)}"><End X="${at}" Y="0"><Entity EntityId="${xml(id)}" Identity="${xml(id)}"><Icon/></Entity></End><AttributeCollection><Attribute AttributeClass="${xml(header)}" Value="${xml(value)}"/></AttributeCollection></ChartItem>\n`,
    )
    .join(
      "",
    )}${pairs(things, (from, to) => `<ChartItem><Link End1Id="${xml(from.id)}" End2Id="${xml(to.id)}"/></ChartItem>\n`).join("")}</ChartItemCollection></Chart>\n`;

const cytoscape = (things: readonly Thing[]): string =>
  `{"elements":{"nodes":[${things
    .map(
      ({ id, name, header, value }) =>
        `{"data":${object([
          ["id", id],
          ["name", name],
          [header, value],
        ])}}`,
    )
    .join(",")}],"edges":[${pairs(
    things,
    (from, to) =>
      `{"data":${object([
        ["source", from.id],
        ["target", to.id],
      ])}}`,
  ).join(",")}]}}`;

const nodeLink = (things: readonly Thing[]): string =>
  `{"directed":true,"multigraph":false,"graph":{},"nodes":[${things
    .map(({ id, name, header, value }) =>
      object([
        ["id", id],
        ["name", name],
        [header, value],
      ]),
    )
    .join(",")}],"links":[${pairs(things, (from, to) =>
    object([
      ["source", from.id],
      ["target", to.id],
    ]),
  ).join(",")}]}`;

const graphology = (things: readonly Thing[]): string =>
  `{"options":{"type":"directed","multi":true},"attributes":{},"nodes":[${things
    .map(
      ({ id, name, header, value }) =>
        `{"key":${JSON.stringify(id)},"attributes":${object([
          ["label", name],
          [header, value],
        ])}}`,
    )
    .join(",")}],"edges":[${pairs(things, (from, to) =>
    object([
      ["source", from.id],
      ["target", to.id],
    ]),
  ).join(",")}]}`;

const cx2 = (things: readonly Thing[]): string =>
  `[{"CXVersion":"2.0"},{"nodes":[${things
    .map(
      ({ name, header, value }, at) =>
        `{"id":${at},"v":${object([
          ["name", name],
          [header, value],
        ])}}`,
    )
    .join(
      ",",
    )}]},{"edges":[${pairs(things, (_from, _to, at) => `{"id":${at},"s":${at},"t":${at + 1},"v":{}}`).join(",")}]},{"status":[{"success":true}]}]`;

const followTheMoney = (things: readonly Thing[]): string =>
  [
    ...things.map(
      ({ id, name, header, value }) =>
        `{"id":${JSON.stringify(id)},"schema":"Person","properties":{"name":[${JSON.stringify(name)}],${JSON.stringify(header)}:[${JSON.stringify(value)}]}}`,
    ),
    ...pairs(
      things,
      (from, to, at) =>
        `{"id":"link ${at}","schema":"Associate","properties":{"person":[${JSON.stringify(from.id)}],"associate":[${JSON.stringify(to.id)}]}}`,
    ),
  ].join("\n");

const stix = (things: readonly Thing[]): string =>
  `{"type":"bundle","id":"bundle--1","objects":[${[
    ...things.map(({ id, name, header, value }) =>
      object([
        ["type", "identity"],
        ["spec_version", "2.1"],
        ["id", id],
        ["name", name],
        [header, value],
      ]),
    ),
    ...pairs(things, (from, to, at) =>
      object([
        ["type", "relationship"],
        ["spec_version", "2.1"],
        ["id", `relationship--${at}`],
        ["relationship_type", "related-to"],
        ["source_ref", from.id],
        ["target_ref", to.id],
      ]),
    ),
  ].join(",")}]}`;

const pajek = (things: readonly Thing[]): string =>
  `*Vertices ${things.length}\n${things.map(({ name }, at) => `${at + 1} "${name.replaceAll('"', "'")}" 0.${at + 1} 0.5\n`).join("")}*Arcs\n${pairs(things, (_from, _to, at) => `${at + 1} ${at + 2} 1\n`).join("")}`;

const ucinet = (things: readonly Thing[]): string =>
  `dl n=${things.length}\nformat=edgelist1\nlabels:\n${things.map(({ name }) => `"${name.replaceAll('"', "'")}"\n`).join("")}data:\n${pairs(things, (_from, _to, at) => `${at + 1} ${at + 2} 1\n`).join("")}`;

const gedcom = (things: readonly Thing[]): string =>
  `0 HEAD\n1 GEDC\n2 VERS 5.5.1\n1 CHAR UTF-8\n${things
    .map(
      ({ name, value }, at) =>
        `0 @I${at}@ INDI\n1 NAME ${name.replaceAll("@", "@@")}\n1 NOTE ${value.replaceAll("@", "@@").replace(/[\r\n]+/g, "\n2 CONT ")}\n1 FAMS @F@\n`,
    )
    .join("")}0 @F@ FAM\n${things.map((_, at) => `1 CHIL @I${at}@\n`).join("")}0 TRLR\n`;

/** Every format that can be written by hand. A new reader gets a line here and is thereby under every test of this folder. */
export const hostileFormats: readonly HostileFormat[] = [
  { title: "table of entities", file: "t.csv", write: entityTable, keeps: { ...all, links: false } },
  { title: "table of links", file: "l.csv", write: linkTable, keeps: { ...all, names: false } },
  { title: "matrix", file: "m.csv", write: matrix, keeps: { links: true, names: false, attributes: false } },
  { title: "Neo4j tables", file: "n.zip", write: neo4j, keeps: all },
  { title: "GraphML", file: "g.graphml", write: graphml, keeps: all },
  { title: "GEXF", file: "g.gexf", write: gexf, keeps: all },
  { title: "i2 chart", file: "c.anx", write: anx, keeps: all },
  { title: "Cytoscape.js JSON", file: "c.cyjs", write: cytoscape, keeps: all },
  { title: "node-link JSON", file: "n.json", write: nodeLink, keeps: all },
  { title: "graphology JSON", file: "g.json", write: graphology, keeps: all },
  { title: "CX2", file: "c.cx2", write: cx2, keeps: all, ids: "numbered" },
  { title: "FollowTheMoney", file: "f.ftm.json", write: followTheMoney, keeps: all },
  { title: "STIX", file: "s.json", write: stix, keeps: all },
  {
    title: "Pajek",
    file: "p.net",
    write: pajek,
    keeps: { ...all, attributes: false },
    ids: "numbered",
  },
  {
    title: "UCINET",
    file: "u.dl",
    write: ucinet,
    keeps: { ...all, attributes: false },
    ids: "numbered",
  },
  {
    title: "GEDCOM",
    file: "g.ged",
    write: gedcom,
    keeps: { ...all, links: false, attributes: false },
    ids: "numbered",
  },
  ...mapFormats,
];
