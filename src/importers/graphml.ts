import { fail } from "../core/problem";
import { graphmlGraph } from "./graphmlGraph";
import { graphmlReader } from "./graphmlReader";
import type { Importer } from "./importer";
import { plainCase } from "./plainCase";
import { readXml } from "./xml";
import { xmlProlog } from "./xmlProlog";

const title = "GraphML";

/** GraphML: plain, Gephi, igraph, networkx, yEd, yFiles. */
export const graphml: Importer = {
  title,
  extensions: ["graphml", "xml"],
  recognises: (source) => xmlProlog(source.text()).root.toLowerCase() === "graphml",
  read: async (source, options) => {
    const { handler, records } = graphmlReader();
    const syntax = await readXml(source.text(), handler, options);
    if (!syntax.ok) return syntax;
    if (records.graphs.length === 0 && records.nodes.length === 0 && records.edges.length === 0) {
      const first = syntax.value[0];
      return fail(
        "no-graph",
        `This GraphML file has no graph element, so there is nothing to show.${first ? ` ${first.message}` : ""}`,
        first?.where,
      );
    }
    return plainCase(graphmlGraph(records, syntax.value), source, title, options);
  },
};
