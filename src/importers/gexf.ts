import { fail } from "../core/problem";
import { gexfGraph } from "./gexfGraph";
import { gexfReader } from "./gexfReader";
import type { Importer } from "./importer";
import { plainCase } from "./plainCase";
import { readXml } from "./xml";
import { xmlProlog } from "./xmlProlog";

const title = "GEXF";

/** GEXF 1.1 to 1.3 of Gephi, networkx, graphology, with or without their namespaces. */
export const gexf: Importer = {
  title,
  extensions: ["gexf"],
  recognises: (source) => xmlProlog(source.text()).root.toLowerCase() === "gexf",
  read: async (source, options) => {
    const { handler, records } = gexfReader();
    const syntax = await readXml(source.text(), handler, options);
    if (!syntax.ok) return syntax;
    if (!records.graph && records.nodes.length === 0 && records.edges.length === 0) {
      const first = syntax.value[0];
      return fail(
        "no-graph",
        `This GEXF file has no graph element, so there is nothing to show.${first ? ` ${first.message}` : ""}`,
        first?.where,
      );
    }
    return plainCase(gexfGraph(records, syntax.value), source, title, options);
  },
};
