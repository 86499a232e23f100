import { importers } from "../../src/importers/index";
import { type HostileFile, textFile } from "./hostileFile";

/** Numbers that are no place on earth, as a file may write them. */
const numbers = [
  "NaN",
  "1e400",
  "-1e400",
  "Infinity",
  "1e308",
  "999",
  "",
  " ",
  "null",
  "0x10",
  "1,5",
  "٣",
  "--1",
  "1".repeat(400),
];

/** A format with a place, and where it has one more thing that is well placed. */
interface PlacedFormat {
  readonly file: string;
  readonly write: (lon: string, lat: string) => string;
  /** Everything in the file, wherever it is: entities, incidents or areas. */
  readonly things: number;
}

const placed: readonly PlacedFormat[] = [
  {
    file: "a.csv",
    write: (lon, lat) => `id,name,longitude,latitude\n1,Ann,"${lon}","${lat}"\n2,Bob,-2.5,53.4\n`,
    things: 2,
  },
  {
    file: "b.graphml",
    write: (lon, lat) =>
      `<graphml><key id="x" for="node" attr.name="longitude" attr.type="double"/><key id="y" for="node" attr.name="latitude" attr.type="double"/><graph><node id="a"><data key="x">${lon}</data><data key="y">${lat}</data></node><node id="b"><data key="x">-2.5</data><data key="y">53.4</data></node></graph></graphml>`,
    things: 2,
  },
  {
    file: "c.gexf",
    write: (x, y) =>
      `<gexf xmlns:viz="v"><graph><nodes><node id="a"><viz:position x="${x}" y="${y}"/></node><node id="b"><viz:position x="1" y="2"/></node></nodes></graph></gexf>`,
    things: 2,
  },
  {
    file: "d.anx",
    write: (x, y) =>
      `<Chart><ChartItemCollection><ChartItem Label="A"><End X="${x}" Y="${y}"><Entity EntityId="1" Identity="a"/></End></ChartItem><ChartItem Label="B"><End X="1" Y="2"><Entity EntityId="2" Identity="b"/></End></ChartItem></ChartItemCollection></Chart>`,
    things: 2,
  },
  {
    file: "e.net",
    write: (x, y) => `*Vertices 2\n1 "a" ${x.trim() || "-"} ${y.trim() || "-"}\n2 "b" 0.1 0.2\n*Edges\n1 2\n`,
    things: 2,
  },
  {
    file: "f.cyjs",
    write: (x, y) =>
      `{"elements":{"nodes":[{"data":{"id":"a"},"position":{"x":${JSON.stringify(x)},"y":${JSON.stringify(y)}}},{"data":{"id":"b"},"position":{"x":1,"y":2}}],"edges":[]}}`,
    things: 2,
  },
  {
    file: "g.kml",
    write: (lon, lat) =>
      `<kml><Document><Placemark><name>a</name><Point><coordinates>${lon},${lat}</coordinates></Point></Placemark><Placemark><name>b</name><Point><coordinates>-2.5,53.4</coordinates></Point></Placemark></Document></kml>`,
    things: 2,
  },
  {
    file: "h.gpx",
    write: (lon, lat) =>
      `<gpx version="1.1"><wpt lat="${lat}" lon="${lon}"><name>a</name></wpt><wpt lat="53.4" lon="-2.5"><name>b</name></wpt></gpx>`,
    things: 2,
  },
  {
    file: "i.geojson",
    write: (lon, lat) =>
      `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Point","coordinates":[${JSON.stringify(lon)},${JSON.stringify(lat)}]}},{"type":"Feature","properties":{"name":"b"},"geometry":{"type":"Point","coordinates":[-2.5,53.4]}}]}`,
    things: 2,
  },
];

const extensions = new Set(importers.flatMap((importer) => importer.extensions));
const read = placed.filter(({ file }) => extensions.has(file.slice(2)));

/** Bare numbers of JSON that no double holds, which a parser of JSON alone cannot keep apart. */
const bare = ["1e400", "-1e400", "NaN", "1e308"].flatMap((number) => [
  textFile(
    `a bare ${number} as a position`,
    "f.cyjs",
    `{"elements":{"nodes":[{"data":{"id":"a"},"position":{"x":${number},"y":${number}}}],"edges":[]}}`,
    { entities: 1 },
  ),
  ...(extensions.has("geojson")
    ? [
        textFile(
          `a bare ${number} as a coordinate`,
          "i.geojson",
          `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Point","coordinates":[${number},${number}]}},{"type":"Feature","properties":{"name":"b"},"geometry":{"type":"Point","coordinates":[-2.5,53.4]}}]}`,
          { entities: 2 },
        ),
      ]
    : []),
]);

/** Every format that has places, with every number that is none: all things are read, none is placed off the earth. */
export const coordinateFiles: readonly HostileFile[] = [
  ...read.flatMap(({ file, write, things }) =>
    numbers.map((number) =>
      textFile(
        `${file.slice(2)} with ${JSON.stringify(number.slice(0, 20))} as a place`,
        file,
        write(number, number),
        {
          entities: things,
        },
      ),
    ),
  ),
  ...bare,
];
