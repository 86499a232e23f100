import { fail } from "../core/problem";
import { cancelled } from "./cancelled";
import type { Importer } from "./importer";
import { field, isJsonObject, jsonOf } from "./json";
import { limits } from "./limits";
import { mapCase, mostSpots } from "./mapCase";
import type { MapFeature } from "./mapFeature";
import { pace } from "./pace";
import { remarksOf } from "./remarks";
import { topojsonFeature, topojsonGeometries, topojsonSize } from "./topojsonGeometries";

const title = "TopoJSON";

const looksLikeTopology = (text: string) =>
  /^\uFEFF?\s*\{[\s\S]{0,2000}?"type"\s*:\s*"Topology"/.test(text.slice(0, 20_000));

/** TopoJSON, quantized or not: every geometry of every object is one feature. */
export const topojson: Importer = {
  title,
  extensions: ["topojson", "json"],
  recognises: (source) => {
    const json = jsonOf(source);
    if (json?.ok) return field(json.value.value, "type") === "Topology";
    return json !== undefined && looksLikeTopology(source.text());
  },
  read: async (source, options) => {
    const json = jsonOf(source);
    if (json && !json.ok) return json;
    const root = json?.value.value;
    const where = { file: source.name };
    if (!isJsonObject(root) || !isJsonObject(root.objects))
      return fail("nothing-read", `${source.name}: this ${title} file has no objects.`, {
        ...where,
        element: "objects",
      });
    const arcs = root.arcs;
    if (!Array.isArray(arcs) || !arcs.every((arc) => Array.isArray(arc) && arc.every(Array.isArray)))
      return fail("bad-topology", `${source.name}: the arcs of this ${title} file are no list of lines.`, {
        ...where,
        element: "arcs",
      });
    const lengths = arcs.map((arc) => arc.length);
    const remarks = remarksOf(source.name);
    const features: MapFeature[] = [];
    const turns = pace(options);
    let size = 0;
    for (const geometry of topojsonGeometries(root)) {
      size += topojsonSize(geometry.item, lengths);
      if (size > mostSpots || features.length > limits.rows)
        return fail(
          "too-large",
          `${source.name} draws more than ${mostSpots.toLocaleString("en-GB")} positions. Simplify its outlines, or cut it down to the area that is needed.`,
          { ...where, element: geometry.element },
        );
      features.push(topojsonFeature(root, arcs.length, geometry, remarks));
      if (turns.due() && !(await turns.rest("Drawing the outlines", 0))) return cancelled();
    }
    const problems = [...(json?.value.problems ?? []), ...remarks.all()];
    return mapCase({ title: "", crs: "", features, problems }, source, title, options);
  },
};
