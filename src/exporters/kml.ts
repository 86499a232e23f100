import type { CaseFile } from "../core/caseFile";
import { mapRecordName } from "../core/mapNames";
import { markingText } from "../core/marking";
import { fail, ok, type Result } from "../core/problem";
import { encodePieces } from "./encodePieces";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import { lossyTexts } from "./graphLosses";
import { folderName, styleOf, styles } from "./kmlStyle";
import { kmlTime } from "./kmlTime";
import { type MapItem, type MapLosses, mapItems, type Shape } from "./mapItem";
import { mapLosses } from "./mapLosses";
import { plainJson, plainText } from "./plainText";
import type { Ring } from "./ring";
import { type XmlText, xmlText } from "./xmlText";

const ring = (points: Ring) =>
  `<LinearRing><coordinates>${points.map(([lon, lat]) => `${lon},${lat}`).join(" ")}</coordinates></LinearRing>`;

function polygon([outer, ...holes]: readonly Ring[]): string {
  const inner = holes.map((hole) => `<innerBoundaryIs>${ring(hole)}</innerBoundaryIs>`).join("");
  return `<Polygon><outerBoundaryIs>${ring(outer ?? [])}</outerBoundaryIs>${inner}</Polygon>`;
}

function geometry(shape: Shape): string {
  switch (shape.type) {
    case "none":
      return "";
    case "point":
      return `<Point><coordinates>${shape.lon},${shape.lat}</coordinates></Point>\n`;
    case "polygons": {
      const all = shape.polygons.map(polygon).join("");
      return `${shape.polygons.length === 1 ? all : `<MultiGeometry>${all}</MultiGeometry>`}\n`;
    }
  }
}

/** Markup in CDATA, split where it would end too early. */
const cdata = (markup: string) => `<![CDATA[${markup.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

const shownNames = [
  "kind",
  "typeName",
  "caption",
  "ocg",
  "role",
  "status",
  "offence",
  "from",
  "to",
  "address",
];

/** Words as HTML text. */
const html = (words: string) =>
  plainText(words).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** What a map program shows on a click. It takes this for HTML and would fetch what a picture in it names, so every word is escaped inside the CDATA as well. */
function description(item: MapItem): string {
  const rows = shownNames.flatMap((name) => {
    const found = item.values.find(([each]) => each === `linchpin:${name}`);
    return found ? [`${name === "typeName" ? "type" : name}: ${html(found[1])}`] : [];
  });
  return rows.length === 0 ? "" : `<description>${cdata(rows.join("<br>"))}</description>\n`;
}

function placemark(item: MapItem, style: string, xml: XmlText): string {
  const record = plainJson(item.record);
  const data = [...item.values, [mapRecordName, record] as const].map(
    ([name, value]) => `<Data name=${xml.value(name)}><value>${xml.text(value)}</value></Data>\n`,
  );
  const name = item.name === "" ? "" : `<name>${xml.text(item.name)}</name>\n`;
  const time = kmlTime(item.times);
  // An id of XML is a word that begins with a letter; others stand in the record alone.
  const id = /^[A-Za-z_][\w.-]{0,99}$/.test(item.id) ? ` id="${item.id}"` : "";
  // The order of these is fixed by the schema of KML 2.2.
  return `<Placemark${id}>\n${name}${description(item)}${time}<styleUrl>#${style}</styleUrl>\n<ExtendedData>\n${data.join("")}</ExtendedData>\n${geometry(item.shape)}</Placemark>\n`;
}

function* pieces(file: CaseFile, losses: MapLosses, xml: XmlText): Generator<string> {
  const { case: kase, arrangement } = file;
  const marking = caseMarking(kase);
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2">\n<Document>\n';
  if (kase.head.title !== "") yield `<name>${xml.text(kase.head.title)}</name>\n`;
  if (marking) yield `<description>${cdata(html(markingText(marking)))}</description>\n`;
  yield styles();
  const folders = new Map<string, MapItem[]>();
  for (const item of mapItems(kase, losses)) {
    const folder = folderName(item);
    const list = folders.get(folder);
    if (list) list.push(item);
    else folders.set(folder, [item]);
  }
  for (const [name, items] of folders) {
    yield `<Folder>\n<name>${xml.text(name)}</name>\n`;
    for (const item of items) yield placemark(item, styleOf(item, arrangement.focus), xml);
    yield "</Folder>\n";
  }
  yield "</Document>\n</kml>\n";
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const { case: kase } = file;
  const losses: MapLosses = { impossible: 0, rings: 0, photos: 0 };
  const xml = xmlText();
  const total = kase.entities.size + kase.incidents.size + kase.areas.size;
  const bytes = await encodePieces(pieces(file, losses, xml), "utf-8", total, options);
  if (!bytes) return fail("cancelled", "Writing was cancelled.");
  const named = fileName(kase, kml.extension, options.name);
  const problems = [...named.problems, ...mapLosses(file, losses), ...lossyTexts(xml.lossy())];
  return ok({ bytes, name: named.name, problems });
}

/** Places and areas for Google Earth and other map programs (KML 2.2): a folder for each kind, colours of the chart, nothing that points out of the file. */
export const kml: Exporter = {
  title: "KML places and areas",
  about: "For Google Earth and other map viewers: folders by kind, colours of the chart.",
  keeps: ["people", "things", "incidents", "areas", "notes"],
  extension: "kml",
  write,
};
