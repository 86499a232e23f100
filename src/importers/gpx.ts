import { type GpxName, gpxFeature, gpxTitle } from "./gpxFeature";
import type { Importer } from "./importer";
import { countText } from "./limits";
import { mapCase } from "./mapCase";
import type { MapFeature } from "./mapFeature";
import { remarksOf } from "./remarks";
import { readXml } from "./xml";
import { xmlProlog } from "./xmlProlog";
import { treeHandler } from "./xmlTree";

const title = "GPX";
const isItem = (name: string): name is GpxName => name === "wpt" || name === "rte" || name === "trk";

/** GPX 1.0 and 1.1 of satellite navigation and phones: each waypoint, each route and each track is one item, one without points too. */
export const gpx: Importer = {
  title,
  extensions: ["gpx"],
  recognises: (source) => xmlProlog(source.text()).root.toLowerCase() === "gpx",
  read: async (source, options) => {
    const remarks = remarksOf(source.name);
    const features: MapFeature[] = [];
    const counts = { wpt: 0, rte: 0, trk: 0 };
    let readings = 0;
    let name = "";
    const handler = treeHandler({
      keeps: (element) => isItem(element) || element === "metadata",
      node: (node) => {
        if (!isItem(node.name)) {
          name = gpxTitle(node);
          return;
        }
        counts[node.name]++;
        const made = gpxFeature(node, node.name, counts[node.name]);
        features.push(made.feature);
        readings += made.readings;
      },
      open: () => {},
      // GPX 1.0 has no metadata: its name stands in the root.
      close: (element, text) => {
        if (element === "name" && name === "") name = text;
      },
    });
    const syntax = await readXml(source.text(), handler, options);
    if (!syntax.ok) return syntax;
    if (readings > 0)
      remarks.add(
        "gpx-readings",
        `${countText(readings, "point")} of tracks and routes have a time or readings (heart rate, speed) of their own.`,
        { severity: "note", done: "of each track its course, its first and its last time are kept" },
      );
    const problems = [...syntax.value, ...remarks.all()];
    return mapCase({ title: name, crs: "", features, problems }, source, title, options);
  },
};
