import type { Importer } from "./importer";
import { kmlReader } from "./kmlReader";
import { mapCase } from "./mapCase";
import { remarksOf } from "./remarks";
import { readXml } from "./xml";
import { xmlProlog } from "./xmlProlog";

const title = "KML";

/** KML of Google Earth, GIS and phone tools, of any version, with or without its namespace. One placemark = one item; nothing is fetched. */
export const kml: Importer = {
  title,
  extensions: ["kml"],
  recognises: (source) => xmlProlog(source.text()).root.toLowerCase() === "kml",
  read: async (source, options) => {
    const remarks = remarksOf(source.name);
    const { handler, finish } = kmlReader(remarks);
    const syntax = await readXml(source.text(), handler, options);
    if (!syntax.ok) return syntax;
    const { title: name, features } = finish();
    const problems = [...syntax.value, ...remarks.all()];
    return mapCase({ title: name, crs: "", features, problems }, source, title, options);
  },
};
