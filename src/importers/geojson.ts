import { fail } from "../core/problem";
import { cancelled } from "./cancelled";
import { geojsonFeature, geojsonFile, isGeojson } from "./geojsonFeatures";
import type { Importer, Source } from "./importer";
import { isJsonObject, jsonOf, parseJson } from "./json";
import { mapCase } from "./mapCase";
import type { MapFile } from "./mapFeature";
import { pace } from "./pace";
import { remarksOf } from "./remarks";

const title = "GeoJSON";

/** A feature on every line (GeoJSON text sequence): what GDAL and databases write for large sets. */
const firstLine = (source: Source) => {
  const text = source.text().slice(0, 2_000_000);
  const end = text.search(/[\r\n]/);
  return (end < 0 ? "" : text.slice(0, end)).replace(/^[\uFEFF\u001E\s]+/, "");
};

function isSequence(source: Source): boolean {
  const line = firstLine(source);
  if (!/^\{.*\}$/.test(line) || !/"type"\s*:\s*"Feature"/.test(line)) return false;
  const parsed = parseJson(line);
  return parsed.ok && isGeojson(parsed.value.value);
}

function sequenceFile(source: Source): MapFile {
  const remarks = remarksOf(source.name);
  const features = source
    .text()
    .split(/\r\n|\r|\n/)
    .flatMap((line, at) => {
      const text = line.replace(/^[\uFEFF\u001E\s]+/, "");
      if (text === "") return [];
      const parsed = parseJson(text);
      if (!parsed.ok) {
        remarks.add("json-syntax", parsed.error.message.replace(/line \d+, /, ""), {
          line: at + 1,
          done: "line left out",
        });
        return [];
      }
      const feature = geojsonFeature(parsed.value.value, `Feature on line ${at + 1}`, remarks);
      return feature ? [{ ...feature, line: at + 1 }] : [];
    });
  return { title: "", crs: "", features, problems: remarks.all() };
}

/** Damaged JSON that says early on that it is a map: the message names the line, and no other reader need look. */
const looksLikeMap = (source: Source) =>
  /"type"\s*:\s*"(FeatureCollection|Feature)"/.test(source.text().slice(0, 20_000));

/** GeoJSON of any age: collections, single features, bare geometries, one feature on each line. */
export const geojson: Importer = {
  title,
  extensions: ["geojson", "json", "geojsonl"],
  recognises: (source) => {
    const json = jsonOf(source);
    if (json?.ok) return isGeojson(json.value.value);
    return json
      ? isSequence(source) || looksLikeMap(source)
      : /^\u001E/.test(source.text()) && isSequence(source);
  },
  read: async (source, options) => {
    const json = jsonOf(source);
    if (!json?.ok && isSequence(source)) return mapCase(sequenceFile(source), source, title, options);
    if (!json) return fail("nothing-read", `${source.name} is no ${title}.`, { file: source.name });
    if (!json.ok) return json;
    const root = json.value.value;
    if (!isJsonObject(root))
      return fail("nothing-read", `${source.name} is no ${title}.`, { file: source.name });
    const file = await geojsonFile(root, remarksOf(source.name), pace(options));
    if (!file) return cancelled();
    return mapCase({ ...file, problems: [...json.value.problems, ...file.problems] }, source, title, options);
  },
};
