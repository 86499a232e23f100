import { strToU8, zipSync } from "fflate";
import type { HostileFormat, Thing } from "./hostileFormat";

const named = { links: false, names: true, attributes: true } as const;
const xml = (text: string) =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
/** Built as text, since JSON.stringify of an object with a key '__proto__' would write none. */
const facts = ({ id, name, header, value }: Thing) =>
  `{"id":${JSON.stringify(id)},"name":${JSON.stringify(name)},${JSON.stringify(header)}:${JSON.stringify(value)}}`;
const lon = (at: number) => (-2.5 + at / 100).toFixed(2);

const geojson = (things: readonly Thing[]): string =>
  `{"type":"FeatureCollection","features":[${things
    .map(
      (thing, at) =>
        `{"type":"Feature","id":${JSON.stringify(thing.id)},"properties":${facts(thing)},"geometry":{"type":"Point","coordinates":[${lon(at)},53.4]}}`,
    )
    .join(",\n")}]}`;

const topojson = (things: readonly Thing[]): string =>
  `{"type":"Topology","arcs":[],"objects":{"__proto__":{"type":"GeometryCollection","geometries":[${things
    .map(
      (thing, at) =>
        `{"type":"Point","id":${JSON.stringify(thing.id)},"properties":${facts(thing)},"coordinates":[${lon(at)},53.4]}`,
    )
    .join(",")}]}}}`;

const kml = (things: readonly Thing[]): string =>
  `<?xml version="1.0"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document>\n${things
    .map(
      ({ id, name, header, value }, at) =>
        `<Placemark id="${xml(id)}"><name>${xml(name)}</name><ExtendedData><Data name="${xml(header)}"><value>${xml(value)}</value></Data></ExtendedData><Point><coordinates>${lon(at)},53.4</coordinates></Point></Placemark>\n`,
    )
    .join("")}</Document></kml>\n`;

const gpx = (things: readonly Thing[]): string =>
  `<?xml version="1.0"?>\n<gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">\n${things
    .map(
      ({ name, value }, at) =>
        `<wpt lat="53.4" lon="${lon(at)}"><name>${xml(name)}</name><desc>${xml(value)}</desc></wpt>\n`,
    )
    .join("")}</gpx>\n`;

const xlsx = (things: readonly Thing[]): Uint8Array => {
  const headers = [...new Set(things.map(({ header }) => header))];
  const rows = [
    ["id", "name", ...headers],
    ...things.map(({ id, name, header, value }) => [
      id,
      name,
      ...headers.map((each) => (each === header ? value : "")),
    ]),
  ];
  const cells = (row: readonly string[]) =>
    row.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${xml(text)}</t></is></c>`).join("");
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    "xl/workbook.xml": strToU8(
      '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="__proto__" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    "xl/_rels/workbook.xml.rels": strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    ),
    "xl/worksheets/sheet1.xml": strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.map((row) => `<row>${cells(row)}</row>`).join("")}</sheetData></worksheet>`,
    ),
  });
};

/** Street crime has columns of its own; a thing's name is where it happened. */
const street = (things: readonly Thing[]): string =>
  `Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n${things
    .map(
      ({ id, name, value }, at) =>
        `"${id.replaceAll('"', '""')}",2023-01,Example Police,Example Police,${lon(at)},53.4,"${name.replaceAll('"', '""')}",E01000001,X 001A,Drugs,,"${value.replaceAll('"', '""')}"\n`,
    )
    .join("")}`;

/** Maps, workbooks and open data. */
export const mapFormats: readonly HostileFormat[] = [
  { title: "GeoJSON", file: "g.geojson", write: geojson, keeps: named },
  { title: "TopoJSON", file: "t.topojson", write: topojson, keeps: named },
  { title: "KML", file: "k.kml", write: kml, keeps: named },
  {
    title: "KMZ",
    file: "k.kmz",
    write: (things) => zipSync({ "doc.kml": strToU8(kml(things)), "x.png": strToU8("x") }),
    keeps: named,
  },
  { title: "GPX", file: "g.gpx", write: gpx, keeps: { ...named, attributes: false }, ids: "numbered" },
  { title: "workbook", file: "w.xlsx", write: xlsx, keeps: named },
  {
    title: "street crime",
    file: "2023-01-example-street.csv",
    write: street,
    keeps: { links: false, names: false, attributes: false },
    ids: "numbered",
    incidents: true,
  },
];
