import { cx2Graph } from "./cx2Graph";
import type { Importer } from "./importer";
import { field, isJsonObject, jsonOf } from "./json";
import { plainCase } from "./plainCase";

const title = "CX2 network";

const marks = ["CXVersion", "metaData", "attributeDeclarations", "networkAttributes", "visualProperties"];

/** A list of aspects; also one that has lost its version, so that the message can say so. */
function isCx2(json: unknown): json is readonly unknown[] {
  if (!Array.isArray(json)) return false;
  const fragments = (json as unknown[]).slice(0, 20).filter(isJsonObject);
  return fragments.some((fragment) => marks.some((name) => field(fragment, name) !== undefined));
}

/** CX2 of Cytoscape and NDEx. Its drawing rules are left aside: looks come from facts. */
export const cx2: Importer = {
  title,
  extensions: ["cx2"],
  recognises: (source) => {
    const json = jsonOf(source);
    return json?.ok === true && isCx2(json.value.value);
  },
  read: async (source, options) => {
    const json = jsonOf(source);
    if (json && !json.ok) return json;
    const value = json?.value.value;
    const graph = cx2Graph(isCx2(value) ? value : [], json?.value.problems ?? []);
    return graph.ok ? plainCase(graph.value, source, title, options) : graph;
  },
};
