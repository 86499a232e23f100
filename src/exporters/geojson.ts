import type { CaseFile } from "../core/caseFile";
import { mapPrefix, mapRecordName } from "../core/mapNames";
import { markingText } from "../core/marking";
import { fail, ok, type Result } from "../core/problem";
import { encodePieces } from "./encodePieces";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import { type MapItem, type MapLosses, mapItems, type Shape } from "./mapItem";
import { mapLosses } from "./mapLosses";
import { plainJson } from "./plainText";

/** A number where its text is the number exactly, so that map programs can class by it; else text: '007' and '1.50' stay what they are. */
function typed(value: string): string | number {
  const number = Number(value);
  return value !== "" && Number.isFinite(number) && String(number) === value ? number : value;
}

function geometry(shape: Shape): unknown {
  switch (shape.type) {
    case "none":
      return null;
    case "point":
      return { type: "Point", coordinates: [shape.lon, shape.lat] };
    case "polygons":
      return shape.polygons.length === 1
        ? { type: "Polygon", coordinates: shape.polygons[0] }
        : { type: "MultiPolygon", coordinates: shape.polygons };
  }
}

/** Written name by name: an object would put '0' first and take '__proto__' for something else. */
function feature(item: MapItem): string {
  const members = [["name", item.name] as const, ...item.values].map(
    ([name, value]) => `${plainJson(name)}:${plainJson(name.startsWith(mapPrefix) ? value : typed(value))}`,
  );
  const properties = `{${members.join(",")},${plainJson(mapRecordName)}:${plainJson(item.record)}}`;
  return `{"type":"Feature","id":${plainJson(item.id)},"geometry":${plainJson(geometry(item.shape))},"properties":${properties}}`;
}

function* pieces(file: CaseFile, losses: MapLosses): Generator<string> {
  const { head } = file.case;
  const marking = caseMarking(file.case);
  yield '{"type":"FeatureCollection"';
  if (head.title !== "") yield `,\n"name":${plainJson(head.title)}`;
  if (marking) yield `,\n"marking":${plainJson(markingText(marking))}`;
  yield ',\n"features":[';
  let comma = "\n";
  for (const item of mapItems(file.case, losses)) {
    yield comma + feature(item);
    comma = ",\n";
  }
  yield "\n]}\n";
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const { case: kase } = file;
  const losses: MapLosses = { impossible: 0, rings: 0, photos: 0 };
  const total = kase.entities.size + kase.incidents.size + kase.areas.size;
  const bytes = await encodePieces(pieces(file, losses), "utf-8", total, options);
  if (!bytes) return fail("cancelled", "Writing was cancelled.");
  const named = fileName(kase, geojson.extension, options.name);
  return ok({ bytes, name: named.name, problems: [...named.problems, ...mapLosses(file, losses)] });
}

/** Features for map programs (RFC 7946): longitude first, six decimals, outer rings anticlockwise, no reference system but WGS84. */
export const geojson: Exporter = {
  title: "GeoJSON map features",
  about: "For a GIS desk (QGIS, ArcGIS): points, areas and their facts.",
  keeps: ["people", "things", "incidents", "areas", "notes"],
  extension: "geojson",
  write,
};
