import type { CaseFile } from "../core/caseFile";
import type { Entity } from "../core/entity";
import { recordName } from "../core/factNames";
import type { Link } from "../core/link";
import { markingText } from "../core/marking";
import { fail, ok, type Result } from "../core/problem";
import { encodePieces } from "./encodePieces";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import {
  attributeColumns,
  attributesIn,
  entityColumns,
  type FactType,
  linkColumns,
  usedColumns,
} from "./graphFacts";
import { graphIds } from "./graphIds";
import { colourParts, graphLook, paleFill } from "./graphLook";
import { graphLosses, lossyTexts } from "./graphLosses";
import { edgeDrawing, nodeDrawing } from "./graphmlDrawing";
import { caseRecord, entityRecord, linkRecord } from "./graphRecord";
import { type XmlText, xmlText } from "./xmlText";

const schema =
  'xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" ' +
  'xmlns:y="http://www.yworks.com/xml/graphml" ' +
  'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd"';

/** What Gephi reads of a node beside its label. */
const geometry: readonly (readonly [string, FactType | "int"])[] = [
  ["x", "double"],
  ["y", "double"],
  ["r", "int"],
  ["g", "int"],
  ["b", "int"],
  ["size", "double"],
];
const choice = { cards: false };
const nodeKey = (name: string) => `n-${name}`;
const edgeKey = (name: string) => `e-${name}`;

function declare(xml: XmlText, id: string, owner: string, name: string, type: string): string {
  return `<key id=${xml.value(id)} for="${owner}" attr.name=${xml.value(name)} attr.type="${type}"/>\n`;
}

/** Facts of the graph as a whole, for people and other tools; our own reader has them from the record of the first node. */
function graphFacts({ case: kase }: CaseFile): readonly (readonly [string, string])[] {
  const marking = caseMarking(kase);
  return [
    ["title", kase.head.title],
    ["marking", marking ? markingText(marking) : ""],
    ["note", kase.head.note],
    ["as at", kase.head.asAt],
  ].filter((pair): pair is [string, string] => pair[1] !== "");
}

function* pieces(file: CaseFile, xml: XmlText): Generator<string> {
  const { case: kase, arrangement } = file;
  const ids = graphIds(kase);
  const lookOf = graphLook(kase, arrangement);
  const ofEntities = usedColumns(entityColumns(kase), kase.entities);
  const ofLinks = usedColumns(linkColumns(), kase.links);
  const nodeAttributes = attributeColumns(kase.entities.values(), "n-a");
  const edgeAttributes = attributeColumns(kase.links.values(), "e-a");
  // Tools read a graph of one sort of edge only; where any has a direction, arrowheads and the column 'direction' tell.
  const directed = [...kase.links.values()].some((item) => item.direction !== "none");

  const datum = (key: string, value: string) => `<data key="${key}">${xml.text(value)}</data>`;
  const facts = <T, Name extends string>(
    item: T,
    columns: readonly { readonly name: Name; readonly value: (item: T) => string | undefined }[],
    key: (name: string) => string,
  ) => {
    let out = "";
    for (const { name, value } of columns) {
      const text = value(item);
      if (text) out += datum(key(name), text);
    }
    return out;
  };
  const record = (key: string, value: object) =>
    Object.keys(value).length === 0 ? "" : datum(key, JSON.stringify(value));

  const node = (item: Entity, first: boolean): string => {
    const position = arrangement.positions.get(item.id);
    const placed =
      position && Number.isFinite(position.x) && Number.isFinite(position.y) ? position : undefined;
    const look = lookOf(item);
    const own = entityRecord(item, ids, choice, placed);
    const [r, g, b] = colourParts(look.coloured ? look.fill : paleFill);
    const drawn = [placed?.x, placed?.y, r, g, b, look.w];
    let out = `<node id=${xml.value(ids.entity(item.id) ?? "")}>`;
    // First, so that readers which take label and position out of the drawing have ours in the end.
    out += `<data key="n-drawing">${nodeDrawing(item.label, look, placed, xml)}</data>`;
    out += facts(item, ofEntities, nodeKey);
    for (const { column, attribute } of attributesIn(item, nodeAttributes))
      out += datum(column.id, attribute.value);
    for (const [index, [name]] of geometry.entries())
      if (drawn[index] !== undefined) out += datum(nodeKey(name), String(drawn[index]));
    out += record(nodeKey(recordName), first ? { ...own, case: caseRecord(kase, ids) } : own);
    return `${out}</node>\n`;
  };

  const edge = (item: Link): string => {
    // An arrow from `to` to `from` is an edge the other way round for every other tool; the column says so.
    const [from, to] = item.direction === "back" ? [item.to, item.from] : [item.from, item.to];
    let out =
      `<edge id=${xml.value(ids.link(item.id))} source=${xml.value(ids.entity(from) ?? "")}` +
      ` target=${xml.value(ids.entity(to) ?? "")}>`;
    out += `<data key="e-drawing">${edgeDrawing(item, xml)}</data>`;
    out += facts(item, ofLinks, edgeKey);
    if (directed && item.direction === "none") out += datum("e-direction", "none");
    for (const { column, attribute } of attributesIn(item, edgeAttributes))
      out += datum(column.id, attribute.value);
    out += record(edgeKey(recordName), linkRecord(item, ids, choice));
    return `${out}</edge>\n`;
  };

  yield `<?xml version="1.0" encoding="UTF-8"?>\n<graphml ${schema}>\n`;
  const ofGraph = graphFacts(file);
  for (const [index, [name]] of ofGraph.entries()) yield declare(xml, `g${index}`, "graph", name, "string");
  yield `<key id="n-drawing" for="node" yfiles.type="nodegraphics"/>\n<key id="e-drawing" for="edge" yfiles.type="edgegraphics"/>\n`;
  for (const { name, type } of ofEntities) yield declare(xml, nodeKey(name), "node", name, type);
  for (const { id, name, type } of nodeAttributes.values()) yield declare(xml, id, "node", name, type);
  for (const [name, type] of geometry) yield declare(xml, nodeKey(name), "node", name, type);
  yield declare(xml, nodeKey(recordName), "node", recordName, "string");
  for (const { name, type } of ofLinks) yield declare(xml, edgeKey(name), "edge", name, type);
  for (const { id, name, type } of edgeAttributes.values()) yield declare(xml, id, "edge", name, type);
  yield declare(xml, edgeKey(recordName), "edge", recordName, "string");
  yield `<graph id="G" edgedefault="${directed ? "directed" : "undirected"}">\n`;
  for (const [index, [, value]] of ofGraph.entries()) yield `${datum(`g${index}`, value)}\n`;
  let first = true;
  for (const item of kase.entities.values()) {
    yield node(item, first);
    first = false;
  }
  for (const item of kase.links.values()) yield edge(item);
  yield "</graph>\n</graphml>\n";
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const xml = xmlText();
  const total = file.case.entities.size + file.case.links.size;
  const bytes = await encodePieces(pieces(file, xml), "utf-8", total, options);
  if (!bytes) return fail("cancelled", "Writing was cancelled.");
  const { name, problems } = fileName(file.case, graphml.extension, options.name);
  return ok({ bytes, name, problems: [...problems, ...graphLosses(file), ...lossyTexts(xml.lossy())] });
}

/** GraphML with typed columns and a drawing: for networkx, igraph, Gephi and yEd, and for Linchpin again. */
export const graphml: Exporter = {
  title: "GraphML",
  about: "For Gephi, yEd, networkx and igraph, with layout and colours.",
  keeps: ["people", "things", "familyLinks", "links", "ocgs", "unions", "groups", "notes", "photos"],
  extension: "graphml",
  write,
};
